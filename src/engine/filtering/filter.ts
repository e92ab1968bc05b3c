import type { Nic, Packet } from '../packet';
import type { Plan } from '../plan/types';
import { compiled } from './compile';
import { type At, type GroupAtLevel, groupsMet, heedsGroups } from './levels';
import { type Doubt, firstMatch } from './match';
import { type Seen, seenBy, seenOtherwise } from './seen';
import { tagsFor } from './tags';
import type { Direction, FilterVerdict, Level, LevelRule } from './types';

/** What a packet does not tell by itself. */
export interface FilterContext {
  /** It comes from the internet by a standard public address or load balancer frontend (N-05). */
  readonly fromPublicFrontend?: boolean;
}

/**
 * What the security groups of an interface and its subnet do with a packet.
 *
 * Groups are stateful (N-08): ask only where a connection is opened, once as it leaves an interface and once as it
 * enters one; answers pass. Addresses are those that the interface sees (N-10): what comes in as it is after Azure has
 * translated the destination, what goes out as it is before Azure translates the source.
 */
export function filter(
  plan: Plan,
  nic: Nic,
  at: At,
  direction: Direction,
  packet: Packet,
  context: FilterContext,
): FilterVerdict {
  if (!heedsGroups(plan, nic, at)) return { access: 'Allow', ruleId: 'N-18', passed: [] };
  const groups = groupsMet(plan, nic, at, direction);
  if (groups.length === 0) return withoutGroups(direction, context);
  const tags = tagsFor(plan, { ...nic, subnet: at.subnet });
  const seen = seenBy(plan, tags, packet);
  const verdict = decide(groups, direction, seen);
  const assumed = tags.otherwise.flatMap(({ option, ...ranges }) => {
    const other = seenOtherwise(seen, ranges);
    return other === seen || sameAnswer(decide(groups, direction, other), verdict) ? [] : [option];
  });
  return assumed.length === 0 ? verdict : { ...verdict, assumed };
}

const withoutGroups = (direction: Direction, { fromPublicFrontend }: FilterContext): FilterVerdict =>
  fromPublicFrontend && direction === 'Inbound'
    ? { access: 'Deny', ruleId: 'N-05', passed: [], code: 'PUBLIC_FRONTEND_CLOSED' }
    : { access: 'Allow', ruleId: 'N-04', passed: [] };

const sameAnswer = (one: FilterVerdict, other: FilterVerdict): boolean =>
  one.access === other.access &&
  one.rule === other.rule &&
  one.level === other.level &&
  one.passed.every(({ rule }, i) => rule === other.passed[i]?.rule);

const DENIED_AT = { NetworkInterface: 'NSG_NIC_DENY', Subnet: 'NSG_SUBNET_DENY' } as const satisfies Record<
  Level,
  FilterVerdict['code']
>;

/** Level by level until one denies. */
function decide(groups: readonly GroupAtLevel[], direction: Direction, seen: Seen): FilterVerdict {
  const passed: LevelRule[] = [];
  let unknown: FilterVerdict['unknown'];
  for (const [i, { level, group }] of groups.entries()) {
    const { rule, doubts } = firstMatch(compiled(group, direction), seen);
    const asked = { level, networkSecurityGroup: group.id };
    const turned = doubts.find((doubt) => doubt.rule.access !== (rule?.access ?? 'Allow'));
    if (rule?.access === 'Deny') {
      const mayPass = turned && groups.slice(i + 1).every((later) => mayAllow(later, direction, seen));
      const doubt = mayPass ? { unknown: { ...asked, ...turned } } : {};
      return { access: 'Deny', ...asked, rule, ruleId: ruleIdOf(rule), passed, code: DENIED_AT[level], ...doubt };
    }
    if (turned) unknown ??= { ...asked, ...turned };
    if (rule) passed.push({ ...asked, rule });
  }
  const last = passed.at(-1);
  const doubt = unknown ? { unknown } : {};
  return last
    ? { access: 'Allow', ...last, ruleId: ruleIdOf(last.rule), passed, ...doubt }
    : { access: 'Allow', ruleId: 'N-16', passed, ...doubt };
}

const ruleIdOf = ({ writtenBy }: LevelRule['rule']): 'N-03' | 'N-06' => (writtenBy === 'azure' ? 'N-06' : 'N-03');

function mayAllow({ group }: GroupAtLevel, direction: Direction, seen: Seen): boolean {
  const { rule, doubts } = firstMatch(compiled(group, direction), seen);
  return rule?.access !== 'Deny' || doubts.some((doubt: Doubt) => doubt.rule.access === 'Allow');
}
