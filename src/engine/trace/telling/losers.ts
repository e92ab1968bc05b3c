import type { Fact } from '../../../facts/fact';
import { rulesByPriority } from '../../../facts/filtering';
import { diagnose, type NsgDiagnostics, type RuleEvaluation } from '../../filtering';
import type { Plan } from '../../plan/types';
import { whyNot } from '../../routing';
import type { Filtered, Step } from '../types';
import { idWords, routeWords } from '../words';

/** A route or a rule that did not decide, and why. */
export interface Loser {
  readonly name: string;
  readonly says: string;
  readonly fact: Fact;
}

type Evaluated = NsgDiagnostics['evaluatedNetworkSecurityGroups'][number];

/** Whether something else could have decided, for steps of which `losersOf` tells. */
export const hasLosers = ({ route, filter }: Step): boolean =>
  route !== undefined || (filter?.verdict.networkSecurityGroup !== undefined && filter.verdict.rule !== undefined);

/** Why the other routes or security rules did not decide; the nearest first. Worked out when somebody asks. */
export function losersOf(plan: Plan, { route, filter }: Step): readonly Loser[] {
  if (route) {
    return whyNot(plan, route.subnet, route.to).map((one) => ({
      name: routeWords(plan, one.route),
      says: one.reason.says,
      fact: one.reason.fact,
    }));
  }
  return filter ? lostRules(plan, filter) : [];
}

function lostRules(plan: Plan, { nic, subnet, direction, packet, verdict }: Filtered): Loser[] {
  const asked = new Set([...verdict.passed.map((one) => one.networkSecurityGroup), verdict.networkSecurityGroup]);
  return diagnose(plan, nic, { subnet }, direction, packet)
    .evaluatedNetworkSecurityGroups.filter((group) => asked.has(group.networkSecurityGroupId))
    .flatMap((group) => lostIn(plan, group));
}

function lostIn(plan: Plan, { networkSecurityGroupId: id, matchedRule, rulesEvaluationResult }: Evaluated): Loser[] {
  const { rules = [] } = plan.networkSecurityGroups[id] ?? {};
  const priorities = new Map(rules.map(({ name, priority }) => [name, priority]));
  const told = (name: string) => `${name} (${priorities.get(name)}) of ${idWords(plan, id)}`;
  return rulesEvaluationResult
    .filter(({ name }) => name !== matchedRule?.ruleName)
    .map((rule) => ({ name: told(rule.name), says: whyLost(rule, matchedRule?.ruleName), fact: rulesByPriority }));
}

const FIELDS = [
  ['protocolMatched', 'protocol'],
  ['sourceMatched', 'source'],
  ['sourcePortMatched', 'source port'],
  ['destinationMatched', 'destination'],
  ['destinationPortMatched', 'destination port'],
] as const satisfies readonly (readonly [keyof RuleEvaluation, string])[];

function whyLost(rule: RuleEvaluation, winner: string | undefined): string {
  const other = FIELDS.filter(([field]) => !rule[field]).map(([, name]) => name);
  if (other.length > 0) return `Another ${other.join(' and ')}.`;
  return winner === undefined
    ? 'It matches, and no group is heeded here.'
    : `It matches too, and ${winner} comes first.`;
}
