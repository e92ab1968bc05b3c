import { plain } from '../plain';

/** One argument of a command: text, or what a variable of the script holds, or both put together. */
export type Word = string | Variable | readonly (string | Variable)[];

export interface Variable {
  readonly variable: string;
}

export interface Option {
  readonly flag: string;
  /** None of a switch, several of a list. */
  readonly words: readonly Word[];
}

export interface Command {
  /** Such as `['az', 'network', 'vnet', 'create']`; never text of the design. */
  readonly name: readonly string[];
  readonly options: readonly Option[];
  /** The variable that what it prints is kept in; without one, that is thrown away. */
  readonly into?: string;
}

/** Means nothing to a shell wherever it stands as an argument. */
const PLAIN = /^[\w@%+:,./=-]+$/;

/** What a terminal could obey, or a reader would not see. A null byte cannot be part of an argument. */
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}]/gu;

const bytes = new TextEncoder();
const inHex = (character: string): string =>
  character === '\0' ? inHex('\ufffd') : [...bytes.encode(character)].map((byte) => `\\x${hex(byte)}`).join('');
const hex = (byte: number): string => byte.toString(16).padStart(2, '0');

/**
 * Any text as one argument of bash. Single quotes take everything as it is; what should not be in a file as it is goes
 * into ANSI-C quotes as the bytes of its UTF-8.
 * @see https://www.gnu.org/software/bash/manual/html_node/Quoting.html
 */
export function quotedShell(text: string): string {
  if (PLAIN.test(text)) return text;
  if (text.search(UNSEEN) === -1) return `'${text.replaceAll("'", String.raw`'\''`)}'`;
  return `$'${text.replace(/['\\]/g, String.raw`\$&`).replace(UNSEEN, inHex)}'`;
}

const isList = (word: Word): word is readonly (string | Variable)[] => Array.isArray(word);

export const printWord = (word: Word): string => (isList(word) ? word.map(printPart).join('') : printPart(word));

const printPart = (part: string | Variable): string =>
  typeof part === 'string' ? quotedShell(part) : `"\${${part.variable}}"`;

/** Text of the design on one line behind a number sign, which nothing in it can end. */
export const shellComment = (text: string): string => `# ${plain(text)}`.trimEnd();

export const assignment = (name: string, text: string): string => `${name}=${quotedShell(text)}`;

/** Takes a value from the environment, and stops the script where there is none. */
export const demand = (name: string, environment: string): string => `${name}="\${${environment}:?}"`;

const printOption = ({ flag, words }: Option): string => [flag, ...words.map(printWord)].join(' ');

/** Longest command that stands on one line. */
const LINE = 100;

/** One option a line, where one line is too short for all. */
export function printCommand({ name, options, into }: Command): string {
  const words = [name.join(' '), ...options.map(printOption)];
  const [open, close] = into === undefined ? ['', ''] : [`${into}=$(`, ')'];
  const line = `${open}${words.join(' ')}${close}`;
  return line.length <= LINE ? line : `${open}${words.join(' \\\n  ')}${close}`;
}
