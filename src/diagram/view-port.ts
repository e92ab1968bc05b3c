import {
  getViewportForBounds,
  type ReactFlowInstance,
  type ReactFlowState,
  useReactFlow,
  useStore,
  type Viewport,
} from '@xyflow/react';
import { type RefObject, useEffect, useRef } from 'react';
import type { Box, Size } from '../layout';
import type { DiagramNode } from './face';
import type { DiagramEdge } from './flow';

/** Room around the design, in px. */
export const MARGIN = 12;

export const ZOOM = { min: 0.05, max: 3 };

/** A little over life size on a projector. */
const MAX_FIT = 1.3;

/** Side of the square that a button takes in each upper corner, in px. */
const CORNER = 42;

/** A canvas less wide, in px, cannot show a whole design in legible type. */
const NARROW = 640;

/** Shows all of it, or on a narrow canvas the network with the nodes, from its head on. */
function show(
  flow: ReactFlowInstance<DiagramNode, DiagramEdge>,
  canvas: HTMLElement | null,
  boxes: readonly Box[],
): void {
  const roots = boxes.filter(({ parent }) => parent === undefined);
  if (!canvas || roots.length === 0) return;
  const size = { width: canvas.clientWidth, height: canvas.clientHeight };
  const network = roots.find(({ kind, outside }) => kind === 'virtualNetwork' && !outside);
  if (size.width >= NARROW || !network) {
    flow.setViewport(fitted(roots, size));
    return;
  }
  const zoom = Math.min(1, (size.width - 2 * MARGIN) / network.width);
  flow.setViewport({ x: MARGIN - network.x * zoom, y: MARGIN - network.y * zoom, zoom });
}

/** All boxes, as large as they go, and clear of the buttons in the upper corners. */
export function fitted(roots: readonly Box[], { width, height }: Size): Viewport {
  const [left, top] = [Math.min(...roots.map(({ x }) => x)), Math.min(...roots.map(({ y }) => y))];
  const bounds = {
    x: left,
    y: top,
    width: Math.max(...roots.map((box) => box.x + box.width)) - left,
    height: Math.max(...roots.map((box) => box.y + box.height)) - top,
  };
  const within = (above: number) =>
    getViewportForBounds(bounds, width, height, ZOOM.min, MAX_FIT, {
      top: `${above}px`,
      x: `${MARGIN}px`,
      bottom: `${MARGIN}px`,
    });
  const view = within(MARGIN);
  const covered = roots.some((box) => {
    const [x, y] = [box.x * view.zoom + view.x, box.y * view.zoom + view.y];
    return y < CORNER && (x < CORNER || x + box.width * view.zoom > width - CORNER);
  });
  return covered ? within(CORNER) : view;
}

const selectRoom = ({ width, height }: ReactFlowState): string => `${width} ${height}`;

/** What has to be seen: which frames there are, and how far they reach. */
const extentOf = (boxes: readonly Box[]): string =>
  boxes
    .filter(({ parent }) => parent === undefined)
    .map(({ id, width, height }) => `${id} ${width} ${height}`)
    .join();

/**
 * Keeps the whole design in view as it grows and as its room changes, until a person moves the view; then it stays
 * where they put it.
 * Another design is shown whole whatever was done to the last.
 *
 * @param opened counts the designs that were opened
 */
export function useFit(region: RefObject<HTMLElement | null>, boxes: readonly Box[], opened: number) {
  const flow = useReactFlow<DiagramNode, DiagramEdge>();
  const room = useStore(selectRoom);
  const extent = extentOf(boxes);
  const shown = useRef({ room, extent, opened, byHand: false });
  useEffect(() => {
    const last = shown.current;
    if (last.room === room && last.extent === extent && last.opened === opened) return;
    const byHand = last.byHand && last.opened === opened;
    shown.current = { room, extent, opened, byHand };
    if (byHand) return;
    // After React Flow has taken over the new nodes.
    requestAnimationFrame(() => show(flow, region.current, boxes));
  }, [room, extent, opened, boxes, flow, region]);
  const refit = () => {
    if (!shown.current.byHand) show(flow, region.current, boxes);
  };
  const byHand = () => {
    shown.current.byHand = true;
  };
  return {
    onInit: () => show(flow, region.current, boxes),
    /** React Flow names no event where the program moved the view. */
    onMoveStart: (event: unknown) => {
      if (event) byHand();
    },
    onZoom: byHand,
    refit,
    /** A person asks for the whole design: from then on it stays in view again. */
    onFit: () => {
      shown.current.byHand = false;
      show(flow, region.current, boxes);
    },
  };
}
