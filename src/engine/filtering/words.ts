import { thingOf } from '../plan/lookup';
import type { Plan } from '../plan/types';
import { filterFacts } from './facts';
import type { FilterVerdict, Level, LevelRule } from './types';

/** As the portal names what a group stands on. */
export const LEVEL_WORDS: Readonly<Record<Level, string>> = {
  NetworkInterface: 'Network interface',
  Subnet: 'Subnet',
};

/** IP flow verify's answer, and by which rules in the order in which they were asked; without one, why none was. */
export function verdictWords(plan: Plan, verdict: FilterVerdict): { title: string; by: string[] } {
  const { access, level, networkSecurityGroup, rule, passed } = verdict;
  const title = access === 'Allow' ? 'Access allowed' : 'Access denied';
  const told = passed.map((one) => `${ruleWords(plan, one)} allows it.`);
  if (access === 'Deny' && level && networkSecurityGroup !== undefined && rule) {
    return { title, by: [...told, `${ruleWords(plan, { level, networkSecurityGroup, rule })} denies it.`] };
  }
  return { title, by: told.length > 0 ? told : [filterFacts[verdict.ruleId].says] };
}

/** What the design does not tell, and what would come of it. */
export function unknownWords(plan: Plan, { unknown, access }: FilterVerdict): string | undefined {
  if (!unknown) return undefined;
  const rule = ruleWords(plan, unknown);
  const otherwise = access === 'Allow' ? 'it would be denied' : 'it would be allowed';
  return unknown.tag === undefined
    ? `Not known: the client picks its own port. If ${rule} meets it, ${otherwise}.`
    : `Not known: the design does not tell whether the address belongs to ${unknown.tag}. If it does, ${rule} decides and ${otherwise}.`;
}

/** `DenyAllInBound (65500) of nsg-agw on the subnet` */
function ruleWords(plan: Plan, { level, networkSecurityGroup, rule }: LevelRule): string {
  const group = thingOf(plan, networkSecurityGroup)?.name ?? networkSecurityGroup;
  return `${rule.name} (${rule.priority}) of ${group} on the ${LEVEL_WORDS[level].toLowerCase()}`;
}
