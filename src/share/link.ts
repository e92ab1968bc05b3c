import { strToU8, zlibSync } from 'fflate';
import type { Envelope } from '../model';
import { err, ok, type Result } from '../result';
import { fromBase64url, toBase64url } from './base64url';
import { inflate } from './inflate';

/**
 * A design as the fragment of an address, so that no server ever sees it.
 *
 *     #v1.<length>.<payload>
 *
 * `v1` is this codec; it says nothing of the version of the document's shape, which is inside. `<length>` is how many characters
 * the payload has, in decimal: with it, a link that was cut short is told apart from one that was altered, and what a
 * chat tool appended is left aside. `<payload>` is base64url, without padding, of zlib (RFC 1950, whose checksum
 * finds altered characters) of the envelope as JSON in UTF-8. Every value is written out; none is left to a default.
 *
 * Codec 1 is frozen: links of it are in use. Whatever is written otherwise gets a new number, and 1 is read for ever.
 */
const CODEC = 1;

/** Bytes of JSON in a link; more is stopped while unpacking. A design of 2,000 resources has about half of it. */
export const MOST_BYTES = 1_000_000;
/** Characters of a fragment. `MOST_BYTES` that cannot be compressed take 1.34 million; browsers themselves stop near 2 million. */
export const MOST_CHARACTERS = 1_400_000;

export type LinkError =
  /** A fragment, but none that this app writes; perhaps a place on a page. */
  | { readonly code: 'not-a-link' }
  | { readonly code: 'unknown-codec'; readonly codec: number }
  | { readonly code: 'too-large'; readonly most: number; readonly unit: 'characters' | 'bytes' }
  | { readonly code: 'cut-short'; readonly arrived: number; readonly expected: number }
  | { readonly code: 'damaged'; readonly arrived: number }
  | { readonly code: 'not-json' };

/** The fragment, `#` included. The same envelope always gives the same one. */
export function writeLink(envelope: Envelope): Result<string, LinkError> {
  const bytes = strToU8(JSON.stringify(envelope));
  if (bytes.length > MOST_BYTES) return err({ code: 'too-large', most: MOST_BYTES, unit: 'bytes' });
  const payload = toBase64url(zlibSync(bytes, { level: 9 }));
  return ok(`#v${CODEC}.${payload.length}.${payload}`);
}

/**
 * What a fragment holds, still to be read as an envelope.
 * Never throws, and does no more work than a link of the largest size that is written takes.
 */
export function readLink(fragment: string): Result<unknown, LinkError> {
  if (fragment.length > MOST_CHARACTERS) return err({ code: 'too-large', most: MOST_CHARACTERS, unit: 'characters' });
  const [, codec, rest = ''] = /^#?v(\d{1,4})\.(.*)$/s.exec(fragment) ?? [];
  if (codec === undefined) return err({ code: 'not-a-link' });
  if (Number(codec) !== CODEC) return err({ code: 'unknown-codec', codec: Number(codec) });

  const [, length, payload = ''] = /^(\d{1,7})\.(.*)$/s.exec(rest) ?? [];
  const expected = Number(length);
  if (length === undefined) return err({ code: 'damaged', arrived: rest.length });
  if (payload.length < expected) return err({ code: 'cut-short', arrived: payload.length, expected });
  const damaged = err({ code: 'damaged', arrived: payload.length } as const);
  const packed = fromBase64url(payload.slice(0, expected));
  const bytes = packed && inflate(packed, MOST_BYTES);
  if (!bytes) return damaged;
  if (bytes === 'too-large') return err({ code: 'too-large', most: MOST_BYTES, unit: 'bytes' });
  try {
    return ok(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    // The checksum held, so this is what was written, and another program wrote it.
    return err({ code: 'not-json' });
  }
}
