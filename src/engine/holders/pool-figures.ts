import { nodesPerCluster, nodesPerPool } from '../../facts/aks';
import { reservedAtEnd, reservedAtStart, routesPerRouteTable } from '../../facts/azure';
import type { Fact } from '../../facts/fact';
import { type Fit, nodesThatFit } from '../capacity/capacity';
import { nodesOf, podRoom } from '../plan/pods';
import type { ClusterPlan, LimitedSpace, Plan, PoolPlan } from '../plan/types';

/** What one more node of a pool costs, and what the pool has. */
interface PoolFigures {
  /** Addresses that a node takes from its subnet. */
  readonly addressesPerNode: number;
  /** Pods that the nodes which fit can run. */
  readonly podCapacity: number;
  readonly podsRunning: number;
  readonly nodesWanted: number;
  /** The most nodes that the pool can have while everybody else keeps what they hold. */
  readonly most: Fit & { readonly facts: readonly Fact[] };
}

export function poolFigures(plan: Plan, cluster: ClusterPlan, pool: PoolPlan): PoolFigures {
  const { maxPods, nodes, refused } = pool;
  const most = mostNodes(plan, cluster, pool);
  return {
    addressesPerNode: cluster.mode.node.addresses(maxPods),
    podCapacity: nodes.reduce((sum, node) => sum + podRoom(node), 0),
    podsRunning: nodes.reduce((sum, { podsRunning }) => sum + podsRunning, 0),
    nodesWanted: nodes.length + refused,
    most: { ...most, facts: factsOf(cluster, most.limitedBy) },
  };
}

function mostNodes(plan: Plan, cluster: ClusterPlan, { subnet, maxPods, nodes }: PoolPlan): Fit {
  const { mode, blocks, routeTable } = cluster;
  const own = nodes.length * mode.node.addresses(maxPods);
  const routes = plan.routeTables[routeTable ?? '']?.routes ?? [];
  return nodesThatFit({
    mode,
    maxPods,
    usable: own + (plan.subnets[subnet]?.usage.free ?? 0),
    ...(blocks && { blocks: blocks.total }),
    userRoutes: routes.filter(({ writtenBy }) => writtenBy === 'user').length,
    otherNodes: nodesOf(cluster).length - nodes.length,
  });
}

function factsOf({ mode }: ClusterPlan, space: LimitedSpace): Fact[] {
  switch (space) {
    case 'subnet':
      return [mode.node.fact, reservedAtStart, reservedAtEnd];
    case 'pod-cidr':
      return mode.block ? [mode.block.length] : [];
    case 'route-table':
      return [routesPerRouteTable];
    case 'cluster':
      return [nodesPerPool, nodesPerCluster];
  }
}
