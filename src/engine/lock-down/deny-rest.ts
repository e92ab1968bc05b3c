import { securityRulePriorities } from '../../facts/limits';
import { resourceOf, type SecurityRule, type TopologyDocument } from '../../model';
import type { Direction } from '../filtering';
import { readAddressText, readPortText } from '../filtering/rule-texts';
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

/** Rules at the last priority that deny what no other allows, where groups have none yet. */
export function denyRest(document: TopologyDocument, groups: readonly string[]): Placed {
  const all = groups.flatMap((id) => DIRECTIONS.map((direction) => denyIn(document, id, direction)));
  return { rules: all.flatMap(({ rules }) => rules), faults: all.flatMap(({ faults }) => faults) };
}

function denyIn(document: TopologyDocument, id: string, direction: Direction): Placed {
  const group = resourceOf(document, 'networkSecurityGroup', id);
  const rules = (group?.securityRules ?? []).filter((rule) => rule.direction === direction);
  if (!group || rules.some(deniesAll)) return { rules: [], faults: [] };
  const last = rules.find(({ priority }) => priority === LAST);
  if (last) {
    const fault = `${group.name} cannot deny the rest of ${direction.toLowerCase()} traffic: ${last.name} has priority ${LAST}, the last one.`;
    return { rules: [], faults: [fault] };
  }
  const name = unused(`Deny-all-other-${direction.toLowerCase()}`, direction, group.securityRules);
  const rule: SecurityRule = { ...forAll(direction), name, priority: LAST, access: 'Deny' };
  return { rules: [{ group: id, rule, why: ['Nothing passes that no rule allows.'], wishes: [] }], faults: [] };
}

const deniesAll = (rule: SecurityRule): boolean =>
  rule.access === 'Deny' &&
  rule.protocol === '*' &&
  [...rule.sourcePortRanges, ...rule.destinationPortRanges].every((text) => readPortText(text) === 'any') &&
  [rule.sourceAddressPrefixes, rule.destinationAddressPrefixes].every((texts) =>
    texts.some((text) => readAddressText(text)?.kind === 'any'),
  );
