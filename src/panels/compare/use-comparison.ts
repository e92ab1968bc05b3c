import { useCallback, useMemo } from 'react';
import type { Plan } from '../../engine';
import { type Comparison, comparing } from '../../engine/compare';
import type { InSteps } from './use-in-steps';
import { useWorkedOut } from './use-worked-out';

/** The cluster in every mode. */
export function useComparison(plan: Plan, cluster: string): InSteps<Comparison> {
  const { document } = plan;
  return useWorkedOut(plan, {
    start: useCallback(() => comparing(plan, cluster), [plan, cluster]),
    question: useMemo(() => ({ kind: 'modes' as const, document, cluster }), [document, cluster]),
    read: (answer) => (answer.kind === 'modes' ? answer.comparison : undefined),
  });
}
