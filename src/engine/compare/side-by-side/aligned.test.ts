import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aligned } from './aligned';

/** Lines as rows of letters, `·` where a sequence has none. */
const drawn = (...sequences: readonly string[]): readonly string[] => {
  const lines = aligned(sequences.map((text) => [...text]));
  return sequences.map((text, nth) => lines.map(({ at }) => text[at[nth] ?? -1] ?? '·').join(''));
};

it.each([
  { sequences: ['abc', 'abc'], lines: ['abc', 'abc'] },
  { sequences: ['ab', 'abcd', 'ab'], lines: ['ab··', 'abcd', 'ab··'] },
  { sequences: ['pnvd', 'pnvfvd'], lines: ['pnv··d', 'pnvfvd'] },
  { sequences: ['', 'ab'], lines: ['··', 'ab'] },
  { sequences: ['ab', 'cd'], lines: ['ab··', '··cd'] },
])('$sequences stand as $lines', ({ sequences, lines }) => expect(drawn(...sequences)).toEqual(lines));

describe('laws', () => {
  const sequences = fc.array(fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 8 }), {
    minLength: 1,
    maxLength: 4,
  });

  it('each sequence is there whole, once and in its order', () =>
    fc.assert(
      fc.property(sequences, (all) => {
        const lines = aligned(all);
        all.forEach((keys, nth) => {
          expect(lines.flatMap(({ at }) => at[nth] ?? [])).toEqual(keys.map((_, n) => n));
        });
      }),
    ));

  it('what stands in one line has one key, and no line is empty', () =>
    fc.assert(
      fc.property(sequences, (all) => {
        for (const { key, at } of aligned(all)) {
          expect(at.length).toBe(all.length);
          const keys = at.flatMap((n, nth) => (n === undefined ? [] : all[nth]?.[n]));
          expect(new Set(keys)).toEqual(new Set([key]));
        }
      }),
    ));

  it('sequences that are the same take as many lines as one of them', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 8 }), (keys) => {
        expect(aligned([keys, keys, keys])).toHaveLength(keys.length);
      }),
    ));
});
