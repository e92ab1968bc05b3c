import type { Plan } from '../../../engine';
import { formatRangeShort } from '../../../ip';
import { resourceOf } from '../../../model';
import { Address } from '../../address';
import { ThingLink } from '../../thing-link';
import { Row, Rows } from '../parts';

const ROLES = { plain: 'Virtual machine', dns: 'Custom DNS server', nva: 'Network virtual appliance' } as const;

export function MachineFacts({ plan, id }: { readonly plan: Plan; readonly id: string }) {
  const machine = resourceOf(plan.document, 'virtualMachine', id);
  if (!machine) return null;
  const held = plan.addresses[id] ?? [];
  return (
    <Rows>
      <Row label="Role">{ROLES[machine.role]}</Row>
      {held.length === 0 && <Row label="Address">none</Row>}
      {held.map(({ range, predicted }) => (
        <Row key={range.first} label="Address" predicted={predicted}>
          <Address>{formatRangeShort(range)}</Address>
        </Row>
      ))}
      <Row label="Subnet">
        <ThingLink id={machine.subnet} />
      </Row>
    </Rows>
  );
}
