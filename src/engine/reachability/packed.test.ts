import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examples } from '../../examples';
import { withMode } from '../../model';
import { plan } from '../plan/plan';
import { edited } from './arbitraries';
import { differences } from './differences';
import { packed, type Unpacked, unpacked } from './packed';
import { reachability } from './reachability';

/** As it comes from another thread. */
const posted = (told: Unpacked) => unpacked(structuredClone(packed(told)));

describe('an answer that was packed', () => {
  it('says the same, and so do its changes', () => {
    fc.assert(
      fc.property(edited, ([before, after]) => {
        const [earlier, reached] = [reachability(plan(before)), reachability(plan(after))];
        const told = { reached, changes: differences(earlier, reached) };
        expect(posted(told)).toEqual(told);
        expect(posted({ reached })).toEqual({ reached });
      }),
      { numRuns: 10 },
    );
  }, 60_000);

  it('has what is said often once', () => {
    const [before, reached] = [examples.article, withMode(examples.article, 'aks', 'overlay')].map((document) =>
      reachability(plan(document)),
    );
    if (!before || !reached) throw new Error('Two designs were asked about');
    const { told, asked, places, fares } = packed({ reached, changes: differences(before, reached) });
    for (const values of [told, asked, places]) {
      expect(new Set(values.map((value) => JSON.stringify(value))).size).toBe(values.length);
      expect(values.length).toBeLessThan(fares.length / 8);
    }
  });

  it('is no other answer: numbers that stand for nothing are a bug', () => {
    const pack = packed({ reached: reachability(plan(examples.article)) });
    expect(() => unpacked({ ...pack, places: [] })).toThrow('There is no');
  });
});
