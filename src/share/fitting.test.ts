import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fitting } from './fitting';
import { ALL_PARTS, type LinkParts } from './parts';

const NAMES = Object.keys(ALL_PARTS) as (keyof LinkParts)[];

/** Fits where what the parts weigh together does not exceed a limit. */
const within = (limit: number, weights: Partial<Record<keyof LinkParts, number>>) => (parts: LinkParts) =>
  NAMES.reduce((sum, name) => sum + (parts[name] ? (weights[name] ?? 0) : 0), 0) <= limit;

it.each([
  { what: 'all that fits stays', limit: 9, weights: { layout: 4, drafts: 5 }, gone: [] },
  { what: 'what is looked at goes before places', limit: 5, weights: { view: 3, layout: 5 }, gone: ['view'] },
  { what: 'what makes no difference comes back', limit: 5, weights: { others: 1, layout: 9 }, gone: ['layout'] },
  { what: 'assertions go last', limit: 5, weights: { layout: 3, assertions: 3 }, gone: ['layout'] },
  {
    what: 'all but what nobody can leave out',
    limit: 0,
    weights: { layout: 3, assertions: 3 },
    gone: ['layout', 'assertions'],
  },
])('$what', ({ limit, weights, gone }) => {
  const kept = fitting(ALL_PARTS, within(limit, weights));
  expect(NAMES.filter((name) => !kept?.[name])).toEqual(gone);
});

it('says so where nothing is short enough', () => {
  expect(fitting(ALL_PARTS, () => false)).toBeUndefined();
});

const parts = fc.record({
  layout: fc.boolean(),
  view: fc.boolean(),
  drafts: fc.boolean(),
  assertions: fc.boolean(),
  lesson: fc.boolean(),
  others: fc.boolean(),
});
const weight = fc.integer({ min: 0, max: 9 });
const weights = fc.record({
  layout: weight,
  view: weight,
  drafts: weight,
  assertions: weight,
  lesson: weight,
  others: weight,
});

it('keeps no part that is not wanted, fits, and could not keep one more', () => {
  fc.assert(
    fc.property(parts, weights, fc.integer({ min: 0, max: 30 }), (wanted, of, limit) => {
      const fits = within(limit, of);
      const kept = fitting(wanted, fits);
      if (!kept) throw new Error('without any part it weighs nothing');
      expect(fits(kept)).toBe(true);
      for (const name of NAMES) {
        if (kept[name]) expect(wanted[name]).toBe(true);
        else if (wanted[name]) expect(fits({ ...kept, [name]: true })).toBe(false);
      }
    }),
  );
});
