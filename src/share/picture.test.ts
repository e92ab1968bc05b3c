import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { zlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { examples } from '../examples';
import { type Envelope, SCHEMA_VERSION } from '../model';
import { envelopes } from './arbitraries';
import { isPicture, readPicture, svgMetadata, withDesign } from './picture';
import { pngText, withPngText } from './png';

/** A PNG of one pixel, as https://www.w3.org/TR/png-3/ sets it out, written by hand. */
const PIXEL = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
);
const envelope: Envelope = { schemaVersion: SCHEMA_VERSION, document: examples.article };
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const svgOf = (one: Envelope): string =>
  `<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"><metadata>${svgMetadata(one)}</metadata></svg>`;

describe('a picture opens as the design that it shows', () => {
  it('in a PNG', () =>
    fc.assert(
      fc.property(envelopes, (one) => {
        expect(readPicture(withDesign(PIXEL, one))).toEqual({ ok: true, value: one });
      }),
      { numRuns: 200 },
    ));

  it('in an SVG, which is XML whatever the names in it', () =>
    fc.assert(
      fc.property(envelopes, (one) => {
        const svg = svgOf(one);
        expect(XMLValidator.validate(svg)).toBe(true);
        expect(readPicture(bytesOf(svg))).toEqual({ ok: true, value: one });
      }),
      { numRuns: 200 },
    ));

  it('in an SVG as an XML parser reads it', () => {
    const { svg } = new XMLParser().parse(svgOf(envelope));
    expect(JSON.parse(svg.metadata.design)).toEqual(envelope);
  });

  it('that a drawing program has written anew, with prefixes and other entities', () => {
    const json = JSON.stringify(envelope).replaceAll('"', '&quot;').replaceAll('.', '&#46;').replaceAll('/', '&#x2F;');
    const svg = `<svg:svg xmlns:svg="http://www.w3.org/2000/svg" xmlns:ns1="urn:aks-network-simulator:design">
      <svg:metadata><ns1:design id="d1">${json}</ns1:design></svg:metadata></svg:svg>`;
    expect(readPicture(bytesOf(svg))).toEqual({ ok: true, value: envelope });
  });

  it('after another program has added chunks of its own', () => {
    const more = withPngText(withDesign(PIXEL, envelope), 'Software', 'Ünother program');
    expect(more && readPicture(more)).toEqual({ ok: true, value: envelope });
    expect(more && pngText(more, 'Software', 100)).toBe('Ünother program');
  });
});

/** A chunk with a right checksum around any data, by Node’s own zlib for the data. */
const textOf = (flags: readonly number[], data: Uint8Array): Uint8Array => {
  const head = [...bytesOf('AKS Network Simulator design'), 0, ...flags, 0, 0];
  // What our own writer does with a text, with other bytes in its place.
  const written = withPngText(PIXEL, 'k', '') ?? PIXEL;
  const at = written.findIndex((_, i) => String.fromCharCode(...written.subarray(i, i + 4)) === 'iTXt');
  const body = Uint8Array.from([...bytesOf('iTXt'), ...head, ...data]);
  const whole = new Uint8Array(body.length + 8);
  const view = new DataView(whole.buffer);
  view.setUint32(0, body.length - 4);
  whole.set(body, 4);
  view.setUint32(whole.length - 4, crcOf(body));
  return Uint8Array.from([...written.subarray(0, at - 4), ...whole, ...PIXEL.subarray(-12)]);
};

function crcOf(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return ~sum >>> 0;
}

describe('what opens no design says why', () => {
  const altered = withDesign(PIXEL, envelope);
  altered[altered.length - 40] = (altered[altered.length - 40] ?? 0) ^ 1;
  it.each([
    ['a PNG of another program', PIXEL, 'no-design'],
    ['an SVG of another program', bytesOf('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'no-design'],
    ['markup that is no picture', bytesOf('<html></html>'), 'not-a-picture'],
    ['a PNG with a bit turned', altered, 'damaged'],
    ['an SVG cut short', bytesOf(svgOf(envelope).slice(0, 2000)), 'damaged'],
    ['a bomb in a PNG', textOf([1, 0], deflateSync(Buffer.alloc(30_000_000))), 'too-large'],
    ['an unknown method', textOf([1, 9], zlibSync(bytesOf('{}'))), 'damaged'],
    ['bytes that are no UTF-8', textOf([0, 0], Uint8Array.of(0xff, 0xfe)), 'damaged'],
    ['more bytes than any picture has', new Uint8Array(20_000_001), 'too-large'],
  ] as const)('%s', (_, bytes, code) => expect(readPicture(bytes)).toMatchObject({ ok: false, error: { code } }));

  it('and a text that is not compressed opens', () =>
    expect(readPicture(textOf([0, 0], bytesOf('{"a":1}')))).toEqual({ ok: true, value: { a: 1 } }));
});

it('never throws, however the bytes were changed', () => {
  const whole = [withDesign(PIXEL, envelope), bytesOf(svgOf(envelope))];
  const change = fc.record({ of: fc.nat(1), at: fc.nat(4000), byte: fc.nat(255), cut: fc.nat(4000) });
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 5 }), (changes) => {
      const bytes = (whole[changes[0]?.of ?? 0] ?? PIXEL).slice();
      for (const { at, byte } of changes) bytes[at % bytes.length] = byte;
      const { ok } = readPicture(bytes.subarray(0, bytes.length - ((changes[0]?.cut ?? 0) % 200)));
      expect(typeof ok).toBe('boolean');
    }),
    { numRuns: 2000 },
  );
});

it.each([
  [PIXEL, true],
  [bytesOf('\uFEFF \n<?xml version="1.0"?><svg'), true],
  [bytesOf('{"schemaVersion":2}'), false],
  [bytesOf(''), false],
])('tells a picture by how it begins', (start, is) => expect(isPicture(start)).toBe(is));
