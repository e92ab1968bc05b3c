import fc from 'fast-check';
import { added, BUILDABLE, duplicated } from '../engine/building';
import { inMode } from '../engine/testing';
import { examples } from '../examples';
import { type Envelope, SCHEMA_VERSION, type TopologyDocument } from '../model';
import { hurt } from '../model/arbitraries';
import { networkModes } from '../modes';

/** JSON values that come back from text as they were; `-0` is written as `0`. */
const json = fc.jsonValue().map((value): unknown => JSON.parse(JSON.stringify(value)));
const text = fc.string({ unit: 'grapheme', maxLength: 100 });
const px = fc.integer({ min: -10_000, max: 10_000 });
const document = examples.article;

/** Designs grown from the opening one: any mode, any names, things moved, fields half typed. */
export const envelopes: fc.Arbitrary<Envelope> = fc
  .record({
    mode: fc.constantFrom(...networkModes.map(({ id }) => id)),
    name: text,
    renamed: fc.dictionary(fc.constantFrom(...document.order), text),
    layout: fc.option(fc.dictionary(fc.constantFrom(...document.order), fc.record({ x: px, y: px })), {
      nil: undefined,
    }),
    drafts: fc.option(fc.dictionary(text, text), { nil: undefined }),
    unknown: fc.dictionary(fc.constantFrom('variants', 'notes', 'später'), json),
  })
  .map(({ mode, name, renamed, layout, drafts, unknown }) => {
    const flipped = inMode(document, 'aks', mode);
    const resources = Object.entries(flipped.resources).map(([id, one]) => [
      id,
      { ...one, name: renamed[id] ?? one.name },
    ]);
    return {
      ...unknown,
      schemaVersion: SCHEMA_VERSION,
      document: { ...flipped, name, resources: Object.fromEntries(resources) },
      ...(layout && { layout }),
      view: { selection: 'aks', ...(drafts && { drafts }) },
    };
  });

const EMPTY: TopologyDocument = { name: 'Built', resources: {}, order: [] };

/** One deed of somebody who builds: adds something of a kind at a place, or duplicates what is there. */
const deed = fc.record({
  kind: fc.constantFrom(...BUILDABLE.map(({ kind }) => kind)),
  at: fc.option(fc.nat(40), { nil: undefined }),
  again: fc.boolean(),
});

/** Designs as people build them, with every kind of resource. */
export const builtDesigns: fc.Arbitrary<TopologyDocument> = fc.array(deed, { maxLength: 16 }).map((deeds) =>
  deeds.reduce((design, { kind, at, again }) => {
    const place = at === undefined ? undefined : design.order[at % Math.max(1, design.order.length)];
    const built = again && place !== undefined ? duplicated(design, place) : added(design, kind, place);
    return built.ok ? built.value.document : design;
  }, EMPTY),
);

/** Values that a codec may take for something of its own, and texts that may break something. */
const odd: fc.Arbitrary<unknown> = fc.oneof(
  json,
  fc.constantFrom<unknown>(
    0,
    -1,
    null,
    '',
    [],
    {},
    [0],
    [[]],
    [{}],
    true,
    1e21,
    '0',
    '\n',
    '\u0000',
    '\ud800',
    '\u202e',
  ),
  fc.constantFrom<unknown>({ '=': 0 }, { '+': {} }, { '=': { '=': 0 } }, [{ '=': [] }], { '+': 1, x: 2 }),
  fc.string({ unit: 'binary', maxLength: 50 }),
);

const strike = fc.record({
  at: fc.nat(40),
  path: fc.array(fc.nat(20), { minLength: 1, maxLength: 4 }),
  by: odd,
  more: fc.dictionary(fc.constantFrom('added', '__proto__', 'constructor', '=', '+', 'name'), odd, { maxKeys: 2 }),
});

/**
 * Envelopes of every kind of resource, with fields, parts and values that this version does not know: what a later version, a
 * half-understood file or somebody's script may have written.
 */
export const anyEnvelopes: fc.Arbitrary<Envelope> = fc.noShrink(
  fc.oneof(
    envelopes,
    fc
      .tuple(fc.oneof(builtDesigns, fc.constant(document)), fc.array(strike, { maxLength: 4 }), envelopes)
      .map(([design, strikes, { document: _, layout, ...parts }]) => {
        const resources = { ...design.resources };
        for (const { at, path, by, more } of strikes) {
          const id = design.order[at % Math.max(1, design.order.length)] ?? '';
          const one = resources[id];
          // Whatever it is then, it is JSON, and that is all that a link asks.
          if (one) resources[id] = { ...(hurt(one, path, by) as object), ...more } as typeof one;
        }
        return { ...parts, document: { ...design, resources }, ...(layout && { layout }) };
      }),
  ),
);
