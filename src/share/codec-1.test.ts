import fc from 'fast-check';
import { strToU8, zlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { examples } from '../examples';
import { SCHEMA_VERSION } from '../model';
import { readEnvelope } from '../model/read';
import links1 from './__fixtures__/links-1.json';
import links2 from './__fixtures__/links-2.json';
import { toBase64url } from './base64url';
import { MOST_BYTES } from './limits';
import { type LinkError, readLink } from './link';

const opening = { schemaVersion: SCHEMA_VERSION, document: examples.article };

/** A link of codec 1 around anything, as they were written. */
const wrapped = (content: Uint8Array): string => framed(zlibSync(content, { level: 9 }));

const link = wrapped(strToU8(JSON.stringify(opening)));

function framed(packed: Uint8Array): string {
  const payload = toBase64url(packed);
  return `#v1.${payload.length}.${payload}`;
}

const bytes = fc.uint8Array({ maxLength: 400 });

function failure(fragment: string): LinkError | undefined {
  const read = readLink(fragment);
  return read.ok ? undefined : read.error;
}

describe('links that were handed out', () => {
  // These are in use. Whatever changes in the app, they open; an entry is never edited and never removed.
  const links = [
    ...Object.entries(links1).map(([of, entry]) => ({ version: 1, of, ...entry })),
    ...Object.entries(links2).map(([of, entry]) => ({ version: 2, of, ...entry })),
  ];
  it.each(links)('schema version $version: the first link of $of opens as it was written', ({ link, envelope }) => {
    expect(readLink(link)).toEqual({ ok: true, value: { value: envelope } });
    expect(readEnvelope(envelope)).toMatchObject({
      ok: true,
      value: { dropped: [], envelope: { document: envelope.document } },
    });
  });
});

describe('a link of codec 1', () => {
  it('that was altered never opens as another design', () => {
    const start = link.lastIndexOf('.') + 1;
    const places = fc.integer({ min: start, max: link.length - 1 });
    fc.assert(
      fc.property(places, fc.constantFrom(...'aZ09-_'), (place, character) => {
        fc.pre(link[place] !== character);
        const read = readLink(link.slice(0, place) + character + link.slice(place + 1));
        // Bits that fill up the last byte of the text and of the compressed stream mean nothing.
        if (read.ok) expect(read.value).toEqual({ value: opening });
        else expect(read.error.code).toBe('damaged');
      }),
    );
  });

  it('that was cut anywhere in its payload says how much of it arrived', () => {
    const start = link.lastIndexOf('.') + 1;
    const expected = link.length - start;
    fc.assert(
      fc.property(fc.integer({ min: start, max: link.length - 1 }), (end) => {
        expect(failure(link.slice(0, end))).toEqual({ code: 'cut-short', arrived: end - start, expected });
      }),
    );
  });

  it('is read without what stands behind it', () => {
    for (const behind of [')', '.', '>', '&utm_source=chat', '%20', '&open=view']) {
      expect(readLink(link + behind)).toEqual({ ok: true, value: { value: opening } });
    }
  });

  it.each([
    { what: 'any bytes in a sound link', fragments: bytes.map(wrapped) },
    {
      what: 'any bytes as compressed data',
      fragments: bytes.map((some) => framed(Uint8Array.of(0x78, 0x9c, ...some))),
    },
  ])('of $what is read without a throw', ({ fragments }) => {
    fc.assert(
      fc.property(fragments, (fragment) => {
        expect(readLink(fragment)).toHaveProperty('ok');
      }),
    );
  });

  it.each([
    { fragment: '#v1.', code: 'damaged' },
    { fragment: '#v1.abcd', code: 'damaged' },
    { fragment: '#v1.0.', code: 'damaged' },
    { fragment: '#v1.5.abcde', code: 'damaged' },
    { fragment: '#v1.4.a+/=', code: 'damaged' },
    { fragment: wrapped(strToU8('{"schemaVersion":')), code: 'not-json' },
    { fragment: wrapped(Uint8Array.of(0x22, 0xff, 0x22)), code: 'not-json' },
  ])('$fragment is $code', ({ fragment, code }) => {
    expect(failure(fragment)?.code).toBe(code);
  });

  it('that would unpack to 50 MB is stopped', () => {
    const bomb = wrapped(new Uint8Array(50_000_000));
    expect(bomb.length).toBeLessThan(100_000);
    expect(failure(bomb)).toEqual({ code: 'too-large', most: MOST_BYTES, unit: 'bytes' });
  });

  it('may hold JSON nested a hundred thousand deep', () => {
    const read = readLink(wrapped(strToU8('['.repeat(100_000) + ']'.repeat(100_000))));
    expect(readEnvelope(read.ok ? read.value.value : undefined)).toMatchObject({ error: { code: 'not-an-object' } });
  });
});
