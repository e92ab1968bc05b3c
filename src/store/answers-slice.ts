import type { StateCreator } from 'zustand';
import type { AssertionResult, Finding } from '../engine';
import type { TopologyDocument } from '../model';
import type { Answer, Question, Thread } from '../worker';
import type { AppState } from './store';

/** What takes longer than a frame is asked for, and comes when it comes. */
export interface AnswersSlice {
  /** Starts who answers; nobody does before the first picture. */
  readonly startThread: (() => Thread) | undefined;
  /** What was wrong when this design was last judged, for as long as it is judged anew; `undefined` where it never was. */
  readonly lastFindings: readonly Finding[] | undefined;
  /** What came of the assertions of a large design when they were last checked, and of which state of it. */
  readonly lastChecks:
    | { readonly document: TopologyDocument; readonly results: readonly AssertionResult[] }
    | undefined;
  /** A bug that the engine ran into, and with which design. */
  readonly bug: { readonly document: TopologyDocument; readonly says: string } | undefined;
  readonly answerBy: (startThread: () => Thread) => void;
  /** @param done hears the answer, unless something newer of the same kind is asked before it is there */
  readonly ask: (question: Question, done: (answer: Answer) => void) => void;
}

export const createAnswersSlice: StateCreator<AppState, [], [], AnswersSlice> = (set, get) => ({
  startThread: undefined,
  lastFindings: undefined,
  lastChecks: undefined,
  bug: undefined,
  answerBy: (startThread) => set({ startThread }),
  ask: (question, done) => {
    const { editing, startThread } = get();
    if (!startThread) return;
    editing?.ask(startThread, question, (outcome) => {
      if (outcome.ok) done(outcome.value);
      else set({ bug: { document: question.document, says: outcome.error } });
    });
  },
});
