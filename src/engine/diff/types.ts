import type { Fact } from '../../facts/fact';

/** One difference between two plans, as a sentence with its reason. */
export interface Change {
  /** Stable within one comparison. */
  readonly id: string;
  readonly area: 'assumptions' | 'addresses' | 'routes' | 'capacity';
  /** Id of the resource that it is about, for a click; of the option where it is an assumption. */
  readonly subject: string;
  /** What changed: a sentence that stands alone. */
  readonly says: string;
  /** Old and new value beside the sentence, where there is one of each. */
  readonly values: readonly { readonly name?: string; readonly from?: string; readonly to?: string }[];
  /** Why it changed. */
  readonly because: string;
  readonly facts: readonly Fact[];
  /** Whether the difference is for the better or the worse, where that is beyond taste. */
  readonly verdict?: 'good' | 'bad';
}
