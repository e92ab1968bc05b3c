import type { SecurityRule, TopologyDocument } from '../../model';
import { plan } from '../plan/plan';
import { withRules } from './documents';
import { check } from './fares';
import { rulesNeeded } from './propose';
import type { FlowWish, LockDown, Proposal, Wish } from './types';

/** A wish for one connection. */
export const wish = (from: string, to: string, rest: Partial<FlowWish['flow']> = {}): FlowWish => ({
  id: `${from} ${to}`,
  says: `${from} → ${to}`,
  group: 'asked',
  usual: true,
  flow: { from, to, ...rest },
});

/** A rule in one line: `In Tcp 10.0.0.0/24 > 10.1.0.0/24 : 80`. */
export const line = ({ direction, protocol, ...rule }: SecurityRule): string =>
  [
    direction === 'Inbound' ? 'In' : 'Out',
    protocol,
    rule.sourceAddressPrefixes.join(),
    '>',
    rule.destinationAddressPrefixes.join(),
    ':',
    rule.destinationPortRanges.join(),
  ].join(' ');

/** The rules that let something through, a line each. */
export const allowed = ({ rules }: Proposal): string[] =>
  rules.filter(({ rule }) => rule.access === 'Allow').map(({ rule }) => line(rule));

/** All that a proposal for some groups says, everything else denied. */
export const lockedDown = (
  document: TopologyDocument,
  groups: readonly string[],
  ...wishes: readonly Wish[]
): Proposal => rulesNeeded(document, { wishes, groups, subnets: [], denyRest: true });

/** How much of each wish works with some of the proposed rules. */
export const shares = (
  document: TopologyDocument,
  { wishes }: LockDown,
  { newGroups }: Proposal,
  rules: Proposal['rules'],
): readonly number[] => {
  const planned = plan(withRules(document, newGroups, rules));
  return wishes.map((one) => check(planned, one).fare.share);
};
