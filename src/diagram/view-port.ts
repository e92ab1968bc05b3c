import { type FitViewOptions, type ReactFlowInstance, useReactFlow } from '@xyflow/react';
import { type FocusEvent, type RefObject, useEffect, useRef } from 'react';
import type { Box } from '../layout';
import type { DiagramNode } from './face';
import type { DiagramEdge } from './flow';

/** Room around the design, in px. */
const MARGIN = 12;

/** The whole design, as large as it goes; a little over life size on a projector. */
export const FIT: FitViewOptions = { padding: `${MARGIN}px`, maxZoom: 1.3, minZoom: 0.05 };

export const ZOOM = { min: 0.05, max: 3 };

/** A canvas less wide, in px, cannot show a whole design in legible type. */
const NARROW = 640;

/** Shows all of it, or on a narrow canvas the network with the nodes, from its head on. */
function show(
  flow: ReactFlowInstance<DiagramNode, DiagramEdge>,
  canvas: HTMLElement | null,
  boxes: readonly Box[],
): void {
  const width = canvas?.clientWidth ?? 0;
  const network = boxes.find(({ kind, outside }) => kind === 'virtualNetwork' && !outside);
  if (width >= NARROW || !network) {
    flow.fitView(FIT);
    return;
  }
  const zoom = Math.min(1, (width - 2 * MARGIN) / network.width);
  flow.setViewport({ x: MARGIN - network.x * zoom, y: MARGIN - network.y * zoom, zoom });
}

/** What has to be seen: which frames there are, and how far they reach. */
const extentOf = (boxes: readonly Box[]): string =>
  boxes
    .filter(({ parent }) => parent === undefined)
    .map(({ id, width, height }) => `${id} ${width} ${height}`)
    .join();

/**
 * Keeps the whole design in view as it grows, until a person moves the view; then it stays where they put it.
 * Another design is shown whole whatever was done to the last.
 *
 * @param opened counts the designs that were opened
 */
export function useFit(region: RefObject<HTMLElement | null>, boxes: readonly Box[], opened: number) {
  const flow = useReactFlow<DiagramNode, DiagramEdge>();
  const extent = extentOf(boxes);
  const shown = useRef({ extent, opened, byHand: false });
  useEffect(() => {
    const last = shown.current;
    if (last.extent === extent && last.opened === opened) return;
    const byHand = last.byHand && last.opened === opened;
    shown.current = { extent, opened, byHand };
    if (byHand) return;
    // After React Flow has taken over the new nodes.
    const frame = requestAnimationFrame(() => show(flow, region.current, boxes));
    return () => cancelAnimationFrame(frame);
  }, [extent, opened, boxes, flow, region]);
  return {
    onInit: () => show(flow, region.current, boxes),
    /** React Flow names no event where the program moved the view. */
    onMoveStart: (event: unknown) => {
      if (event) shown.current.byHand = true;
    },
  };
}

/** Moves the canvas when the focus goes, by key, to a part that is out of sight. */
export function useBringIntoView(region: RefObject<HTMLElement | null>): (event: FocusEvent) => void {
  const { getInternalNode, setCenter, getZoom } = useReactFlow();
  return ({ target }) => {
    const element = target.closest<HTMLElement>('.react-flow__node');
    const node = element?.dataset.id === undefined ? undefined : getInternalNode(element.dataset.id);
    if (!node || !target.matches(':focus-visible')) return;
    const [seen, all] = [element?.getBoundingClientRect(), region.current?.getBoundingClientRect()];
    if (!seen || !all) return;
    const inSight = seen.right > all.left && seen.left < all.right && seen.bottom > all.top && seen.top < all.bottom;
    if (inSight) return;
    const { x, y } = node.internals.positionAbsolute;
    setCenter(x + (node.width ?? 0) / 2, y + (node.height ?? 0) / 2, { zoom: getZoom() });
  };
}
