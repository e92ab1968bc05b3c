import type { SourceId } from './sources';

/** One answer to an option, and who gives it. */
export interface OptionChoice<T = unknown> {
  /** Stored in the document; never changes. */
  readonly id: string;
  readonly value: T;
  /** The answer in a few words, as a menu prints it. */
  readonly says: string;
  /** The same as one sentence that stands alone; unset: question and answer together. */
  readonly rule?: string;
  readonly source: SourceId;
}

/**
 * A figure or a behaviour on which sources disagree, or of which they say nothing. The design chooses; what it does
 * not choose is the first choice, and wherever that shows it is marked as disputed or assumed.
 */
export interface Option<T = unknown> {
  readonly id: string;
  /** The question in one sentence that stands alone. */
  readonly asks: string;
  readonly choices: readonly [OptionChoice<T>, OptionChoice<T>, ...OptionChoice<T>[]];
  readonly confidence: 'disputed' | 'assumed';
  /** Who disagrees and how, or why it is only assumed. */
  readonly note: string;
}

/** Checks the shape and keeps the choices' literal ids. */
export const defineOption = <T>(option: Option<T>): Option<T> => option;
