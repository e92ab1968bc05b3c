import { useEffect, useMemo, useState } from 'react';
import type { FlowError, NamedTrace } from '../../engine';
import type { Result } from '../../result';
import { selectPlan, useApp } from '../../store';
import { selectTraced, type Traced, toldOf } from '../../store/tracing';

/**
 * What becomes of what was sent, in the design as it is now: in a small one at once, in a large one as soon as another
 * thread has followed it. An answer for an earlier state of the design is never shown.
 */
export function useTraced(): { readonly traced: Traced | undefined; readonly waiting: boolean } {
  const small = useApp(({ editing, document }) => editing?.isSmall(document) ?? true);
  const here = useApp((state) => (small ? selectTraced(state) : undefined));
  const there = useAnswer(small);
  return small ? { traced: here, waiting: false } : there;
}

function useAnswer(small: boolean) {
  const plan = useApp(selectPlan);
  const sent = useApp((state) => state.sent);
  const ask = useApp((state) => state.ask);
  const startThread = useApp((state) => state.startThread);
  const { document } = plan;
  const question = useMemo(
    () => (!small && sent?.flow.ok ? { kind: 'trace' as const, document, flow: sent.flow.value } : undefined),
    [small, document, sent],
  );
  const [done, setDone] = useState<{ readonly of: object; readonly traced: Result<NamedTrace, FlowError> }>();
  useEffect(() => {
    if (!question || !startThread) return;
    ask(question, (answer) => {
      if (answer.kind === 'trace') setDone({ of: question, traced: answer.traced });
    });
  }, [ask, startThread, question]);
  const traced = useMemo(
    () => (sent && done && done.of === question ? toldOf(plan, sent, done.traced) : undefined),
    [plan, sent, done, question],
  );
  if (sent && !sent.flow.ok) return { traced: sent.flow, waiting: false };
  return { traced, waiting: question !== undefined && traced === undefined };
}
