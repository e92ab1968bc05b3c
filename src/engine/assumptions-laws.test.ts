import fc from 'fast-check';
import { expect, it } from 'vitest';
import { options } from '../facts/options';
import { rangeSize } from '../ip';
import { type TopologyDocument, withAssumption } from '../model';
import { modeId, topology } from './arbitraries';
import { findings } from './findings/findings';
import { plan } from './plan/plan';
import { inMode } from './testing';
import { verdicts } from './verdicts/verdicts';

/** Designs that answer each option somehow. */
const answered: fc.Arbitrary<TopologyDocument> = fc
  .tuple(topology, modeId, fc.array(fc.nat({ max: 2 }), { minLength: options.length, maxLength: options.length }))
  .map(([document, mode, picks]) =>
    options.reduce(
      (so, option, i) => withAssumption(so, option, option.choices[picks[i] ?? 0]?.id ?? ''),
      inMode(document, 'aks', mode),
    ),
  );

it('law: a design that says nothing answers as one that names every default', () =>
  fc.assert(
    fc.property(topology, modeId, (document, mode) => {
      const silent = inMode(document, 'aks', mode);
      const defaults = Object.fromEntries(options.map(({ id, choices }) => [id, choices[0].id]));
      const named = { ...silent, assumptions: defaults };
      const all = (design: TopologyDocument) => {
        const { document: _, ...planned } = plan(design);
        const judged = Object.values(plan(design).clusters).map((cluster) => verdicts(plan(design), cluster));
        return { planned, judged, found: findings(plan(design)) };
      };
      // Modes hold functions, and are the same objects.
      expect(all(named)).toEqual(all(silent));
    }),
    { numRuns: 25 },
  ));

it('law: whatever is answered, no address is held twice, and what is held and free is what there is', () =>
  fc.assert(
    fc.property(answered, (document) => {
      for (const { prefix, holdings, usage } of Object.values(plan(document).subnets)) {
        let next = prefix.first;
        for (const { range } of holdings) {
          expect(range.first).toBeGreaterThanOrEqual(next);
          next = range.last + 1;
        }
        expect(next - 1).toBeLessThanOrEqual(prefix.last);
        expect(holdings.reduce((sum, { range }) => sum + rangeSize(range), usage.free)).toBe(usage.total);
      }
    }),
    { numRuns: 60 },
  ));
