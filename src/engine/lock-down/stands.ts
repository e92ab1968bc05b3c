import { poolOfNode } from '../plan/names';
import type { ClusterPlan, Plan, PoolPlan } from '../plan/types';
import { type Flow, idWords } from '../trace';
import { podId, worldOf } from '../trace/world';

/** A node, or a pod with the node on which it is: what stays on one node meets no group. */
interface End {
  readonly id: string;
  readonly on: string;
}

/** Of pools that stand under the same groups two nodes, and two pods with addresses of their own, each on another node. */
export interface Stand {
  readonly nodes: readonly End[];
  readonly pods: readonly End[];
}

/** Sorts of pools that are told apart: every two are asked about, both ways. */
const MOST = 4;
/** Of each workload; the scheduler spreads them over the nodes. */
const PODS_LOOKED_AT = 20;

/** Who stands for all nodes and pods of a cluster: some of each sort of pools, by their subnets and groups. */
export const standsOf = (plan: Plan, cluster: ClusterPlan): readonly Stand[] => {
  const pods = ownPods(plan, cluster);
  return sortsOf(cluster)
    .slice(0, MOST)
    .map((pools) => ({
      nodes: apart(pools.flatMap(({ nodes }) => nodes.map(nodeEnd))),
      pods: apart(pods.filter(({ on }) => pools.some(({ id }) => id === poolOfNode(on)))),
    }));
};

/** What is left out where not all can be looked at, in sentences: nodes and pods for which nobody stands. */
export const leftOut = (plan: Plan): readonly string[] =>
  Object.values(plan.clusters).flatMap((cluster) => {
    const name = idWords(plan, cluster.id);
    const sorts = sortsOf(cluster);
    const others = sorts.slice(MOST).flat();
    const short = standsOf(plan, cluster).flatMap(({ nodes, pods }, at) =>
      pods.length < nodes.length ? (sorts[at] ?? []) : [],
    );
    const isMore = cluster.workloads.some(({ replicas }) => replicas > PODS_LOOKED_AT);
    return [
      ...(others.length > 0
        ? [
            `${name} has node pools under ${sorts.length} sorts of groups; of them ${MOST} are looked at, not ${names(plan, others)}.`,
          ]
        : []),
      ...(isMore && short.length > 0
        ? [
            `Of each workload of ${name} ${PODS_LOOKED_AT} pods are looked at; too few of them run on ${names(plan, short)} to stand for all there.`,
          ]
        : []),
    ];
  });

const names = (plan: Plan, pools: readonly PoolPlan[]): string => pools.map(({ id }) => idWords(plan, id)).join(', ');

/** Pools with nodes, those together that stand under the same groups. */
function sortsOf({ pools }: ClusterPlan): readonly (readonly PoolPlan[])[] {
  const sorts = new Map<string, PoolPlan[]>();
  for (const pool of pools) {
    const [node] = pool.nodes;
    if (!node) continue;
    const key = JSON.stringify([pool.subnet, pool.podSubnet, node.networkSecurityGroup]);
    sorts.set(key, [...(sorts.get(key) ?? []), pool]);
  }
  return [...sorts.values()];
}

/** From one of each sort to one of each sort, on another node. */
export const flowsBetween = (
  senders: readonly (readonly End[])[],
  receivers: readonly (readonly End[])[],
): readonly Flow[] => senders.flatMap((some) => receivers.flatMap((others) => between(some, others)));

function between(some: readonly End[], others: readonly End[]): Flow[] {
  for (const from of some) {
    const to = others.find(({ on }) => on !== from.on);
    if (to) return [{ from: from.id, to: to.id }];
  }
  return [];
}

const nodeEnd = ({ id }: { readonly id: string }): End => ({ id, on: id });

/** The first, and the first on another node. */
const apart = (ends: readonly End[]): readonly End[] => {
  const [first] = ends;
  const other = ends.find(({ on }) => on !== first?.on);
  return [first, other].filter((end) => end !== undefined);
};

const ownPods = (plan: Plan, { workloads }: ClusterPlan): End[] =>
  workloads.flatMap(({ id, replicas }) =>
    Array.from({ length: Math.min(replicas, PODS_LOOKED_AT) }, (_, at) => worldOf(plan).pod(podId(id, at))).flatMap(
      (pod) => (pod && pod.address !== pod.on.address ? [{ id: pod.id, on: pod.on.id }] : []),
    ),
  );
