import type { Hop } from '../../engine/trace';
import type { Point } from '../../layout';
import { aside } from './aside';
import type { Spot } from './spots';

interface Stop {
  readonly n: number;
  readonly hop: Hop;
  readonly spot: Spot;
}

/** What happens at one card. */
interface Inside {
  /** For each hop the points that lead to it, its own the last. */
  readonly stays: readonly (Stop & { readonly points: readonly Point[] })[];
  /** Lines between the card's edge and a pod's cell: the one that comes in, and the one that goes out. */
  readonly fromDoor: readonly Point[];
  readonly toDoor: readonly Point[];
  /** From cell to cell, where the packet never leaves the card. */
  readonly own: readonly Point[];
}

/** How far from the edge the card itself is met, once its interface was, in px. */
const DEEP = 16;
/** Beneath the cells, in px from the upper edge of a card. */
const UNDER_CELLS = 98;

/** Where the packet is at a card: at the edge for an interface, within for the card itself, at its cell for a pod. */
export function insideOf(
  stops: readonly Stop[],
  entry: Point | undefined,
  exit: Point | undefined,
  by: number,
): Inside {
  const own = entry || exit ? [] : aside(throughCells(stops), by);
  const device = stops.findIndex(({ hop }) => hop.kind !== 'nic');
  let last = entry;
  const stays = stops.map((stop, i) => {
    const at = placeOf(stop, stops.length === 1, i < device ? (entry ?? exit) : (exit ?? entry), entry ?? exit, own);
    const points = [...(last ? corner(last, at, stop.spot) : []), at];
    last = at;
    return { ...stop, points };
  });
  const cells = stays.filter(({ spot, hop }) => spot.cell && hop.kind === 'pod');
  const [first, end] = [cells[0]?.points.at(-1), cells.at(-1)?.points.at(-1)];
  return {
    stays,
    own,
    fromDoor: entry && first && !exit ? [...corner(entry, first, stays[0]?.spot), first] : [],
    toDoor: exit && end && !entry ? [end, ...corner(exit, end, stays[0]?.spot)] : [],
  };
}

function placeOf(
  { spot, hop }: Stop,
  alone: boolean,
  edge: Point | undefined,
  first: Point | undefined,
  own: readonly Point[],
): Point {
  const { cell, target } = spot;
  if (cell && hop.kind === 'pod') return { x: cell.x + cell.width / 2, y: cell.y + cell.height / 2 };
  const [x, bottom] = [target.x + target.width / 2, target.y + target.height];
  if (hop.kind === 'nic') return edge ?? { x, y: bottom };
  const middle = own[Math.floor(own.length / 2)] ?? { x, y: bottom - DEEP };
  return first ? (alone ? first : deeper(first, spot)) : middle;
}

/** From the edge of a card towards its middle. */
function deeper({ x, y }: Point, { target }: Spot): Point {
  if (isAtSide(x, target)) return { x: x < target.x + target.width / 2 ? x + DEEP : x - DEEP, y };
  return { x, y: y < target.y + target.height / 2 ? y + DEEP : y - DEEP };
}

const isAtSide = (x: number, { x: left, width }: Spot['target']): boolean =>
  Math.min(Math.abs(x - left), Math.abs(x - left - width)) < 1;

/** The bend on the way from the edge of a card to a place within, where there is one. */
function corner(from: Point, to: Point, spot: Spot | undefined): Point[] {
  if (!spot || from.x === to.x || from.y === to.y) return [];
  return [isAtSide(from.x, spot.target) ? { x: to.x, y: from.y } : { x: from.x, y: to.y }];
}

/** From the first pod's cell to the last one's, beneath the cells. */
function throughCells(stops: readonly Stop[]): Point[] {
  const cells = stops.flatMap(({ spot, hop }) => (spot.cell && hop.kind === 'pod' ? [spot.cell] : []));
  const [from, to] = [cells[0], cells.at(-1)];
  if (!from || !to || from === to) return [];
  const y = (stops[0]?.spot.target.y ?? 0) + UNDER_CELLS;
  const [left, right] = [from.x + from.width / 2, to.x + to.width / 2];
  return [
    { x: left, y: from.y + from.height / 2 },
    { x: left, y },
    { x: (left + right) / 2, y },
    { x: right, y },
    { x: right, y: to.y + to.height / 2 },
  ];
}
