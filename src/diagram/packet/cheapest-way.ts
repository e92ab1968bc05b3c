import type { Point } from '../../layout';
import { type Ground, isBlocked, isOverEdge, isOverWords } from './ground';
import { push, takeLeast } from './heap';

/** Lines on which a way may run and bend, in ascending order. */
export interface Lines {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
}

/** Where a way begins or ends: on a crossing of lines. */
export interface Gate extends Point {
  /** Whether it is passed level or upright. */
  readonly level: boolean;
  readonly cost: number;
}

/** What a bend, words on the way and the edge of a network cost, in px of way. */
const BEND = 26;
const WORDS = 300;
const EDGE = 500;

interface Crossing {
  readonly column: number;
  readonly row: number;
}

/** A crossing, come upon level or upright. */
interface Reached extends Crossing {
  readonly level: boolean;
  readonly cost: number;
  /** What the whole way costs at least, if it leads through here. */
  readonly least: number;
  readonly before?: Reached;
  /** Of the first one: the number of its gate. */
  readonly gate?: number;
}

interface Way {
  /** Numbers of the gates. */
  readonly from: number;
  readonly to: number;
  readonly points: readonly Point[];
}

/** The cheapest way from one of some gates to one of others: A*, which looks first where the end may be near. */
export function cheapestWay(ground: Ground, lines: Lines, from: readonly Gate[], to: readonly Gate[]): Way | undefined {
  const costOf = stepCosts(ground, lines);
  const ends = new Map(to.map((gate, n) => [keyOf(lines, crossingOf(lines, gate)), { gate, n }]));
  const open: Reached[] = from.map((gate, n) => ({ ...crossingOf(lines, gate), ...gate, least: 0, gate: n }));
  const cheapest = new Float64Array(2 * lines.xs.length * lines.ys.length).fill(Number.POSITIVE_INFINITY);
  const isCheapest = (one: Reached) => one.cost < (cheapest[stateOf(lines, one)] ?? 0);
  let best: { readonly reached: Reached; readonly cost: number; readonly to: number } | undefined;
  for (let reached = takeLeast(open); reached && (!best || reached.least < best.cost); reached = takeLeast(open)) {
    if (!isCheapest(reached)) continue;
    cheapest[stateOf(lines, reached)] = reached.cost;
    const end = ends.get(keyOf(lines, reached));
    const cost = end && reached.cost + end.gate.cost + (end.gate.level === reached.level ? 0 : BEND);
    if (cost !== undefined && (!best || cost < best.cost)) best = { reached, cost, to: end?.n ?? 0 };
    for (const next of stepsFrom(lines, costOf, reached, to)) if (isCheapest(next)) push(open, next);
  }
  return best && { ...trail(lines, best.reached), to: best.to };
}

const keyOf = ({ xs }: Lines, { column, row }: Crossing): number => row * xs.length + column;

const crossingOf = ({ xs, ys }: Lines, { x, y }: Point): Crossing => ({ column: xs.indexOf(x), row: ys.indexOf(y) });

const pointOf = ({ xs, ys }: Lines, { column, row }: Crossing): Point => ({ x: xs[column] ?? 0, y: ys[row] ?? 0 });

/** A crossing together with the way it is come upon, as a number. */
const stateOf = (lines: Lines, reached: Pick<Reached, 'column' | 'row' | 'level'>): number =>
  2 * keyOf(lines, reached) + (reached.level ? 1 : 0);

/** What a step between two crossings beside each other costs, each worked out once; infinite past a card. */
type StepCost = (from: Crossing, to: Crossing) => number;

function stepCosts(ground: Ground, lines: Lines): StepCost {
  // Of each crossing the steps up and to the left; those back cost the same. No step costs nothing: 0 is not known yet.
  const known = new Float64Array(2 * lines.xs.length * lines.ys.length);
  return (from, to) => {
    const at = 2 * Math.max(keyOf(lines, from), keyOf(lines, to)) + (from.row === to.row ? 0 : 1);
    const cost = known[at] || stepCost(ground, pointOf(lines, from), pointOf(lines, to));
    known[at] = cost;
    return cost;
  };
}

const NEIGHBOURS = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
] as const;

function stepsFrom(lines: Lines, costOf: StepCost, reached: Reached, to: readonly Gate[]): Reached[] {
  const steps: Reached[] = [];
  for (const [across, down] of NEIGHBOURS) {
    const next = { column: reached.column + across, row: reached.row + down, level: down === 0 };
    if (lines.xs[next.column] === undefined || lines.ys[next.row] === undefined) continue;
    const cost = reached.cost + costOf(reached, next) + (next.level === reached.level ? 0 : BEND);
    if (cost === Number.POSITIVE_INFINITY) continue;
    const there = pointOf(lines, next);
    const least = to.reduce((nearest, gate) => Math.min(nearest, apart(gate, there)), Number.POSITIVE_INFINITY);
    steps.push({ ...next, cost, least: cost + least, before: reached });
  }
  return steps;
}

function stepCost(ground: Ground, here: Point, there: Point): number {
  if (isBlocked(ground, here, there)) return Number.POSITIVE_INFINITY;
  return (
    apart(here, there) + (isOverWords(ground, here, there) ? WORDS : 0) + (isOverEdge(ground, here, there) ? EDGE : 0)
  );
}

/** How far two points are from each other at right angles, in px. */
const apart = (a: Point, b: Point): number => Math.abs(a.x - b.x) + Math.abs(a.y - b.y);

function trail(lines: Lines, last: Reached): Pick<Way, 'from' | 'points'> {
  const points: Point[] = [];
  let from = 0;
  for (let reached: Reached | undefined = last; reached; reached = reached.before) {
    points.unshift(pointOf(lines, reached));
    from = reached.gate ?? from;
  }
  return { from, points };
}
