import { nodesPerCluster, nodesPerPool } from '../../facts/aks';
import { reservedAtEnd, reservedAtStart, routesPerRouteTable } from '../../facts/azure';
import type { Fact } from '../../facts/fact';
import { podUnitFacts } from '../../model';
import { type Fit, nodesThatFit } from '../capacity/capacity';
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
    addressesPerNode: pool.mode.node.addresses(maxPods),
    podCapacity: nodes.reduce((sum, { room }) => sum + room, 0),
    podsRunning: nodes.reduce((sum, { podsRunning }) => sum + podsRunning, 0),
    nodesWanted: nodes.length + refused,
    most: { ...most, facts: factsOf(plan, pool, most.limitedBy) },
  };
}

function mostNodes(plan: Plan, cluster: ClusterPlan, pool: PoolPlan): Fit {
  const { mode, subnet, podSubnet, maxPods, nodes } = pool;
  const { blocks, routeTable } = cluster;
  const own = nodes.length * mode.node.addresses(maxPods);
  const routes = plan.routeTables[routeTable ?? '']?.routes ?? [];
  return nodesThatFit({
    mode,
    maxPods,
    usable: own + (plan.subnets[subnet]?.usage.free ?? 0),
    ...(podSubnet !== undefined && { podUnits: podUnitsFor(plan, pool) }),
    ...(blocks && { blocks: blocks.total }),
    userRoutes: routes.filter(({ writtenBy }) => writtenBy === 'user').length,
    otherNodes: cluster.pools.reduce((sum, other) => sum + other.nodes.length, 0) - nodes.length,
  });
}

/** Units of its pod subnet that nobody else's nodes take when they start. */
function podUnitsFor({ subnets }: Plan, { podSubnet = '', mode, maxPods, nodes }: PoolPlan): number {
  const { total = 0, started = 0 } = subnets[podSubnet]?.podUnits ?? {};
  return total - started + nodes.length * (mode.podUnits?.held(0, maxPods) ?? 0);
}

function factsOf({ document }: Plan, { mode }: PoolPlan, space: LimitedSpace): readonly Fact[] {
  switch (space) {
    case 'subnet':
      return [mode.node.fact, reservedAtStart, reservedAtEnd];
    case 'pod-subnet':
      return podUnitFacts(document, mode);
    case 'pod-cidr':
      return mode.block ? [mode.block.length] : [];
    case 'route-table':
      return [routesPerRouteTable];
    case 'cluster':
      return [nodesPerPool, nodesPerCluster];
  }
}
