import fc from 'fast-check';
import { inMode } from '../engine/testing';
import { examples } from '../examples';
import { type Envelope, SCHEMA_VERSION } from '../model';
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
    unknown: fc.dictionary(fc.constantFrom('variants', 'tour', 'später'), json),
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
