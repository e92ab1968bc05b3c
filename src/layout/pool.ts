import { nodeId, type PoolPlan } from '../engine';
import { type Block, folded, leaf, type Placed, placed, type Rect } from './block';
import { type Cells, cellRect, PITCH } from './cells';
import { BAR, NODE_CARD, POOL, REFUSED_SHOWN } from './sizes';
import type { Style } from './style';

/** Nodes asked for, whether they fit or not: places depend on these, so that no mode moves a card. */
export const nodesAsked = (pool: PoolPlan): number => pool.nodes.length + pool.refused;

/** Columns of nodes: one row up to three, then somewhat wider than high. */
const columnsOf = (count: number): number =>
  count <= 3 ? Math.max(1, count) : Math.max(3, Math.ceil(Math.sqrt(1.3 * count)));

/** A pool as a well in which its nodes stand. Painted nodes take the same places as cards. */
export function poolBlock(pool: PoolPlan, style: Style, columns = columnsOf(nodesAsked(pool))): Block {
  const { isPainted, scale } = style;
  const { pad, head } = style.pool;
  const count = nodesAsked(pool);
  const rows = Math.ceil(count / columns);
  const painted = isPainted(pool.id);
  const shown = shownOneByOne(pool, columns, painted);
  const each = { x: pad, y: head, columns, count: shown };
  const cells: Cells = shown < count ? { ...each, rest: restOf(each, rows) } : each;
  const body = rows === 0 ? POOL.emptyBody : rows * PITCH.y - POOL.gap;
  const block = {
    box: { id: pool.id, kind: 'agentPool', selects: pool.id, scale, ...(painted && { cells }) },
    width: columns * PITCH.x - POOL.gap + 2 * pad,
    height: head + body + pad,
    children: painted ? [] : [...cards(pool, cells), ...restCard(pool, cells)],
  } as const;
  return style.isCollapsed(pool.id) ? folded(block, { width: BAR.pool, height: head }) : block;
}

/** Refused nodes beyond a few are told together, from the next row on. */
function shownOneByOne(pool: PoolPlan, columns: number, painted: boolean): number {
  const wholeRows = Math.ceil((pool.nodes.length + (painted ? 0 : REFUSED_SHOWN)) / columns);
  return pool.refused === 0 ? pool.nodes.length : Math.min(nodesAsked(pool), wholeRows * columns);
}

function cards(pool: PoolPlan, cells: Cells): Placed[] {
  return Array.from({ length: cells.count }, (_, n) => {
    const id = nodeId(pool.id, n);
    const { x, y } = cellRect(cells, n);
    const box = { id, kind: 'refusedNode', selects: pool.id } as const;
    return placed(n < pool.nodes.length ? leaf('node', id, NODE_CARD) : { ...NODE_CARD, box }, x, y);
  });
}

const restOf = (cells: Cells, rows: number): Rect => ({
  ...cellRect(cells, cells.count),
  width: cells.columns * PITCH.x - POOL.gap,
  height: (rows - cells.count / cells.columns) * PITCH.y - POOL.gap,
});

/** One card in the place of all further refused nodes. */
function restCard(pool: PoolPlan, { count, rest }: Cells): Placed[] {
  if (!rest) return [];
  const { x, y, width, height } = rest;
  const box = { id: `${pool.id}/refused`, kind: 'refusedNodes', selects: pool.id } as const;
  return [placed({ width, height, box: { ...box, count: nodesAsked(pool) - count } }, x, y)];
}
