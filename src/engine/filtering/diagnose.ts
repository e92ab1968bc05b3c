import type { Nic, Packet } from '../packet';
import type { Plan } from '../plan/types';
import { type CompiledRule, compiled } from './compile';
import { filter } from './filter';
import { type At, groupsMet, heedsGroups } from './levels';
import { firstMatch, type Match, portMatch, protocolMatch, sideMatch } from './match';
import { type Seen, seenBy } from './seen';
import { tagsFor } from './tags';
import type { Direction, NsgDiagnostics, RuleEvaluation } from './types';

/**
 * Every rule of the groups that a packet meets, with which of its fields match, as Network Watcher's NSG diagnostics
 * tells it (V-06). Says why a rule did not match; `filter` is the quick answer.
 */
export function diagnose(plan: Plan, nic: Nic, at: At, direction: Direction, packet: Packet): NsgDiagnostics {
  const seen = seenBy(plan, tagsFor(plan, { ...nic, subnet: at.subnet }), packet);
  const groups = heedsGroups(plan, nic, at) ? groupsMet(plan, nic, at, direction) : [];
  return {
    securityRuleAccessResult: filter(plan, nic, at, direction, packet, {}).access,
    evaluatedNetworkSecurityGroups: groups.map(({ level, group }) => {
      const rules = compiled(group, direction);
      const { rule } = firstMatch(rules, seen);
      return {
        networkSecurityGroupId: group.id,
        appliedTo: level === 'Subnet' ? at.subnet : nic.owner,
        ...(rule && { matchedRule: { ruleName: rule.name, action: rule.access } }),
        rulesEvaluationResult: rules.rules.map((each) => evaluation(each, seen)),
      };
    }),
  };
}

const evaluation = (rule: CompiledRule, seen: Seen): RuleEvaluation => {
  const matches = fieldMatches(rule, seen);
  return {
    name: rule.rule.name,
    protocolMatched: matches.protocol === 'yes',
    sourceMatched: matches.source === 'yes',
    sourcePortMatched: matches.sourcePort === 'yes',
    destinationMatched: matches.destination === 'yes',
    destinationPortMatched: matches.destinationPort === 'yes',
  };
};

/** Field by field, with what the design does not tell. */
export interface FieldMatches {
  readonly protocol: Match;
  readonly source: Match;
  readonly sourcePort: Match;
  readonly destination: Match;
  readonly destinationPort: Match;
}

export const fieldMatches = (rule: CompiledRule, seen: Seen): FieldMatches => ({
  protocol: protocolMatch(rule, seen) ? 'yes' : 'no',
  source: sideMatch(rule.source, seen.source),
  sourcePort: portMatch(rule.sourcePorts, seen.packet.protocol, seen.packet.sourcePort),
  destination: sideMatch(rule.destination, seen.destination),
  destinationPort: portMatch(rule.destinationPorts, seen.packet.protocol, seen.packet.destinationPort),
});
