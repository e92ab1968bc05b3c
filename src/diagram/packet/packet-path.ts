import type { Plan } from '../../engine';
import { type Branch, type Hop, type Walk, walksOf } from '../../engine/trace';
import type { Box, Point } from '../../layout';
import type { DiagramEdge } from '../flow';
import { aside, bendsOf } from './aside';
import { type Ground, groundOf } from './ground';
import { insideOf } from './inside';
import { endAt, legBetween, legToEdge, withEdge } from './legs';
import { nobodyIn } from './nobody';
import { type Grids, NOBODY, type Spot, spotOf } from './spots';

/** A place at which the packet stays, as it is on the canvas. */
export interface Stay {
  readonly hop: Hop;
  /** Its number within its walk, from 1. */
  readonly number: number;
  /** Its number among the points of the track. */
  readonly stop: number;
  /** What is lit while it is there; none at Azure's edge. */
  readonly spot?: Spot;
}

/** One walk as it is drawn. */
export interface DrawnWalk {
  /** Request, Reply or Next packet. */
  readonly name: string;
  readonly walk: Walk;
  /** From card to card, and to the cells of pods. */
  readonly lines: readonly (readonly Point[])[];
  /** Where the packet goes: along the lines, and through the cards between them. */
  readonly track: readonly Point[];
  readonly stays: readonly Stay[];
}

export interface Picture {
  readonly plan: Plan;
  /** Parents before children; places within the parent, where they are now. */
  readonly boxes: readonly Box[];
  readonly edges: readonly DiagramEdge[];
  readonly grids: Grids;
  /** How far lines keep to the right of the way, in px. */
  readonly aside: number;
}

/** The ways of a packet over the canvas, there and back; and the box that is drawn for a host that the design lacks. */
export interface PacketPath {
  readonly walks: readonly DrawnWalk[];
  readonly ground: Ground;
  readonly nobody?: Box;
}

/** Where a packet goes on the canvas: along the lines of the diagram where there are some, else past all cards. */
export function packetPath(picture: Picture, branch: Branch): PacketPath {
  const walks = walksOf(branch);
  const isAbroad = walks.some(([, { hops }]) => hops.some(({ place }) => place === NOBODY));
  const nobody = isAbroad ? nobodyIn(picture.boxes) : undefined;
  const ground = groundOf(nobody ? [...picture.boxes, nobody] : picture.boxes);
  return {
    walks: walks.map(([name, walk]) => ({ name, walk, ...drawn(picture, ground, walk) })),
    ground,
    ...(nobody && { nobody }),
  };
}

/** Hops in order at one card, and those at Azure's edge before the next one. */
interface Visit {
  readonly spot: Spot;
  readonly hops: readonly { readonly n: number; readonly hop: Hop; readonly spot: Spot }[];
  readonly edges: readonly number[];
}

function visitsOf({ plan, grids }: Picture, ground: Ground, { hops }: Walk): Visit[] {
  const visits: Visit[] = [];
  for (const [n, hop] of hops.entries()) {
    const last = visits.at(-1);
    // Azure's platform is at every host.
    const spot = spotOf(plan, ground, hop, grids) ?? (hop.kind === 'platform' ? last?.spot : undefined);
    if (!spot && last) visits[visits.length - 1] = { ...last, edges: [...last.edges, n] };
    else if (spot && last?.spot.id === spot.id && last.edges.length === 0)
      visits[visits.length - 1] = { ...last, hops: [...last.hops, { n, hop, spot }] };
    else if (spot) visits.push({ spot, hops: [{ n, hop, spot }], edges: [] });
  }
  return visits;
}

/** A leg after a visit, with the number of the point that is Azure's edge. */
interface Leg {
  readonly points: readonly Point[];
  readonly edge?: number;
}

function legAfter(
  { edges, aside: by }: Picture,
  ground: Ground,
  visit: Visit,
  next: Visit | undefined,
): Leg | undefined {
  if (!next && visit.edges.length === 0) return undefined;
  const [from, to] = [visit, next].map(
    (one) => one && endAt(one.spot, one.hops.find(({ spot }) => spot.cell)?.spot.cell),
  );
  if (!from) return undefined;
  const way = to ? legBetween(edges, ground, from, to) : legToEdge(ground, from);
  const points = aside(bendsOf(way), by);
  return visit.edges.length === 0 ? { points } : to ? withEdge(ground, points) : { points, edge: points.length - 1 };
}

/** One after the other what happens at each card, and the leg that leads on from there. */
function drawn(picture: Picture, ground: Ground, walk: Walk): Pick<DrawnWalk, 'lines' | 'track' | 'stays'> {
  const visits = visitsOf(picture, ground, walk);
  const legs = visits.map((visit, i) => legAfter(picture, ground, visit, visits[i + 1]));
  const parts = visits.map(({ hops, edges }, i) => {
    const leg = legs[i];
    const inside = insideOf(hops, legs[i - 1]?.points.at(-1), leg?.points[0], picture.aside);
    return { leg, inside, edges };
  });
  return { lines: linesOf(parts), ...trackOf(parts, walk) };
}

interface Part {
  readonly leg: Leg | undefined;
  readonly inside: ReturnType<typeof insideOf>;
  /** Hops at Azure's edge on the leg. */
  readonly edges: readonly number[];
}

/** From the cell in one card to that in the next, or from edge to edge; and what never leaves a card. */
function linesOf(parts: readonly Part[]): (readonly Point[])[] {
  const starts = parts.map(({ leg, inside }) => [...inside.toDoor, ...(leg?.points ?? [])]);
  const ways = [[], ...starts].map((start, i) => [...start, ...(parts[i]?.inside.fromDoor ?? [])]);
  return ways.flatMap((way, i) => [way, parts[i]?.inside.own ?? []]).filter(({ length }) => length > 1);
}

function trackOf(parts: readonly Part[], { hops }: Walk): Pick<DrawnWalk, 'track' | 'stays'> {
  const track: Point[] = [];
  const stays: Stay[] = [];
  for (const { leg, inside, edges } of parts) {
    for (const { points, n, hop, spot } of inside.stays) {
      track.push(...points);
      stays.push({ hop, number: n + 1, stop: track.length - 1, spot });
    }
    const edge = track.length + (leg?.edge ?? 0);
    track.push(...(leg?.points ?? []));
    stays.push(...edges.flatMap((n) => (hops[n] ? [{ hop: hops[n], number: n + 1, stop: edge }] : [])));
  }
  return { track, stays };
}
