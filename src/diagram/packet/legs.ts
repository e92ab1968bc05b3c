import { type Point, type Rect, routeOf } from '../../layout';
import type { DiagramEdge } from '../flow';
import type { Ground } from './ground';
import type { Spot } from './spots';
import { type Door, doorsOf, wayBetween } from './ways';

/** Where a leg begins or ends. */
export interface End {
  readonly spot: Spot;
  readonly doors: readonly Door[];
}

/** A card as the end of a leg. @param cell of the pod that is met there: lines come in beneath it */
export const endAt = (spot: Spot, cell: Rect | undefined): End => ({
  spot,
  doors: doorsOf(spot.target, cell && cell.x + cell.width / 2),
});

/** From card to card: along a line of the diagram where one leads there, and past all other cards. */
export function legBetween(edges: readonly DiagramEdge[], ground: Ground, from: End, to: End): Point[] {
  if (from.spot.id === to.spot.id) {
    const out = legToEdge(ground, from);
    return [...out, ...out.toReversed()];
  }
  const line = lineBetween(edges, ground, from.spot, to.spot);
  if (!line) return wayBetween(ground, from.doors, to.doors);
  const [first, second] = line.points;
  const [last, before] = [line.points.at(-1), line.points.at(-2)];
  const start = first && second && !line.fromCard ? wayBetween(ground, from.doors, [inwards(first, second)]) : [];
  const end = last && before && !line.toCard ? wayBetween(ground, [inwards(last, before)], to.doors) : [];
  return [...start, ...line.points, ...end];
}

/** A line of the diagram between two places or what they stand in, in the order in which the packet goes. */
function lineBetween(edges: readonly DiagramEdge[], ground: Ground, from: Spot, to: Spot) {
  const isOut = (id: string) => from.within.includes(id) && !to.within.includes(id);
  const isIn = (id: string) => to.within.includes(id) && !from.within.includes(id);
  const found = edges
    .flatMap((edge) => {
      const ahead = isOut(edge.source) && isIn(edge.target);
      if (!ahead && !(isOut(edge.target) && isIn(edge.source))) return [];
      const [start, end] = ahead ? [edge.source, edge.target] : [edge.target, edge.source];
      return [{ edge, ahead, start, end, far: from.within.indexOf(start) + to.within.indexOf(end) }];
    })
    .toSorted((a, b) => a.far - b.far)[0];
  const [source, target] = [found?.edge.source, found?.edge.target].map((id) => ground.boxes.get(id ?? ''));
  if (!found?.edge.data || !source || !target) return undefined;
  const points = routeOf(source, target, found.edge.data.way);
  return {
    points: found.ahead ? points : points.toReversed(),
    fromCard: found.start === from.id,
    toCard: found.end === to.id,
  };
}

/** The door through which a line comes into a frame, seen from inside. */
function inwards(at: Point, outside: Point): Door {
  if (outside.x !== at.x) return { ...at, out: outside.x < at.x ? 'right' : 'left' };
  return { ...at, out: outside.y < at.y ? 'down' : 'up' };
}

/** As far as this from a card that stands in no network, in px. */
const OFF = 36;

/** From a card to Azure's edge, which is at the left of the network; of a card in no network to its right. */
export function legToEdge(ground: Ground, { spot, doors }: End): Point[] {
  const network = rootOf(ground, spot);
  const { target } = spot;
  const y = target.y + target.height / 2;
  if (network) return wayBetween(ground, doors, [{ x: network.x, y, out: 'right' }]);
  const x = target.x + target.width;
  return [
    { x, y },
    { x: x + OFF, y },
  ];
}

const rootOf = (ground: Ground, { within }: Spot): Rect | undefined => {
  const root = ground.boxes.get(within.at(-1) ?? '');
  return root?.kind === 'virtualNetwork' ? root : undefined;
};

/**
 * A leg with the point at which Azure's edge is: where it leaves or enters a network, else half the way.
 * @returns the points, and the number of that one among them
 */
export function withEdge(
  ground: Ground,
  points: readonly Point[],
): { readonly points: Point[]; readonly edge: number } {
  const networks = [...ground.boxes.values()].filter(
    ({ kind, parent }) => kind === 'virtualNetwork' && parent === undefined,
  );
  for (const [i, to] of points.entries()) {
    const from = points[i - 1];
    const crossed = from && networks.flatMap((network) => crossing(network, from, to) ?? [])[0];
    if (crossed) return { points: points.toSpliced(i, 0, crossed), edge: i };
  }
  return halved(points);
}

/** Where a level or upright line passes through the edge of a frame, or ends on it. */
function crossing({ x, y, width, height }: Rect, from: Point, to: Point): Point | undefined {
  const level = from.y === to.y;
  const [start, end, across] = level ? [from.x, to.x, from.y] : [from.y, to.y, from.x];
  const [low, high, least, most] = level ? [x, x + width, y, y + height] : [y, y + height, x, x + width];
  if (across < least || across > most) return undefined;
  const at = [low, high].find((edge) => (edge > start && edge <= end) || (edge < start && edge >= end));
  if (at === undefined) return undefined;
  return level ? { x: at, y: across } : { x: across, y: at };
}

function halved(points: readonly Point[]): { readonly points: Point[]; readonly edge: number } {
  const lengths = points.map((to, i) => {
    const from = points[i - 1] ?? to;
    return Math.hypot(to.x - from.x, to.y - from.y);
  });
  let left = lengths.reduce((sum, length) => sum + length, 0) / 2;
  for (const [i, to] of points.entries()) {
    const [from, length] = [points[i - 1], lengths[i] ?? 0];
    if (from && left <= length && length > 0) {
      const part = left / length;
      const middle = { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
      return { points: points.toSpliced(i, 0, middle), edge: i };
    }
    left -= length;
  }
  return { points: [...points], edge: Math.max(0, points.length - 1) };
}
