import { number } from '../engine';
import type { Dropped, ReadError } from '../model/read';
import { kindWords } from '../panels/words';
import type { FileError } from '../share/file';
import type { LinkError } from '../share/link';

const megabytes = (bytes: number): string => `${number(bytes / 1_000_000)} MB`;

export function linkWords(error: LinkError): string {
  switch (error.code) {
    case 'not-a-link':
      return 'The address holds no design.';
    case 'unknown-codec':
      return `This link is of a later form (v${error.codec}) than this version of the app reads.`;
    case 'too-large':
      return error.unit === 'bytes'
        ? `This link unpacks to more than ${megabytes(error.most)}. No design of this app does.`
        : `This link has more than ${number(error.most)} characters. No link of this app has.`;
    case 'cut-short':
      return `This link was cut short on its way: ${number(error.arrived)} of ${number(error.expected)} characters of the design arrived. Ask for the whole link, or for the design as a file.`;
    case 'damaged':
      return `This link was altered on its way: ${number(error.arrived)} characters of a design arrived, but they do not match their checksum. Ask for the link again, or for the design as a file.`;
    case 'not-json':
      return 'This link holds something else than a design.';
  }
}

export function fileWords(error: FileError | { readonly code: 'unreadable' }): string {
  switch (error.code) {
    case 'too-large':
      return `The file is larger than ${megabytes(error.most)}. No design of this app is.`;
    case 'empty':
      return 'The file is empty.';
    case 'not-json':
      return 'The file is not JSON, or it was cut short.';
    case 'unreadable':
      return 'The browser could not read the file.';
  }
}

/** Why nothing of it opens. @param what as the sentence's subject: `The link`, `The file` */
export function readWords(error: ReadError, what: string): string {
  switch (error.code) {
    case 'not-an-object':
    case 'no-version':
      return `${what} is no design of this app: it names no schemaVersion.`;
    case 'unknown-version':
      return `${what} names schema version ${error.version}, which never was.`;
    case 'no-document':
      return `${what} holds no document with resources.`;
    case 'too-many-resources':
      return `${what} holds ${number(error.found)} resources. The app opens designs of at most ${number(error.most)}.`;
    case 'nothing-readable':
      return `${what} holds resources, but none that can be read.`;
  }
}

/** Lines of a list that people still read. */
const MOST_LINES = 20;

/** One line for each loss; what repeats itself once, and of a long list the beginning. */
export function droppedWords(dropped: readonly Dropped[]): string[] {
  const lines = [...new Set(dropped.map(droppedLine))];
  const more = lines.length - MOST_LINES;
  return more > 0 ? [...lines.slice(0, MOST_LINES), `and ${number(more)} more`] : lines;
}

function droppedLine(dropped: Dropped): string {
  const { lost, id = '', kind = '', path } = dropped;
  const why = reason(dropped);
  if (lost === 'part') return `Left out ${clipped(path)}: ${why}.`;
  const whose = `${kindWord(kind)} “${clipped(id)}”`;
  return lost === 'field' ? `Left out ${clipped(path)} of ${whose}: ${why}.` : `Left out ${whose}: ${why}.`;
}

function reason({ lost, path, code, kind }: Dropped): string {
  const field = lost === 'resource' && path !== '' ? `its ${clipped(path)}` : 'it';
  switch (code) {
    case 'missing':
      return `${field} is incomplete or missing`;
    case 'invalid':
      return `${field} has a value that no design can have`;
    case 'not-understood':
      return 'this version does not know it';
    case 'unknown-kind':
      return `this version knows no kind ${clipped(kind ?? '')}`;
    case 'reserved-id':
      return 'no resource can have this id';
    case 'id-differs':
      return 'it stands under another id than its own';
    case 'leads-nowhere':
      return `${field} names something that is not there`;
    case 'too-deep':
      return 'it is nested too deep';
  }
}

/** The portal's word in the middle of a sentence; for a kind that this version does not know, as written. */
function kindWord(kind: string): string {
  const word = Object.entries(kindWords).find(([known]) => known === kind)?.[1];
  return word ? word.charAt(0).toLowerCase() + word.slice(1) : clipped(kind || 'resource');
}

/** Names come from outside and may be of any length. */
const clipped = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
