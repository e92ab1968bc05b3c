import type { Envelope } from '../model';
import { err, ok, type Result } from '../result';
import { number } from '../words';
import { MOST_FILE_BYTES } from './file';
import { isPng, pngText, withPngText } from './png';

// A picture carries the design that it shows, so that opening the picture opens the design.

/** Under which name a design stands in a picture. Pictures of released versions open for ever: these are frozen. */
const NAMESPACE = 'urn:aks-network-simulator:design';
const KEYWORD = 'AKS Network Simulator design';

export type PictureError =
  | { readonly code: 'too-large'; readonly most: number }
  | { readonly code: 'not-a-picture' }
  | { readonly code: 'no-design' }
  | { readonly code: 'damaged' };

/** A design as what stands in the element `metadata` of an SVG. */
export const svgMetadata = (envelope: Envelope): string =>
  `<design xmlns="${NAMESPACE}">${escaped(JSON.stringify(envelope))}</design>`;

/** A PNG with a design in it. @throws what is no PNG */
export function withDesign(png: Uint8Array, envelope: Envelope): Uint8Array {
  const written = withPngText(png, KEYWORD, JSON.stringify(envelope));
  if (!written) throw new Error('What was to be written into is no PNG.');
  return written;
}

/** Whether a file begins as a picture does: with the signature of PNG, or with markup. */
export const isPicture = (start: Uint8Array): boolean => isPng(start) || startsAsMarkup(start);

const startsAsMarkup = (start: Uint8Array): boolean =>
  new TextDecoder()
    .decode(start.subarray(0, 100))
    .replace(/^\uFEFF/, '')
    .trimStart()
    .startsWith('<');

/** The design that a picture carries, still to be read as an envelope. Never throws. */
export function readPicture(bytes: Uint8Array): Result<unknown, PictureError> {
  if (bytes.length > MOST_FILE_BYTES) return err({ code: 'too-large', most: MOST_FILE_BYTES });
  if (isPng(bytes)) return designIn(pngText(bytes, KEYWORD, MOST_FILE_BYTES));
  const text = new TextDecoder().decode(bytes);
  return /<(?:[\w-]+:)?svg\b/i.test(text) ? designIn(svgText(text)) : err({ code: 'not-a-picture' });
}

function designIn(text: string | undefined): Result<unknown, PictureError> {
  if (text === undefined) return err({ code: 'no-design' });
  if (text === 'too-large' || text.length > MOST_FILE_BYTES) return err({ code: 'too-large', most: MOST_FILE_BYTES });
  try {
    return ok(JSON.parse(text));
  } catch {
    return err({ code: 'damaged' });
  }
}

/** The text of our element. Drawing programs keep it, and some give its namespace a prefix at the root. */
function svgText(svg: string): string | undefined {
  const named = svg.indexOf(`"${NAMESPACE}"`);
  if (named === -1) return undefined;
  const [, prefix] = /xmlns:([\w-]{1,40})=$/.exec(svg.slice(Math.max(0, named - 50), named)) ?? [];
  const tag = prefix === undefined ? 'design' : `${prefix}:design`;
  const opens = prefix === undefined ? svg.lastIndexOf(`<${tag}`, named) : svg.indexOf(`<${tag}`);
  const from = opens === -1 ? -1 : svg.indexOf('>', opens) + 1;
  const to = from <= 0 ? -1 : svg.indexOf(`</${tag}`, from);
  return to === -1 ? 'damaged' : unescaped(svg.slice(from, to));
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const SIGNS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** JSON writes most of what XML forbids as numbers, and these two here (XML 1.0, section 2.2). */
const escaped = (json: string): string =>
  json
    .replace(/[\ufffe\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`)
    .replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign);

const unescaped = (text: string): string =>
  text.replace(/&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([\da-f]{1,6}));/gi, (whole, name, decimal, hex) => {
    if (name !== undefined) return SIGNS[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });

/** Why a picture opens no design. */
export function pictureWords(error: PictureError): string {
  switch (error.code) {
    case 'too-large':
      return `The picture, or the design in it, is larger than ${number(error.most / 1_000_000)} MB. None of this app is.`;
    case 'not-a-picture':
      return 'The file is no picture that this app reads: it reads SVG and PNG.';
    case 'no-design':
      return 'The picture carries no design. Chat tools, image editors and screenshots leave it out: ask for the file as it was exported, or for a link.';
    case 'damaged':
      return 'The design in the picture was altered on its way. Ask for the file again, or for a link.';
  }
}
