import type { FitViewOptions, ReactFlowInstance } from '@xyflow/react';
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
