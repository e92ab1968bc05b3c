import type { Plan } from '../../../engine';
import { dnsServiceOffset } from '../../../facts/aks';
import { floatingIp, frontendName, internalFrontendSubnet } from '../../../facts/aks-resources';
import { privateLinkAddresses } from '../../../facts/outbound';
import { formatRangeShort } from '../../../ip';
import { resourceOf } from '../../../model';
import { Address, AddressOrNone } from '../../address';
import { ThingLink } from '../../thing-link';
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
        <Row label="Workload">
          <ThingLink id={stored.workload} />
        </Row>
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
        {stored.type === 'LoadBalancer' && <Row label="External traffic policy">{stored.externalTrafficPolicy}</Row>}
      </Rows>
      <Part title="Ports">
        <Rows>
          {stored.ports.map(({ port, targetPort, protocol }) => (
            <Row key={`${protocol} ${port}`} label={`${protocol} ${port}`}>
              pod port {targetPort}
            </Row>
          ))}
        </Rows>
      </Part>
      {stored.type === 'LoadBalancer' && (
        <Remark about="the load balancing rule" facts={[floatingIp, frontendName]}>
          The load balancer leaves the frontend’s address on the packet; the node’s kube-proxy finds the pod.
        </Remark>
      )}
    </>
  );
}
