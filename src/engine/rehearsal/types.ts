import type { Fact } from '../../facts/fact';
import type { Range } from '../../ip';
import type { LimitedSpace } from '../plan/types';

/** What is to be gone through in the mind before it is done to a cluster. */
export type RehearsalRequest =
  | { readonly kind: 'create' }
  /** @property to nodes of the pool in the end */
  | { readonly kind: 'scale-out'; readonly pool: string; readonly to: number }
  | { readonly kind: 'upgrade' }
  /** @property pods on each node of the pool at the height of it */
  | { readonly kind: 'pod-churn'; readonly pool: string; readonly pods: number };

export interface Rehearsal {
  readonly kind: RehearsalRequest['kind'];
  readonly cluster: string;
  /** In order; the first shows how things stand, a refused one is the last. */
  readonly steps: readonly Step[];
  readonly done: boolean;
  /** How it ends, in a sentence. */
  readonly says: string;
}

export interface Step {
  /** A headline: `Add 2 surge nodes to nodepool1`. */
  readonly title: string;
  /** What happens and why. */
  readonly says: string;
  readonly facts: readonly Fact[];
  readonly moves: readonly Move[];
  /** How full each space is after it. */
  readonly levels: readonly Level[];
  /** Nodes of the cluster after it, surge nodes counted. */
  readonly nodes: number;
  /** Azure's refusal; nothing was taken. */
  readonly refusal?: { readonly code?: string; readonly message?: string };
}

/** Something taken from a space, or given back to it. */
export interface Move {
  readonly space: LimitedSpace;
  readonly subject: string;
  readonly unit: string;
  readonly what: 'taken' | 'returned';
  readonly count: number;
  /** Which addresses, where they are addresses. */
  readonly ranges: readonly Range[];
  /** Who takes or returns them: a node, or a pool for several of its nodes. */
  readonly who: string;
}

/** How full a space is. */
export interface Level {
  readonly space: LimitedSpace;
  readonly subject: string;
  readonly unit: string;
  readonly used: number;
  readonly of: number;
}
