import { nodeId, type PoolPlan } from '../engine';
import { type Block, leaf, type Placed, placed } from './block';
import { NODE_CARD, POOL, POOL_SUMMARY, REFUSED_SHOWN } from './sizes';

/** Nodes asked for, whether they fit or not: places depend on these, so that no mode moves a card. */
export const nodesAsked = (pool: PoolPlan): number => pool.nodes.length + pool.refused;

/** Columns of node cards: one row up to three, then somewhat wider than high. */
const columnsOf = (count: number): number =>
  count <= 3 ? Math.max(1, count) : Math.max(3, Math.ceil(Math.sqrt(1.3 * count)));

/** A pool as a well with a card for each node, or as one card. */
export function poolBlock(pool: PoolPlan, summary: boolean): Block {
  const box = { id: pool.id, kind: 'agentPool', selects: pool.id } as const;
  if (summary) return { ...POOL_SUMMARY, box: { ...box, summary: true } };
  const count = nodesAsked(pool);
  const columns = columnsOf(count);
  const rows = Math.ceil(count / columns);
  const body = rows === 0 ? POOL.emptyBody : rows * (NODE_CARD.height + POOL.gap) - POOL.gap;
  return {
    box,
    width: columns * (NODE_CARD.width + POOL.gap) - POOL.gap + 2 * POOL.pad,
    height: POOL.head + body + POOL.pad,
    children: cards(pool, columns, rows),
  };
}

const cellAt = (block: Block, n: number, columns: number): Placed =>
  placed(
    block,
    POOL.pad + (n % columns) * (NODE_CARD.width + POOL.gap),
    POOL.head + Math.floor(n / columns) * (NODE_CARD.height + POOL.gap),
  );

function cards(pool: PoolPlan, columns: number, rows: number): Placed[] {
  const fit = pool.nodes.length;
  const count = nodesAsked(pool);
  const wholeRows = Math.ceil((fit + REFUSED_SHOWN) / columns);
  const ghosts = pool.refused === 0 ? fit : Math.min(count, wholeRows * columns);
  const shown = pool.nodes.map(({ id }, n) => cellAt(leaf('node', id, NODE_CARD), n, columns));
  for (let n = fit; n < ghosts; n += 1) {
    const ghost = leaf('refusedNode', nodeId(pool.id, n), NODE_CARD);
    shown.push(
      cellAt({ ...ghost, box: { id: nodeId(pool.id, n), kind: 'refusedNode', selects: pool.id } }, n, columns),
    );
  }
  if (ghosts < count) shown.push(cellAt(rest(pool, count - ghosts, columns, rows - wholeRows), ghosts, columns));
  return shown;
}

/** One card in the place of all further refused nodes. */
const rest = (pool: PoolPlan, count: number, columns: number, rows: number): Block => ({
  box: { id: `${pool.id}/refused`, kind: 'refusedNodes', selects: pool.id, count },
  width: columns * (NODE_CARD.width + POOL.gap) - POOL.gap,
  height: rows * (NODE_CARD.height + POOL.gap) - POOL.gap,
});
