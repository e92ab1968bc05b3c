import { useEffect, useState } from 'react';
import { useApp } from '../../store';

type Ask = ReturnType<typeof useApp.getState>['ask'];

export type Asked = Parameters<Ask>[0];

export type Answered = Parameters<Parameters<Ask>[1]>[0];

/** What another thread answers, and to which question; until then what it answered last. @param question none: nothing is asked */
export function useAnswer<Q extends Asked>(
  question: Q | undefined,
): { readonly of: Q; readonly answer: Answered } | undefined {
  const ask = useApp((state) => state.ask);
  const canAsk = useApp((state) => state.editing !== undefined && state.startThread !== undefined);
  const [last, setLast] = useState<{ readonly of: Q; readonly answer: Answered }>();
  useEffect(() => {
    // Before both are there nobody would hear.
    if (question && canAsk) ask(question, (answer) => setLast({ of: question, answer }));
  }, [ask, canAsk, question]);
  return last;
}
