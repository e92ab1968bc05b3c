import type { AssertionResult, Finding, Flow, FlowError, Mend, NamedTrace, VerdictKind } from '../engine';
import type { LockDown, Proposal } from '../engine/lock-down';
import type { TopologyDocument } from '../model';
import type { Result } from '../result';
import type { Reached } from './reaching';

/** What may take longer than a frame, and is therefore asked for. All of it is plain JSON, so it can be posted as it is. */
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
    };

export type Answer =
  | { readonly kind: 'findings'; readonly findings: readonly Finding[] }
  | { readonly kind: 'mends'; readonly mends: readonly Mend[] }
  | { readonly kind: 'assertions'; readonly results: readonly AssertionResult[] }
  | { readonly kind: 'trace'; readonly traced: Result<NamedTrace, FlowError> }
  | { readonly kind: 'rules-needed'; readonly proposal: Proposal }
  | ({ readonly kind: 'reachability' } & Reached);

/** The answer, or the message of the bug that was met on the way to it. */
export type Outcome = Result<Answer, string>;

/** Answers a question somewhere; rejects where that place cannot be had, whatever the question. */
export type Answering = (question: Question) => Promise<Outcome>;

/** Asks, and hears of the answer unless something newer of the same kind was asked in the meantime. */
export type Ask = (question: Question, done: (outcome: Outcome) => void) => void;

/** To the worker. */
export interface Request {
  /** Counts up, so that an answer is known by it. */
  readonly seq: number;
  readonly question: Question;
}

/** From the worker, to the request of that number. */
export interface Reply {
  readonly seq: number;
  readonly outcome: Outcome;
}
