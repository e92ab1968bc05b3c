import type { Rect } from './block';
import type { Point } from './route';
import { NODE_CARD, POOL } from './sizes';

/** Where the nodes of a pool stand in its well, in rows. */
export interface Cells extends Point {
  readonly columns: number;
  readonly count: number;
  /** The place of all further nodes, which were refused and are told together. */
  readonly rest?: Rect;
}

/** From one node to the next, in px at a zoom of 100 %. */
export const PITCH = { x: NODE_CARD.width + POOL.gap, y: NODE_CARD.height + POOL.gap };

/** The place of the n-th node. */
export const cellRect = ({ x, y, columns }: Cells, n: number): Rect => ({
  x: x + (n % columns) * PITCH.x,
  y: y + Math.floor(n / columns) * PITCH.y,
  ...NODE_CARD,
});

/** The number of the node at a point of the well; none between nodes and beside them. */
export function cellAt({ x, y, columns, count }: Cells, point: Point): number | undefined {
  const [right, down] = [point.x - x, point.y - y];
  const [column, row] = [Math.floor(right / PITCH.x), Math.floor(down / PITCH.y)];
  const n = row * columns + column;
  const inside = right - column * PITCH.x < NODE_CARD.width && down - row * PITCH.y < NODE_CARD.height;
  return inside && column >= 0 && column < columns && row >= 0 && n < count ? n : undefined;
}

/** Columns and rows, the last not included, of which something lies within a part of the well. */
export function cellsWithin({ x, y, columns, count }: Cells, part: Rect) {
  const within = (from: number, size: number, start: number, pitch: number, all: number) => ({
    from: Math.max(0, Math.floor((from - start) / pitch)),
    to: Math.min(all, Math.ceil((from + size - start) / pitch)),
  });
  return {
    columns: within(part.x, part.width, x, PITCH.x, columns),
    rows: within(part.y, part.height, y, PITCH.y, Math.ceil(count / columns)),
  };
}
