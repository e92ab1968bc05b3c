import type { Plan } from '../plan/types';
import { policiesOf } from './cluster-policies';
import { matcherOf } from './selectors';
import type { LabelSelector } from './types';

/**
 * Ids of the workloads of a namespace whose pods a selector finds, in stored order; those in their node's network too.
 *
 * @param selector a service's is `{ matchLabels: service.selector }`
 */
export function podsSelected(plan: Plan, clusterId: string, namespace: string, selector: LabelSelector): string[] {
  const matches = matcherOf(selector);
  const pods = policiesOf(plan, clusterId).podsIn.get(namespace) ?? [];
  return pods.flatMap(({ workload, labels }) => (matches(labels) ? [workload.id] : []));
}
