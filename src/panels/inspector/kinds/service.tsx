import type { Plan } from '../../../engine';
import { dnsServiceOffset } from '../../../facts/aks';
import {
  floatingIp,
  floatingIpDisabled,
  frontendName,
  internalFrontendSubnet,
  predictedNodePorts,
  sourceRangeRules,
} from '../../../facts/aks-resources';
import { nodePortRange } from '../../../facts/kube-proxy';
import { privateLinkAddresses } from '../../../facts/outbound';
import { formatRangeShort } from '../../../ip';
import { type ResourceOf, resourceOf } from '../../../model';
import { Address, AddressOrNone } from '../../address';
import { ThingLink } from '../../thing-link';
import { labelText } from '../../words';
import { Part, Remark, Row, Rows } from '../parts';

const SCOPES = { true: 'LoadBalancer, internal', false: 'LoadBalancer, public' } as const;

export function ServiceFacts({ plan, id }: { readonly plan: Plan; readonly id: string }) {
  const stored = resourceOf(plan.document, 'service', id);
  const service = stored && plan.clusters[stored.cluster]?.services.find((candidate) => candidate.id === id);
  if (!stored || !service) return null;
  const { frontend, loadBalancer } = service;
  return (
    <>
      <Rows>
        <Row label="Type">{stored.type === 'LoadBalancer' ? SCOPES[`${stored.internal}`] : stored.type}</Row>
        <Row label="Namespace">{stored.namespace}</Row>
        <ServiceSelector service={stored} />
        <Row label="Cluster IP" facts={[dnsServiceOffset]} predicted={service.predictedClusterIP}>
          <AddressOrNone address={service.clusterIP} />
        </Row>
        {stored.type === 'LoadBalancer' && (
          <Row
            label="Frontend"
            facts={stored.internal ? [internalFrontendSubnet] : []}
            predicted={service.predictedFrontend}
          >
            <AddressOrNone address={frontend} />
          </Row>
        )}
        {(plan.addresses[id] ?? [])
          .filter(({ role }) => role === 'private-link')
          .map(({ range, predicted }) => (
            <Row key={range.first} label="Private link NAT" facts={[privateLinkAddresses]} predicted={predicted}>
              <Address>{formatRangeShort(range)}</Address>
            </Row>
          ))}
        {loadBalancer !== undefined && (
          <Row label="Load balancer">
            <ThingLink id={loadBalancer} />
          </Row>
        )}
        {service.healthCheckNodePort !== undefined && (
          <Row label="Health check node port" facts={[nodePortRange, predictedNodePorts]}>
            {service.healthCheckNodePort}
          </Row>
        )}
        {(stored.loadBalancerSourceRanges ?? []).map((range) => (
          <Row key={range} label="Source range" facts={[sourceRangeRules]}>
            <Address>{range}</Address>
          </Row>
        ))}
      </Rows>
      <Part title="Ports">
        <Rows>
          {stored.ports.map(({ port, targetPort, protocol }, at) => (
            <Row
              key={`${protocol} ${port}`}
              label={`${protocol} ${port}`}
              facts={service.nodePorts[at]?.predicted ? [nodePortRange, predictedNodePorts] : []}
            >
              pod port {targetPort}
              {service.nodePorts[at]?.nodePort !== undefined && `, node port ${service.nodePorts[at]?.nodePort}`}
            </Row>
          ))}
        </Rows>
      </Part>
      {stored.type === 'LoadBalancer' && stored.disableLoadBalancerFloatingIP && (
        <Remark about="the load balancing rule" facts={[floatingIpDisabled, frontendName]}>
          The load balancer writes the node’s address and the node port on the packet.
        </Remark>
      )}
      {stored.type === 'LoadBalancer' && !stored.disableLoadBalancerFloatingIP && (
        <Remark about="the load balancing rule" facts={[floatingIp, frontendName]}>
          The load balancer leaves the frontend’s address on the packet; the node’s kube-proxy finds the pod.
        </Remark>
      )}
    </>
  );
}

/** Whose pods serve it. */
function ServiceSelector({ service: { workload, selector } }: { readonly service: ResourceOf<'service'> }) {
  if (selector !== undefined) return <Row label="Selector">{labelText(selector)}</Row>;
  return <Row label="Workload">{workload === undefined ? 'none' : <ThingLink id={workload} />}</Row>;
}
