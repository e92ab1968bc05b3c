import type { Span, SpanKind } from '../../engine/space';
import type { Address } from '../../ip';
import { type Axis, placeOf, reachOf, type Stretch, type Window } from './axis';

export interface Tick {
  readonly address: Address;
  /** As a share of the window. */
  readonly left: number;
}

/** Which label stands where two have no room beside each other; refused ranges are named once they are large. */
const RANK: Readonly<Record<SpanKind, number>> = {
  virtualNetwork: 0,
  podCidr: 0,
  serviceCidr: 0,
  onPremises: 0,
  subnet: 1,
  refused: 2,
};

/** Room that a label needs, in px. */
const ROOM = 82;

/**
 * Addresses to write at the axis, as many as have room: where networks and the like begin before where subnets do, then
 * round addresses in between.
 *
 * @param width of the window, in px
 */
export function ticksOf(axis: Axis, window: Window, width: number, spans: readonly Span[]): Tick[] {
  const scale = width / (window.to - window.from);
  const shown = axis.stretches.filter(({ from, to, of }) => of !== 'gap' && to > window.from && from < window.to);
  const between = shown.flatMap((stretch) => roundIn(stretch, window, scale));
  const placed: Tick[] = [];
  const firsts = spans
    .filter(
      ({ kind, prefix }) =>
        kind !== 'refused' || (reachOf(axis, prefix).to - placeOf(axis, prefix.first)) * scale > ROOM,
    )
    .toSorted((a, b) => RANK[a.kind] - RANK[b.kind])
    .map(({ prefix }) => prefix.first);
  for (const address of [...firsts, ...between]) {
    const left = (placeOf(axis, address) - window.from) / (window.to - window.from);
    if (left < 0 || left * width > width - ROOM) continue;
    if (placed.some((tick) => Math.abs(tick.left - left) * width < ROOM)) continue;
    placed.push({ address, left });
  }
  return placed.toSorted((a, b) => a.left - b.left);
}

/** Round addresses of a stretch, so far apart that their labels have room. */
function roundIn({ first, last, from, to }: Stretch, window: Window, scale: number): Address[] {
  const size = last - first + 1;
  const perAddress = ((to - from) / size) * scale;
  const step = 2 ** Math.max(0, Math.ceil(Math.log2(ROOM / perAddress)));
  if (step >= size) return [];
  const seenFrom = first + Math.max(0, Math.floor(((window.from - from) / (to - from)) * size));
  const seenTo = first + Math.min(size, Math.ceil(((window.to - from) / (to - from)) * size));
  const found: Address[] = [];
  for (let at = Math.ceil(seenFrom / step) * step; at < seenTo; at += step) found.push(at);
  return found;
}
