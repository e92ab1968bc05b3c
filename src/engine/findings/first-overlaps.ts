import { type Prefix, prefixFrom } from '../../ip';

const LENGTHS = 33;

/**
 * For each prefix the place of the first earlier one that it overlaps; `undefined` where there is none.
 * Of two prefixes that overlap one lies within the other, so asking for each length around and for what is inside
 * is enough. Cost grows with the prefixes, not with their pairs.
 */
export function firstOverlaps(prefixes: readonly Prefix[]): (number | undefined)[] {
  /** The first place of each prefix, and of anything within it. */
  const at = new Map<number, number>();
  const within = new Map<number, number>();
  return prefixes.map((prefix, place) => {
    const around = Array.from({ length: prefix.length + 1 }, (_, length) => keyOf(prefixFrom(prefix.first, length)));
    const own = keyOf(prefix);
    const met = [within.get(own), ...around.map((key) => at.get(key))].filter((found) => found !== undefined);
    if (!at.has(own)) at.set(own, place);
    for (const key of around) if (!within.has(key)) within.set(key, place);
    return met.length > 0 ? Math.min(...met) : undefined;
  });
}

const keyOf = ({ first, length }: Prefix): number => first * LENGTHS + length;
