import { basename } from 'node:path';
import { number } from '../engine';
import { importLimits, type PastedText } from '../import';
import { type Opened, readEnvelope } from '../model/read';
import { err, ok, type Result } from '../result';
import { MOST_FILE_BYTES, readFile } from '../share/file';
import { readLink } from '../share/link';
import { fileWords, linkWords, lostWords } from '../share/words';
import { faults, refusal } from './faults';

/** Where text comes from. Reading may fail, with an error that says why. */
export interface Sources {
  readonly file: (path: string) => AsyncIterable<Uint8Array>;
  readonly stdin: AsyncIterable<Uint8Array>;
}

/** A design, or complaints: one for each fault, with the path of its field. */
type Design = Result<Opened, readonly string[]>;

/**
 * The design that an operand names: a link, `-` for standard input, or a file; what is read may be a link in its turn.
 * One of which a part cannot be read is refused, as its figures would be those of another design.
 */
export async function designAt(operand: string, sources: Sources): Promise<Design> {
  if (isLink(operand)) return ofLink(operand, 'the link');
  const name = nameOf(operand);
  const tooLarge = fileWords({ code: 'too-large', most: MOST_FILE_BYTES });
  const text = await textOf(chunksOf(operand, sources), MOST_FILE_BYTES, tooLarge);
  if (text.ok) return ofText(text.value, name);
  // A fragment that lost its `#` could be the name of a file, so a file of that name goes first.
  return isFragment(operand) ? ofLink(operand, 'the link') : err([`${name}: ${text.error}`]);
}

/** What other tools printed, by the names of their files without folders; or a complaint for each that cannot be read. */
export async function textsAt(
  operands: readonly string[],
  sources: Sources,
): Promise<Result<readonly PastedText[], readonly string[]>> {
  const texts: PastedText[] = [];
  const complaints: string[] = [];
  const most = importLimits.characters;
  for (const operand of operands) {
    const text = await textOf(chunksOf(operand, sources), most, `It is larger than ${number(most / 1_000_000)} MB.`);
    if (text.ok) texts.push({ name: basename(nameOf(operand)), text: text.value });
    else complaints.push(`${nameOf(operand)}: ${text.error}`);
  }
  return complaints.length === 0 ? ok(texts) : err(complaints);
}

const nameOf = (operand: string): string => (operand === '-' ? 'standard input' : operand);
const chunksOf = (operand: string, { stdin, file }: Sources): AsyncIterable<Uint8Array> =>
  operand === '-' ? stdin : file(operand);

const isLink = (text: string): boolean => /^(https?:\/\/|#)/i.test(text);
const isFragment = (text: string): boolean => /^v\d+\.\d+\./.test(text);

/** Stops at what nobody needs, instead of reading on for ever. @param tooLarge what is said then */
async function textOf(
  chunks: AsyncIterable<Uint8Array>,
  most: number,
  tooLarge: string,
): Promise<Result<string, string>> {
  const read: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const chunk of chunks) {
      read.push(chunk);
      bytes += chunk.length;
      if (bytes > most) return err(tooLarge);
    }
  } catch (error) {
    return err(error instanceof Error ? error.message : String(error));
  }
  return ok(Buffer.concat(read).toString('utf8'));
}

function ofText(text: string, name: string): Design {
  const trimmed = text.trim();
  if (isLink(trimmed) || isFragment(trimmed)) return ofLink(trimmed, name);
  const file = readFile(text);
  return file.ok ? ofValue(file.value, name) : err([`${name}: ${fileWords(file.error)}`]);
}

function ofLink(text: string, name: string): Design {
  const link = readLink(text.slice(text.indexOf('#') + 1));
  if (!link.ok) return err([`${name}: ${linkWords(link.error)}`]);
  const { value, lost } = link.value;
  return lost ? err([`${name}: ${lostWords(lost)}`]) : ofValue(value, name);
}

function ofValue(value: unknown, name: string): Design {
  const read = readEnvelope(value);
  const complaints = read.ok ? faults(value, read.value.dropped) : refusal(value, read.error);
  return read.ok && complaints.length === 0 ? read : err(complaints.map((complaint) => `${name}: ${complaint}`));
}
