import type { Plan, PoolPlan } from '../plan/types';

/** A pool of more nodes is told as a whole: one line of the outline, painted on the diagram, a table beside it. */
export const NODES_IN_DETAIL = 50;

/** Smaller limits that hold where there are many pools, in steps: pools of about one size are told alike. */
const LIMITS = [NODES_IN_DETAIL, 20, 8, 3];

/** Pools, and nodes told one by one, together: a page of more parts answers slowly. */
const IN_ALL = 200;

/** Nodes asked for, whether they fit or not: what follows from it then follows from no mode. */
const asked = ({ nodes, refused }: PoolPlan): number => nodes.length + refused;

/** Ids of the pools whose nodes are told one by one; where they are too many together, the larger pools are not. */
export function poolsInDetail({ clusters }: Plan): ReadonlySet<string> {
  const pools = Object.values(clusters).flatMap((cluster) => cluster.pools);
  const upTo = (limit: number) => pools.filter((pool) => asked(pool) <= limit);
  const told = LIMITS.map(upTo).find((some) => some.reduce((sum, pool) => sum + asked(pool), pools.length) <= IN_ALL);
  return new Set((told ?? upTo(0)).map(({ id }) => id));
}
