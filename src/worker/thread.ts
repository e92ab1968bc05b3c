import type { Answering, Outcome, Question, Reply, Request } from './questions';

/** What is used of a `Worker`. */
export type Thread = Pick<Worker, 'addEventListener' | 'postMessage' | 'terminate'>;

const BROKEN = new Error('The worker is broken.');

interface Waiting<O> {
  readonly resolve: (outcome: O) => void;
  readonly reject: (why: Error) => void;
}

/**
 * Answers in a thread of its own, which the first question starts. Every question is refused from the moment that the
 * thread cannot be started, breaks or says what cannot be read.
 */
export function inThread<Q = Question, O = Outcome>(start: () => Thread): Answering<Q, O> {
  const waiting = new Map<number, Waiting<O>>();
  let asked = 0;
  let broken = false;
  let thread: Thread | undefined;

  function started(): Thread {
    const fresh = start();
    const giveUp = () => {
      broken = true;
      fresh.terminate();
      for (const { reject } of waiting.values()) reject(BROKEN);
      waiting.clear();
    };
    fresh.addEventListener('error', giveUp);
    fresh.addEventListener('messageerror', giveUp);
    fresh.addEventListener('message', ({ data: { seq, outcome } }: MessageEvent<Reply<O>>) => {
      waiting.get(seq)?.resolve(outcome);
      waiting.delete(seq);
    });
    return fresh;
  }

  return (question) =>
    new Promise((resolve, reject) => {
      if (broken) throw BROKEN;
      thread ??= started();
      asked += 1;
      waiting.set(asked, { resolve, reject });
      thread.postMessage({ seq: asked, question } satisfies Request<Q>);
    });
}
