import { type Plan, thingOf } from '../../../engine';
import { resourceOf } from '../../../model';
import { ThingLink } from '../../thing-link';
import { Remark, Row, Rows } from '../parts';

const FAULTS = {
  routeMissing: { says: 'Route missing', means: 'AKS’s routes to it are left out of the route table.' },
  routeTableNotAssociated: { says: 'Route table not associated', means: 'No route table is in force on it.' },
  ipForwardingOff: {
    says: 'IP forwarding off',
    means: 'Its interfaces drop packets for other addresses than their own.',
  },
} as const;

/** A fault that was put into what AKS or Azure keeps, so that its consequences show. */
export function DriftFacts({ plan, id }: { readonly plan: Plan; readonly id: string }) {
  const drift = resourceOf(plan.document, 'drift', id);
  if (!drift) return null;
  const { says, means } = FAULTS[drift.fault];
  return (
    <>
      <Rows>
        <Row label="Fault">{says}</Row>
        <Row label="At">{thingOf(plan, drift.target) ? <ThingLink id={drift.target} /> : drift.target}</Row>
      </Rows>
      <Remark about="this fault">{means}</Remark>
    </>
  );
}
