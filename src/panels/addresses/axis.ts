import type { Span } from '../../engine/space';
import type { Address } from '../../ip';

/** What lies in a stretch: nothing, free space of a network, only what is refused, or somebody's addresses. */
type StretchOf = 'gap' | 'free' | 'refused' | 'held';

/** Addresses from one edge of a span to the next, and where they stand on the axis. */
export interface Stretch {
  readonly first: Address;
  readonly last: Address;
  readonly of: StretchOf;
  /** In units of the axis, from its start. */
  readonly from: number;
  readonly to: number;
}

/**
 * All spans on one line. A stretch is as wide as its size has bits, so that a /29 can be seen beside a /8; within a
 * stretch addresses are even. Empty space between spans is folded to a break.
 */
export interface Axis {
  readonly stretches: readonly Stretch[];
  readonly length: number;
}

/** The part of an axis that is seen, in its units. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** Units that each sort of stretch has at least, and for each bit of its size. */
const WIDTHS: Readonly<Record<StretchOf, { readonly least: number; readonly bit: number }>> = {
  gap: { least: 1.2, bit: 0 },
  refused: { least: 1.2, bit: 0 },
  free: { least: 2, bit: 0.4 },
  held: { least: 8, bit: 1 },
};

/** @param spans in order of address */
export function axisOf(spans: readonly Span[]): Axis {
  const edges = [...new Set(spans.flatMap(({ prefix }) => [prefix.first, prefix.last + 1]))].toSorted((a, b) => a - b);
  const stretches: Stretch[] = [];
  let open: Span[] = [];
  let [next, at] = [0, 0];
  edges.slice(0, -1).forEach((first, n) => {
    const last = (edges[n + 1] ?? first + 1) - 1;
    open = open.filter(({ prefix }) => prefix.last >= first);
    for (let span = spans[next]; span && span.prefix.first <= first; span = spans[next]) {
      open.push(span);
      next += 1;
    }
    const of = holderOf(open);
    const { least, bit } = WIDTHS[of];
    const to = at + least + bit * Math.log2(last - first + 1);
    stretches.push({ first, last, of, from: at, to });
    at = to;
  });
  return { stretches, length: at };
}

function holderOf(open: readonly Span[]): StretchOf {
  if (open.length === 0) return 'gap';
  if (open.every(({ kind }) => kind === 'refused')) return 'refused';
  return open.every(({ kind }) => kind === 'virtualNetwork' || kind === 'refused') ? 'free' : 'held';
}

/** Where an address begins on the axis; the end of the axis for what lies behind it. */
export function placeOf({ stretches, length }: Axis, address: Address): number {
  const stretch = stretches[firstWhere(stretches, ({ last }) => address <= last)];
  if (!stretch) return length;
  const { first, last, from, to } = stretch;
  return from + (Math.max(0, address - first) / (last - first + 1)) * (to - from);
}

/** Where a range stands on the axis. */
export const reachOf = (axis: Axis, { first, last }: { readonly first: Address; readonly last: Address }): Window => ({
  from: placeOf(axis, first),
  to: placeOf(axis, last + 1),
});

/** The stretch at a place of the axis; the nearest for a place outside. */
export const stretchAt = ({ stretches }: Axis, place: number): Stretch | undefined =>
  stretches[firstWhere(stretches, ({ to }) => place < to)] ?? stretches.at(-1);

/** Number of the first of which something holds that holds of all after it too, by halving; their count where none does. */
function firstWhere<T>(ordered: readonly T[], holds: (item: T) => boolean): number {
  let [low, high] = [0, ordered.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = ordered[middle];
    if (item !== undefined && holds(item)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The address at a place of the axis. */
export function addressAtPlace(axis: Axis, place: number): Address | undefined {
  const stretch = stretchAt(axis, place);
  if (!stretch) return undefined;
  const { first, last, from, to } = stretch;
  const share = Math.min(Math.max((place - from) / (to - from), 0), 1);
  return Math.min(last, first + Math.floor(share * (last - first + 1)));
}
