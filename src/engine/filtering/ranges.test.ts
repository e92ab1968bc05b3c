import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Range, rangesSize, sizeOf } from '../../ip';
import { EVERYWHERE, isInside, merged, outside, prefixesOf } from './ranges';

const edge = fc.oneof(fc.integer({ min: 0, max: 40 }), fc.constantFrom(2 ** 32 - 2, 2 ** 32 - 1));
const range: fc.Arbitrary<Range> = fc
  .tuple(edge, edge)
  .map(([a, b]) => ({ first: Math.min(a, b), last: Math.max(a, b) }));
const holds = (ranges: readonly Range[], value: number) =>
  ranges.some(({ first, last }) => first <= value && value <= last);

describe('ranges', () => {
  it('merged hold the same, apart and in order; the rest lies outside', () =>
    fc.assert(
      fc.property(fc.array(range, { maxLength: 8 }), edge, (ranges, value) => {
        const one = merged(ranges);
        expect(isInside(one, value)).toBe(holds(ranges, value));
        expect(isInside(outside(one), value)).toBe(!holds(ranges, value));
        expect(rangesSize(one) + rangesSize(outside(one))).toBe(rangesSize([EVERYWHERE]));
        for (const [i, { first }] of one.entries()) expect(first).toBeGreaterThan((one[i - 1]?.last ?? -2) + 1);
      }),
    ));

  it('as prefixes are the same addresses, and no two of them make one', () =>
    fc.assert(
      fc.property(range, (one) => {
        const prefixes = prefixesOf(one);
        expect(merged(prefixes)).toEqual([one]);
        expect(prefixes.reduce((sum, prefix) => sum + sizeOf(prefix), 0)).toBe(rangesSize([one]));
        for (const [i, { length, first }] of prefixes.entries()) {
          const next = prefixes[i + 1];
          if (next?.length === length) expect((first / sizeOf(next)) % 2).toBe(1);
        }
      }),
    ));
});
