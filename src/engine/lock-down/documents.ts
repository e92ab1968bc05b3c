import { securityRulePriorities } from '../../facts/limits';
import { type ResourceOf, resourceOf, type SecurityRule, type TopologyDocument, withResource } from '../../model';
import type { Direction } from '../filtering';
import { DIRECTIONS, forAll } from './deny-rest';
import { nameable, unusedName } from './names';
import type { NewGroup, ProposedRule } from './types';

/** The document with rules put into their groups, and groups put on their subnets; what is gone is passed over. */
export function withRules(
  document: TopologyDocument,
  newGroups: readonly NewGroup[],
  rules: readonly Pick<ProposedRule, 'group' | 'rule'>[],
): TopologyDocument {
  return rules.reduce(withRule, newGroups.reduce(withGroup, document));
}

function withRule(document: TopologyDocument, { group: id, rule }: Pick<ProposedRule, 'group' | 'rule'>) {
  const group = resourceOf(document, 'networkSecurityGroup', id);
  return group ? withResource(document, { ...group, securityRules: [...group.securityRules, rule] }) : document;
}

function withGroup(document: TopologyDocument, { id, name, subnet: on }: NewGroup): TopologyDocument {
  const subnet = resourceOf(document, 'subnet', on);
  if (!subnet || document.resources[id]) return document;
  const group: ResourceOf<'networkSecurityGroup'> = { id, name, kind: 'networkSecurityGroup', securityRules: [] };
  const there = withResource(withResource(document, group), { ...subnet, networkSecurityGroup: id });
  return { ...there, order: [...document.order, id] };
}

/** Groups for subnets that have none, by names that nothing has and Azure takes. */
export function newGroupsFor({ resources }: TopologyDocument, subnets: readonly string[]): NewGroup[] {
  const taken = Object.values(resources).flatMap(({ id, name }) => [id, name]);
  return subnets.flatMap((id) => {
    const subnet = resources[id];
    if (subnet?.kind !== 'subnet' || subnet.networkSecurityGroup !== undefined) return [];
    const base = `nsg-${nameable(subnet.name.replace(/^snet-/, ''))}`;
    const name = unusedName(base, taken, (nth) => (nth === 0 ? '' : `-${nth + 1}`));
    taken.push(name);
    return [{ id: name, name, subnet: id }];
  });
}

/** The document with groups that let everything through, whatever their rules. */
export const opened = (document: TopologyDocument, groups: readonly string[]): TopologyDocument =>
  groups.reduce((so, id) => {
    const group = resourceOf(so, 'networkSecurityGroup', id);
    return group ? withResource(so, { ...group, securityRules: DIRECTIONS.map(everything) }) : so;
  }, document);

const everything = (direction: Direction): SecurityRule => ({
  ...forAll(direction),
  name: `Allow-all-${direction.toLowerCase()}`,
  priority: securityRulePriorities.value.min,
  access: 'Allow',
});
