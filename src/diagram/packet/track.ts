import type { Point } from '../../layout';
import type { DrawnWalk } from './packet-path';

/** All stays of a path, there and back, counted through as the cards of the Trace tab are. */
export const staysOf = (walks: readonly DrawnWalk[]) =>
  walks.flatMap((walk) => walk.stays.map((stay) => ({ ...stay, walk })));

/**
 * Where the packet is on the canvas.
 * @param at number of a stay from 0; a part of one is a part of the way to the next
 */
export function pointAt(walks: readonly DrawnWalk[], at: number): Point | undefined {
  const stays = staysOf(walks);
  const from = stays[Math.floor(at)];
  const to = stays[Math.floor(at) + 1];
  if (!from) return undefined;
  if (!to || from.walk !== to.walk) return from.walk.track[from.stop];
  return along(from.walk.track.slice(from.stop, to.stop + 1), at - Math.floor(at));
}

/** The point at a part of a way, by its length. */
function along(points: readonly Point[], part: number): Point | undefined {
  const lengths = points.slice(1).map((to, i) => Math.hypot(to.x - (points[i]?.x ?? 0), to.y - (points[i]?.y ?? 0)));
  let left = part * lengths.reduce((sum, length) => sum + length, 0);
  for (const [i, length] of lengths.entries()) {
    const [from, to] = [points[i], points[i + 1]];
    if (from && to && left <= length && length > 0) {
      return { x: from.x + ((to.x - from.x) * left) / length, y: from.y + ((to.y - from.y) * left) / length };
    }
    left -= length;
  }
  return points.at(-1);
}
