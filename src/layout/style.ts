import type { ClusterPlan, Plan, PoolPlan } from '../engine';
import { poolsInDetail } from '../engine/outline';
import { resourceOf } from '../model';
import { nodesAsked } from './pool';
import { CLUSTER, NETWORK, POOL, SUBNET } from './sizes';

/** How a whole design is drawn: which pools are painted, and how much room frames leave around what stands in them. */
export interface Style {
  readonly isPainted: (pool: string) => boolean;
  /** Whether a frame is drawn as its title bar alone. */
  readonly isCollapsed: (frame: string) => boolean;
  /** Of the frames around nodes, so that their titles can be read where all of a large design is in sight. */
  readonly scale: number;
  readonly network: typeof NETWORK;
  readonly subnet: typeof SUBNET;
  readonly cluster: typeof CLUSTER;
  readonly pool: typeof POOL;
}

/** With more nodes a design is so large on the screen that the titles of its frames would be illegible. */
const NODES_AT_FULL_SIZE = 160;

export function styleOf(plan: Plan, collapsed: ReadonlySet<string>): Style {
  const nodes = Object.values(plan.clusters)
    .flatMap((cluster) =>
      cluster.pools.filter((pool) => !framesOf(plan, cluster, pool).some((id) => collapsed.has(id))),
    )
    .reduce((sum, pool) => sum + nodesAsked(pool), 0);
  const inDetail = poolsInDetail(plan);
  // In steps, so that a few nodes more or less move nothing.
  const scale = Math.max(1, Math.ceil(2 * Math.sqrt(nodes / NODES_AT_FULL_SIZE)) / 2);
  return {
    isPainted: (pool) => !inDetail.has(pool),
    isCollapsed: (frame) => collapsed.has(frame),
    scale,
    network: scaled(NETWORK, scale, ['pad', 'head', 'down']),
    subnet: scaled(SUBNET, scale, ['pad', 'head', 'low', 'beneath']),
    cluster: scaled(CLUSTER, scale, ['pad', 'head', 'gap']),
    pool: scaled(POOL, scale, ['pad', 'head']),
  };
}

/** All frames around the nodes of a pool. */
const framesOf = ({ document }: Plan, cluster: ClusterPlan, { id, subnet }: PoolPlan): readonly string[] => [
  id,
  cluster.id,
  subnet,
  resourceOf(document, 'subnet', subnet)?.virtualNetwork ?? '',
];

function scaled<S extends Readonly<Record<string, number>>>(sizes: S, by: number, which: readonly (keyof S)[]): S {
  return { ...sizes, ...Object.fromEntries(which.map((key) => [key, Math.round((sizes[key] ?? 0) * by)])) };
}
