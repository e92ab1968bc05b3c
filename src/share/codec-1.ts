import { err, ok, type Result } from '../result';
import { fromBase64url } from './base64url';
import { inflate } from './inflate';
import { MOST_BYTES } from './limits';
import type { LinkContent, LinkError } from './link-error';

/**
 * Reads the payload of codec 1: base64url, without padding, of zlib (RFC 1950, whose checksum finds altered
 * characters) of the envelope as JSON in UTF-8. Every value is written out; none is left to a default.
 *
 * Nothing writes it any more. Links of it are in use, so it is read for ever, and never changed.
 */
export function readPayload1(payload: string, isCut: boolean): Result<LinkContent, LinkError> {
  // One checksum stands for all, at the end, so that of a part nothing is proved.
  const packed = isCut ? undefined : fromBase64url(payload);
  const bytes = packed && unzlib(packed);
  if (!bytes) return err({ code: 'damaged', arrived: payload.length });
  if (bytes === 'too-large') return err({ code: 'too-large', most: MOST_BYTES, unit: 'bytes' });
  try {
    return ok({ value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) });
  } catch {
    // The checksum held, so this is what was written, and another program wrote it.
    return err({ code: 'not-json' });
  }
}

/** @returns `undefined` when the data is damaged */
function unzlib(packed: Uint8Array): Uint8Array | 'too-large' | undefined {
  // Two bytes of header and four of checksum stand around the compressed data.
  const [method = 0, flags = 0] = packed;
  const isZlib = (method & 15) === 8 && (method * 256 + flags) % 31 === 0 && (flags & 32) === 0;
  if (!isZlib || packed.length < 7) return undefined;
  const { bytes, end } = inflate(packed.subarray(2, -4), MOST_BYTES);
  if (end === 'too-large') return end;
  const sum = packed.subarray(-4);
  const written = new DataView(sum.buffer, sum.byteOffset).getUint32(0);
  return end === 'whole' && adler32(bytes) === written ? bytes : undefined;
}

/** The checksum of zlib (RFC 1950, section 8.2). */
function adler32(bytes: Uint8Array): number {
  const BASE = 65_521;
  let a = 1;
  let b = 0;
  for (const byte of bytes) {
    a = (a + byte) % BASE;
    b = (b + a) % BASE;
  }
  return b * 65_536 + a;
}
