import type { Result } from '../../result';
import type { Draft } from './draft';
import type { Place } from './place';
import type { Refusal } from './types';

/** Something made, in a draft. */
export interface Made {
  readonly draft: Draft;
  readonly id: string;
  /** What it was put into or onto. */
  readonly into?: string;
}

/** Makes one kind of thing at a place. @param into the id as it was given, which may be a node's */
export type Maker = (draft: Draft, place: Place, into: string | undefined) => Result<Made, Refusal>;
