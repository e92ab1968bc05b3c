import type { Envelope } from '../model';
import { err, ok, type Result } from '../result';

/** A design as a file: the envelope as JSON, set out for people and for version control. */
export interface DesignFile {
  readonly name: string;
  readonly text: string;
  readonly mediaType: 'application/json';
}

/** Bytes of a file; about ten times what the largest design takes that the reader accepts. */
export const MOST_FILE_BYTES = 20_000_000;

export type FileError =
  | { readonly code: 'too-large'; readonly most: number }
  | { readonly code: 'empty' }
  | { readonly code: 'not-json' };

export const writeFile = (envelope: Envelope): DesignFile => ({
  name: fileNameOf(envelope.document.name),
  text: `${JSON.stringify(envelope, null, 2)}\n`,
  mediaType: 'application/json',
});

/** The name of the file of a design of this name. */
export const fileNameOf = (designName: string, extension = 'aksnet.json'): string =>
  `${wordsOf(designName)}.${extension}`;

/** What a file holds, still to be read as an envelope. Never throws. */
export function readFile(text: string): Result<unknown, FileError> {
  // A character takes at least one byte; callers with the file at hand ask its size before they load it.
  if (text.length > MOST_FILE_BYTES) return err({ code: 'too-large', most: MOST_FILE_BYTES });
  const content = text.replace(/^\uFEFF/, '');
  if (content.trim() === '') return err({ code: 'empty' });
  try {
    return ok(JSON.parse(content));
  } catch {
    return err({ code: 'not-json' });
  }
}

/** Letters and digits of any script, so that every file system takes the name. */
function wordsOf(designName: string): string {
  const words = designName.normalize('NFC').split(/[^\p{L}\p{M}\p{N}]+/u);
  const name = words.filter((word) => word !== '').join('-');
  return [...name].slice(0, 60).join('') || 'design';
}
