import type { ClusterPlan, PoolPlan } from '../engine';
import { type Block, type Placed, placed, widened } from './block';
import { inRows, shifted } from './pack';
import { poolBlock } from './pool';
import { CLUSTER } from './sizes';

/** Widest row of pools before the next one starts beneath, unless a single pool is wider. */
const WIDEST_ROW = 840;

/**
 * What a cluster has in one subnet. Its frame in its first subnet is the cluster; in others it stands for it.
 * @param width of the frame, at least
 */
export function clusterBlock(
  cluster: ClusterPlan,
  subnet: string,
  pools: readonly PoolPlan[],
  isSummary: (pool: string) => boolean,
  width: number,
): Block {
  const first = cluster.pools[0]?.subnet === subnet;
  const wells = pools.map((pool) => poolBlock(pool, isSummary(pool.id)));
  const widest = Math.max(WIDEST_ROW, ...wells.map(({ width }) => width));
  const packed = inRows(wells, widest, CLUSTER.gap - 6, CLUSTER.gap);
  const inner = Math.max(packed.width, Math.max(width, CLUSTER.minWidth) - 2 * CLUSTER.pad);
  return {
    box: { id: first ? cluster.id : `${cluster.id}@${subnet}`, kind: 'managedCluster', selects: cluster.id },
    width: inner + 2 * CLUSTER.pad,
    height: CLUSTER.head + packed.height + CLUSTER.pad,
    children: shifted(filledRows(packed.placed, inner), CLUSTER.pad, CLUSTER.head),
  };
}

/** The last well of each row made as wide as the row allows, so that right edges stand in line. */
function filledRows(wells: readonly Placed[], width: number): Placed[] {
  return wells.map(({ block, x, y }, i) => {
    const last = wells[i + 1]?.y !== y;
    return placed(last ? widened(block, width - x) : block, x, y);
  });
}
