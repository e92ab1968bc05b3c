import type { Answering, Ask, Outcome, Question } from './questions';

interface Asked {
  readonly question: Question;
  readonly done: (outcome: Outcome) => void;
}

/**
 * Passes questions on one at a time. Of each kind only the newest counts: one that still waits gives its place to a
 * newer one, and an answer that comes too late is told to nobody.
 */
export function oneAtATime(answering: Answering): Ask {
  const newest = new Map<Question['kind'], Asked>();
  const waiting = new Map<Question['kind'], Asked>();
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
export function withFallback(first: Answering, other: Answering): Answering {
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
