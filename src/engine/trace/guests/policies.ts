import { policyUnion } from '../../../facts/policy';
import { resourcesOf } from '../../../model';
import type { Packet } from '../../packet';
import { type PolicyEnd, type PolicyPod, policyVerdict } from '../../policy';
import type { NodePlace, PodPlace } from '../place';
import { type End, fails, type HopDraft, type Run } from '../run';

interface Passing {
  readonly node: NodePlace;
  /** The pod that sends, where it runs on this node. */
  readonly pod: PodPlace | undefined;
  /** The pod that is to have it, where it runs on this node. */
  readonly target: PodPlace | undefined;
  /** After services, before sources are rewritten. */
  readonly aimed: Packet;
}

/**
 * Asks the cluster's network policies: on the sender's node whether it may be let out, on the receiver's whether in.
 *
 * @returns the end where one says no
 */
export function admitByPolicy(run: Run, { node, pod, target, aimed }: Passing, hop: HopDraft): End | undefined {
  if (run.leg !== 'forward' || !hasPolicies(run, node.ref.cluster.id)) return undefined;
  const traffic = {
    protocol: aimed.protocol,
    ...(aimed.destinationPort !== undefined && { destinationPort: aimed.destinationPort }),
    ...(run.throughNodePort && { viaNodePort: true }),
  };
  const cluster = node.ref.cluster.id;
  if (pod) {
    const other = endAt(run, node, aimed.destination);
    const verdict = policyVerdict(run.plan, cluster, 'Egress', endOf(pod), other, traffic);
    hop.steps.push({ kind: 'policy', rule: policyUnion, about: pod.id, policy: verdict });
    for (const note of verdict.notes) run.surprises.add(note);
    if (!verdict.allowed) return fails('denied-out', 'POLICY_DENIES_EGRESS', pod.id);
  }
  if (target) {
    const other = pod ? endOf(pod) : endAt(run, node, aimed.source);
    const verdict = policyVerdict(run.plan, cluster, 'Ingress', endOf(target), other, traffic);
    hop.steps.push({ kind: 'policy', rule: policyUnion, about: target.id, policy: verdict });
    for (const note of verdict.notes) run.surprises.add(note);
    if (!verdict.allowed) return fails('denied-in', 'POLICY_DENIES_INGRESS', target.id);
  }
  return undefined;
}

const hasPolicies = ({ plan }: Run, cluster: string): boolean =>
  resourcesOf(plan.document, 'kubernetesNetworkPolicy').some((policy) => policy.cluster === cluster);

const endOf = ({ workload, address, on }: PodPlace): PolicyPod => ({ kind: 'pod', workload, address, node: on.id });

/** Who of the node's cluster has an address: a node or a pod; else just the address. */
function endAt(run: Run, node: NodePlace, address: number): PolicyEnd {
  const owner = run.world.inCluster(node, address);
  if (owner?.kind === 'pod') return endOf(owner);
  return owner ? { kind: 'node', node: owner.id, address } : { kind: 'address', address };
}
