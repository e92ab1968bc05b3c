import type { ClusterPlan, Plan } from '../plan/types';
import { rehearseChurn } from './churn';
import { rehearseCreation } from './create';
import { rehearseScaleOut } from './scale-out';
import type { Rehearsal, RehearsalRequest, Step } from './types';
import { rehearseUpgrade } from './upgrade';

/**
 * Goes through something that is to be done to a cluster, step by step: what is taken from each space, what is given
 * back, and where Azure would refuse. Starts from the plan as it is; nothing is changed.
 *
 * Addresses are predicted as everywhere: lowest free first. @throws for a pool that the cluster does not have
 */
export function rehearse(plan: Plan, cluster: ClusterPlan, request: RehearsalRequest): Rehearsal {
  const steps = stepsOf(plan, cluster, request);
  const last = steps.at(-1);
  const done = last?.refusal === undefined;
  return {
    kind: request.kind,
    cluster: cluster.id,
    steps,
    done,
    says: done ? (last?.title ?? '') : (last?.says ?? ''),
  };
}

function stepsOf(plan: Plan, cluster: ClusterPlan, request: RehearsalRequest): readonly Step[] {
  switch (request.kind) {
    case 'create':
      return rehearseCreation(plan, cluster);
    case 'scale-out':
      return rehearseScaleOut(plan, cluster, request.pool, request.to);
    case 'upgrade':
      return rehearseUpgrade(plan, cluster);
    case 'pod-churn':
      return rehearseChurn(plan, cluster, request.pool, request.pods);
  }
}
