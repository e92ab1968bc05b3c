import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressAt, formatRange, formatRangeShort, joined, minus, type Range, rangeSize, rangesSize } from './range';
import { ip } from './testing';

const range = (first: string, last: string) => ({ first: ip(first), last: ip(last) });

describe('printing a range', () => {
  it.each([
    { first: '10.240.0.5', last: '10.240.0.34', long: '10.240.0.5 – 10.240.0.34', short: '10.240.0.5–34' },
    { first: '10.240.0.5', last: '10.240.1.5', long: '10.240.0.5 – 10.240.1.5', short: '10.240.0.5–1.5' },
    { first: '9.0.0.0', last: '10.0.0.0', long: '9.0.0.0 – 10.0.0.0', short: '9.0.0.0–10.0.0.0' },
    { first: '10.240.0.5', last: '10.240.0.5', long: '10.240.0.5', short: '10.240.0.5' },
  ])('$short', ({ first, last, long, short }) => {
    expect(formatRange(range(first, last))).toBe(long);
    expect(formatRangeShort(range(first, last))).toBe(short);
  });
});

describe('laws', () => {
  const ranges = fc.array(
    fc.tuple(fc.nat({ max: 2 ** 31 }), fc.nat({ max: 40 })).map(([first, more]) => ({ first, last: first + more })),
    { maxLength: 5 },
  );

  it('counting through ranges laid end to end meets each address once, in order', () =>
    fc.assert(
      fc.property(ranges, (several) => {
        const all = several.flatMap((one) => Array.from({ length: rangeSize(one) }, (_, n) => one.first + n));
        expect(rangesSize(several)).toBe(all.length);
        expect(all.map((_, n) => addressAt(several, n))).toEqual(all);
        expect(addressAt(several, all.length)).toBeUndefined();
      }),
    ));
});

describe('ranges as sets', () => {
  const few = fc.array(
    fc.tuple(fc.nat({ max: 40 }), fc.nat({ max: 8 })).map(([first, more]) => ({ first, last: first + more })),
    { maxLength: 6 },
  );
  const members = (ranges: readonly Range[]): Set<number> =>
    new Set(ranges.flatMap((one) => Array.from({ length: rangeSize(one) }, (_, n) => one.first + n)));

  it.each([
    {
      of: [
        [1, 2],
        [3, 4],
      ],
      are: [[1, 4]],
      because: 'they touch',
    },
    {
      of: [
        [1, 9],
        [3, 4],
      ],
      are: [[1, 9]],
      because: 'one holds the other',
    },
    {
      of: [
        [5, 6],
        [1, 2],
      ],
      are: [
        [1, 2],
        [5, 6],
      ],
      because: 'a gap stays',
    },
    { of: [], are: [], because: 'none' },
  ])('joined: $of are $are, as $because', ({ of, are }) => {
    const ranges = (pairs: readonly (readonly number[])[]) => pairs.map(([first = 0, last = 0]) => ({ first, last }));
    expect(joined(ranges(of))).toEqual(ranges(are));
  });

  it('joined ranges hold the same addresses, each once, in order and apart', () =>
    fc.assert(
      fc.property(few, (several) => {
        const result = joined(several);
        expect(members(result)).toEqual(new Set([...members(several)].sort((a, b) => a - b)));
        for (const [i, one] of result.entries()) expect(one.first).toBeGreaterThan((result[i - 1]?.last ?? -2) + 1);
      }),
    ));

  it('minus leaves of each range what others do not hold', () =>
    fc.assert(
      fc.property(few, few, (several, others) => {
        const gone = members(others);
        const left = several.flatMap((one) => [...members([one])].filter((address) => !gone.has(address)));
        const result = minus(several, others);
        expect(result.flatMap((one) => [...members([one])])).toEqual(left);
        expect(minus(several, [])).toEqual(several);
      }),
    ));
});
