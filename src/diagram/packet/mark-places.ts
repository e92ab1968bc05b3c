import type { Point, Rect, Size } from '../../layout';

/** Something that is written beside a place; all in px of the plane but for its size, which is that on the screen. */
export interface Mark {
  readonly key: string;
  /** What it tells of: a card, or a point without any size. */
  readonly about: Rect;
  readonly size: Size;
  /** Where its middle stands where nothing is in the way. */
  readonly wants: Point;
  /** Whether it may stand on the edge of what it tells of. */
  readonly straddles?: boolean;
}

export interface PlacedMark {
  readonly key: string;
  readonly rect: Rect;
  /** From what it tells of to the mark, where it stands too far off to be seen as its own. */
  readonly leader?: readonly [Point, Point];
}

/** What lies where marks are to stand. */
export interface Surroundings {
  /** What no mark may hide: titles, and the packet wherever it stays. */
  readonly taken: readonly Rect[];
  /** What is better left to be seen. */
  readonly cards: readonly Rect[];
  readonly lines: readonly (readonly Point[])[];
  /** Buttons, the map and the legend: a small mark may lie over their edge, a large one would hide them. */
  readonly plates: readonly Rect[];
  /** What is in sight where the whole design is: beyond it a mark may be cut off. */
  readonly bounds: Rect;
}

/** Between two marks at least, in px on the screen: a ring around the current one has room there. */
const CLEAR = 4;
/** Beside what it tells of, and as far away as a mark still needs no line, in px on the screen. */
const BESIDE = 5;
export const REACH = 10;
/** Each ring around a place is so many times farther out than the one before. */
const FARTHER = 1.4;
/** Places tried on a ring at most, and how far they are apart at least, in px on the screen. */
const TRIES = 80;
const STEP = 8;

/** What it costs to hide something or to be cut off altogether, in px away from its place. */
const HIDES = 120;
const BEYOND = 400;
/** What each px of a hidden line costs, and each px along an edge, away from where a mark wants to be. */
const LINE = 0.6;
const ASIDE = 0.25;

/**
 * Where marks stand: the first ones first, each as near to its place as it can be and where it hides the least. None
 * hides another or what is taken; whatever is too far off is led to by a line.
 * @param scale px of the plane in one of the screen: marks keep their size there
 */
export function markPlaces(marks: readonly Mark[], scale: number, around: Surroundings): PlacedMark[] {
  const taken = [...around.taken];
  return marks.map((mark) => {
    const rect = bestPlace(mark, scale, { ...around, taken });
    taken.push(rect);
    const leader = leaderOf(mark.about, rect);
    return { key: mark.key, rect, ...(lengthOf(leader) > REACH * scale && { leader }) };
  });
}

/** Ring by ring, until all that is farther out costs more than what was found. */
function bestPlace(mark: Mark, scale: number, around: Surroundings): Rect {
  let best: { readonly rect: Rect; readonly cost: number } | undefined;
  for (let apart = mark.straddles ? 0 : BESIDE; ; apart = Math.max(BESIDE, apart * FARTHER)) {
    if (best && apart >= best.cost) return best.rect;
    for (const rect of ringAround(mark, apart, scale)) {
      const away = apart + (ASIDE * asideOf(mark, rect)) / scale;
      if (best && away >= best.cost) continue;
      const room = grown(rect, CLEAR * scale);
      if (around.taken.some((one) => isShared(room, one))) continue;
      const cost = away + hiddenCost(mark, rect, scale, around);
      if (!best || cost < best.cost) best = { rect, cost };
    }
  }
}

/** Places around what a mark tells of: so far off, and on its very edge where that is nothing. */
function ringAround({ about, size }: Mark, apart: number, scale: number): Rect[] {
  const [width, height] = [size.width * scale, size.height * scale];
  const [dx, dy] = apart === 0 ? [0, 0] : [apart * scale + width / 2, apart * scale + height / 2];
  const [left, right] = [about.x - dx, about.x + about.width + dx];
  const [top, bottom] = [about.y - dy, about.y + about.height + dy];
  const step = Math.max(STEP * scale, (2 * (right - left + bottom - top)) / TRIES);
  const [xs, ys] = [between(left, right, step), between(top, bottom, step)];
  const middles = [
    ...xs.flatMap((x) => [bottom, top].map((y) => ({ x, y }))),
    ...ys.flatMap((y) => [right, left].map((x) => ({ x, y }))),
  ];
  return middles.map(({ x, y }) => ({ x: x - width / 2, y: y - height / 2, width, height }));
}

/** Both ends, the middle, and what lies between in even steps. */
function between(from: number, to: number, step: number): number[] {
  const steps = 2 * Math.ceil((to - from) / step / 2);
  return steps === 0 ? [from] : Array.from({ length: steps + 1 }, (_, n) => from + ((to - from) * n) / steps);
}

const asideOf = ({ wants }: Mark, { x, y, width, height }: Rect): number =>
  Math.hypot(x + width / 2 - wants.x, y + height / 2 - wants.y);

/** What it costs to hide what lies there, or to be cut off. */
function hiddenCost(mark: Mark, rect: Rect, scale: number, { cards, lines, plates, bounds }: Surroundings): number {
  const { about } = mark;
  const area = rect.width * rect.height;
  const worth = mark.straddles ? cards : [...cards, ...plates];
  const hidden = worth.reduce((sum, card) => sum + (card === about ? 0 : areaOf(shared(rect, card))), 0);
  const beyond = area - areaOf(shared(rect, bounds));
  const crossed = lines.reduce((sum, line) => sum + lengthWithin(rect, line), 0);
  return (HIDES * hidden + BEYOND * beyond) / area + (LINE * crossed) / scale;
}

const areaOf = ({ width, height }: Size): number => width * height;

function shared(a: Rect, b: Rect): Size {
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return across > 0 && down > 0 ? { width: across, height: down } : { width: 0, height: 0 };
}

/** Whether two boxes have more than an edge in common. */
export const isShared = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const grown = ({ x, y, width, height }: Rect, by: number): Rect => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

/** How much of a way at right angles lies under a box. */
const lengthWithin = (rect: Rect, line: readonly Point[]): number =>
  line.slice(1).reduce((sum, to, i) => {
    const from = line[i] ?? to;
    const part = shared(rect, {
      x: Math.min(from.x, to.x),
      y: Math.min(from.y, to.y),
      width: Math.abs(from.x - to.x) + 1,
      height: Math.abs(from.y - to.y) + 1,
    });
    return sum + Math.max(part.width, part.height) * Math.min(1, part.width, part.height);
  }, 0);

/** The shortest line between two boxes; a point where they touch. */
function leaderOf(from: Rect, to: Rect): readonly [Point, Point] {
  const [x, toX] = nearest(from.x, from.width, to.x, to.width);
  const [y, toY] = nearest(from.y, from.height, to.y, to.height);
  return [
    { x, y },
    { x: toX, y: toY },
  ];
}

/** Where two stretches come nearest to each other: in the middle of what they share. */
function nearest(from: number, length: number, to: number, toLength: number): readonly [number, number] {
  if (to > from + length) return [from + length, to];
  if (to + toLength < from) return [from, to + toLength];
  const middle = (Math.max(from, to) + Math.min(from + length, to + toLength)) / 2;
  return [middle, middle];
}

const lengthOf = ([from, to]: readonly [Point, Point]): number => Math.hypot(to.x - from.x, to.y - from.y);
