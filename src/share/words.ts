import type { ReadError } from '../model/read';
import { number } from '../words';
import type { FileError } from './file';
import type { LinkError } from './link';

const megabytes = (bytes: number): string => `${number(bytes / 1_000_000)} MB`;

/** Why a link holds no design. */
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
