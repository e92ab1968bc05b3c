import type { Fact } from '../../facts/fact';
import type { Result } from '../../result';
import type { TopologyDocument } from '../document';
import type { Choice, Field, FieldError } from '../fields/field';
import type { Resource } from '../resources';

/** What each row of a table has one of. */
export interface Column extends Pick<Field, 'label' | 'list' | 'optional' | 'about'> {
  readonly id: string;
  readonly input: Exclude<Field['input'], 'switch'>;
  /** Letters that show; what is longer scrolls in its cell. */
  readonly width: number;
  /** What else a spreadsheet or a command calls it. */
  readonly aliases: readonly string[];
  readonly choices?: (resource: Resource, document: TopologyDocument) => readonly Choice[];
}

/** Rows that cannot stand beside each other, or one that contradicts itself. */
export interface Clash {
  /** As they are stored; the first is the one that is at fault. */
  readonly rows: readonly [number, ...number[]];
  readonly column: string;
  readonly says: string;
  readonly facts: readonly Fact[];
}

/** One cell of a row that is not there yet. */
export interface NewCell {
  readonly column: string;
  /** As it was given; of a cell that was not, what a new row has there. */
  readonly text: string;
  readonly isGiven: boolean;
  /** Why the text says nothing usable. */
  readonly error?: FieldError;
}

export interface NewRow {
  readonly cells: readonly NewCell[];
  readonly isReadable: boolean;
}

/** A list of like things of a resource, told as rows and columns of text. Rows are numbered as they are stored. */
export interface Table {
  readonly id: string;
  readonly title: string;
  /** One row, in the middle of a sentence. */
  readonly noun: string;
  readonly columns: readonly Column[];
  /** How many rows there may be, and have to be. */
  readonly most: number;
  readonly mostFact?: Fact;
  readonly least: number;
  /** What the order of the rows says; shown to whoever wants to change it. */
  readonly order: string;
  readonly applies: (resource: Resource, document: TopologyDocument) => boolean;
  readonly count: (resource: Resource) => number;
  /** The numbers of the rows in the order in which they show. */
  readonly view: (resource: Resource) => readonly number[];
  readonly read: (resource: Resource, row: number, column: string) => string;
  /** The resource with a text in a cell; the same one where there is no such row. */
  readonly write: (
    resource: Resource,
    row: number,
    column: string,
    text: string,
    document: TopologyDocument,
  ) => Result<Resource, FieldError>;
  /** What a row is called, for the names of steps and buttons. */
  readonly nameOf: (resource: Resource, row: number, document: TopologyDocument) => string;
  /** The resource with a new row at the end; without a row where none can be made. */
  readonly add: (resource: Resource, document: TopologyDocument) => Resource;
  readonly duplicate: (resource: Resource, row: number, document: TopologyDocument) => Resource;
  readonly remove: (resource: Resource, row: number) => Resource;
  /** The resource with a row at another place of the view. */
  readonly move: (resource: Resource, row: number, place: number) => Resource;
  /** What texts by column come to as new rows. */
  readonly preview: (
    resource: Resource,
    rows: readonly Readonly<Record<string, string>>[],
    document: TopologyDocument,
  ) => readonly NewRow[];
  /** The resource with those of the new rows that can be read. */
  readonly append: (
    resource: Resource,
    rows: readonly Readonly<Record<string, string>>[],
    document: TopologyDocument,
  ) => Resource;
  readonly clashes: (resource: Resource) => readonly Clash[];
  /** Stays the same while a row is not edited, wherever it stands. */
  readonly keyOf: (resource: Resource, row: number) => unknown;
}
