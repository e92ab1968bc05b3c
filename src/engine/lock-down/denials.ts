import { compiled } from '../filtering/compile';
import { firstMatch } from '../filtering/match';
import { seenBy } from '../filtering/seen';
import { tagsFor } from '../filtering/tags';
import type { Plan } from '../plan/types';
import type { Filtered, Walk } from '../trace';

/** A packet that a security group keeps out, or may keep out for all the design tells. */
export interface Denial {
  readonly group: string;
  readonly at: Pick<Filtered, 'nic' | 'subnet' | 'direction' | 'packet'>;
  /** Priority of the first rule in its way. */
  readonly before: number;
}

/** The denial by which a walk ended, where one of these groups is to blame. */
export function denialOf(plan: Plan, walk: Walk, groups: readonly string[]): Denial | undefined {
  const filtered =
    walk.code === undefined ? undefined : walk.hops.at(-1)?.steps.findLast(({ filter }) => filter)?.filter;
  return filtered && denialAt(plan, filtered, groups);
}

/** The denial in a decision of security groups, where one of these is to blame. */
export function denialAt(
  plan: Plan,
  { verdict: { access, unknown, networkSecurityGroup }, ...at }: Filtered,
  groups: readonly string[],
): Denial | undefined {
  const group = unknown?.networkSecurityGroup ?? (access === 'Deny' ? networkSecurityGroup : undefined);
  if (group === undefined || !groups.includes(group)) return undefined;
  return { group, at, before: firstInTheWay(plan, group, at) };
}

/** Of what denies the packet, and of what may. */
function firstInTheWay(plan: Plan, id: string, { nic, subnet, direction, packet }: Denial['at']): number {
  const group = plan.networkSecurityGroups[id];
  if (!group) return Number.POSITIVE_INFINITY;
  const seen = seenBy(plan, tagsFor(plan, { ...nic, subnet }), packet);
  const { rule, doubts } = firstMatch(compiled(group, direction), seen);
  const denying = [...doubts.map((doubt) => doubt.rule), ...(rule ? [rule] : [])].filter(
    (one) => one.access === 'Deny',
  );
  return Math.min(...denying.map(({ priority }) => priority));
}
