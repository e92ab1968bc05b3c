import { deflateSync, strToU8 } from 'fflate';
import type { Envelope } from '../model';
import { err, ok, type Result } from '../result';
import { fromBase64url, toBase64url } from './base64url';
import { CHECK_BYTES, checkPlaces, checksAt, provedBytes } from './checks';
import { depthOf } from './depth';
import { inflate } from './inflate';
import { MOST_BYTES, MOST_DEPTH, MOST_PIECES, MOST_RESOURCES } from './limits';
import { droppedOf, envelopeOf, type Header, headerOf, lineCount, linesOf } from './lines';
import type { LinkContent, LinkError } from './link-error';
import { TooManyPieces } from './packed';
import { dictionaryOf, LATEST_TABLE, type Table, tableNumbered } from './table';

/**
 * The payload of codec 2: the number of its table as one digit to base 36, then base64url, without padding, of
 *
 * - one byte, which is how many checks follow;
 * - the checks, of three bytes each;
 * - the lines of the design (lines.ts), compressed (RFC 1951) with the table's dictionary.
 *
 * Each check is of all that stands before its place, so that the lines up to the last right one are proved to be as they
 * were written, though the rest never came. Checks stand in front, where a cut reaches them last.
 *
 * Codec 2 is frozen: links of it are in use. Whatever is written otherwise gets a new number, and 2 is read for ever.
 */
export function writePayload2(envelope: Envelope, table: Table = LATEST_TABLE): Result<string, LinkError> {
  const json = JSON.stringify(envelope);
  if (strToU8(json).length > MOST_BYTES) return tooLarge('bytes', MOST_BYTES);
  if (Object.keys(envelope.document.resources).length > MOST_RESOURCES) return tooLarge('resources', MOST_RESOURCES);
  return withinPieces(() => {
    const lines = linesOf(JSON.parse(json), table);
    if (lines.some((line) => depthOf(line) > MOST_DEPTH)) return tooLarge('levels', MOST_DEPTH);
    const bytes = strToU8(lines.join(''));
    if (bytes.length > MOST_BYTES) return tooLarge('bytes', MOST_BYTES);
    const checks = checksAt(bytes, checkPlaces(bytes, lines.length));
    const packed = deflateSync(bytes, { level: 9, dictionary: dictionaryOf(table) });
    return ok(table.number.toString(36) + toBase64url(framed(checks, packed)));
  });
}

function framed(checks: Uint8Array, packed: Uint8Array): Uint8Array {
  const frame = new Uint8Array(1 + checks.length + packed.length);
  frame[0] = checks.length / CHECK_BYTES;
  frame.set(checks, 1);
  frame.set(packed, 1 + checks.length);
  return frame;
}

/** @param isCut whether more of it was written than arrived */
export function readPayload2(payload: string, isCut: boolean): Result<LinkContent, LinkError> {
  const damaged = err<LinkError>({ code: 'damaged', arrived: payload.length });
  const digit = Number.parseInt(payload.slice(0, 1), 36);
  const table = tableNumbered(digit);
  if (!table) return digit > LATEST_TABLE.number ? err({ code: 'unknown-codec', codec: 2, table: digit }) : damaged;

  const frame = soundBytes(payload.slice(1));
  const start = 1 + (frame[0] ?? 0) * CHECK_BYTES;
  const { bytes, end } = inflate(frame.subarray(start), MOST_BYTES, dictionaryOf(table));
  if (end === 'too-large') return tooLarge('bytes', MOST_BYTES);
  const header = firstLine(bytes);
  if (!header) return damaged;
  if (header.resources.length > MOST_RESOURCES) return tooLarge('resources', MOST_RESOURCES);

  const lines = lineCount(header);
  const proved = provedBytes(bytes, checkPlaces(bytes, lines), frame.subarray(1, start));
  if (proved === 0) return damaged;
  const texts = textOf(bytes.subarray(0, proved))?.split('\n').slice(0, -1) ?? [];
  const isWhole = !isCut && end === 'whole' && texts.length === lines && proved === bytes.length;
  return withinPieces(() => contentOf(texts, header, table, isWhole ? undefined : isCut ? 'cut-short' : 'damaged'));
}

function contentOf(
  texts: readonly string[],
  header: Header,
  table: Table,
  because: 'cut-short' | 'damaged' | undefined,
): Result<LinkContent, LinkError> {
  if (texts.some((text) => depthOf(text) > MOST_DEPTH)) return tooLarge('levels', MOST_DEPTH);
  const lines = texts.slice(1).map(parsed);
  // Their check held, so this is what was written, and another program wrote it.
  if (lines.some((line) => line === undefined)) return err({ code: 'not-json' });
  const value = envelopeOf(header, lines, table);
  if (!because) return ok({ value });
  const expected = header.resources.length;
  const arrived = Math.min(lines.length, expected);
  return ok({ value, lost: { because, arrived, expected, dropped: droppedOf(header, lines.length, table) } });
}

/** The bytes of a text up to the first character that base64url does not have. */
function soundBytes(text: string): Uint8Array {
  const sound = /^[\w-]*/.exec(text)?.[0] ?? '';
  return fromBase64url(sound.length % 4 === 1 ? sound.slice(0, -1) : sound) ?? new Uint8Array();
}

/** Not proved yet to be as it was written. */
function firstLine(bytes: Uint8Array): Header | undefined {
  const text = textOf(bytes.subarray(0, bytes.indexOf(10) + 1));
  return text && depthOf(text) <= MOST_DEPTH ? headerOf(parsed(text)) : undefined;
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    // A mark of byte order would be taken off as none of the text.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** @returns `undefined`, which is no value of JSON, where the text is none */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function withinPieces<T>(work: () => Result<T, LinkError>): Result<T, LinkError> {
  try {
    return work();
  } catch (error) {
    if (error instanceof TooManyPieces) return tooLarge('pieces', MOST_PIECES);
    throw error;
  }
}

type Unit = Extract<LinkError, { code: 'too-large' }>['unit'];

const tooLarge = (unit: Unit, most: number): { readonly ok: false; readonly error: LinkError } =>
  err({ code: 'too-large', most, unit });
