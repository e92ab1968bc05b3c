import { strToU8, zlibSync } from 'fflate';
import { inflate } from './inflate';

// Text in PNG files, as https://www.w3.org/TR/png-3/ (2025-06) has it: section 5 on chunks, 11.3.3.4 on iTXt.

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Length before the type, and checksum after the data. */
const AROUND = 12;
/** Bytes of zlib around compressed data (RFC 1950): the chunk has a checksum of its own. */
const ZLIB = { header: 2, checksum: 4 };

interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
  /** Where it begins in the file. */
  readonly at: number;
  /** Whether its bytes are those that were written. */
  readonly isWhole: () => boolean;
}

export const isPng = (bytes: Uint8Array): boolean => SIGNATURE.every((byte, i) => bytes[i] === byte);

/** The first such chunk of a file; nothing is copied. */
function chunkOf(bytes: Uint8Array, isMeant: (chunk: Chunk) => boolean): Chunk | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = SIGNATURE.length; at + AROUND <= bytes.length; ) {
    const end = at + AROUND + view.getUint32(at);
    if (end > bytes.length) return undefined;
    const named = bytes.subarray(at + 4, end - 4);
    const type = String.fromCharCode(...named.subarray(0, 4));
    const isWhole = () => crc32(named) === view.getUint32(end - 4);
    const chunk = { type, data: named.subarray(4), at, isWhole };
    if (isMeant(chunk)) return chunk;
    at = end;
  }
  return undefined;
}

/** The picture with a text under a keyword, before its last chunk; `undefined` where it has none. */
export function withPngText(bytes: Uint8Array, keyword: string, text: string): Uint8Array | undefined {
  if (!isPng(bytes)) return undefined;
  const last = chunkOf(bytes, ({ type }) => type === 'IEND');
  if (!last) return undefined;
  // Compressed, by the one method there is; neither a language nor a translated keyword.
  const head = [...strToU8(keyword), 0, 1, 0, 0, 0];
  const added = chunk('iTXt', head, zlibSync(strToU8(text), { level: 9 }));
  return joined(bytes.subarray(0, last.at), added, bytes.subarray(last.at));
}

/** What stands under a keyword. @param most bytes of the text */
export function pngText(
  bytes: Uint8Array,
  keyword: string,
  most: number,
): string | 'damaged' | 'too-large' | undefined {
  const prefix = strToU8(`${keyword}\0`);
  const found = chunkOf(bytes, ({ type, data }) => type === 'iTXt' && startsWith(data, prefix));
  if (!found) return undefined;
  if (!found.isWhole()) return 'damaged';
  const [compressed, method] = found.data.subarray(prefix.length);
  const language = found.data.indexOf(0, prefix.length + 2);
  const translated = language === -1 ? -1 : found.data.indexOf(0, language + 1);
  if (translated === -1) return 'damaged';
  const content = found.data.subarray(translated + 1);
  if (compressed === 0) return content.length > most ? 'too-large' : decoded(content);
  if (compressed !== 1 || method !== 0) return 'damaged';
  const { bytes: unpacked, end } = inflate(content.subarray(ZLIB.header, -ZLIB.checksum), most);
  if (end === 'too-large') return 'too-large';
  return end === 'whole' ? decoded(unpacked) : 'damaged';
}

const startsWith = (data: Uint8Array, prefix: Uint8Array): boolean => prefix.every((byte, i) => data[i] === byte);

function decoded(bytes: Uint8Array): string | 'damaged' {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return 'damaged';
  }
}

function chunk(type: string, head: readonly number[], rest: Uint8Array): Uint8Array {
  const named = joined(strToU8(type), Uint8Array.from(head), rest);
  const framed = new Uint8Array(named.length + 8);
  const view = new DataView(framed.buffer);
  view.setUint32(0, named.length - 4);
  framed.set(named, 4);
  view.setUint32(framed.length - 4, crc32(named));
  return framed;
}

function joined(...pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** The checksum of chunks (annex D of the same). */
function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (TABLE[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let sum = n;
  for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? 0xedb88320 ^ (sum >>> 1) : sum >>> 1;
  return sum;
});
