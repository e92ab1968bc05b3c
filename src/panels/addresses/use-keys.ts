import type { KeyboardEvent } from 'react';
import type { AddressSpace, Span } from '../../engine/space';
import { neighbour } from './neighbour';
import { barId } from './span-bar';
import type { Ruler } from './use-ruler';

/** A press of a page key, as a share of what is seen. */
const PAGE = 0.8;

/**
 * Arrow keys, Home and End go from bar to bar; + and − zoom around the bar, 0 shows all, page keys move along.
 *
 * @param at the bar that the Tab key comes to
 * @param onMove brings another bar into sight
 */
export function useKeys(
  { lanes, spans }: AddressSpace,
  { zoom, fit, pan }: Ruler,
  at: Span | undefined,
  onMove: (next: Span) => void,
): (event: KeyboardEvent) => void {
  const zooms: Readonly<Record<string, () => void>> = {
    '+': () => zoom('in', at?.prefix),
    '=': () => zoom('in', at?.prefix),
    '-': () => zoom('out', at?.prefix),
    '0': fit,
    PageDown: () => pan(PAGE),
    PageUp: () => pan(-PAGE),
  };
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = at && neighbour(lanes, spans, at, event.key);
    const act = next ? () => onMove(next) : zooms[event.key];
    if (!act) return;
    event.preventDefault();
    act();
    // It may only now have come into sight.
    if (next) requestAnimationFrame(() => document.getElementById(barId(next))?.focus());
  };
}
