import type { Box } from './block';
import type { Link } from './links';
import type { Way } from './route';

/** Room that a line leaves between itself and what it passes. */
const LANE = 16;
/** Beneath a subnet: clear of its frame and of the chips on the edge of the next one. */
const UNDER = 6;
/** Distances of two lanes from the subnet that they pass, so that lines do not merge. */
const LANES = [8, 15] as const;
/** Two more beneath a subnet that stands in the way, and at the left of it. */
const FOOT_LANES = [9, 12] as const;
const SIDE_LANES = [8, 4] as const;

/** How a line leads between two boxes. @param boxes in the plane @param n tells lines apart that run side by side */
export function wayOf({ kind }: Link, from: Box, to: Box, boxes: readonly Box[], n: number): Way {
  const isInside = to.parent !== undefined || to.kind === 'virtualNetwork';
  if (kind === 'internet' && isInside) return fromInternet(from, to, boxes);
  if (kind === 'gateway') return upwards(from, to, boxes, n);
  const within = kind === 'balanced' && from.parent === undefined && withinOf(to, boxes);
  return within ? { type: 'around', before: rootOf(to, boxes).x - LANE, beside: true, within } : { type: 'facing' };
}

/** Beneath the load balancers, or over everything where another network stands in between. */
function fromInternet(from: Box, to: Box, boxes: readonly Box[]): Way {
  const roots = boxes.filter(({ parent }) => parent === undefined);
  const root = rootOf(to, boxes);
  const within = withinOf(to, boxes);
  const over = roots.some(({ kind, x, width }) => kind === 'virtualNetwork' && x > from.x && x + width <= root.x);
  const top = Math.min(...roots.map(({ y }) => y)) - LANE;
  const hosts = roots.filter(({ kind }) => kind === 'internetHost');
  return {
    type: 'around',
    down: over ? top - from.y : laneBeneath(from, roots) - foot(from),
    before: root.x - LANE,
    beside: hosts.some(({ y }) => (over ? y < from.y : y > from.y)),
    ...(within && { within }),
  };
}

const foot = ({ y, height }: Box): number => y + height;
const end = ({ x, width }: Box): number => x + width;
const overlapsInHeight = (a: Box, b: Box): boolean => a.y < foot(b) && b.y < foot(a);

/** Where a level line from the edge of its network would meet others: beneath their row, and up before its subnet. */
function withinOf(to: Box, boxes: readonly Box[]): { readonly lane: number; readonly gap: number } | undefined {
  const subnet = boxes.find(({ id, kind }) => id === to.parent && kind === 'subnet');
  const row = boxes.filter((box) => subnet && box.parent === subnet.parent && overlapsInHeight(box, subnet));
  if (!subnet || !row.some((box) => end(box) <= subnet.x)) return undefined;
  return { lane: Math.max(...row.map(foot)) + UNDER - foot(to), gap: to.x - subnet.x + LANES[0] };
}

/** Out of the gateway's subnet and up beside it, clear of the chips on its edge; then along the foot of the next one. */
function upwards(from: Box, to: Box, boxes: readonly Box[], n: number): Way {
  const subnet = boxes.find(({ id }) => id === from.parent);
  const above = boxes.find(({ id }) => id === to.parent);
  const lane = n % 2 === 0 ? 0 : 1;
  const out = (subnet ? end(subnet) - end(from) : 0) + LANES[lane];
  const beneath = boxes.some((box) => box.parent === from.parent && box.x > from.x && overlapsInHeight(box, from));
  const next = subnet && above && lowestBetween(above, subnet, boxes);
  if (!next) return { type: 'upwards', out, beneath, under: above ? foot(above) - foot(to) + UNDER : LANE };
  const side = from.x - subnet.x + SIDE_LANES[lane];
  return { type: 'past', out, beneath, above: from.y - foot(next) - FOOT_LANES[lane], left: side };
}

/** The lowest subnet that stands between two, one above the other. */
const lowestBetween = (above: Box, below: Box, boxes: readonly Box[]): Box | undefined =>
  boxes
    .filter((box) => box.parent === below.parent && box.y >= foot(above) && foot(box) <= below.y)
    .toSorted((a, b) => foot(b) - foot(a))[0];

/** Where a level line beneath a host passes all load balancers at its side. */
function laneBeneath(from: Box, roots: readonly Box[]): number {
  const beside = roots.filter(({ kind }) => kind === 'loadBalancer' || kind === 'natGateway');
  let lane = foot(from) + LANE;
  for (const { y, height } of beside.toSorted((a, b) => a.y - b.y)) {
    if (lane > y - LANE && lane < y + height + LANE) lane = y + height + LANE;
  }
  return lane;
}

function rootOf(box: Box, boxes: readonly Box[]): Box {
  const parent = boxes.find(({ id }) => id === box.parent);
  return parent ? rootOf(parent, boxes) : box;
}
