import { number, type Plan } from '../../../engine';
import { frontendAt, holderOf } from '../../../engine/holders';
import { agwAddresses } from '../../../facts/gateways';
import { addressOf, formatRangeShort } from '../../../ip';
import { type ResourceOf, resourceOf } from '../../../model';
import { Address } from '../../address';
import { ThingLink } from '../../thing-link';
import { Part, Remark, Row, Rows } from '../parts';

export function ApplicationGatewayFacts({ plan, id }: { readonly plan: Plan; readonly id: string }) {
  const gateway = resourceOf(plan.document, 'applicationGateway', id);
  if (!gateway) return null;
  return (
    <>
      <Rows>
        {gateway.publicIPAddress !== undefined && (
          <Row label="Public frontend">
            <Address>{gateway.publicIPAddress}</Address>
          </Row>
        )}
        {(plan.addresses[id] ?? []).map(({ range, role, predicted }) => (
          <Row
            key={range.first}
            label={role === 'frontend' ? 'Private frontend' : 'Instances’ addresses'}
            facts={[agwAddresses]}
            predicted={predicted}
          >
            <Address>{formatRangeShort(range)}</Address>
          </Row>
        ))}
        <Row label="Subnet">
          <ThingLink id={gateway.subnet} />
        </Row>
      </Rows>
      <Backend plan={plan} gateway={gateway} />
    </>
  );
}

interface BackendProps {
  readonly plan: Plan;
  readonly gateway: ResourceOf<'applicationGateway'>;
}

function Backend({ plan, gateway: { backend, subnet } }: BackendProps) {
  if (backend.type === 'targets') {
    return (
      <Part title="Backend pool" aside={backend.addresses.length}>
        <Rows>
          {backend.addresses.map((address) => (
            <div key={address} className="py-0.5">
              <dt>
                <Address>{address}</Address>
              </dt>
              <dd className="m-0 text-ink2">
                <Target plan={plan} address={address} />
              </dd>
            </div>
          ))}
        </Rows>
      </Part>
    );
  }
  const service = resourceOf(plan.document, 'service', backend.service);
  const cluster = service && plan.clusters[service.cluster];
  const running = cluster?.workloads.find(({ id }) => id === service?.workload)?.running ?? 0;
  return (
    <Part title="Backend: ingress to pods">
      <Rows>
        <Row label="Service">
          <ThingLink id={backend.service} />
        </Row>
        {service?.workload !== undefined && (
          <Row label="Pods">
            {number(running)} of <ThingLink id={service.workload} />
          </Row>
        )}
        <Row label="Route table here">
          {plan.subnets[subnet]?.routeTable === undefined ? (
            'none'
          ) : (
            <ThingLink id={plan.subnets[subnet]?.routeTable ?? ''} />
          )}
        </Row>
      </Rows>
      <Remark about="ingress" facts={cluster ? [cluster.mode.gatewayIngress] : []}>
        The gateway sends straight to the pods’ addresses, past the service and its load balancer.
      </Remark>
    </Part>
  );
}

/** Who answers at an address of the backend pool. */
function Target({ plan, address }: { readonly plan: Plan; readonly address: string }) {
  const at = frontendAt(plan, addressOf(address));
  if (at) {
    return (
      <>
        Frontend of <ThingLink id={at.balancer.id} />
        {at.frontend.service !== undefined && (
          <>
            {' '}
            for the service <ThingLink id={at.frontend.service} />
          </>
        )}
      </>
    );
  }
  const holder = holderOf(plan, addressOf(address));
  return holder === undefined ? 'Nobody in this design has this address.' : <ThingLink id={holder} />;
}
