import { addressGrid, GRID } from '../../drawing';
import { nodeOf, type Plan } from '../../engine';
import { type Address, addressAt, positionIn } from '../../ip';
import type { Point, Rect } from '../../layout';

/** Where a card shows the addresses of its pods, in px from its upper edge. */
export interface GridPlace {
  readonly top: number;
  readonly height: number;
}

/** The left edge of the cells on a card, in px from its own. */
const LEFT = 7;

/** The cell of a pod's address on the card of its node; none for an address that has no cell there. */
export function cellOf(plan: Plan, node: string, card: Rect, at: GridPlace, address: Address): Rect | undefined {
  const found = nodeOf(plan, node);
  if (!found) return undefined;
  const { block, pods } = found.node;
  const n = block ? address - block.first : positionIn(pods, address);
  if (n === undefined || n < 0) return undefined;
  const { columns, rows, gapX, gapY } = addressGrid(found.node, found.cluster).cells;
  const [width, height] = [GRID.width / columns, at.height / rows];
  return {
    x: card.x + LEFT + (n % columns) * width,
    y: card.y + at.top + Math.floor(n / columns) * height,
    width: width - gapX,
    height: height - gapY * (at.height / GRID.height),
  };
}

/** The address whose cell is at a point of a node's card; none beside the cells. @param from the card's corner */
export function addressAtPoint(plan: Plan, node: string, at: GridPlace, from: Point): Address | undefined {
  const found = nodeOf(plan, node);
  if (!found) return undefined;
  const { columns, rows } = addressGrid(found.node, found.cluster).cells;
  const column = Math.floor(((from.x - LEFT) / GRID.width) * columns);
  const row = Math.floor(((from.y - at.top) / at.height) * rows);
  if (column < 0 || column >= columns || row < 0 || row >= rows) return undefined;
  const n = row * columns + column;
  const { block, pods } = found.node;
  return block ? block.first + n : addressAt(pods, n);
}
