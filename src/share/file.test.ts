import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examples } from '../examples';
import { type Envelope, SCHEMA_VERSION } from '../model';
import { envelopes } from './arbitraries';
import { MOST_FILE_BYTES, readFile, writeFile } from './file';

const named = (name: string): Envelope => ({ schemaVersion: SCHEMA_VERSION, document: { ...examples.article, name } });

describe('writing a file', () => {
  it.each([
    { name: 'AKS networking, illustrated', file: 'AKS-networking-illustrated.aksnet.json' },
    { name: 'Über/unten\\..', file: 'Über-unten.aksnet.json' },
    { name: '../../etc/passwd', file: 'etc-passwd.aksnet.json' },
    { name: ' \u202E?* ', file: 'design.aksnet.json' },
    { name: '', file: 'design.aksnet.json' },
    { name: '長'.repeat(80), file: `${'長'.repeat(60)}.aksnet.json` },
  ])('$name is saved as $file', ({ name, file }) => {
    expect(writeFile(named(name)).name).toBe(file);
  });

  it('sets it out so that a change of one field is a change of one line', () => {
    expect(writeFile(named('x')).text).toContain('\n        "addressPrefix": "10.240.0.0/24",\n');
  });
});

describe('reading a file', () => {
  it('reads back what was written, also after a program has put a byte order mark and its own line ends', () => {
    fc.assert(
      fc.property(envelopes, (envelope) => {
        const { text } = writeFile(envelope);
        expect(readFile(text)).toEqual({ ok: true, value: envelope });
        expect(readFile(`\uFEFF${text.replaceAll('\n', '\r\n')}`)).toEqual({ ok: true, value: envelope });
      }),
    );
  });

  it.each([
    { text: '', error: { code: 'empty' } },
    { text: '\uFEFF \r\n', error: { code: 'empty' } },
    { text: 'PK\u0003\u0004', error: { code: 'not-json' } },
    { text: '{"schemaVersion": 1', error: { code: 'not-json' } },
    { text: ' '.repeat(MOST_FILE_BYTES + 1), error: { code: 'too-large', most: MOST_FILE_BYTES } },
  ])('$error.code', ({ text, error }) => {
    expect(readFile(text)).toEqual({ ok: false, error });
  });
});
