import type { Branch } from '../types';
import { walksOf } from '../words';

/**
 * Where a packet that was looked at stands once its way is another one: at the same place of the same walk, else at the
 * last place before it that is still on the way.
 * @param hop number of a stay, all walks counted through, from 0
 */
export function keptHop(before: Branch, hop: number, after: Branch): number {
  const now = staysOf(after);
  const earlier = staysOf(before).slice(0, hop + 1);
  const kept = earlier.findLast((stay) => now.includes(stay));
  return kept === undefined ? 0 : now.indexOf(kept);
}

/** Each stay by walk, place, and how often the walk was there before. */
const staysOf = (branch: Branch): readonly string[] =>
  walksOf(branch).flatMap(([walk, { hops }]) =>
    hops.map(({ place }, at) => `${walk} ${hops.slice(0, at).filter((one) => one.place === place).length} ${place}`),
  );
