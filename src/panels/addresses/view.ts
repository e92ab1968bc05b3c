import { type Axis, type Stretch, stretchAt, type Window } from './axis';

/** The whole axis. */
export const wholeOf = ({ length }: Axis): Window => ({ from: 0, to: length });

const sizeOf = ({ from, to }: Window): number => to - from;

/** The widest that one address gets, as a share of the window. */
const WIDEST_ADDRESS = 1 / 16;

/**
 * A window with so many times as much in it, around a place that stays where it is: never more than all, nor closer than
 * sixteen addresses.
 */
export function zoomed(axis: Axis, window: Window, times: number, around: number): Window {
  const closest = Math.min(axis.length, closestAt(stretchAt(axis, around)));
  const size = Math.min(axis.length, Math.max(closest, sizeOf(window) * times));
  const share = sizeOf(window) === 0 ? 0.5 : (around - window.from) / sizeOf(window);
  return within(axis, around - share * size, size);
}

const closestAt = (stretch: Stretch | undefined): number =>
  stretch ? (stretch.to - stretch.from) / (stretch.last - stretch.first + 1) / WIDEST_ADDRESS : 0;

/** A window moved by a share of its size. */
export const panned = (axis: Axis, window: Window, share: number): Window =>
  within(axis, window.from + share * sizeOf(window), sizeOf(window));

/** A window around something, with a margin at both sides. */
export function around(axis: Axis, reach: Window): Window {
  const margin = sizeOf(reach) * 0.04;
  return zoomed(axis, { from: reach.from - margin, to: reach.to + margin }, 1, (reach.from + reach.to) / 2);
}

/** The least movement of a window that brings something into it; none where that is in it or larger. */
export function showing(axis: Axis, window: Window, reach: Window): Window {
  if (reach.to < window.from || sizeOf(reach) < sizeOf(window)) {
    if (reach.from < window.from) return within(axis, reach.from, sizeOf(window));
    if (reach.to > window.to) return within(axis, reach.to - sizeOf(window), sizeOf(window));
  }
  return reach.from > window.to ? within(axis, reach.from, sizeOf(window)) : window;
}

function within({ length }: Axis, from: number, size: number): Window {
  const start = Math.min(Math.max(0, from), Math.max(0, length - size));
  return { from: start, to: start + size };
}

/** What of a reach is seen, as shares of the window; `undefined` where nothing is. */
export function seen(window: Window, reach: Window): { readonly left: number; readonly width: number } | undefined {
  const from = Math.max(reach.from, window.from);
  const to = Math.min(reach.to, window.to);
  if (to <= from) return undefined;
  return { left: (from - window.from) / sizeOf(window), width: (to - from) / sizeOf(window) };
}
