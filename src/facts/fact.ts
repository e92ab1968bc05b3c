/** A public document that a figure was taken from. */
export interface Source {
  readonly title: string;
  readonly url: `https://${string}`;
  /** ISO date, as exact as it is known: a day, a month or a year. */
  readonly date: string;
  /** Whether `date` is the document's own, or the day on which we read a page that carries none. */
  readonly dated: 'published' | 'read';
}

/** How far a figure can be trusted; everything below `documented` is said on screen. */
export type Confidence = 'documented' | 'derived' | 'observed' | 'disputed' | 'assumed';

/** One figure or rule of Azure's or Kubernetes', stated once. Nothing outside this folder repeats it. */
export interface Fact<T = unknown> {
  readonly id: string;
  /** The rule in one sentence that stands alone. */
  readonly says: string;
  readonly value: T;
  readonly unit: string;
  readonly source: Source;
  readonly confidence: Confidence;
  /** What else is known: who disagrees and how, or why it is only assumed. */
  readonly note?: string;
}

/** Checks the shape and keeps the literal type of the value. */
export const defineFact = <const T>(fact: Fact<T>): Fact<T> => fact;
