import { type EdgeProps, type InternalNode, useInternalNode } from '@xyflow/react';
import { memo } from 'react';
import { BEND, hasHead, labelAt } from '../drawing';
import { pathOf, type Rect, routeOf } from '../layout';
import type { DiagramEdge } from './flow';

export const ARROW = 'topology-arrow';

/** A line between two parts, at right angles, also while one of them is dragged. */
export const Line = memo(function Line({ id, source, target, data }: EdgeProps<DiagramEdge>) {
  const from = useInternalNode(source);
  const to = useInternalNode(target);
  if (!from || !to || !data) return null;
  const points = routeOf(rectOf(from), rectOf(to), data.way);
  const path = pathOf(points, BEND);
  const at = labelAt(points);
  return (
    <>
      {data.selects !== undefined && (
        <path d={path} className="react-flow__edge-interaction" fill="none" strokeOpacity={0} strokeWidth={16} />
      )}
      <path
        id={id}
        d={path}
        data-kind={data.kind}
        className="topology-line"
        markerEnd={hasHead(data.kind) ? `url(#${ARROW})` : undefined}
      />
      {data.label !== undefined && (
        <text x={at.x} y={at.y} textAnchor={at.anchor} className="topology-label">
          {data.label}
        </text>
      )}
    </>
  );
});

export const edgeTypes = { line: Line };

const rectOf = ({ internals, measured }: InternalNode): Rect => ({
  ...internals.positionAbsolute,
  width: measured.width ?? 0,
  height: measured.height ?? 0,
});
