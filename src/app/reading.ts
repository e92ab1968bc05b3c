import { type Opened, readEnvelope } from '../model/read';
import { err, type Result } from '../result';
import { readFile } from '../share/file';
import { type OpenedLink, openLink } from '../share/open-link';
import { pictureWords, readPicture } from '../share/picture';
import { fileWords, linkWords, readWords } from '../share/words';

/** The design of a file's text, or why there is none, in words. @param what as a sentence's subject: `The file` */
export function designOfText(text: string, what: string): Result<Opened, string> {
  const file = readFile(text);
  return file.ok ? opened(file.value, what) : err(fileWords(file.error));
}

/** The same of a picture’s bytes. */
export function designOfPicture(bytes: Uint8Array): Result<Opened, string> {
  const picture = readPicture(bytes);
  return picture.ok ? opened(picture.value, 'The design in it') : err(pictureWords(picture.error));
}

function opened(value: unknown, what: string): Result<Opened, string> {
  const read = readEnvelope(value);
  return read.ok ? read : err(readWords(read.error, what));
}

/** The design of an address's fragment, or why there is none, in words; `undefined` where none is meant. */
export function designOfFragment(fragment: string): Result<OpenedLink, string> | undefined {
  const link = openLink(fragment);
  if (link.ok) return link;
  return link.error.code === 'not-a-link' ? undefined : err(linkWords(link.error));
}
