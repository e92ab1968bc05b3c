import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plan } from '../engine';
import { examples } from '../examples';
import { type Envelope, SCHEMA_VERSION } from '../model';
import { woundedEnvelopes } from '../model/arbitraries';
import { readEnvelope } from '../model/read';
import links3 from './__fixtures__/codec-2.json';
import links1 from './__fixtures__/links-1.json';
import links2 from './__fixtures__/links-2.json';
import { anyEnvelopes, builtDesigns } from './arbitraries';
import { MOST_RESOURCES } from './limits';
import { linesOf } from './lines';
import { readLink } from './link';
import { optionsOf } from './link-options';
import { LATEST_TABLE } from './table';
import { linkAround, linkOf } from './testing';
import { linkWords } from './words';

/** All inputs of this file together; `npm run fuzz` asks for fifty times as many. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 20_000);
const share = (part: number) => ({
  numRuns: Math.ceil(RUNS * part),
  ...(process.env.FUZZ_SEED && { seed: Number(process.env.FUZZ_SEED) }),
});

/** Of the processor's time, what one input may take; the largest that is read takes a tenth of it. */
const LONGEST_MS = 5000;

/** Whatever a fragment holds, it opens as something that can be planned, or is refused in words, in time. */
function holds(fragment: string): void {
  const start = process.cpuUsage();
  optionsOf(fragment);
  const link = readLink(fragment);
  if (link.ok) {
    const read = readEnvelope(link.value.value);
    if (read.ok) {
      plan(read.value.envelope.document);
      expect(read.value.envelope.document.order.length).toBeLessThanOrEqual(MOST_RESOURCES);
    } else told(linkWords(read.error));
  } else told(linkWords(link.error));
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1000).toBeLessThan(LONGEST_MS);
}

