import type { ReactFlowState } from '@xyflow/react';
import { NEAR } from '../../drawing';
import { instanceName } from '../../engine';
import type { Point } from '../../layout';
import { clipOut, coversOf, type Laid } from './covers';
import { paintLabel, paintRing } from './marks';
import { paintNodes } from './paint';
import type { Palette } from './palette';
import { onScreen, type PaintedPool, placeOfNode, type View } from './scene';

export const viewOf = ({ transform: [x, y, zoom], width, height }: ReactFlowState): View => ({
  x,
  y,
  zoom,
  width,
  height,
});

/** Where wells stand in the plane, as React Flow has them now. */
export const wellIn =
  ({ nodeLookup }: ReactFlowState) =>
  (pool: string): Point | undefined =>
    nodeLookup.get(pool)?.internals.positionAbsolute;

const laidIn = ({ nodeLookup }: ReactFlowState): Laid[] =>
  [...nodeLookup.values()].map(({ id, parentId, measured, internals }) => ({
    id,
    parent: parentId,
    ...internals.positionAbsolute,
    width: measured.width ?? 0,
    height: measured.height ?? 0,
    z: internals.z,
  }));

export interface Picture {
  readonly pools: readonly PaintedPool[];
  readonly palette: Palette;
  /** Pixels of the screen in one of the page. */
  readonly ratio: number;
  readonly selection: string | undefined;
  readonly hovered: string | undefined;
}

/** Paints everything anew. */
export function paintAll(context: CanvasRenderingContext2D, state: ReactFlowState, picture: Picture): void {
  const { pools, palette, ratio, selection, hovered } = picture;
  const view = viewOf(state);
  const [width, height] = [Math.round(view.width * ratio), Math.round(view.height * ratio)];
  const { canvas } = context;
  // A new size, even the same one, makes the browser set up the canvas anew.
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, view.width, view.height);
  const wellOf = wellIn(state);
  const laid = laidIn(state);
  const covered = pools.map((pool) => ({ pool, covers: coversOf(pool.id, laid) }));
  const open = covered.flatMap(({ pool, covers }) => (covers.length === 0 ? [pool] : []));
  paintNodes(context, open, wellOf, view, palette);
  for (const { pool, covers } of covered) {
    if (covers.length === 0) continue;
    context.save();
    clipOut(context, covers, view);
    paintNodes(context, [pool], wellOf, view, palette);
    context.restore();
  }
  for (const id of [hovered, selection]) {
    const found = placeOfNode(pools, id);
    const well = found && wellOf(found.pool.id);
    if (!well) continue;
    const place = onScreen(found.place, well, view);
    paintRing(context, place, id === selection ? palette.ink : palette.ink3);
    if (id === selection && view.zoom < NEAR) {
      paintLabel(context, place, instanceName(found.node.name), view.width, palette);
    }
  }
}
