import type { Plan } from '../../../engine';
import { dnsServiceOffset } from '../../../facts/aks';
import { floatingIp, frontendName } from '../../../facts/aks-resources';
import { predictedNodePorts } from '../../../facts/aks-rules';
import { floatingIpDisabled, internalFrontendSubnet } from '../../../facts/load-balancers';
import { nodePortRange } from '../../../facts/node-ports';
import { privateLinkAddresses } from '../../../facts/snat';
import { formatRangeShort } from '../../../ip';
import { resourceOf } from '../../../model';
import { Address, AddressOrNone } from '../../address';
import { ThingLink } from '../../thing-link';
import { Part, Remark, Row, Rows } from '../parts';

export function ServiceFacts({ plan, id }: { readonly plan: Plan; readonly id: string }) {
  const stored = resourceOf(plan.document, 'service', id);
  const service = stored && plan.clusters[stored.cluster]?.services.find((candidate) => candidate.id === id);
  if (!stored || !service) return null;
  const { frontend, loadBalancer } = service;
  return (
    <>
      <Rows>
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
