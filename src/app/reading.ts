import { type Opened, readEnvelope } from '../model/read';
import { err, type Result } from '../result';
import { readFile } from '../share/file';
import { readLink } from '../share/link';
import { fileWords, linkWords, readWords } from '../share/words';

/** The design of a file's text, or why there is none, in words. @param what as a sentence's subject: `The file` */
export function designOfText(text: string, what: string): Result<Opened, string> {
  const file = readFile(text);
  if (!file.ok) return err(fileWords(file.error));
  return designOf(file.value, what);
}

/** The design of an address's fragment, or why there is none, in words; `undefined` where none is meant. */
export function designOfFragment(fragment: string): Result<Opened, string> | undefined {
  const link = readLink(fragment);
  if (link.ok) return designOf(link.value, 'The link');
  return link.error.code === 'not-a-link' ? undefined : err(linkWords(link.error));
}

function designOf(value: unknown, what: string): Result<Opened, string> {
  const read = readEnvelope(value);
  return read.ok ? read : err(readWords(read.error, what));
}
