import type { SourceId } from './sources';

/** How far a figure can be trusted; everything below `documented` is said on screen. */
export type Confidence = 'documented' | 'derived' | 'observed' | 'disputed' | 'assumed';

/** One figure or rule of Azure's or Kubernetes', stated once. Nothing outside this folder repeats it. */
export interface Fact<T = unknown> {
  readonly id: string;
  /** The rule in one sentence that stands alone. */
  readonly says: string;
  readonly value: T;
  readonly unit: string;
  /** The document that says so. By name: a citation is read when somebody asks for it, the figure at once. */
  readonly source: SourceId;
  readonly confidence: Confidence;
  /** What else is known: who disagrees and how, or why it is only assumed. */
  readonly note?: string;
  /** Of an option that the design has answered so: the other answers, and who gives them. */
  readonly others?: readonly { readonly says: string; readonly source: SourceId }[];
}

/** Checks the shape and keeps the literal type of the value. */
export const defineFact = <const T>(fact: Fact<T>): Fact<T> => fact;
