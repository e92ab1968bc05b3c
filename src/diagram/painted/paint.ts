import { CARDS_FROM } from '../../drawing';
import { PITCH, type Point, type Rect } from '../../layout';
import { type Brush, createBrush, type Edge } from './brush';
import { paintCard } from './card';
import { paintCell } from './cell';
import type { Palette } from './palette';
import { eachCellInView, onScreen, type PaintedPool, partInView, type View } from './scene';

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
    if (pool.cells.rest) paintRefused(brush, palette, pool.refused, onScreen(pool.cells.rest, at, view));
  }
  brush.paint(context, edgeAt(zoom, palette));
}

/** `sign` is the width of one, rather too wide. */
const REFUSED = { size: 12, pad: 8, sign: 8, height: 24 };

/** The room of nodes that found none, and why where there is room for words. @param place on the screen, in px */
function paintRefused(brush: Brush, palette: Palette, says: string, { x, y, width, height }: Rect): void {
  brush.card(palette.badTint, x, y, width, height);
  if (width < REFUSED.sign * says.length + 2 * REFUSED.pad || height < REFUSED.height) return;
  const font = `600 ${REFUSED.size}px ${palette.sans}`;
  brush.text({ font, colour: palette.bad }, says, x + REFUSED.pad, y + REFUSED.height / 2);
}

/** As the edge of a card: round where that can be seen. */
const edgeAt = (zoom: number, { line2 }: Palette): Edge => ({
  colour: line2,
  width: Math.max(0.5, zoom),
  radius: 8 * zoom,
});
