import { type LoadBalancerPlan, number, type Plan } from '../../../engine';
import { backendPoolNames, floatingIp, frontendName, loadBalancerNames } from '../../../facts/aks-resources';
import { formatAddress } from '../../../ip';
import { DataTable } from '../../../ui';
import { Address } from '../../address';
import { ThingLink } from '../../thing-link';
import { Part, Remark, Row, Rows } from '../parts';

export function LoadBalancerFacts({ plan, id }: { readonly plan: Plan; readonly id: string }) {
  const balancer = plan.loadBalancers[id];
  if (!balancer) return null;
  return (
    <>
      <Rows>
        <Row label="Type" facts={[loadBalancerNames]}>
          {balancer.internal ? 'Internal' : 'Public'}
        </Row>
      </Rows>
      <Frontends balancer={balancer} />
      <LoadBalancingRules balancer={balancer} />
      <Part title="Backend pools">
        <Rows>
          {balancer.backendPools.map(({ name, nodes }) => (
            <Row key={name} label={name} facts={[backendPoolNames]}>
              {number(nodes)} nodes
            </Row>
          ))}
          {balancer.outboundRule !== undefined && (
            <Row label="Outbound rule" facts={[backendPoolNames]}>
              {balancer.outboundRule}
            </Row>
          )}
        </Rows>
      </Part>
      <Remark about="names of frontends" facts={[frontendName]}>
        The hashes in the names are stand-ins for those that Kubernetes and Azure draw.
      </Remark>
    </>
  );
}

const Frontends = ({ balancer }: { readonly balancer: LoadBalancerPlan }) => (
  <Part title="Frontend IP configurations" aside={balancer.frontends.length}>
    <Rows>
      {balancer.frontends.map(({ name, address, service, predicted }) => (
        <div key={name} className="border-t border-line py-1 first:border-0">
          <dt className="font-mono text-meta [overflow-wrap:anywhere] text-ink2">{name}</dt>
          <dd className="m-0 flex items-center justify-between gap-2">
            <span>
              {service === undefined ? 'outbound traffic' : <ThingLink id={service} />}
              {predicted && <span className="text-meta text-ink3"> predicted</span>}
            </span>
            <Address>{formatAddress(address)}</Address>
          </dd>
        </div>
      ))}
    </Rows>
  </Part>
);

function LoadBalancingRules({ balancer }: { readonly balancer: LoadBalancerPlan }) {
  const rules = balancer.frontends.flatMap(({ address, rules: its }) => its.map((rule) => ({ ...rule, address })));
  if (rules.length === 0) return null;
  return (
    <Part title="Load balancing rules" aside={rules.length}>
      <DataTable
        caption="Load balancing rules"
        columns={['Frontend', 'Protocol', 'Port', 'Floating IP', 'Name']}
        rows={rules.map(({ name, protocol, port, floatingIP, address }) => ({
          key: name,
          cells: [
            <Address key="address">{formatAddress(address)}</Address>,
            protocol,
            port,
            floatingIP ? 'Enabled' : 'Disabled',
            name,
          ],
        }))}
      />
      <Remark about="floating IP" facts={[floatingIp]}>
        With floating IP the packet reaches the node with the frontend’s address on it.
      </Remark>
    </Part>
  );
}
