import fc from 'fast-check';
import { strToU8, zlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { examples } from '../examples';
import { type Envelope, SCHEMA_VERSION } from '../model';
import { readEnvelope } from '../model/read';
import links1 from './__fixtures__/links-1.json';
import links2 from './__fixtures__/links-2.json';
import { envelopes } from './arbitraries';
import { toBase64url } from './base64url';
import { type LinkError, MOST_BYTES, MOST_CHARACTERS, readLink, writeLink } from './link';

const opening: Envelope = { schemaVersion: SCHEMA_VERSION, document: examples.article };

function linkOf(envelope: Envelope): string {
  const link = writeLink(envelope);
  if (!link.ok) throw new Error(link.error.code);
  return link.value;
}

/** A link of codec 1 around anything. */
const wrapped = (content: Uint8Array): string => framed(zlibSync(content));

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
    expect(readLink(link)).toEqual({ ok: true, value: envelope });
    expect(readEnvelope(envelope)).toMatchObject({
      ok: true,
      value: { dropped: [], envelope: { document: envelope.document } },
    });
  });
});

describe('laws', () => {
  it('a link reads back as what was written', () => {
    fc.assert(
      fc.property(envelopes, (envelope) => {
        expect(readLink(linkOf(envelope))).toEqual({ ok: true, value: envelope });
      }),
    );
  });

  it('the same envelope gives the same link', () => {
    fc.assert(
      fc.property(envelopes, (envelope) => {
        expect(linkOf(structuredClone(envelope))).toBe(linkOf(envelope));
      }),
    );
  });

  it('a link consists of characters that every program leaves alone', () => {
    fc.assert(
      fc.property(envelopes, (envelope) => {
        expect(linkOf(envelope)).toMatch(/^#v1\.\d+\.[\w-]+$/);
      }),
    );
  });

  it('a link with one character altered never opens as another design', () => {
    const link = linkOf(opening);
    const start = link.lastIndexOf('.') + 1;
    const places = fc.integer({ min: start, max: link.length - 1 });
    fc.assert(
      fc.property(places, fc.constantFrom(...'aZ09-_'), (place, character) => {
        fc.pre(link[place] !== character);
        const read = readLink(link.slice(0, place) + character + link.slice(place + 1));
        // Bits that fill up the last byte of the text and of the compressed stream mean nothing.
        if (read.ok) expect(read.value).toEqual(opening);
        else expect(read.error.code).toBe('damaged');
      }),
    );
  });

  it('a link altered before its last bytes is refused', () => {
    const link = linkOf(opening);
    const start = link.lastIndexOf('.') + 1;
    fc.assert(
      fc.property(
        fc.integer({ min: start, max: link.length - 10 }),
        fc.constantFrom(...'aZ09-_'),
        (place, character) => {
          fc.pre(link[place] !== character);
          expect(failure(link.slice(0, place) + character + link.slice(place + 1))?.code).toBe('damaged');
        },
      ),
    );
  });

  it('a link cut anywhere in its payload says how much of it arrived', () => {
    const link = linkOf(opening);
    const start = link.lastIndexOf('.') + 1;
    const expected = link.length - start;
    fc.assert(
      fc.property(fc.integer({ min: start, max: link.length - 1 }), (end) => {
        expect(failure(link.slice(0, end))).toEqual({ code: 'cut-short', arrived: end - start, expected });
      }),
    );
  });

  it.each([
    { what: 'any text', fragments: fc.string() },
    { what: 'any text as payload', fragments: fc.string().map((text) => `#v1.${text.length}.${text}`) },
    { what: 'any base64', fragments: fc.base64String().map((text) => `#v1.${text.length}.${text}`) },
    { what: 'any bytes in a sound link', fragments: bytes.map(wrapped) },
    {
      what: 'any bytes as compressed data',
      fragments: bytes.map((some) => framed(Uint8Array.of(0x78, 0x9c, ...some))),
    },
  ])('$what is read without a throw', ({ fragments }) => {
    fc.assert(
      fc.property(fragments, (fragment) => {
        expect(readLink(fragment)).toHaveProperty('ok');
      }),
    );
  });
});

describe('reading a link', () => {
  it('leaves aside what a chat tool put behind it', () => {
    for (const behind of [')', '.', '>', '&utm_source=chat', '%20']) {
      expect(readLink(linkOf(opening) + behind)).toEqual({ ok: true, value: opening });
    }
  });

  it.each([
    { fragment: '', code: 'not-a-link' },
    { fragment: '#', code: 'not-a-link' },
    { fragment: '#topology', code: 'not-a-link' },
    { fragment: '#vnet', code: 'not-a-link' },
    { fragment: '#v2.4.abcd', code: 'unknown-codec' },
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

  it('refuses a longer fragment than it ever writes before looking into it', () => {
    expect(failure(`#v1.9.${'a'.repeat(MOST_CHARACTERS)}`)).toEqual({
      code: 'too-large',
      most: MOST_CHARACTERS,
      unit: 'characters',
    });
  });

  it('stops a link that would unpack to 50 MB', () => {
    const bomb = wrapped(new Uint8Array(50_000_000));
    expect(bomb.length).toBeLessThan(100_000);
    expect(failure(bomb)).toEqual({ code: 'too-large', most: MOST_BYTES, unit: 'bytes' });
  });

  it('survives JSON nested a hundred thousand deep', () => {
    const read = readLink(wrapped(strToU8('['.repeat(100_000) + ']'.repeat(100_000))));
    expect(readEnvelope(read.ok ? read.value : undefined)).toEqual({ ok: false, error: { code: 'not-an-object' } });
  });
});

describe('writing a link', () => {
  it('writes none that could not be opened', () => {
    const noise = Array.from({ length: 40_000 }, (_, n) => String(Math.imul(n, 2654435761) >>> 0).padEnd(25, '0'));
    expect(writeLink({ ...opening, noise }).ok).toBe(false);
  });

  it('can read the least compressible one of the largest size', () => {
    let state = 1;
    const random = () => {
      state = Math.imul(state, 48271) % 2147483647;
      return String.fromCharCode(33 + (Math.abs(state) % 90)).replace(/["\\]/, '~');
    };
    const room = MOST_BYTES - JSON.stringify({ ...opening, noise: '' }).length;
    const link = linkOf({ ...opening, noise: Array.from({ length: room }, random).join('') });
    expect(link.length).toBeLessThan(MOST_CHARACTERS);
    expect(readLink(link).ok).toBe(true);
  });

  it('keeps the opening design far below what chat tools cut', () => {
    expect(linkOf(opening).length).toBeLessThan(2500);
  });
});
