import { strToU8 } from 'fflate';
import { once } from '../once';
import table1 from './defaults/1.json';
import type { Field } from './packed';

/**
 * What links leave out: the names and the usual values of fields, by kind, and texts that the compression may refer to.
 *
 * A table that was released is never edited, so that what the app takes as a default may change without changing what an old
 * link says. A new table gets a new number, and a link says which one it was written with.
 */
export interface Table {
  readonly number: number;
  /** In the order of their numbers in links, from 1. */
  readonly kinds: readonly Kind[];
  /** Designs as their lines in a link; which design each is matters only to who measures. */
  readonly dictionary: Readonly<Record<string, string>>;
}

export interface Kind {
  readonly kind: string;
  readonly fields: readonly Field[];
}

/** What new links are written with. */
export const LATEST_TABLE: Table = table1;

const TABLES: readonly Table[] = [table1];

export const tableNumbered = (number: number): Table | undefined => TABLES.find((table) => table.number === number);

/** The preset dictionary of the compression. */
export const dictionaryOf = once((table: Table): Uint8Array => strToU8(Object.values(table.dictionary).join('')));
