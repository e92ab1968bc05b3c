import { err } from '../result';
import { outcomeOf } from './answer';
import type { Answering, Outcome, Question, Request } from './questions';
import type { Thread } from './thread';

/** Answers in this thread, but not before it is told to. */
export function heldBack() {
  const held: {
    readonly question: Question;
    readonly settle: (outcome: Outcome) => void;
    readonly fail: () => void;
  }[] = [];
  const answering: Answering = (question) =>
    new Promise((settle, reject) => {
      held.push({ question, settle, fail: () => reject(new Error('blocked')) });
    });
  const taken = () => {
    const next = held.shift();
    if (!next) throw new Error('Nothing is being answered');
    return next;
  };
  return {
    answering,
    /** What is being answered now. */
    questions: () => held.map(({ question }) => question),
    answer: () => {
      const { question, settle } = taken();
      settle(outcomeOf(question));
      return settled();
    },
    meetBug: (says: string) => {
      taken().settle(err(says));
      return settled();
    },
    fail: () => {
      taken().fail();
      return settled();
    },
  };
}

/** Until what has been promised is done, and answers were taken up, for which the page waits until it has time. */
export async function settled(): Promise<void> {
  for (const _ of ['promised', 'taken up']) await new Promise((resolve) => setTimeout(resolve));
}

/** A thread that runs in this one; what is posted is copied, as between threads. */
export class ThreadHere extends EventTarget implements Thread {
  readonly requests: Request[] = [];
  ended = false;
  private readonly answering: Answering;

  constructor(answering: Answering = async (question) => outcomeOf(question)) {
    super();
    this.answering = answering;
  }

  postMessage(request: Request): void {
    const { seq, question } = structuredClone(request);
    this.requests.push({ seq, question });
    this.answering(question).then(
      (outcome) => this.tell(new MessageEvent('message', { data: structuredClone({ seq, outcome }) })),
      () => this.tell(new Event('error')),
    );
  }

  terminate(): void {
    this.ended = true;
  }

  private tell(event: Event): void {
    if (!this.ended) this.dispatchEvent(event);
  }
}
