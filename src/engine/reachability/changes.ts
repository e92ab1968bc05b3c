import { type Resource, resourceOf, resourcesOf } from '../../model';
import type { Plan } from '../plan/types';
import { groupPart, policiesPart, subnetPart } from './parts';
import { sameValue } from './same-value';

/**
 * Whether an edit left parts of the plan as they were. Security groups, what stands on subnets, and the policies of
 * clusters are compared one by one; where anything else changed, such as an address, nothing counts as unchanged.
 */
export function isUnchanged(before: Plan, after: Plan): (parts: ReadonlySet<string>) => boolean {
  if (!sameGround(before, after)) return () => false;
  const changed = changedParts(before, after);
  return (parts) => ![...changed].some((part) => parts.has(part));
}

/** Kinds whose edits are told part by part, and assertions, which no packet meets. */
const BY_PART: ReadonlySet<Resource['kind']> = new Set([
  'networkSecurityGroup',
  'routeTable',
  'kubernetesNetworkPolicy',
  'assertion',
]);

/** Whether all is the same but for what is told part by part: in the document, and in what follows from it. */
function sameGround(before: Plan, after: Plan): boolean {
  const { resources: _, order: __, name: ___, ...settings } = before.document;
  const { resources: _a, order: __a, name: ___a, ...settingsAfter } = after.document;
  return (
    sameValue(settings, settingsAfter) &&
    sameValue(groundOf(before), groundOf(after)) &&
    sameValue(before.clusters, after.clusters) &&
    sameValue(before.addresses, after.addresses) &&
    sameValue(before.loadBalancers, after.loadBalancers) &&
    sameValue(before.natGateways, after.natGateways) &&
    sameValue(holdingsOf(before), holdingsOf(after))
  );
}

function groundOf({ document }: Plan): Resource[] {
  return document.order
    .flatMap((id) => document.resources[id] ?? [])
    .filter(({ kind }) => !BY_PART.has(kind))
    .map(bare);
}

/** A subnet without what stands on it. */
function bare(resource: Resource): Resource {
  if (resource.kind !== 'subnet') return resource;
  const { networkSecurityGroup: _, routeTable: __, ...rest } = resource;
  return rest;
}

const holdingsOf = ({ subnets }: Plan) => Object.values(subnets).map(({ holdings }) => holdings);

function changedParts(before: Plan, after: Plan): Set<string> {
  const changed = new Set<string>();
  const plans = [before, after];
  const compare = (
    ids: Iterable<string>,
    partOf: (id: string) => string,
    valueIn: (plan: Plan, id: string) => unknown,
  ) => {
    for (const id of ids) if (!sameValue(valueIn(before, id), valueIn(after, id))) changed.add(partOf(id));
  };
  const idsIn = (recordOf: (plan: Plan) => object) => new Set(plans.flatMap((plan) => Object.keys(recordOf(plan))));
  compare(
    idsIn(({ networkSecurityGroups }) => networkSecurityGroups),
    groupPart,
    rulesOf,
  );
  compare(
    idsIn(({ subnets }) => subnets),
    subnetPart,
    standingOn,
  );
  compare(
    idsIn(({ clusters }) => clusters),
    policiesPart,
    policiesOf,
  );
  return changed;
}

const rulesOf = ({ networkSecurityGroups }: Plan, id: string) => networkSecurityGroups[id]?.rules;

function standingOn({ document, subnets, routeTables }: Plan, id: string) {
  const { networkSecurityGroup, routeTable } = subnets[id] ?? {};
  const { disableBgpRoutePropagation } = resourceOf(document, 'routeTable', routeTable) ?? {};
  return [networkSecurityGroup, routeTable, routeTables[routeTable ?? '']?.routes, disableBgpRoutePropagation];
}

const policiesOf = ({ document }: Plan, id: string) =>
  resourcesOf(document, 'kubernetesNetworkPolicy').filter(({ cluster }) => cluster === id);
