import { refusedWords } from '../../drawing';
import { type ClusterPlan, type NodePlan, type Plan, poolOfNode, poolPlanOf } from '../../engine';
import { type Box, type Cells, cellRect, cellsWithin, type Point, type Rect, type Size } from '../../layout';

/** A pool whose nodes are painted. */
export interface PaintedPool {
  readonly id: string;
  readonly cluster: ClusterPlan;
  /** Those that fit; cells beyond them stand for refused ones. */
  readonly nodes: readonly NodePlan[];
  readonly cells: Cells;
  /** What is said in the place of refused nodes. */
  readonly refused: string;
}

export const paintedPools = (plan: Plan, boxes: readonly Box[]): readonly PaintedPool[] =>
  boxes.flatMap(({ id, cells }) => {
    const found = cells && poolPlanOf(plan, id);
    if (!found) return [];
    const { pool, cluster } = found;
    return [{ id, cells, cluster, nodes: pool.nodes, refused: refusedWords(pool) }];
  });

/** The part of the plane that is on the screen: a point is shown at `point × zoom + (x, y)`, in px. */
export interface View extends Size, Point {
  readonly zoom: number;
}

/** What is on the screen, as a part of a well that stands at a place of the plane. */
export const partInView = ({ x, y, zoom, width, height }: View, at: Point): Rect => ({
  x: -x / zoom - at.x,
  y: -y / zoom - at.y,
  width: width / zoom,
  height: height / zoom,
});

/** Where a part of a well lies on the screen, in px. */
export const onScreen = ({ x, y, width, height }: Rect, well: Point, view: View): Rect => ({
  x: (x + well.x) * view.zoom + view.x,
  y: (y + well.y) * view.zoom + view.y,
  width: width * view.zoom,
  height: height * view.zoom,
});

/** Calls `each` for every cell of which something is on the screen, and for no other. */
export function eachCellInView(cells: Cells, part: Rect, each: (n: number, column: number, row: number) => void): void {
  const { columns, rows } = cellsWithin(cells, part);
  for (let row = rows.from; row < rows.to; row += 1) {
    for (let column = columns.from; column < columns.to; column += 1) {
      const n = row * cells.columns + column;
      if (n < cells.count) each(n, column, row);
    }
  }
}

/** Where a node with this id is painted, in its pool's well; `undefined` for all else. */
export function placeOfNode(
  pools: readonly PaintedPool[],
  id: string | undefined,
): { readonly pool: PaintedPool; readonly node: NodePlan; readonly place: Rect } | undefined {
  const pool = id === undefined ? undefined : pools.find((one) => one.id === poolOfNode(id));
  const n = Number(id?.slice(id.lastIndexOf('/') + 1));
  const node = pool?.nodes[n];
  return pool && node && node.id === id ? { pool, node, place: cellRect(pool.cells, n) } : undefined;
}
