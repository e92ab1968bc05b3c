import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressAt, formatRange, formatRangeShort, rangeSize, rangesSize } from './range';
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
