import { gatewaySubnetName } from '../../facts/azure-rules';
import { firewallSubnetName } from '../../facts/gateways';
import { podSubnetDelegation } from '../../facts/pod-subnet-rules';
import { type ResourceOf, resourceOf } from '../../model';
import type { ClusterPlan, Plan, PoolPlan } from '../plan/types';
import { subnetsOf } from './spaces';
import type { UsersOf } from './subnet-users';
import type { Mend } from './types';

type Subnet = ResourceOf<'subnet'>;

/** Nodes that stand where they may not go to where others of their cluster stand, else to a subnet that nobody uses. */
export function moveNodes(plan: Plan, pools: readonly PoolPlan[], usersOf: UsersOf): Mend | undefined {
  const edits = pools.flatMap((pool) => {
    const home = nodeSubnetFor(plan, pool, usersOf);
    return home ? [{ id: pool.id, field: 'vnetSubnet', text: home.id, name: home.name } as const] : [];
  });
  const [first] = edits;
  if (!first || edits.length < pools.length) return undefined;
  const oneHome = edits.every(({ text }) => text === first.text);
  return {
    label: oneHome ? `Move the nodes to ${first.name}` : 'Move the nodes to their other subnets',
    edits: edits.map(({ id, field, text }) => ({ id, field, text })),
    caution: 'Before deployment only: a node pool keeps its subnet.',
  };
}

function nodeSubnetFor(plan: Plan, { id, subnet }: PoolPlan, usersOf: UsersOf): Subnet | undefined {
  const cluster = Object.values(plan.clusters).find(({ pools }) => pools.some((pool) => pool.id === id));
  const sisters = new Set(cluster?.pools.map((pool) => pool.subnet));
  const open = inNetworkOf(plan, subnet).filter(
    (place) => place.delegation === undefined && usersOf(place.id).pods.length === 0,
  );
  return open.find((place) => sisters.has(place.id)) ?? open.find((place) => isUnused(place, usersOf));
}

/** A subnet in the network of a pool's nodes for its pods: one of the cluster's other pools, else one that nobody uses. */
export function podSubnetFor(
  plan: Plan,
  { pools }: ClusterPlan,
  { subnet, podSubnet: now }: PoolPlan,
  usersOf: UsersOf,
): string | undefined {
  const ofPods = new Set(pools.map(({ podSubnet }) => podSubnet));
  const open = inNetworkOf(plan, subnet).filter(({ id, delegation }) => {
    const { nodes, others } = usersOf(id);
    const own = delegation === undefined || delegation === podSubnetDelegation.value;
    return id !== now && own && nodes.length === 0 && others.length === 0;
  });
  return (open.find(({ id }) => ofPods.has(id)) ?? open.find((place) => isUnused(place, usersOf)))?.id;
}

const inNetworkOf = ({ document }: Plan, subnet: string): Subnet[] =>
  subnetsOf(document, resourceOf(document, 'subnet', subnet)?.virtualNetwork ?? '');

/** Names under which Azure looks for its gateways and firewalls. */
const KEPT_NAMES: ReadonlySet<string> = new Set([gatewaySubnetName.value, firewallSubnetName.value]);

/** Nobody's, and not made for somebody: a table of its own would send nodes or pods another way. */
function isUnused({ id, name, routeTable }: Subnet, usersOf: UsersOf): boolean {
  const { nodes, pods, others } = usersOf(id);
  return nodes.length + pods.length + others.length === 0 && routeTable === undefined && !KEPT_NAMES.has(name);
}
