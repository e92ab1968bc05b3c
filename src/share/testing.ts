import { deflateSync, strToU8 } from 'fflate';
import type { Envelope } from '../model';
import { toBase64url } from './base64url';
import { CHECK_BYTES, checkPlaces, checksAt } from './checks';
import { writeLink } from './link';
import { dictionaryOf, LATEST_TABLE } from './table';

/** @throws where there is none, with the limit that is in the way */
export function linkOf(envelope: Envelope): string {
  const link = writeLink(envelope);
  if (!link.ok) throw new Error(JSON.stringify(link.error));
  return link.value;
}

/** A link of codec 2 around any lines, with right checks, as another program might write it. */
export function linkAround(lines: readonly string[], count = lines.length): string {
  const bytes = strToU8(lines.map((line) => `${line}\n`).join(''));
  const checks = checksAt(bytes, checkPlaces(bytes, count));
  const packed = deflateSync(bytes, { level: 6, dictionary: dictionaryOf(LATEST_TABLE) });
  const frame = new Uint8Array(1 + checks.length + packed.length);
  frame[0] = checks.length / CHECK_BYTES;
  frame.set(checks, 1);
  frame.set(packed, 1 + checks.length);
  const payload = `${LATEST_TABLE.number}${toBase64url(frame)}`;
  return `#v2.${payload.length}.${payload}`;
}
