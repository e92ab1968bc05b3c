import { describe, expect, it } from 'vitest';
import { examples } from '../examples';
import { type Envelope, SCHEMA_VERSION } from '../model';
import { writeFile } from '../share/file';
import { writeLink } from '../share/link';
import { openFile, openLink } from './open';

const envelope: Envelope = { schemaVersion: SCHEMA_VERSION, document: examples.article };
const link = writeLink(envelope);
if (!link.ok) throw new Error(link.error.code);
const opened = { ok: true, value: { envelope, dropped: [] } };

describe('opening', () => {
  it('a file', () => expect(openFile(writeFile(envelope).text)).toEqual(opened));

  it.each([
    { what: 'an address', text: `https://example.org/app/${link.value}` },
    { what: 'a fragment', text: link.value },
    { what: 'a fragment without #', text: link.value.slice(1) },
  ])('$what', ({ text }) => expect(openLink(text)).toEqual(opened));

  it.each([
    { open: openFile, text: '{', code: 'not-json' },
    { open: openFile, text: '[]', code: 'not-an-object' },
    { open: openLink, text: 'https://example.org/', code: 'not-a-link' },
    { open: openLink, text: '#v1.9.abc', code: 'cut-short' },
  ])('what is none says why: $code', ({ open, text, code }) => {
    expect(open(text)).toMatchObject({ ok: false, error: { code } });
  });
});
