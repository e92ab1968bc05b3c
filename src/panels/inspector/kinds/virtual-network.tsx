import type { Plan } from '../../../engine';
import { resourcesOf } from '../../../model';
import { Address } from '../../address';
import { ThingLink } from '../../thing-link';
import { Part, Row, Rows } from '../parts';

export function NetworkFacts({ plan, id }: { readonly plan: Plan; readonly id: string }) {
  const subnets = resourcesOf(plan.document, 'subnet').filter(({ virtualNetwork }) => virtualNetwork === id);
  const peerings = resourcesOf(plan.document, 'peering').filter(
    ({ virtualNetwork, remoteVirtualNetwork }) => virtualNetwork === id || remoteVirtualNetwork === id,
  );
  const location = plan.document.resources[id];
  return (
    <>
      <Rows>
        <Row label="Location">{location?.kind === 'virtualNetwork' && location.location}</Row>
      </Rows>
      <Part title="Subnets" aside={subnets.length}>
        <ul>
          {subnets.map((subnet) => (
            <li key={subnet.id} className="flex min-h-6 items-center justify-between gap-2 max-sm:min-h-11">
              <ThingLink id={subnet.id} />
              <Address>{subnet.addressPrefix}</Address>
            </li>
          ))}
        </ul>
      </Part>
      {peerings.length > 0 && (
        <Part title="Peerings" aside={peerings.length}>
          <ul>
            {peerings.map((peering) => (
              <li key={peering.id} className="flex min-h-6 items-center justify-between gap-2 max-sm:min-h-11">
                <ThingLink id={peering.id} />
                <ThingLink id={peering.virtualNetwork === id ? peering.remoteVirtualNetwork : peering.virtualNetwork} />
              </li>
            ))}
          </ul>
        </Part>
      )}
    </>
  );
}
