import { type Prefix, prefixOf, rangeSize } from '../../ip';
import { maxPodsOf, type ResourceOf, resourceOf, resourcesOf, withMode } from '../../model';
import { choiceOf, modeChoices, type NetworkMode } from '../../modes';
import { type Spaces, surgeNodes, surgeOf } from '../capacity/capacity';
import { blockSource } from '../plan/blocks';
import { podCidrOf } from '../plan/plan';
import { clusterRouteTable } from '../plan/route-tables';
import type { Plan, SubnetPlan } from '../plan/types';

type Cluster = ResourceOf<'managedCluster'>;
type Pool = ResourceOf<'agentPool'>;

/** Addresses of the pool's subnet that go to others, and to others while every pool is upgraded. */
export function othersInSubnet(
  { document, subnets, clusters }: Plan,
  cluster: Cluster,
  pool: Pool,
  mode: NetworkMode,
): { readonly now: number; readonly upgrading: number } {
  let { now, upgrading } = heldByOthers(subnets[pool.vnetSubnet]);
  for (const other of resourcesOf(document, 'agentPool')) {
    if (other.id === pool.id || other.vnetSubnet !== pool.vnetSubnet) continue;
    const sibling = other.cluster === cluster.id;
    const its = sibling ? mode : clusters[other.cluster]?.pools.find(({ id }) => id === other.id)?.mode;
    const each = its?.node.addresses(maxPodsOf(document, other, its)) ?? 0;
    now += other.count * each;
    upgrading += (other.count + (sibling ? surgeNodes(other.count, surgeOf(document, cluster, other)) : 0)) * each;
  }
  return { now, upgrading };
}

/** Addresses that no node can have: fixed ones, those of a fixed address outside that may come to lie inside, and for surge nodes all others. */
function heldByOthers(subnet: SubnetPlan | undefined): { now: number; upgrading: number } {
  if (!subnet) return { now: 0, upgrading: 0 };
  const outside = subnet.refusedAddresses.filter(({ why }) => why === 'outside').length;
  const predicted = subnet.holdings
    .filter((holding) => holding.role === 'other' && holding.predicted)
    .reduce((sum, { range }) => sum + rangeSize(range), 0);
  const { other } = subnet.usage;
  return { now: other - predicted + outside, upgrading: other + outside + subnet.homeless.length };
}

/** The spaces beside the subnet that limit a cluster, were it in that mode. */
export function spacesOf(
  { document }: Plan,
  { id }: Cluster,
  mode: NetworkMode,
): Pick<Spaces, 'blocks' | 'userRoutes'> {
  const choice = modeChoices.find((one) => one.id === choiceOf(mode));
  const flipped = choice ? withMode(document, id, choice.id) : document;
  const cluster = resourceOf(flipped, 'managedCluster', id);
  if (!cluster) return {};
  const podCidr = mode.block && podCidrOf(flipped, cluster);
  const services: Prefix = prefixOf(cluster.networkProfile.serviceCidr);
  const { userRoutes } = clusterRouteTable(flipped, cluster);
  return {
    userRoutes,
    ...(mode.block && {
      blocks: blockSource(podCidr, mode.block.length.value, mode.block.skipsServiceCidr ? services : undefined).total,
    }),
  };
}
