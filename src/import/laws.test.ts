import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Entry, importTexts, type PastedText, type Report } from './index';
import { fixture, fixtureNames } from './testing';

/** Every thing that the fixtures hold, by itself; what kubectl lists with its kind. */
const things = fixtureNames.flatMap((name): unknown[] => {
  const value: unknown = JSON.parse(fixture(name));
  if (Array.isArray(value)) return value;
  const { items, kind, apiVersion } = value as { items?: object[]; kind?: string; apiVersion?: string };
  return items ? items.map((item) => ({ kind: kind?.replace(/List$/, ''), apiVersion, ...item })) : [value];
});

/** The things in another order, in pastes of several: one after another, as a list, or as the REST interface lists them. */
const splits: fc.Arbitrary<PastedText[]> = fc
  .tuple(
    fc.shuffledSubarray(things, { minLength: things.length }),
    fc.array(fc.integer({ min: 1, max: 12 }), { minLength: things.length, maxLength: things.length }),
    fc.infiniteStream(fc.nat(2)),
  )
  .map(([shuffled, sizes, ways]) => {
    const pastes: PastedText[] = [];
    let left = shuffled;
    for (const size of sizes) {
      if (left.length === 0) break;
      pastes.push({ name: `paste ${pastes.length}`, text: written(left.slice(0, size), ways.next().value) });
      left = left.slice(size);
    }
    return pastes;
  });

function written(values: readonly unknown[], way: number): string {
  if (way === 0) return JSON.stringify(values);
  if (way === 1) return JSON.stringify({ value: values });
  return values.map((value) => `$ print it\n${JSON.stringify(value, null, 2)}`).join('\n');
}

/** What is said, without the names of the pastes and of what was between the JSON. */
const said = (report: Report): string[] =>
  Object.entries<readonly Entry[]>({ ...report }).flatMap(([section, entries]) =>
    entries.flatMap(({ code, id }) => (code === 'noise' ? [] : [`${section} ${code} ${id ?? ''}`])),
  );

describe('an import', () => {
  const whole = importTexts(fixtureNames.map((name) => ({ name, text: fixture(name) })));

  it('is the same in whatever order, and however it is cut into pastes', () => {
    fc.assert(
      fc.property(splits, (pastes) => {
        const { document, report } = importTexts(pastes);
        expect(document).toEqual(whole.document);
        expect(said(report)).toEqual(said(whole.report));
      }),
      { numRuns: 60 },
    );
  });

  it('of the same twice is that of it once', () => {
    const texts = fixtureNames.map((name) => ({ name, text: `${fixture(name)}\n${fixture(name)}` }));
    expect(importTexts(texts)).toEqual({ ...whole, report: expect.anything() });
    expect(said(importTexts(texts).report).filter((line) => line.includes('two-of-one-name'))).toEqual([]);
  });
});
