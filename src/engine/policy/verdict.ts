import { policyProtocols } from '../../facts/policy';
import type { Plan } from '../plan/types';
import { type ClusterPolicies, type Policy, policiesOf } from './cluster-policies';
import { seenEnd } from './ends';
import { letsThrough, type Question } from './rules';
import type { PolicyDirection, PolicyEnd, PolicyNote, PolicyPod, PolicyTraffic, PolicyVerdict } from './types';

/**
 * Whether the network policies of a pod's cluster let a connection begin, at the pod's side alone: one between two pods
 * has to be let out of the one and into the other. Answers are not asked about: they always pass.
 *
 * @param direction Ingress: the connection comes to `pod`; Egress: it goes out from it
 * @param other the far end as the engine meets it: behind the service's rewriting for egress; for ingress the client
 * where its source is rewritten only on leaving the pod's own node, else whoever rewrote it
 * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/
 */
export function policyVerdict(
  plan: Plan,
  clusterId: string,
  direction: PolicyDirection,
  pod: PolicyPod,
  other: PolicyEnd,
  traffic: PolicyTraffic,
): PolicyVerdict {
  const cluster = policiesOf(plan, clusterId);
  const { engine, ways } = cluster;
  const pods = cluster.pods.get(pod.workload);
  const selecting = pods ? cluster.selecting(pods, direction) : [];
  if (pods?.workload.hostNetwork || selecting.length === 0) return untouched(cluster, selecting);
  const policies = selecting.map(({ id }) => id);
  const question = { ...ways, other: seenEnd(plan, clusterId, cluster, other), traffic };
  const by = firstRule(selecting, question);
  const spared = by ? undefined : sparedBy(cluster, direction, pod, question);
  if (engine === 'none') {
    const notes: readonly PolicyNote[] = by || spared ? [] : ['POLICY_ENGINE_MISSING'];
    return { allowed: true, engine, isolated: false, policies, notes };
  }
  const base = { engine, isolated: true, policies };
  if (by) return { ...base, allowed: true, by, notes: undefinedFor(traffic) };
  if (spared) return { ...base, allowed: true, notes: [spared] };
  return {
    ...base,
    allowed: false,
    code: direction === 'Ingress' ? 'POLICY_DENIES_INGRESS' : 'POLICY_DENIES_EGRESS',
    notes: [...surprises(selecting, direction, pod, question), ...undefinedFor(traffic)],
  };
}

/** A pod that no policy selects, or that none can: it uses its node's network. */
const untouched = ({ engine }: ClusterPolicies, selecting: readonly Policy[]): PolicyVerdict => ({
  allowed: true,
  engine,
  isolated: false,
  policies: [],
  notes: selecting.length === 0 ? [] : ['POLICY_SKIPS_HOST_NETWORK'],
});

function firstRule(policies: readonly Policy[], question: Question): PolicyVerdict['by'] {
  for (const { id, rules } of policies) {
    const rule = rules.findIndex((candidate) => letsThrough(candidate, question));
    if (rule >= 0) return { policy: id, rule };
  }
  return undefined;
}

/** Why a connection that no rule lets through passes all the same. */
function sparedBy(
  { engine, ways }: ClusterPolicies,
  direction: PolicyDirection,
  pod: PolicyPod,
  { other, traffic }: Question,
): PolicyNote | undefined {
  if (other.kind === 'pod' && other.workload === pod.workload && other.address === pod.address) {
    return 'POLICY_SPARES_ITSELF';
  }
  if (direction === 'Ingress' && traffic.viaNodePort) {
    return ways.skipsNodePorts ? 'POLICY_SKIPS_NODE_PORTS' : undefined;
  }
  const open = direction === 'Ingress' || ways.leavesOwnNodeOpen || engine === 'none';
  return open && isOwnNode(pod, other) ? 'POLICY_SPARES_OWN_NODE' : undefined;
}

const isOwnNode = (pod: PolicyPod, other: Question['other']): boolean =>
  other.kind === 'node' && other.node === pod.node;

/** What a denial rests on that people do not expect. */
function surprises(
  policies: readonly Policy[],
  direction: PolicyDirection,
  pod: PolicyPod,
  question: Question,
): PolicyNote[] {
  const passesIf = (ways: Partial<Question>) => firstRule(policies, { ...question, ...ways }) !== undefined;
  return [
    ...(question.ipBlockSkipsPods && passesIf({ ipBlockSkipsPods: false })
      ? ['POLICY_IPBLOCK_SKIPS_PODS' as const]
      : []),
    ...(!question.readsEndPort && passesIf({ readsEndPort: true }) ? ['POLICY_ENDPORT_UNREAD' as const] : []),
    ...(direction === 'Egress' && isOwnNode(pod, question.other) ? ['POLICY_CLOSES_OWN_NODE' as const] : []),
  ];
}

const undefinedFor = ({ protocol }: PolicyTraffic): readonly PolicyNote[] =>
  policyProtocols.value.some((defined) => defined === protocol) ? [] : ['POLICY_PROTOCOL_UNDEFINED'];