const told = (words: string): void => expect(words).not.toMatch(/undefined|NaN|\[object/);

const opening: Envelope = {
  schemaVersion: SCHEMA_VERSION,
  document: examples.article,
  layout: { aks: { x: 1, y: 2 } },
  view: { selection: 'aks', drafts: { 'aks.podCidr': '10.' } },
};
/** Many times fewer than inputs, since to build one takes longer than to read it. */
const built = fc
  .sample(builtDesigns, { numRuns: 300, ...(process.env.FUZZ_SEED && { seed: Number(process.env.FUZZ_SEED) }) })
  .map((document) => linkOf({ schemaVersion: SCHEMA_VERSION, document }));
const handedOut = Object.values({ ...links1, ...links2, ...links3 }).map(({ link }) => link);
const sound = fc.oneof(fc.constantFrom(linkOf(opening), ...handedOut), fc.constantFrom(...built));

/** Anywhere; doubles would mostly lie close to the start. */
const place = fc.nat({ max: 9999 }).map((n) => n / 10_000);

/** One thing that can happen to a text: something goes, something comes, something is there twice. */
const mishap = fc.record({
  at: place,
  gone: fc.oneof(fc.constant(1), fc.nat(40)),
  put: fc.oneof(
    fc.stringMatching(/^[\w-]$/),
    fc.string({ maxLength: 8 }),
    fc.constantFrom('&open=view', '%', '\u202e', '\ud800', '.', '#', ' ', '\n', 'v1.', '999999.', '0'),
  ),
  end: fc.option(place, { freq: 2 }),
  twice: fc.boolean(),
});
const mishaps = fc.array(mishap, { minLength: 1, maxLength: 3 });

const hurtText = (text: string, all: readonly (typeof mishap extends fc.Arbitrary<infer T> ? T : never)[]): string =>
  all.reduce((before, { at, gone, put, end, twice }) => {
    const start = Math.floor(at * before.length);
    const again = twice ? before.slice(start, start + gone) : '';
    const after = before.slice(0, start) + again + put + before.slice(start + (twice ? 0 : gone));
    return end === null ? after : after.slice(0, Math.floor(end * after.length));
  }, text);

/** Texts that break something somewhere: markup, what cannot be seen, what turns writing around, what is too long. */
const hostile = fc.constantFrom<unknown>(
  ...[
    '<img src=x onerror=alert(1)>',
    '</script><script>alert(1)</script>',
    'javascript:alert(1)',
    '{{7*7}}',
    '\u0000\u0007\u001b[31m',
  ],
  ...[
    '\u202e\u2066drowssap',
    '\ud800',
    'x'.repeat(10_000),
    '__proto__',
    'constructor',
    'toString',
    '../../etc',
    '%00',
    '=1+1',
  ],
  ...[1e308, -1, 0, null, [], {}, { __proto__: null }, '9'.repeat(400), '255.255.255.255', '0.0.0.0/0', '10.0.0.0/33'],
);
const key = fc.constantFrom(
  '__proto__',
  'constructor',
  'prototype',
  'id',
  'kind',
  'name',
  'resources',
  'hasOwnProperty',
);
const value: fc.Arbitrary<unknown> = fc.oneof(
  { withCrossShrink: false, maxDepth: 3 },
  hostile,
  fc.jsonValue(),
  fc.array(hostile, { maxLength: 4 }),
  fc.dictionary(key, hostile),
);
const bracket = fc.nat(150).map((levels) => '['.repeat(levels) + ']'.repeat(levels));
const line = fc.oneof(
  { weight: 12, arbitrary: value.map((one) => JSON.stringify(one) ?? '0') },
  { weight: 1, arbitrary: bracket },
  { weight: 1, arbitrary: fc.string() },
);

const OPENING_LINES = linesOf(JSON.parse(JSON.stringify(opening)), LATEST_TABLE).map((one) => one.trim());
const header = fc
  .tuple(
    fc.oneof(fc.constantFrom<unknown>(0, 1, 2, 3, 1e9, -1, '2', null), value),
    fc.oneof(fc.string(), hostile),
    fc.oneof(fc.constant<unknown>(0), fc.array(fc.oneof(fc.string(), key), { maxLength: 4 }), value),
    fc.oneof(fc.constant<unknown>(0), fc.dictionary(key, hostile), value),
    fc.array(fc.tuple(fc.oneof(fc.nat(25), hostile), fc.oneof(fc.string(), key, hostile)), { maxLength: 12 }),
  )
  .map(([version, name, parts, more, pairs]) => JSON.stringify([version, name, parts, more, ...pairs.flat()]));

/** The lines of the opening design with some of them replaced, or lines that nobody wrote. */
const hostileLines = fc.oneof(
  fc
    .array(fc.tuple(fc.nat(OPENING_LINES.length), line), { minLength: 1, maxLength: 5 })
    .map((changes) => changes.reduce((lines, [at, by]) => lines.with(at % lines.length, by), OPENING_LINES)),
  fc.tuple(header, fc.array(line, { maxLength: 16 })).map(([first, rest]) => [first, ...rest]),
);

describe('reading a link never throws, never hangs', () => {
  it('for links with characters altered, lost, doubled and cut off', () => {
    fc.assert(
      fc.property(sound, mishaps, (link, all) => holds(hurtText(link, all))),
      share(0.6),
    );
  });

  it('for sound links with hostile lines in them', () => {
    fc.assert(
      fc.property(hostileLines, (lines) => holds(linkAround(lines))),
      share(0.2),
    );
  });

  it('for sound links of designs with values missing and replaced', () => {
    const envelopes = fc.oneof(woundedEnvelopes, anyEnvelopes);
    fc.assert(
      fc.property(envelopes, (value) => {
        // A design without resources is none that anybody writes a link of.
        const { document } = Object(value) as Partial<Envelope>;
        if (Object(document?.resources) === document?.resources) holds(linkOf(value as Envelope));
      }),
      share(0.1),
    );
  });

  it('for any text', () => {
    const text = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.base64String());
    fc.assert(
      fc.property(text, fc.constantFrom('', '#v1.', '#v2.', '#v2.40.1', '#v2.9999999.1'), (some, before) =>
        holds(before + some),
      ),
      share(0.1),
    );
  });

  it.each([
    { what: 'a bomb', lines: ['[2,"x",0,0,20,"a"]', `"${'x'.repeat(50_000_000)}"`] },
    { what: 'a bomb of resources', lines: [`[2,"x",0,0${',20,"a"'.repeat(900_000 / 7)}]`, '[]\n'.repeat(300_000)] },
    { what: 'a bomb of defaults', lines: ['[2,"x",0,0,4,"a"]', `[0,[${'[],'.repeat(300_000)}[]]]`] },
    { what: 'a bomb of names', lines: ['[2,"x",0,0,20,"a"]', `["${'\u202e'.repeat(300_000)}","10.0.0.1"]`] },
    { what: 'a bomb of places', lines: ['[2,"x",["layout"],0]', `[${'0,1,2,'.repeat(150_000)}0,1,2]`] },
    {
      what: 'a bomb of orders',
      lines: [`[2,"x",0,{"order":[${'"a",'.repeat(240_000)}"a"]},20,"a"]`, '[0,"10.0.0.1"]'],
    },
  ])('for $what', ({ lines }) => holds(linkAround(lines)));
});
