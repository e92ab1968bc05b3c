import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import type { Branch } from '../../engine/trace';
import { useApp } from '../../store';
import { selectWaiting } from '../../store/tracing';
import { eased, timeOver } from './flight';
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
export function usePlayback(
  packet: RefObject<HTMLElement | null>,
  walks: readonly DrawnWalk[],
  branch: Branch,
  hop: number,
): void {
  // What becomes of it now is still being worked out then, and the way that it would go is that of before.
  const playing = useApp((state) => state.playing && !selectWaiting(state));
  const speed = useApp((state) => state.speed);
  const at = useRef(hop);
  const path = useRef(walks);

  useLayoutEffect(() => {
    path.current = walks;
    put(packet.current, walks, at.current);
  }, [packet, walks]);

  // Another packet starts at its own hop, wherever the one before was.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a further hop of the same packet is gone to
  useLayoutEffect(() => {
    at.current = hop;
  }, [branch]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another packet may start at a hop with the same number
  useEffect(() => {
    const move = (to: number) => {
      at.current = to;
      put(packet.current, path.current, to);
    };
    if (playing) return playOn(at.current, hop, staysOf(path.current).length - 1, speed, move);
    return animate(at.current, hop, Math.abs(at.current - hop) <= 1 ? STEPS : 0, 0, move);
  }, [packet, playing, speed, hop, branch]);
}

/** On to the next hop, after a stay unless it is on the way there already; at the last one the play is over. */
function playOn(at: number, hop: number, last: number, speed: number, move: (to: number) => void): () => void {
  const { setPlayback, showHop } = useApp.getState();
  const over = hop < last ? timeOver(at, hop) : 0;
  if (over === 0) move(hop);
  if (hop >= last) {
    setPlayback({ playing: false });
    return () => {};
  }
  return later(over > 0 ? 0 : STAYS / speed, () =>
    animate(hop, hop + 1, GOES / speed, over, (now) => {
      move(now);
      if (now === hop + 1) showHop(now);
    }),
  );
}

function put(packet: HTMLElement | null, walks: readonly DrawnWalk[], at: number): void {
  const point = pointAt(walks, at);
  if (packet && point) packet.style.transform = `translate(${point.x}px, ${point.y}px)`;
}

/** Begins something after a while, at once where that is none. @returns what stops it, begun or not */
function later(ms: number, begin: () => () => void): () => void {
  if (ms === 0) return begin();
  let stop = () => {};
  const timer = setTimeout(() => {
    stop = begin();
  }, ms);
  return () => {
    clearTimeout(timer);
    stop();
  };
}

/**
 * Calls `each` frame by frame with what lies between two numbers, the second one last.
 * @param over the part of the time that is over already
 * @returns what stops it
 */
function animate(from: number, to: number, ms: number, over: number, each: (now: number) => void): () => void {
  if (ms === 0 || from === to || isStill()) {
    each(to);
    return () => {};
  }
  let frame = 0;
  let start: number | undefined;
  const step = (now: number) => {
    start ??= now - over * ms;
    const time = Math.min(1, (now - start) / ms);
    if (time < 1) frame = requestAnimationFrame(step);
    each(time < 1 ? from + (to - from) * eased(time) : to);
  };
  frame = requestAnimationFrame(step);
  return () => cancelAnimationFrame(frame);
}
