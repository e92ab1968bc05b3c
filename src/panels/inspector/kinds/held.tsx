import type { Plan } from '../../../engine';
import { subnetOfHeld } from '../../../engine/holders';
import { formatRangeShort } from '../../../ip';
import { Address } from '../../address';
import { ThingLink } from '../../thing-link';
import { Row, Rows } from '../parts';

/** Something that stands in a subnet and of which nothing but its addresses is computed. */
export function HeldFacts({ plan, id }: { readonly plan: Plan; readonly id: string }) {
  const held = plan.addresses[id] ?? [];
  const subnet = subnetOfHeld(plan, id);
  return (
    <Rows>
      {subnet !== undefined && (
        <Row label="Subnet">
          <ThingLink id={subnet} />
        </Row>
      )}
      {held.map(({ range, predicted }) => (
        <Row key={range.first} label={range.first === range.last ? 'Address' : 'Addresses'} predicted={predicted}>
          <Address>{formatRangeShort(range)}</Address>
        </Row>
      ))}
    </Rows>
  );
}
