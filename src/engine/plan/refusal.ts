import { insufficientSubnetSize, nodesPerCluster, nodesPerPool, podCidrCheck, subnetIsFull } from '../../facts/aks';
import { routesPerRouteTable } from '../../facts/azure';
import { sizeOf } from '../../ip';
import { countedByAks, maxPodsOf, modeOfPool, type ResourceOf, type TopologyDocument } from '../../model';
import type { NetworkMode } from '../../modes';
import { usableAddresses } from '../ipam/free-addresses';
import { poolOfNode } from './names';
import { keptFor } from './node-addresses';
import type { ClusterDraft, Places } from './nodes';
import type { SubnetDraft } from './subnet-draft';
import type { LimitedSpace, Refusal } from './types';

type Pool = ResourceOf<'agentPool'>;

const asked = (pools: readonly Pool[]): number => pools.reduce((sum, { count }) => sum + count, 0);

/** What all nodes asked for need in the space that ran out, and what there is. */
export function refusalOf(
  document: TopologyDocument,
  space: LimitedSpace,
  pool: Pool,
  mode: NetworkMode,
  draft: ClusterDraft,
  places: Places,
): Refusal {
  const { cluster, pools } = draft;
  switch (space) {
    case 'subnet':
      return subnetRefusal(document, draft, places.subnet);
    case 'pod-subnet':
      return podSubnetRefusal(document, pool, mode, draft, places);
    case 'pod-cidr':
      return podCidrRefusal(draft);
    case 'route-table':
      return {
        space,
        subject: draft.routeTable ?? cluster.id,
        needed: asked(pools) + draft.userRoutes,
        available: routesPerRouteTable.value,
      };
    case 'cluster':
      return pool.count > nodesPerPool.value
        ? { space, subject: pool.id, needed: pool.count, available: nodesPerPool.value }
        : { space, subject: cluster.id, needed: asked(pools), available: nodesPerCluster.value };
  }
}

function subnetRefusal(
  document: TopologyDocument,
  { cluster, pools, placed }: ClusterDraft,
  subnet: SubnetDraft,
): Refusal {
  const here = pools
    .filter(({ vnetSubnet }) => vnetSubnet === subnet.id)
    .map((pool) => ({ pool, mode: modeOfPool(cluster, pool) }));
  const total = (nodes: (pool: Pool) => number, each: (mode: NetworkMode, maxPods: number) => number) =>
    here.reduce((sum, { pool, mode }) => sum + nodes(pool) * each(mode, maxPodsOf(document, pool, mode)), 0);
  const addresses = (mode: NetworkMode, maxPods: number) => mode.node.addresses(maxPods);
  const counted = total(
    ({ count }) => count,
    (mode, maxPods) => countedByAks(document, mode, maxPods),
  );
  return {
    space: 'subnet',
    code: counted > usableAddresses(subnet.prefix) ? insufficientSubnetSize.value : subnetIsFull.value,
    subject: subnet.id,
    needed: total(({ count }) => count, addresses),
    available:
      subnet.free.left() +
      keptFor(subnet, (node) => pools.some(({ id }) => id === poolOfNode(node))) +
      total(({ id }) => placed.get(id) ?? 0, addresses),
    countedByAks: counted,
  };
}

/** No code of Azure's is known for it: the nodes come up and find no addresses for their pods. */
function podSubnetRefusal(
  document: TopologyDocument,
  { podSubnet }: Pool,
  { podUnits }: NetworkMode,
  { cluster, pools, placed }: ClusterDraft,
  places: Places,
): Refusal {
  const here = pools.filter((pool) => pool.podSubnet === podSubnet);
  const size = podUnits?.size ?? 1;
  const total = (nodes: (pool: Pool) => number) =>
    here.reduce((sum, pool) => {
      const mode = modeOfPool(cluster, pool);
      return sum + nodes(pool) * (mode.podUnits?.held(0, maxPodsOf(document, pool, mode)) ?? 0) * size;
    }, 0);
  return {
    space: 'pod-subnet',
    subject: podSubnet ?? cluster.id,
    needed: total(({ count }) => count),
    available: (places.pods?.left() ?? 0) * size + total(({ id }) => placed.get(id) ?? 0),
  };
}

function podCidrRefusal({ cluster, pools, podCidr, blocks }: ClusterDraft): Refusal {
  const needed = asked(pools) * podCidrCheck.value;
  const size = podCidr ? sizeOf(podCidr) : 0;
  return {
    space: 'pod-cidr',
    // AKS compares with the whole pod CIDR; blocks passed over are found missing only by Kubernetes.
    ...(needed > size && { code: insufficientSubnetSize.value }),
    subject: cluster.id,
    needed,
    available: size - blocks.passedOver * podCidrCheck.value,
  };
}
