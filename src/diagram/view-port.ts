import { type FitViewOptions, type ReactFlowInstance, useReactFlow } from '@xyflow/react';
import { type FocusEvent, type RefObject, useEffect, useRef } from 'react';
import type { Box } from '../layout';
import type { DiagramNode } from './face';
import type { DiagramEdge } from './flow';

/** Room around the design, in px. */
const MARGIN = 12;

/** The whole design, as large as it goes, never larger than life. */
export const FIT: FitViewOptions = { padding: `${MARGIN}px`, maxZoom: 1, minZoom: 0.05 };

export const ZOOM = { min: 0.05, max: 3 };

/** A canvas less wide, in px, cannot show a whole design in legible type. */
const NARROW = 640;

/** The first view: all of it, or on a narrow canvas the network with the nodes from its head on. */
export function showFirst(
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

/** Shows all of it anew when frames come or go; a change of values leaves the view alone. */
export function useFit(frames: string): void {
  const { fitView } = useReactFlow();
  const shown = useRef(frames);
  useEffect(() => {
    if (shown.current === frames) return;
    shown.current = frames;
    // After React Flow has taken over the new nodes.
    const frame = requestAnimationFrame(() => fitView(FIT));
    return () => cancelAnimationFrame(frame);
  }, [frames, fitView]);
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
