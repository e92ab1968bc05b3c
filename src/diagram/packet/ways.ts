import type { Point, Rect } from '../../layout';
import { cheapestWay, type Gate, type Lines } from './cheapest-way';
import type { Ground } from './ground';

/** Where a line leaves or comes in, and the way out from there. */
export interface Door extends Point {
  readonly out: 'left' | 'right' | 'up' | 'down';
  /** Whether it is used only where there is no other. */
  readonly last?: true;
}

const STEPS = { left: { x: -1, y: 0 }, right: { x: 1, y: 0 }, up: { x: 0, y: -1 }, down: { x: 0, y: 1 } } as const;

/** A door of last resort costs so many px of way. */
const LAST = 160;

/** Half of the gap between two cards, in px: here lines run. */
const LANE = 4;
/** Farther away than this from both ends no way is looked for, in px. */
const AROUND = 240;
/** As far from the frame of a subnet, in px. */
const BESIDE = 7;

/** The doors of a card: in the middle of each side, or above and below a point of it. */
export function doorsOf({ x, y, width, height }: Rect, at?: number): readonly Door[] {
  const middle = at ?? x + width / 2;
  const through = at === undefined ? {} : { last: true as const };
  return [
    { x, y: y + height / 2, out: 'left' },
    { x: x + width, y: y + height / 2, out: 'right' },
    { x: middle, y, out: 'up', ...through },
    { x: middle, y: y + height, out: 'down' },
  ];
}

/** The shortest way at right angles from one door to another that passes no card; straight where there is none. */
export function wayBetween(ground: Ground, from: readonly Door[], to: readonly Door[]): Point[] {
  const near = nearGround(ground, [...from, ...to]);
  const lines = linesOf(near, [...from, ...to]);
  const way = cheapestWay(near, lines, from.map(gateOf), to.map(gateOf));
  if (!way) return straight(from, to);
  const [start, end] = [from[way.from], to[way.to]];
  return [...(start ? [pointOf(start)] : []), ...way.points, ...(end ? [pointOf(end)] : [])];
}

const gateOf = (door: Door): Gate => ({
  ...lane(door),
  level: STEPS[door.out].y === 0,
  cost: door.last ? LAST : 0,
});

/** Straight from the first door to the first. */
const straight = ([from]: readonly Door[], [to]: readonly Door[]): Point[] => [
  ...(from ? [pointOf(from)] : []),
  ...(to ? [pointOf(to)] : []),
];

const pointOf = ({ x, y }: Point): Point => ({ x, y });
const lane = ({ x, y, out }: Door): Point => ({ x: x + LANE * STEPS[out].x, y: y + LANE * STEPS[out].y });

/** What lies around some points. */
function nearGround(ground: Ground, points: readonly Point[]): Ground & { readonly area: Rect } {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [left, top] = [Math.min(...xs) - AROUND, Math.min(...ys) - AROUND];
  const area = {
    x: left,
    y: top,
    width: Math.max(...xs) + AROUND - left,
    height: Math.max(...ys) + AROUND - top,
  };
  const isNear = ({ x, y, width, height }: Rect) =>
    x < area.x + area.width && x + width > area.x && y < area.y + area.height && y + height > area.y;
  return {
    ...ground,
    area,
    cards: ground.cards.filter(isNear),
    subnets: ground.subnets.filter(isNear),
    words: ground.words.filter(isNear),
  };
}

/** Lines on which bends may lie: beside cards and subnets, and those of the doors. */
function linesOf({ cards, subnets, area }: ReturnType<typeof nearGround>, doors: readonly Door[]): Lines {
  const lanes = doors.map(lane);
  const beside = [...cards.map((card) => ({ ...card, by: LANE })), ...subnets.map((one) => ({ ...one, by: BESIDE }))];
  const xs = [...lanes.map(({ x }) => x), ...beside.flatMap(({ x, width, by }) => [x - by, x + width + by])];
  const ys = [...lanes.map(({ y }) => y), ...beside.flatMap(({ y, height, by }) => [y - by, y + height + by])];
  return { xs: within(xs, area.x, area.width), ys: within(ys, area.y, area.height) };
}

const within = (values: readonly number[], from: number, size: number): number[] =>
  [...new Set(values)].filter((value) => value >= from && value <= from + size).toSorted((a, b) => a - b);
