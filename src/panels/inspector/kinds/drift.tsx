import type { Plan } from '../../../engine';
import { resourceOf } from '../../../model';
import { Remark } from '../parts';

const MEANINGS = {
  routeMissing: 'AKS’s routes to it are left out of the route table.',
  routeTableNotAssociated: 'No route table is in force on it.',
  ipForwardingOff: 'Its interfaces drop packets for other addresses than their own.',
} as const;

/** A fault that was put into what AKS or Azure keeps, so that its consequences show. */
export function DriftFacts({ plan, id }: { readonly plan: Plan; readonly id: string }) {
  const drift = resourceOf(plan.document, 'drift', id);
  if (!drift) return null;
  return <Remark about="this fault">{MEANINGS[drift.fault]}</Remark>;
}
