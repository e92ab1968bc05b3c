import type { Box, BoxKind, Point, Rect } from '../../layout';

/**
 * What of a design is in its picture: all of it, some parts with what stands in them, or what lies in a rectangle. A card
 * comes with the frame that it stands in, or it would not be seen where it belongs.
 */
export type PicturePart = 'all' | { readonly ids: readonly string[] } | { readonly view: Rect };

/** The boxes that are drawn. @param plane boxes at their places in the plane, parents before children */
export function boxesIn(plane: readonly Box[], part: PicturePart): readonly Box[] {
  if (part === 'all') return plane;
  if ('view' in part) return plane.filter((box) => meet(box, part.view));
  const wanted = framesOf(plane, new Set(part.ids));
  const drawn = new Set<string>();
  return plane.filter(({ id, parent }) => {
    const isIn = wanted.has(id) || (parent !== undefined && drawn.has(parent));
    if (isIn) drawn.add(id);
    return isIn;
  });
}

const FRAMES: ReadonlySet<BoxKind> = new Set(['virtualNetwork', 'subnet', 'managedCluster', 'agentPool']);

/** What was asked for, each card as its frame where it has one. */
function framesOf(plane: readonly Box[], asked: ReadonlySet<string>): ReadonlySet<string> {
  const found = plane.filter(({ id, selects }) => asked.has(id) || asked.has(selects));
  return new Set(found.map(({ id, kind, parent }) => (FRAMES.has(kind) ? id : (parent ?? id))));
}

const meet = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Whether a line at right angles is seen in a rectangle. */
export const passes = (points: readonly Point[], view: Rect): boolean =>
  points.some((point, i) => {
    const before = points[i - 1] ?? point;
    const [x, y] = [Math.min(point.x, before.x), Math.min(point.y, before.y)];
    return meet({ x, y, width: Math.abs(point.x - before.x) + 1, height: Math.abs(point.y - before.y) + 1 }, view);
  });

/** Room for chips on edges and for lines that lead around. */
const AROUND = 12;

/** What the picture shows of the plane. @param points that lines pass */
export function extentOf(boxes: readonly Box[], points: readonly Point[], part: PicturePart): Rect {
  if (part !== 'all' && 'view' in part) return part.view;
  if (boxes.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  const corners = boxes.flatMap(({ x, y, width, height }) => [
    { x, y },
    { x: x + width, y: y + height },
  ]);
  const all = [...corners, ...points];
  const [left, top] = [least(all.map(({ x }) => x)) - AROUND, least(all.map(({ y }) => y)) - AROUND];
  const [right, bottom] = [-least(all.map(({ x }) => -x)) + AROUND, -least(all.map(({ y }) => -y)) + AROUND];
  return { x: left, y: top, width: right - left, height: bottom - top };
}

const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
