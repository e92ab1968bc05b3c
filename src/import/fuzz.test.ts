import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SCHEMA_VERSION } from '../model';
import { readEnvelope } from '../model/read';
import { torn, wounded } from './arbitraries';
import { type Imported, importTexts, type PastedText } from './index';
import { fixture, fixtureNames } from './testing';

/** All inputs of this file together; `npm run fuzz` asks for ten times as many. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 10_000);
const share = (part: number) => ({
  numRuns: Math.ceil(RUNS * part),
  ...(process.env.FUZZ_SEED && { seed: Number(process.env.FUZZ_SEED) }),
});

/** Smaller pieces than whole fixtures, of which more can be hurt in the same time. */
const pieces = fixtureNames.flatMap((name): unknown[] => {
  const value: unknown = JSON.parse(fixture(name));
  if (Array.isArray(value)) return value;
  const items = (value as { items?: unknown[] }).items;
  return items
    ? [
        { kind: 'List', apiVersion: 'v1', items: items.slice(0, 6) },
        { kind: 'List', apiVersion: 'v1', items: items.slice(-6) },
      ]
    : [value];
});

const paste = (text: string): PastedText => ({ name: 'paste', text });
const IDS = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}|\/subscriptions\/|@contoso/i;

/** Whatever comes in, what comes out can be opened, tells no id, and has words for itself. */
function holds({ document, report }: Imported): void {
  const read = readEnvelope({ schemaVersion: SCHEMA_VERSION, document });
  expect(read.ok && read.value.dropped).toEqual([]);
  expect(JSON.stringify({ document, report })).not.toMatch(IDS);
  expect(
    Object.values(report)
      .flat()
      .filter(({ text }) => /undefined|NaN|\[object/.test(text)),
  ).toEqual([]);
}

describe('an import never throws', () => {
  it('for any JSON value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => holds(importTexts([paste(JSON.stringify(value))]))),
      share(0.4),
    );
  });

  it('for any text', () => {
    fc.assert(
      fc.property(torn(fc.string({ unit: 'grapheme' })), (text) => holds(importTexts([paste(text)]))),
      share(0.1),
    );
  });

  it('for what tools print, with values missing and replaced', () => {
    const some = fc.array(wounded(pieces), { minLength: 1, maxLength: 2 });
    fc.assert(
      fc.property(some, (values) => holds(importTexts(values.map((value) => paste(JSON.stringify(value)))))),
      share(0.3),
    );
  });

  it('for what tools print, cut off anywhere', () => {
    const texts = torn(fc.constantFrom(...pieces.map((piece) => JSON.stringify(piece, null, 2))));
    fc.assert(
      fc.property(fc.array(texts, { minLength: 1, maxLength: 3 }), (some) =>
        holds(importTexts([paste(some.join('\n'))])),
      ),
      share(0.2),
    );
  });
});
