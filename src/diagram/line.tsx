import { type EdgeProps, type InternalNode, useInternalNode } from '@xyflow/react';
import { memo } from 'react';
import { type Point, pathOf, type Rect, routeOf } from '../layout';
import type { DiagramEdge } from './flow';

const BEND = 6;
export const ARROW = 'topology-arrow';

/** A line between two parts, at right angles, also while one of them is dragged. */
export const Line = memo(function Line({ id, source, target, data }: EdgeProps<DiagramEdge>) {
  const from = useInternalNode(source);
  const to = useInternalNode(target);
  if (!from || !to || !data) return null;
  const points = routeOf(rectOf(from), rectOf(to), data.way);
  const path = pathOf(points, BEND);
  const arrow = data.kind === 'internet' || data.kind === 'balanced' || data.kind === 'gateway';
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
        markerEnd={arrow ? `url(#${ARROW})` : undefined}
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

const ABOVE = 7;
/** From the end of the line, where no frame stands in the way. */
const BEFORE_END = 10;

type Label = Point & { readonly anchor: 'start' | 'end' };

/** Above the end of a level line, to the right of an upright one. */
function labelAt(points: readonly Point[]): Label {
  const [start, end] = [points.at(-2), points.at(-1)];
  if (!start || !end) return { x: 0, y: 0, anchor: 'start' };
  if (start.y !== end.y) return { x: end.x + ABOVE, y: (start.y + end.y) / 2 + 4, anchor: 'start' };
  return end.x > start.x
    ? { x: end.x - BEFORE_END, y: end.y - ABOVE, anchor: 'end' }
    : { x: end.x + BEFORE_END, y: end.y - ABOVE, anchor: 'start' };
}
