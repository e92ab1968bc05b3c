import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { templates } from '../examples/templates';
import { labEnvelope, labs, tourEnvelope, tours } from '../lessons';
import { taught } from '../lessons/arbitraries';
import { type Envelope, SCHEMA_VERSION, type TopologyDocument } from '../model';
import { readEnvelope } from '../model/read';
import { builtDesigns } from './arbitraries';
import { readFile, writeFile } from './file';
import { writeLink } from './link';
import { openLink } from './open-link';

const expectWhole = (document: TopologyDocument): void => expectSame({ schemaVersion: SCHEMA_VERSION, document });

/** What opening does with a file or a link that holds this. */
function expectSame(envelope: Envelope): void {
  const whole = { ok: true, value: { envelope, dropped: [] } };
  const file = readFile(writeFile(envelope).text);
  expect(file.ok && readEnvelope(file.value)).toEqual(whole);
  const link = writeLink(envelope);
  if (!link.ok) throw new Error(link.error.code);
  expect(openLink(link.value)).toEqual(whole);
}

describe('a design that is saved and opened is the same', () => {
  it('whatever was built', () => fc.assert(fc.property(builtDesigns, expectWhole), { numRuns: 200 }));

  it.each(templates)('template $id', async ({ load }) => expectWhole(await load()));

  it.each(tours)('with the tour $id', async (one) => expectSame(await tourEnvelope(one)));

  it.each(labs)('with the lab $id', async (one) => expectSame(await labEnvelope(one)));

  it('whatever is taught with it', () => fc.assert(fc.property(taught, expectSame), { numRuns: 100 }));
});
