import type { Rect } from './block';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * How a line leaves and arrives.
 * `facing`: between the sides that face each other. `around`: out at the bottom, or at the right where something
 * stands beneath; along a lane, and in from the left. With `down` below 0 over the top, without it straight ahead. `upwards`: out at the right, or at the bottom where something
 * stands at the right; up beside the subnet, in from below. `past`: the same as far as the next subnet, which stands in
 * the way: then along its foot, up at its left, and in from the left.
 */
export type Way =
  | { readonly type: 'facing' }
  | {
      readonly type: 'around';
      readonly down?: number;
      readonly before: number;
      readonly beside: boolean;
      /** Where something stands before it: the lane beneath its foot, and the gap before it that leads up. */
      readonly within?: { readonly lane: number; readonly gap: number };
    }
  | { readonly type: 'upwards'; readonly out: number; readonly under: number; readonly beneath: boolean }
  | {
      readonly type: 'past';
      readonly out: number;
      readonly beneath: boolean;
      /** From its own upper edge to the lane that leads to the left, and from its left edge to the one that leads up. */
      readonly above: number;
      readonly left: number;
    };

/** Distance that a line keeps from the corner of what it meets. */
const CORNER = 12;

/** A line at right angles between two rectangles. */
export function routeOf(from: Rect, to: Rect, way: Way): Point[] {
  if (way.type === 'around' && to.x > from.x + from.width) return around(from, to, way);
  if (way.type === 'upwards' && to.y + to.height < from.y) return upwards(from, to, way);
  if (way.type === 'past' && to.y + to.height < from.y) return past(from, to, way);
  return facing(from, to);
}

const right = ({ x, width }: Rect): number => x + width;
const bottom = ({ y, height }: Rect): number => y + height;
const midX = ({ x, width }: Rect): number => x + width / 2;
const midY = ({ y, height }: Rect): number => y + height / 2;

/** The middle of what two spans share; without anything shared, the point of `other` nearest to the middle of `own`. */
function shared(own: readonly [number, number], other: readonly [number, number]): number | undefined {
  const [from, to] = [Math.max(own[0], other[0]), Math.min(own[1], other[1])];
  if (to - from < 2) return undefined;
  const smaller = own[1] - own[0] <= other[1] - other[0] ? own : other;
  const centre = (smaller[0] + smaller[1]) / 2;
  return Math.min(Math.max(centre, from + Math.min(CORNER, (to - from) / 2)), to - Math.min(CORNER, (to - from) / 2));
}

function facing(from: Rect, to: Rect): Point[] {
  const forward = to.x >= right(from);
  if (forward || from.x >= right(to)) {
    const [x1, x2] = forward ? [right(from), to.x] : [from.x, right(to)];
    const y = shared([from.y, bottom(from)], [to.y, bottom(to)]);
    if (y !== undefined)
      return [
        { x: x1, y },
        { x: x2, y },
      ];
    const x = (x1 + x2) / 2;
    return [
      { x: x1, y: midY(from) },
      { x, y: midY(from) },
      { x, y: midY(to) },
      { x: x2, y: midY(to) },
    ];
  }
  const down = to.y >= bottom(from);
  const [y1, y2] = down ? [bottom(from), to.y] : [from.y, bottom(to)];
  const x = shared([from.x, right(from)], [to.x, right(to)]) ?? midX(to);
  return [
    { x, y: y1 },
    { x, y: y2 },
  ];
}

function around(from: Rect, to: Rect, { down, before, beside, within }: Extract<Way, { type: 'around' }>): Point[] {
  const x = Math.max(before, right(from) + 2 * CORNER);
  const start = down === undefined ? [{ x: right(from), y: midY(from) }] : toLane(from, down, beside);
  const lane = start.at(-1)?.y ?? midY(from);
  const up = within && { x: to.x - within.gap, y: bottom(to) + within.lane };
  const entrance = up ? [{ x, y: up.y }, up, { x: up.x, y: midY(to) }] : [{ x, y: midY(to) }];
  return [...start, { x, y: lane }, ...entrance, { x: to.x, y: midY(to) }];
}

function toLane(from: Rect, down: number, beside: boolean): Point[] {
  const side = down < 0 ? from.y : bottom(from);
  const lane = side + down;
  const [outX, outY] = [right(from) + CORNER, side - Math.sign(down) * CORNER];
  return beside
    ? [
        { x: right(from), y: outY },
        { x: outX, y: outY },
        { x: outX, y: lane },
      ]
    : [
        { x: midX(from), y: side },
        { x: midX(from), y: lane },
      ];
}

/** Half of the gap between two cards. */
const BETWEEN = 4;

/** Out to a lane at the right: straight, or by the gap beneath where something stands in between. */
function outTo(x: number, from: Rect, beneath: boolean): Point[] {
  const [startX, lower] = [right(from) - CORNER, bottom(from) + BETWEEN];
  return beneath
    ? [
        { x: startX, y: bottom(from) },
        { x: startX, y: lower },
        { x, y: lower },
      ]
    : [
        { x: right(from), y: midY(from) },
        { x, y: midY(from) },
      ];
}

function past(from: Rect, to: Rect, { out, beneath, above, left }: Extract<Way, { type: 'past' }>): Point[] {
  const [up, foot, side] = [right(from) + out, from.y - above, from.x - left];
  // A frame is met near its foot, clear of what comes in from the internet at its middle.
  const y = Math.max(midY(to), bottom(to) - 4 * CORNER);
  return [...outTo(up, from, beneath), { x: up, y: foot }, { x: side, y: foot }, { x: side, y }, { x: to.x, y }];
}

function upwards(from: Rect, to: Rect, { out, under, beneath }: Extract<Way, { type: 'upwards' }>): Point[] {
  const x = right(from) + out;
  const start = outTo(x, from, beneath);
  if (x > to.x + CORNER && x < right(to) - CORNER) return [...start, { x, y: bottom(to) }];
  const lane = bottom(to) + under;
  return [...start, { x, y: lane }, { x: midX(to), y: lane }, { x: midX(to), y: bottom(to) }];
}

/** The line as an SVG path with rounded bends. */
export function pathOf(points: readonly Point[], radius: number): string {
  const [start, ...rest] = points;
  if (!start) return '';
  let path = `M${start.x} ${start.y}`;
  rest.forEach((point, i) => {
    const previous = points[i] ?? start;
    const next = rest[i + 1];
    if (!next) {
      path += `L${point.x} ${point.y}`;
      return;
    }
    const [before, after] = [towards(point, previous, radius), towards(point, next, radius)];
    path += `L${before.x} ${before.y}Q${point.x} ${point.y} ${after.x} ${after.y}`;
  });
  return path;
}

/** The point up to `distance` from one point on the way to another, half the way at most. */
function towards(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const part = length === 0 ? 0 : Math.min(distance / length, 0.5);
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
}
