import type { Envelope } from '../model';
import { err, ok, type Result } from '../result';
import { readPayload1 } from './codec-1';
import { readPayload2, writePayload2 } from './codec-2';
import { MOST_CHARACTERS } from './limits';
import type { LinkContent, LinkError } from './link-error';

export type { LinkContent, LinkError, Lost } from './link-error';

/**
 * A design as the fragment of an address, so that no server ever sees it.
 *
 *     #v<codec>.<length>.<payload>
 *
 * `v2` is the codec; it says nothing of the version of the document's shape, which is inside. `<length>` is how many
 * characters the payload has, in decimal: with it, a link that was cut short is told apart from one that was altered, and
 * what stands behind it (link-options.ts, and whatever a chat tool appended) is left aside.
 *
 * docs/links.md is the contract for other programs.
 */
const CODEC = 2;

/** What reads a payload. `isCut` says that more of it was written than arrived. */
type Reader = (payload: string, isCut: boolean) => Result<LinkContent, LinkError>;

const READERS: ReadonlyMap<number, Reader> = new Map([
  [1, readPayload1],
  [2, readPayload2],
]);

/** The fragment, `#` included. The same envelope always gives the same one. */
export function writeLink(envelope: Envelope): Result<string, LinkError> {
  const payload = writePayload2(envelope);
  if (!payload.ok) return payload;
  const link = `#v${CODEC}.${payload.value.length}.${payload.value}`;
  return link.length > MOST_CHARACTERS
    ? err({ code: 'too-large', most: MOST_CHARACTERS, unit: 'characters' })
    : ok(link);
}

/**
 * What a fragment holds, still to be read as an envelope. Of one that was damaged on its way, what is proved to have
 * arrived as it was written.
 *
 * Never throws, and does no more work than a link of the largest size that is written takes.
 */
export function readLink(fragment: string): Result<LinkContent, LinkError> {
  if (fragment.length > MOST_CHARACTERS) return err({ code: 'too-large', most: MOST_CHARACTERS, unit: 'characters' });
  const [, codec, rest = ''] = /^#?v(\d{1,4})\.(.*)$/s.exec(fragment) ?? [];
  if (codec === undefined) return err({ code: 'not-a-link' });
  const readPayload = READERS.get(Number(codec));
  if (!readPayload) return err({ code: 'unknown-codec', codec: Number(codec) });

  const [, length, behind = ''] = /^(\d{1,7})\.(.*)$/s.exec(rest) ?? [];
  if (length === undefined) return err({ code: 'damaged', arrived: rest.length });
  const expected = Number(length);
  const payload = behind.slice(0, expected);
  const isCut = payload.length < expected;
  const read = readPayload(payload, isCut);
  const isNothing = !read.ok && read.error.code === 'damaged';
  return isCut && isNothing ? err({ code: 'cut-short', arrived: payload.length, expected }) : read;
}
