import type { Finding, Flow, FlowError, Mend, NamedTrace, VerdictKind } from '../engine';
import type { TopologyDocument } from '../model';
import type { Result } from '../result';

/** What may take longer than a frame, and is therefore asked for. All of it is plain JSON, so it can be posted as it is. */
export type Question =
  | { readonly kind: 'findings'; readonly document: TopologyDocument }
  | {
      readonly kind: 'mends';
      readonly document: TopologyDocument;
      readonly cluster: string;
      readonly verdict: VerdictKind;
    }
  | { readonly kind: 'trace'; readonly document: TopologyDocument; readonly flow: Flow };

export type Answer =
  | { readonly kind: 'findings'; readonly findings: readonly Finding[] }
  | { readonly kind: 'mends'; readonly mends: readonly Mend[] }
  | { readonly kind: 'trace'; readonly traced: Result<NamedTrace, FlowError> };

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
