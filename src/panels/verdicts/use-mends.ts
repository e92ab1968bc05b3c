import { useEffect, useMemo, useState } from 'react';
import { type Mend, type Plan, type VerdictKind, verdictMends } from '../../engine';
import { derive, useApp } from '../../store';

/** Searching mends tries many designs, so they are remembered for each plan. */
const mendsOf = derive((plan: Plan) => {
  const known = new Map<string, readonly Mend[]>();
  return (clusterId: string, kind: VerdictKind): readonly Mend[] => {
    const cluster = plan.clusters[clusterId];
    const key = `${kind} ${clusterId}`;
    const mends = known.get(key) ?? (cluster ? verdictMends(plan, cluster, kind) : []);
    known.set(key, mends);
    return mends;
  };
});

/** What would mend a verdict: of the design on screen, or while `stale` of an earlier one; none before the first. */
export function useMends(plan: Plan, cluster: string, verdict: VerdictKind) {
  const small = useApp((state) => state.editing?.isSmall(plan.document) ?? true);
  const answered = useAnswer(plan, cluster, verdict, small);
  return small ? { mends: mendsOf(plan)(cluster, verdict), stale: false } : answered;
}

function useAnswer({ document }: Plan, cluster: string, verdict: VerdictKind, small: boolean) {
  const ask = useApp((state) => state.ask);
  const startThread = useApp((state) => state.startThread);
  const question = useMemo(
    () => ({ kind: 'mends' as const, document, cluster, verdict }),
    [document, cluster, verdict],
  );
  const [done, setDone] = useState<{ readonly of: typeof question; readonly mends: readonly Mend[] }>();
  useEffect(() => {
    if (small || !startThread) return;
    ask(question, (answer) => {
      if (answer.kind === 'mends') setDone({ of: question, mends: answer.mends });
    });
  }, [ask, startThread, question, small]);
  return { mends: done?.mends, stale: done?.of !== question };
}
