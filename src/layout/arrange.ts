import type { Layout } from '../model';
import type { Box, Rect } from './block';
import { inPlane } from './plane';

export type Edge = 'left' | 'centre' | 'right' | 'top' | 'middle' | 'bottom';
export type Axis = 'across' | 'down';

/**
 * New places for some boxes, so that one edge or their middles stand in line: with the outermost of them, middles with
 * the middle of all. Only what moves is returned; what stands in a frame stays in it, so it may not get all the way.
 */
export function aligned(boxes: readonly Box[], ids: Iterable<string>, edge: Edge): Layout {
  const plane = inPlane(boxes);
  const chosen = outermost(plane, ids);
  const across = edge === 'left' || edge === 'centre' || edge === 'right';
  const axis: Axis = across ? 'across' : 'down';
  const share = SHARES[edge];
  const spans = chosen.map((box) => spanOf(box, axis));
  const from = Math.min(...spans.map(({ from }) => from));
  const to = Math.max(...spans.map(({ from, size }) => from + size));
  const line = from + share * (to - from);
  return movedTo(plane, chosen, axis, (_, size) => line - share * size);
}

const SHARES: Readonly<Record<Edge, number>> = { left: 0, centre: 0.5, right: 1, top: 0, middle: 0.5, bottom: 1 };

/** New places for three boxes or more, so that the gaps between them are alike; the first and the last stay. */
export function distributed(boxes: readonly Box[], ids: Iterable<string>, axis: Axis): Layout {
  const plane = inPlane(boxes);
  const chosen = outermost(plane, ids).toSorted((a, b) => spanOf(a, axis).from - spanOf(b, axis).from);
  const [first, last] = [chosen[0], chosen.at(-1)];
  if (!first || !last || chosen.length < 3) return {};
  const from = spanOf(first, axis).from;
  const end = spanOf(last, axis).from + spanOf(last, axis).size;
  const taken = chosen.reduce((sum, box) => sum + spanOf(box, axis).size, 0);
  const gap = (end - from - taken) / (chosen.length - 1);
  const places = new Map<string, number>();
  let at = from;
  for (const box of chosen) {
    places.set(box.id, at);
    at += spanOf(box, axis).size + gap;
  }
  return movedTo(plane, chosen, axis, ({ id }) => places.get(id) ?? from);
}

/** The stored places without those of some boxes and of all that stands in them; without any ids, none at all. */
export function tidied(boxes: readonly Box[], layout: Layout, ids?: Iterable<string>): Layout {
  if (!ids) return {};
  const dropped = new Set(ids);
  // Parents come first.
  for (const { id, parent, collapsed = [] } of boxes) {
    if (parent !== undefined && dropped.has(parent)) dropped.add(id);
    if (dropped.has(id)) for (const one of collapsed) dropped.add(one);
  }
  return Object.fromEntries(Object.entries(layout).filter(([id]) => !dropped.has(id)));
}

interface Span {
  readonly from: number;
  readonly size: number;
}

const spanOf = ({ x, y, width, height }: Rect, axis: Axis): Span =>
  axis === 'across' ? { from: x, size: width } : { from: y, size: height };

/** Chosen boxes, but for those in a frame that is chosen as well: they move along with it. */
function outermost(plane: readonly Box[], ids: Iterable<string>): Box[] {
  const wanted = new Set(ids);
  const within = new Set<string>();
  return plane.filter(({ id, parent }) => {
    const inside = parent !== undefined && within.has(parent);
    if (inside || wanted.has(id)) within.add(id);
    return wanted.has(id) && !inside;
  });
}

/** Where boxes are stored when they begin at such places of the plane, each kept within its frame. */
function movedTo(
  plane: readonly Box[],
  chosen: readonly Box[],
  axis: Axis,
  startOf: (box: Box, size: number) => number,
): Layout {
  const byId = new Map(plane.map((box) => [box.id, box]));
  return Object.fromEntries(
    chosen.flatMap((box) => {
      const frame = byId.get(box.parent ?? '');
      const { from, size } = spanOf(box, axis);
      const at = Math.round(within(startOf(box, size), size, frame && spanOf(frame, axis)));
      const [x, y] = axis === 'across' ? [at, box.y] : [box.x, at];
      return at === from ? [] : [[box.id, { x: x - (frame?.x ?? 0), y: y - (frame?.y ?? 0) }]];
    }),
  );
}

const within = (at: number, size: number, frame: Span | undefined): number =>
  frame ? Math.max(frame.from, Math.min(at, frame.from + frame.size - size)) : at;
