import { type Edge, Position } from '@xyflow/react';
import { type Drawn, type Line, linesOf, partsOf, type View } from '../drawing';
import type { Plan } from '../engine';
import type { Box } from '../layout';
import type { DiagramNode } from './face';

export type { View } from '../drawing';

/** The diagram nodes of a design, parents before children and in reading order. Pure; one walk over the boxes. */
export const toNodes = (view: View, boxes: readonly Box[]): DiagramNode[] =>
  partsOf(view, boxes).map(({ box, drawn }) => toNode(box, drawn));

/** React Flow is told every size and handle, so that it need not mount a node to measure it. */
function toNode({ id, parent, x, y, width, height, scale }: Box, { view, face, label }: Drawn): DiagramNode {
  const handle = { x: width / 2, y: height / 2, width: 1, height: 1, position: Position.Top };
  const node = {
    id,
    type: view,
    data: face,
    position: { x, y },
    width,
    height,
    measured: { width, height },
    handles: [
      { ...handle, type: 'source' as const },
      { ...handle, type: 'target' as const },
    ],
    ariaLabel: label,
    domAttributes: { 'aria-roledescription': 'part of the topology' },
    ...(scale !== undefined && { className: 'is-frame' }),
    ...(parent !== undefined && { parentId: parent, extent: 'parent' as const }),
  };
  // The union of views and faces is made pair by pair in `Drawn`.
  return node as DiagramNode;
}

type LineData = Pick<Line, 'kind' | 'way' | 'label' | 'selects'> & Record<string, unknown>;

export type DiagramEdge = Edge<LineData, 'line'>;

export const toEdges = (plan: Plan, boxes: readonly Box[]): DiagramEdge[] =>
  linesOf(plan, boxes).map(({ id, from, to, kind, way, label, selects, says }) => ({
    id,
    type: 'line',
    source: from.id,
    target: to.id,
    focusable: false,
    selectable: selects !== undefined,
    ariaLabel: says,
    data: { kind, way, ...(label !== undefined && { label }), ...(selects !== undefined && { selects }) },
  }));
