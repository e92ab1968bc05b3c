import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandsOf } from './bands';

const BESIDE = 0.8;
const many = (count: number, nodes: number): number[] => Array.from({ length: count }, () => nodes);

describe('pools in bands', () => {
  it.each([
    { pools: '5 of 1,000', counts: many(5, 1000), bands: [2, 3] },
    { pools: '6 of 800', counts: many(6, 800), bands: [2, 2, 2] },
    { pools: '100 of 50', counts: many(100, 50), bands: many(10, 10) },
    { pools: 'a large and a small one', counts: [1000, 3], bands: [1, 1] },
  ])('$pools', ({ counts, bands }) => {
    expect(bandsOf(counts, BESIDE).map((band) => band.length)).toEqual(bands);
  });

  it.each([
    { from: many(5, 1000), to: 999 },
    { from: many(100, 50), to: 48 },
    { from: [400, 60, 3], to: 397 },
  ])('stay as they are when the first pool comes to have $to nodes', ({ from, to }) => {
    const [, ...others] = from;
    expect(bandsOf([to, ...others], BESIDE)).toEqual(bandsOf(from, BESIDE));
  });

  it('hold each pool once, in order, and no column is empty', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 1000 }), { minLength: 1, maxLength: 60 }), (counts) => {
        const columns = bandsOf(counts, BESIDE).flat();
        expect(columns).toHaveLength(counts.length);
        counts.forEach((count, i) => {
          expect(columns[i]).toBeGreaterThanOrEqual(1);
          expect(columns[i]).toBeLessThanOrEqual(Math.max(1, count));
        });
      }),
    );
  });

  it('fill the width of the widest as far as whole columns can, where pools are large', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 200, max: 1000 }), { minLength: 2, maxLength: 12 }), (counts) => {
        const widths = bandsOf(counts, BESIDE).map((band) => band.reduce((sum, columns) => sum + columns + BESIDE, 0));
        expect(Math.min(...widths)).toBeGreaterThan(0.8 * Math.max(...widths));
      }),
    );
  });
});
