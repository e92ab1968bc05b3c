import { gatewaySubnetName } from '../../facts/azure-rules';
import { firewallSubnetName } from '../../facts/gateways';
import { resourcesOf } from '../../model';
import type { Plan } from '../plan/types';

/** A group of the user's that may be locked down, or a subnet that would get one. */
export interface Target {
  readonly id: string;
  readonly kind: 'group' | 'subnet';
  /** `nsg-aks on snet-aks` */
  readonly says: string;
}

/** Subnets on which Azure takes no group. */
const NO_GROUPS: readonly string[] = [gatewaySubnetName.value, firewallSubnetName.value];

/** What can be locked down: the user's groups, and subnets with something in them that have none. AKS's own is left alone. */
export function targetsOf({ document, networkSecurityGroups, subnets }: Plan): readonly Target[] {
  const named = (ids: readonly string[]): string => ids.map((id) => document.resources[id]?.name ?? id).join(', ');
  const groups = resourcesOf(document, 'networkSecurityGroup').map(({ id, name }): Target => {
    const { subnets: on = [], pools = [], interfaces = [] } = networkSecurityGroups[id] ?? {};
    const where = named([...on, ...pools, ...interfaces]);
    return { id, kind: 'group', says: where === '' ? `${name}, on nothing` : `${name} on ${where}` };
  });
  const bare = resourcesOf(document, 'subnet').filter(
    ({ id, name, networkSecurityGroup }) =>
      networkSecurityGroup === undefined && !NO_GROUPS.includes(name) && isUsed(subnets[id]?.usage),
  );
  return [...groups, ...bare.map(({ id, name }): Target => ({ id, kind: 'subnet', says: `A new group on ${name}` }))];
}

/** What is locked down first: what stands where one is, else on the subnet of a cluster's nodes. */
export function firstTarget(
  plan: Plan,
  targets: readonly Target[],
  here: readonly (string | undefined)[] = [],
): string | undefined {
  const subnets = Object.values(plan.clusters).flatMap(({ pools }) => pools.map(({ subnet }) => subnet));
  const wanted = [...here, ...subnets.flatMap((id) => [plan.subnets[id]?.networkSecurityGroup, id])];
  return wanted.find((id) => targets.some((target) => target.id === id)) ?? targets[0]?.id;
}

const isUsed = (
  usage: { readonly nodes: number; readonly pods: number; readonly other: number } | undefined,
): boolean => usage !== undefined && usage.nodes + usage.pods + usage.other > 0;
