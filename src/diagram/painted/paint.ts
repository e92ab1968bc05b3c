import { PITCH, type Point } from '../../layout';
import { CARDS_FROM } from '../zoom';
import { createBrush, type Edge } from './brush';
import { paintCard } from './card';
import { paintCell } from './cell';
import type { Palette } from './palette';
import { eachCellInView, type PaintedPool, partInView, type View } from './scene';

/**
 * Paints the nodes that are on the screen, in as much detail as can be seen.
 * @param placeOf where a pool's well stands in the plane
 */
export function paintNodes(
  context: CanvasRenderingContext2D,
  pools: readonly PaintedPool[],
  placeOf: (pool: string) => Point | undefined,
  view: View,
  palette: Palette,
): void {
  const brush = createBrush();
  const { zoom } = view;
  const paint = zoom < CARDS_FROM ? paintCell : paintCard;
  for (const pool of pools) {
    const at = placeOf(pool.id);
    if (!at) continue;
    const toX = (column: number) => (at.x + pool.cells.x + column * PITCH.x) * zoom + view.x;
    const toY = (row: number) => (at.y + pool.cells.y + row * PITCH.y) * zoom + view.y;
    eachCellInView(pool.cells, partInView(view, at), (n, column, row) => {
      const node = pool.nodes[n];
      const [x, y, nextX, nextY] = [toX(column), toY(row), toX(column + 1), toY(row + 1)];
      paint({ brush, palette, pool, node, zoom, x, y, nextX, nextY });
    });
  }
  brush.paint(context, edgeAt(zoom, palette));
}

/** As the edge of a card: round where that can be seen. */
const edgeAt = (zoom: number, { line2 }: Palette): Edge => ({
  colour: line2,
  width: Math.max(0.5, zoom),
  radius: 8 * zoom,
});
