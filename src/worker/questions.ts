import type { AssertionResult, Finding, Flow, FlowError, Mend, NamedTrace, VerdictKind } from '../engine';
import type { Comparison, Differences, VariantChoice, Walks } from '../engine/compare';
import type { LockDown, Proposal } from '../engine/lock-down';
import type { Migration, Networking } from '../engine/migration';
import type { Packed } from '../engine/reachability';
import type { TopologyDocument } from '../model';
import type { Result } from '../result';

/** What may take longer than a frame, and is therefore asked for. All of it can be posted as it is. */
export type Question =
  | { readonly kind: 'findings'; readonly document: TopologyDocument }
  | {
      readonly kind: 'mends';
      readonly document: TopologyDocument;
      readonly cluster: string;
      readonly verdict: VerdictKind;
    }
  | { readonly kind: 'assertions'; readonly document: TopologyDocument }
  | { readonly kind: 'trace'; readonly document: TopologyDocument; readonly flow: Flow }
  | { readonly kind: 'rules-needed'; readonly document: TopologyDocument; readonly lockDown: LockDown }
  | {
      readonly kind: 'reachability';
      readonly document: TopologyDocument;
      /** With which it is compared, if with any. */
      readonly before: TopologyDocument | undefined;
    }
  | { readonly kind: 'modes'; readonly document: TopologyDocument; readonly cluster: string }
  | {
      readonly kind: 'migration';
      readonly document: TopologyDocument;
      readonly cluster: string;
      readonly target: Networking;
    }
  | VariantsQuestion;

/** What differs between variants of a design, and what becomes of a connection in each. */
export interface VariantsQuestion {
  readonly kind: 'variants';
  readonly document: TopologyDocument;
  readonly cluster: string;
  readonly choices: readonly VariantChoice[];
  /** None: there is nothing to ask. */
  readonly flow: Flow | undefined;
}

export type Answer =
  | { readonly kind: 'findings'; readonly findings: readonly Finding[] }
  | { readonly kind: 'mends'; readonly mends: readonly Mend[] }
  | { readonly kind: 'assertions'; readonly results: readonly AssertionResult[] }
  | { readonly kind: 'trace'; readonly traced: Result<NamedTrace, FlowError> }
  | { readonly kind: 'rules-needed'; readonly proposal: Proposal }
  | { readonly kind: 'reachability'; readonly packed: Packed }
  | { readonly kind: 'modes'; readonly comparison: Comparison }
  | { readonly kind: 'migration'; readonly migration: Migration }
  | ({ readonly kind: 'variants' } & Compared);

/** Variants side by side. */
export interface Compared {
  readonly differences: Differences;
  /** None where no connection is asked for. */
  readonly walks: Walks | undefined;
}

/** The answer, or the message of the bug that was met on the way to it. */
export type Outcome = Result<Answer, string>;

/** Answers a question somewhere; rejects where that place cannot be had, whatever the question. */
export type Answering<Q = Question, O = Outcome> = (question: Q) => Promise<O>;

/** Asks, and hears of the answer unless something newer of the same kind was asked in the meantime. */
export type Ask<Q = Question, O = Outcome> = (question: Q, done: (outcome: O) => void) => void;

/** To the worker. */
export interface Request<Q = Question> {
  /** Counts up, so that an answer is known by it. */
  readonly seq: number;
  readonly question: Q;
}

/** From the worker, to the request of that number. */
export interface Reply<O = Outcome> {
  readonly seq: number;
  readonly outcome: O;
}
