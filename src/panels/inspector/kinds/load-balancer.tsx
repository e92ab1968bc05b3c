import { type LoadBalancerPlan, number, type Plan, rulePortWords } from '../../../engine';
import { backendPoolNames, floatingIp, frontendName, loadBalancerNames } from '../../../facts/aks-resources';
import { floatingGuest } from '../../../facts/load-balancing';
import { formatAddress } from '../../../ip';
import { resourceOf } from '../../../model';
import { DataTable } from '../../../ui';
import { Address } from '../../address';
import { ThingLink } from '../../thing-link';
import { Part, Remark, Row, Rows } from '../parts';

export function LoadBalancerFacts({ plan, id }: { readonly plan: Plan; readonly id: string }) {
  const balancer = plan.loadBalancers[id];
  if (!balancer) return null;
  const { derived } = balancer;
  return (
    <>
      <Rows>
        <Row label="Type" {...(derived && { facts: [loadBalancerNames] })}>
          {balancer.internal ? 'Internal' : 'Public'}
        </Row>
      </Rows>
      <Frontends balancer={balancer} />
      <LoadBalancingRules balancer={balancer} />
      {derived ? <BackendPools balancer={balancer} /> : <Machines plan={plan} balancer={balancer} />}
    </>
  );
}

interface Props {
  readonly balancer: LoadBalancerPlan;
}

/** What stands behind one that AKS keeps. */
const BackendPools = ({ balancer }: Props) => (
  <>
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

/** The virtual machines behind one of the user's, and how they are probed. */
function Machines({ plan, balancer: { id, machines } }: Props & { readonly plan: Plan }) {
  const { probePort, unhealthy = [] } = resourceOf(plan.document, 'loadBalancer', id) ?? {};
  return (
    <Part title="Backend pool" aside={machines.length}>
      <Rows>
        <Row label="Health probe">{probePort === undefined ? 'none' : `TCP ${probePort}`}</Row>
        {machines.map((machine) => (
          <Row key={machine} label={unhealthy.includes(machine) ? 'Unhealthy' : 'Virtual machine'}>
            <ThingLink id={machine} />
          </Row>
        ))}
      </Rows>
    </Part>
  );
}

const Frontends = ({ balancer }: Props) => (
  <Part title="Frontend IP configurations" aside={balancer.frontends.length}>
    <Rows>
      {balancer.frontends.map(({ name, address, service, predicted }) => (
        <div key={name} className="border-t border-line py-1 first:border-0">
          <dt className="font-mono text-meta [overflow-wrap:anywhere] text-ink2">{name}</dt>
          <dd className="m-0 flex items-center justify-between gap-2">
            <span>
              {service !== undefined ? <ThingLink id={service} /> : balancer.derived ? 'outbound traffic' : null}
              {predicted && <span className="text-meta text-ink3"> predicted</span>}
            </span>
            <Address>{formatAddress(address)}</Address>
          </dd>
        </div>
      ))}
    </Rows>
  </Part>
);

function LoadBalancingRules({ balancer }: Props) {
  const rules = balancer.frontends.flatMap(({ address, rules: its }) => its.map((rule) => ({ ...rule, address })));
  if (rules.length === 0) return null;
  return (
    <Part title="Load balancing rules" aside={rules.length}>
      <DataTable
        caption="Load balancing rules"
        columns={['Frontend', 'Protocol', 'Port', 'Floating IP', 'Name']}
        rows={rules.map(({ name, protocol, port, floatingIP, address }) => ({
          key: `${address} ${name}`,
          cells: [
            <Address key="address">{formatAddress(address)}</Address>,
            protocol,
            rulePortWords(port),
            floatingIP ? 'Enabled' : 'Disabled',
            name,
          ],
        }))}
      />
      <Remark about="floating IP" facts={[balancer.derived ? floatingIp : floatingGuest]}>
        With floating IP the packet reaches the {balancer.derived ? 'node' : 'machine'} with the frontend’s address on
        it.
      </Remark>
    </Part>
  );
}
