import { rulesPerSecurityGroup } from '../../facts/azure-rules';
import { securityRulePriorities } from '../../facts/limits';
import { type ResourceOf, resourceOf, type SecurityRule, type TopologyDocument } from '../../model';
import type { Direction } from '../filtering';
import { readAddressText, readPortText } from '../filtering/rule-texts';
import { number } from '../words';
import { type Placed, unused } from './placing';

export const DIRECTIONS: readonly Direction[] = ['Inbound', 'Outbound'];

/** Everything of a direction. */
export const forAll = (direction: Direction) => ({
  direction,
  protocol: '*' as const,
  sourceAddressPrefixes: ['*'],
  sourcePortRanges: ['*'],
  destinationAddressPrefixes: ['*'],
  destinationPortRanges: ['*'],
});

const { max: LAST } = securityRulePriorities.value;

/** Rules at the last priority that deny what no other allows, where groups have none yet and take them. */
export function denyRest(document: TopologyDocument, groups: readonly string[]): Placed {
  const all = groups.flatMap((id) => denyIn(resourceOf(document, 'networkSecurityGroup', id)));
  return { rules: all.flatMap(({ rules }) => rules), faults: all.flatMap(({ faults }) => faults) };
}

function denyIn(group: ResourceOf<'networkSecurityGroup'> | undefined): readonly Placed[] {
  if (!group) return [];
  const room = rulesPerSecurityGroup.value - group.securityRules.length;
  const inbound = denial(group, 'Inbound', room);
  return [inbound, denial(group, 'Outbound', room - inbound.rules.length)];
}

/** @param room how many rules the group still takes */
function denial(group: ResourceOf<'networkSecurityGroup'>, direction: Direction, room: number): Placed {
  const rules = group.securityRules.filter((rule) => rule.direction === direction);
  if (rules.some(deniesAll)) return { rules: [], faults: [] };
  const last = rules.find(({ priority }) => priority === LAST);
  const why = last
    ? `${last.name} has priority ${LAST}, the last one`
    : `it has ${number(rulesPerSecurityGroup.value)} rules, and Azure takes no more`;
  if (last || room <= 0) {
    const fault = `${group.name} cannot deny the rest of ${direction.toLowerCase()} traffic: ${why}.`;
    return { rules: [], faults: [fault] };
  }
  const all = forAll(direction);
  const name = unused(`Deny-all-other-${direction.toLowerCase()}`, all, group.securityRules);
  const rule: SecurityRule = { ...all, name, priority: LAST, access: 'Deny' };
  return { rules: [{ group: group.id, rule, why: ['Nothing passes that no rule allows.'], wishes: [] }], faults: [] };
}

const deniesAll = (rule: SecurityRule): boolean =>
  rule.access === 'Deny' &&
  rule.protocol === '*' &&
  [...rule.sourcePortRanges, ...rule.destinationPortRanges].every((text) => readPortText(text) === 'any') &&
  [rule.sourceAddressPrefixes, rule.destinationAddressPrefixes].every((texts) =>
    texts.some((text) => readAddressText(text)?.kind === 'any'),
  );
