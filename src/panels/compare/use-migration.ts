import { useCallback, useMemo } from 'react';
import type { Plan } from '../../engine';
import { type Migration, migration, type Networking } from '../../engine/migration';
import type { InSteps } from './use-in-steps';
import { useWorkedOut } from './use-worked-out';

/** How the cluster would get to another mode or dataplane. */
export function useMigration(plan: Plan, cluster: string, { mode, dataplane }: Networking): InSteps<Migration> {
  const { document } = plan;
  const target = useMemo(() => ({ mode, dataplane }), [mode, dataplane]);
  return useWorkedOut(plan, {
    start: useCallback(() => steps(plan, cluster, target), [plan, cluster, target]),
    question: useMemo(() => ({ kind: 'migration' as const, document, cluster, target }), [document, cluster, target]),
    read: (answer) => (answer.kind === 'migration' ? answer.migration : undefined),
  });
}

/** One step by itself, apart from the task that asks for it. */
function* steps(plan: Plan, clusterId: string, target: Networking): Generator<undefined, Migration> {
  yield;
  return migration(plan, clusterId, target);
}
