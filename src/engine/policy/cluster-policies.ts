import { type ResourceOf, resourceOf, resourcesOf, type TopologyDocument } from '../../model';
import { onceEach } from '../../once';
import type { Plan } from '../plan/types';
import { type EngineWays, policyEngineOf, waysOf } from './engine';
import { type PolicyRule, rulesOf } from './rules';
import { matcherOf, podLabels } from './selectors';
import type { Labels, PolicyDirection, PolicyEngine } from './types';

type Workload = ResourceOf<'workload'>;

/** Pods of one workload, which are alike to policies. */
export interface Pods {
  readonly workload: Workload;
  readonly labels: Labels;
}

export interface Policy {
  readonly id: string;
  readonly rules: readonly PolicyRule[];
}

export interface ClusterPolicies {
  readonly engine: PolicyEngine;
  readonly ways: EngineWays;
  /** By the workload's id. */
  readonly pods: ReadonlyMap<string, Pods>;
  /** By namespace, in stored order. */
  readonly podsIn: ReadonlyMap<string, readonly Pods[]>;
  /** Policies that mean a workload's pods in a direction, in stored order, whether or not they can be enforced. */
  selecting(pods: Pods, direction: PolicyDirection): readonly Policy[];
}

/** The policies of a cluster, made ready once for each plan. Without such a cluster there are none. */
export const policiesOf = onceEach(
  ({ document }: Plan, clusterId): ClusterPolicies => readPolicies(document, clusterId),
);

function readPolicies(document: TopologyDocument, clusterId: string): ClusterPolicies {
  const cluster = resourceOf(document, 'managedCluster', clusterId);
  const engine = cluster ? policyEngineOf(cluster) : 'none';
  const pods = resourcesOf(document, 'workload').flatMap((workload): Pods[] =>
    workload.cluster === clusterId ? [{ workload, labels: podLabels(workload) }] : [],
  );
  return {
    engine,
    ways: waysOf(document, engine, cluster?.kubernetesVersion ?? ''),
    pods: new Map(pods.map((each) => [each.workload.id, each])),
    podsIn: groupedBy(pods, ({ workload }) => workload.namespace),
    selecting: selectionOf(resourcesOf(document, 'kubernetesNetworkPolicy').filter((it) => it.cluster === clusterId)),
  };
}

/** Each workload is matched with the policies of its namespace once, when it is first asked about. */
function selectionOf(policies: readonly ResourceOf<'kubernetesNetworkPolicy'>[]): ClusterPolicies['selecting'] {
  const byNamespace = groupedBy(
    policies.map((policy) => ({
      id: policy.id,
      namespace: policy.namespace,
      selects: matcherOf(policy.podSelector),
      Ingress: rulesOf(policy, 'Ingress'),
      Egress: rulesOf(policy, 'Egress'),
    })),
    ({ namespace }) => namespace,
  );
  const selected = new Map<string, Readonly<Record<PolicyDirection, readonly Policy[]>>>();
  const select = ({ workload, labels }: Pods) => {
    const mine = byNamespace.get(workload.namespace)?.filter(({ selects }) => selects(labels)) ?? [];
    const inDirection = (direction: PolicyDirection): Policy[] =>
      mine.flatMap(({ id, [direction]: rules }) => (rules ? [{ id, rules }] : []));
    return { Ingress: inDirection('Ingress'), Egress: inDirection('Egress') };
  };
  return (pods, direction) => {
    const found = selected.get(pods.workload.id) ?? select(pods);
    selected.set(pods.workload.id, found);
    return found[direction];
  };
}

function groupedBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
