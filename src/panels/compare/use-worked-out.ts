import type { Plan } from '../../engine';
import { useApp } from '../../store';
import { type Answered, type Asked, useAnswer } from './use-answer';
import { type InSteps, useInSteps } from './use-in-steps';

interface Work<T> {
  /** Begins it here, bit by bit. */
  readonly start: () => Generator<undefined, T>;
  /** Asks another thread for the same. */
  readonly question: Asked;
  readonly read: (answer: Answered) => T | undefined;
}

/** What is worked out of a design: here where it is small, else by another thread. `start` and `question` are kept as long as nothing changes. */
export function useWorkedOut<T>({ document }: Plan, { start, question, read }: Work<T>): InSteps<T> {
  const isSmall = useApp(({ editing }) => editing?.isSmall(document) ?? true);
  const here = useInSteps(isSmall ? start : undefined);
  const last = useAnswer(isSmall ? undefined : question);
  return isSmall ? here : { result: last && read(last.answer), stale: last?.of !== question };
}
