import type { Answering, Ask, Outcome, Question } from './questions';

interface Kinded {
  readonly kind: string;
}

interface Asked<Q, O> {
  readonly question: Q;
  readonly done: (outcome: O) => void;
}

/**
 * Passes questions on one at a time. Of each kind only the newest counts: one that still waits gives its place to a
 * newer one, and an answer that comes too late is told to nobody.
 */
export function oneAtATime<Q extends Kinded = Question, O = Outcome>(answering: Answering<Q, O>): Ask<Q, O> {
  const newest = new Map<Q['kind'], Asked<Q, O>>();
  const waiting = new Map<Q['kind'], Asked<Q, O>>();
  let busy = false;

  async function goOn(): Promise<void> {
    if (busy) return;
    busy = true;
    try {
      // A Map hands out what is added while it is walked.
      for (const [kind, asked] of waiting) {
        waiting.delete(kind);
        const outcome = await answering(asked.question);
        if (newest.get(kind) === asked) asked.done(outcome);
      }
    } finally {
      busy = false;
    }
  }

  return (question, done) => {
    const asked = { question, done };
    newest.set(question.kind, asked);
    waiting.set(question.kind, asked);
    void goOn();
  };
}

/** Answers in the first place until that cannot be had, and from then on in the other, the refused question first. */
export function withFallback<Q, O>(first: Answering<Q, O>, other: Answering<Q, O>): Answering<Q, O> {
  let lost = false;
  return async (question) => {
    if (!lost) {
      try {
        return await first(question);
      } catch {
        lost = true;
      }
    }
    return other(question);
  };
}
