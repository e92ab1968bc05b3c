import type { Plan } from '../plan/types';
import { policiesOf } from './cluster-policies';
import { seenEnd } from './ends';
import { peersMatch, portsMatch } from './rules';
import type { PolicyDirection, PolicyEnd, PolicyPod, PolicyTraffic } from './types';

/** One policy that selects the pod, and what each of its rules of the direction says, in order. */
export interface PolicyAnswer {
  readonly policy: string;
  /** Both parts have to match for the rule to let the connection through. */
  readonly rules: readonly { readonly peer: boolean; readonly port: boolean }[];
}

/** Every policy and rule that `policyVerdict` goes by, with the parts that matched; worked out for what is shown. */
export function whyNot(
  plan: Plan,
  clusterId: string,
  direction: PolicyDirection,
  pod: PolicyPod,
  other: PolicyEnd,
  traffic: PolicyTraffic,
): PolicyAnswer[] {
  const cluster = policiesOf(plan, clusterId);
  const pods = cluster.pods.get(pod.workload);
  if (!pods || pods.workload.hostNetwork) return [];
  const question = { ...cluster.ways, other: seenEnd(plan, clusterId, cluster, other), traffic };
  return cluster.selecting(pods, direction).map(({ id, rules }) => ({
    policy: id,
    rules: rules.map((rule) => ({ peer: peersMatch(rule, question), port: portsMatch(rule, question) })),
  }));
}
