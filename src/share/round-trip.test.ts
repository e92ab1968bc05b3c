import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { added, BUILDABLE, duplicated } from '../engine/building';
import { templates } from '../examples/templates';
import { SCHEMA_VERSION, type TopologyDocument } from '../model';
import { readEnvelope } from '../model/read';
import { readFile, writeFile } from './file';
import { readLink, writeLink } from './link';

const EMPTY: TopologyDocument = { name: 'Built', resources: {}, order: [] };

/** One deed of somebody who builds: adds something of a kind at a place, or duplicates what is there. */
const deed = fc.record({
  kind: fc.constantFrom(...BUILDABLE.map(({ kind }) => kind)),
  at: fc.option(fc.nat(40), { nil: undefined }),
  again: fc.boolean(),
});

/** Designs as people build them, with every kind of resource. */
const builtDesigns = fc.array(deed, { maxLength: 16 }).map((deeds) =>
  deeds.reduce((document, { kind, at, again }) => {
    const place = at === undefined ? undefined : document.order[at % Math.max(1, document.order.length)];
    const built = again && place !== undefined ? duplicated(document, place) : added(document, kind, place);
    return built.ok ? built.value.document : document;
  }, EMPTY),
);

/** What opening does with a file or a link that holds this design. */
function expectWhole(document: TopologyDocument): void {
  const envelope = { schemaVersion: SCHEMA_VERSION, document } as const;
  const whole = { ok: true, value: { envelope, dropped: [] } };
  const file = readFile(writeFile(envelope).text);
  expect(file.ok && readEnvelope(file.value)).toEqual(whole);
  const link = writeLink(envelope);
  if (!link.ok) throw new Error(link.error.code);
  const linked = readLink(link.value);
  expect(linked.ok && readEnvelope(linked.value)).toEqual(whole);
}

describe('a design that is saved and opened is the same', () => {
  it('whatever was built', () => fc.assert(fc.property(builtDesigns, expectWhole), { numRuns: 200 }));

  it.each(templates)('template $id', async ({ load }) => expectWhole(await load()));
});
