import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { useApp } from '../../store';
import type { DrawnWalk } from './packet-path';
import { pointAt, staysOf } from './track';

/** How long the packet stays at a place, and how long it goes to the next one, in ms. */
const STAYS = 420;
const GOES = 560;
/** How long a step takes that is made by hand. */
const STEPS = 260;

const isStill = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/**
 * Moves the packet: from place to place by itself while it plays, else to where it is looked at. Frame by frame only
 * the one element is touched; the rest of the page hears of whole hops.
 */
export function usePlayback(packet: RefObject<HTMLElement | null>, walks: readonly DrawnWalk[], hop: number): void {
  const playing = useApp((state) => state.playing);
  const speed = useApp((state) => state.speed);
  const at = useRef(hop);
  const path = useRef(walks);

  useLayoutEffect(() => {
    path.current = walks;
    put(packet.current, walks, at.current);
  }, [packet, walks]);

  useEffect(() => {
    const go = (to: number, ms: number, done: () => void) =>
      animate(at.current, to, ms, (now) => {
        at.current = now;
        put(packet.current, path.current, now);
        if (now === to) done();
      });
    const { showHop, setPlayback } = useApp.getState();
    if (!playing) return go(hop, Math.abs(at.current - hop) <= 1 ? STEPS : 0, () => {});
    go(hop, 0, () => {});
    if (hop >= staysOf(path.current).length - 1) return setPlayback({ playing: false });
    let stop = () => {};
    const timer = setTimeout(() => {
      stop = go(hop + 1, GOES / speed, () => showHop(hop + 1));
    }, STAYS / speed);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [packet, playing, speed, hop]);
}

function put(packet: HTMLElement | null, walks: readonly DrawnWalk[], at: number): void {
  const point = pointAt(walks, at);
  if (packet && point) packet.style.transform = `translate(${point.x}px, ${point.y}px)`;
}

/** Calls `each` frame by frame with what lies between two numbers, the second one last. @returns what stops it */
function animate(from: number, to: number, ms: number, each: (now: number) => void): () => void {
  if (ms === 0 || from === to || isStill()) {
    each(to);
    return () => {};
  }
  let frame = 0;
  let start: number | undefined;
  const step = (now: number) => {
    start ??= now;
    const part = Math.min(1, (now - start) / ms);
    if (part < 1) frame = requestAnimationFrame(step);
    each(part < 1 ? from + (to - from) * eased(part) : to);
  };
  frame = requestAnimationFrame(step);
  return () => cancelAnimationFrame(frame);
}

/** Slow at both ends. */
const eased = (part: number): number => (part < 0.5 ? 2 * part * part : 1 - (2 - 2 * part) ** 2 / 2);
