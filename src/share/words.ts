import type { ReadError } from '../model/read';
import { number } from '../words';
import type { FileError } from './file';
import type { LinkError, Lost } from './link';

const megabytes = (bytes: number): string => `${number(bytes / 1_000_000)} MB`;

/** Why a link opens no design. */
export function linkWords(error: LinkError | ReadError): string {
  switch (error.code) {
    case 'not-a-link':
      return 'The address holds no design.';
    case 'unknown-codec':
      return `This link is of a later form (${formWords(error)}) than this version of the app reads. Reload the page to get the newest, or ask for the design as a file.`;
    case 'too-large':
      return tooLargeWords(error);
    case 'cut-short':
      return `This link was cut short on its way: ${number(error.arrived)} of ${number(error.expected)} characters of the design arrived. Ask for the whole link, or for the design as a file.`;
    case 'damaged':
      return `This link was altered on its way: ${number(error.arrived)} characters of a design arrived, but they do not match their checksum. Ask for the link again, or for the design as a file.`;
    case 'not-json':
      return 'This link holds something else than a design.';
    default:
      return readWords(error, 'The link');
  }
}

const formWords = ({ codec, table }: Extract<LinkError, { code: 'unknown-codec' }>): string =>
  table === undefined ? `v${codec}` : `v${codec}, table ${table}`;

function tooLargeWords({ unit, most }: Extract<LinkError, { code: 'too-large' }>): string {
  switch (unit) {
    case 'bytes':
      return `This link unpacks to more than ${megabytes(most)}. No design of this app does.`;
    case 'characters':
      return `This link has more than ${number(most)} characters. No link of this app has.`;
    case 'levels':
      return `This link holds brackets nested more than ${number(most)} deep. No design of this app does.`;
    case 'resources':
    case 'pieces':
      return `This link holds more than ${number(most)} ${unit}. No design of this app does.`;
  }
}

/** What arrived of a link that was damaged on its way. */
export function lostWords({ because, arrived, expected }: Omit<Lost, 'dropped'>): string {
  const what = because === 'cut-short' ? 'cut short' : 'altered';
  const resources = `${number(arrived)} of ${number(expected)} ${expected === 1 ? 'resource' : 'resources'}`;
  return `The link was ${what} on its way. ${resources} arrived whole; what can stand without the rest is open. Ask for the link again, or for the design as a file.`;
}

/** Why a file’s text holds no design. */
export function fileWords(error: FileError): string {
  switch (error.code) {
    case 'too-large':
      return `The file is larger than ${megabytes(error.most)}. No design of this app is.`;
    case 'empty':
      return 'The file is empty.';
    case 'not-json':
      return 'The file is not JSON, or it was cut short.';
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
