import type { ClusterPlan, PoolPlan } from '../engine';
import { NODES_IN_DETAIL } from '../engine/outline';
import { bandsOf } from './bands';
import { type Block, folded, type Placed, placed, widened } from './block';
import { PITCH } from './cells';
import { inRows, type Packed, shifted, sideBySide, stacked } from './pack';
import { nodesAsked, poolBlock } from './pool';
import { BAR } from './sizes';
import type { Style } from './style';

/** Widest row of a few pools before the next one starts beneath, unless a single pool is wider. */
const WIDEST_ROW = 840;

/**
 * What a cluster has in one subnet. Its frame in its first subnet is the cluster; in others it stands for it.
 * @param width of the frame, at least
 */
export function clusterBlock(
  cluster: ClusterPlan,
  subnet: string,
  pools: readonly PoolPlan[],
  style: Style,
  width: number,
): Block {
  const { pad, head, minWidth } = style.cluster;
  const first = cluster.pools[0]?.subnet === subnet || pools.length === 0;
  const packed = wellsOf(pools, style);
  const inner = Math.max(packed.width, Math.max(width, minWidth) - 2 * pad);
  const block = {
    box: {
      id: first ? cluster.id : `${cluster.id}@${subnet}`,
      kind: 'managedCluster',
      selects: cluster.id,
      scale: style.scale,
    },
    width: inner + 2 * pad,
    height: head + packed.height + pad,
    children: shifted(filledRows(packed.placed, inner), pad, head),
  } as const;
  return style.isCollapsed(cluster.id) ? folded(block, { width: Math.max(width, BAR.cluster), height: head }) : block;
}

/** Pools in rows; those of a large cluster in bands. */
function wellsOf(pools: readonly PoolPlan[], style: Style): Packed {
  const { gap } = style.cluster;
  const counts = pools.map(nodesAsked);
  if (counts.reduce((sum, count) => sum + count, 0) <= NODES_IN_DETAIL) {
    const wells = pools.map((pool) => poolBlock(pool, style));
    return inRows(wells, Math.max(WIDEST_ROW, ...wells.map(({ width }) => width)), gap - 6, gap);
  }
  const rest = [...pools];
  const beside = (2 * style.pool.pad + gap) / PITCH.x;
  const bands = bandsOf(counts, beside).map((band) => {
    const wells = rest.splice(0, band.length).map((pool, i) => poolBlock(pool, style, band[i]));
    return sideBySide(levelled(wells), gap - 6);
  });
  return stacked(bands, gap);
}

/** Wells as high as the highest, so that lower edges stand in line. */
function levelled(wells: readonly Block[]): Block[] {
  const height = Math.max(...wells.map((well) => well.height));
  return wells.map((well) => ({ ...well, height }));
}

/** Wells, but for title bars, as high as the highest of their row, the last as wide as the row allows, so that edges stand in line. */
function filledRows(wells: readonly Placed[], width: number): Placed[] {
  return wells.map(({ block, x, y }, i) => {
    const height = Math.max(...wells.filter((one) => one.y === y).map((one) => one.block.height));
    const last = wells[i + 1]?.y !== y;
    const wide = last ? widened(block, width - x) : block;
    return placed(wide.box?.collapsed ? wide : { ...wide, height }, x, y);
  });
}
