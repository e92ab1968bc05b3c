import { type ResourceOf, resourcesOf, type TopologyDocument } from '../../model';
import { toldPods } from './fixed-places';
import type { NodeDraft, PoolDraft } from './nodes';
import { countPlaced, leftOnNode, placeTold, settleOn, type Told } from './placed-pods';
import type { PodSpace } from './pod-space';
import { placePods } from './pods';
import type { SubnetDraft } from './subnet-draft';
import type { ClusterPlan, RefusedPlace, WorkloadPlan } from './types';

/** Pods of a cluster, counted, and its workloads. */
export type RunningPods = Pick<ClusterPlan, 'pods' | 'workloads'>;

/** Also the fixed addresses that pods do not have on their nodes. */
export type PodsOfCluster = RunningPods & { readonly lost: readonly RefusedPlace[] };

export const NO_PODS: PodsOfCluster = { pods: { running: 0, pending: 0, capacity: 0 }, workloads: [], lost: [] };

/**
 * Deals the pods of every cluster's workloads to its nodes, and gives pod subnets out to the nodes on which they run.
 *
 * Where a pod subnet has too few addresses for it, its nodes can run fewer and pods are dealt anew; so it goes on until
 * no more pod subnet turns out too small.
 *
 * @param pools of each cluster, by its id
 */
export function runPods(
  document: TopologyDocument,
  pools: ReadonlyMap<string, readonly PoolDraft[]>,
  subnets: ReadonlyMap<string, SubnetDraft>,
  podSpaces: readonly PodSpace[],
): Map<string, PodsOfCluster> {
  const workloads = resourcesOf(document, 'workload');
  const dealt = () =>
    new Map(
      [...pools].map(([id, of]) => [
        id,
        deal(
          document,
          workloads.filter(({ cluster }) => cluster === id),
          of,
        ),
      ]),
    );
  let pods = dealt();
  while (podSpaces.filter((space) => space.tighten()).length > 0) pods = dealt();
  for (const space of podSpaces) space.handOut();
  for (const pool of [...pools.values()].flat()) {
    const subnet = pool.mode.podAddressesFrom === 'node-subnet' ? subnets.get(pool.subnet) : undefined;
    if (subnet) subnet.podsRunning += pool.nodes.reduce((sum, node) => sum + node.podsRunning, 0);
  }
  return new Map(
    [...pods].map(([id, { told, ...of }]) => {
      const lost = [...told].flatMap(([node, its]) => settleOn(node, its));
      return [id, { ...withCapacity(of, pools.get(id) ?? []), lost }];
    }),
  );
}

type Dealt = RunningPods & { readonly told: Told };

/** Pods of one cluster's workloads: first those that the design puts on a node, then the others, dealt as far as nodes have room. */
function deal(
  document: TopologyDocument,
  workloads: readonly ResourceOf<'workload'>[],
  pools: readonly PoolDraft[],
): Dealt {
  const places = pools.flatMap(({ nodes, maxPods }) => nodes.map((node) => ({ node, maxPods })));
  for (const { node } of places) {
    node.podsRunning = 0;
    node.hostPods = 0;
  }
  const told = placeTold(
    workloads.flatMap((workload) => toldPods(document, workload)),
    places,
  );
  const placed = countPlaced(told);
  const wanted = (ofHost: boolean) =>
    workloads.reduce(
      (sum, { id, replicas, hostNetwork = false }) =>
        hostNetwork === ofHost ? sum + replicas - (placed.get(id) ?? 0) : sum,
      0,
    );
  const onHosts = placePods(places.map(leftOnNode), wanted(true));
  const hostPods = Math.min(wanted(true), onHosts.capacity);
  if (hostPods > 0) {
    places.forEach(({ node }, at) => {
      node.hostPods += onHosts.runningOn(at);
    });
  }
  const onAddresses = placePods(
    places.map((place) => Math.max(0, Math.min(place.node.room - place.node.podsRunning, leftOnNode(place)))),
    wanted(false),
  );
  places.forEach(({ node }, at) => {
    node.podsRunning += onAddresses.runningOn(at);
  });
  const dealt = { true: hostPods, false: Math.min(wanted(false), onAddresses.capacity) };
  const planned = planWorkloads(workloads, placed, dealt);
  const running = planned.reduce((sum, workload) => sum + workload.running, 0);
  const pending = planned.reduce((sum, { replicas }) => sum + replicas, 0) - running;
  return { workloads: planned, pods: { running, pending, capacity: running + pending }, told };
}

/** While pods wait no more can run than do; else as many as every node has room for. */
const withCapacity = ({ pods, workloads }: RunningPods, pools: readonly PoolDraft[]): RunningPods => ({
  workloads,
  pods: {
    ...pods,
    capacity:
      pods.pending > 0
        ? pods.running
        : pools.reduce((sum, { nodes, maxPods }) => nodes.reduce((all, node) => all + roomOf(node, maxPods), sum), 0),
  },
});

/** Pods that can run on a node beside those that have its own address, and these. */
const roomOf = ({ room, hostPods }: NodeDraft, maxPods: number): number => Math.min(room + hostPods, maxPods);

function planWorkloads(
  workloads: readonly ResourceOf<'workload'>[],
  placed: ReadonlyMap<string, number>,
  dealt: Readonly<Record<`${boolean}`, number>>,
): WorkloadPlan[] {
  const next = { true: 0, false: 0 };
  return workloads.map(({ id, replicas, hostNetwork = false }) => {
    const told = placed.get(id) ?? 0;
    const firstPod = next[`${hostNetwork}`];
    const running = told + Math.min(Math.max(dealt[`${hostNetwork}`] - firstPod, 0), replicas - told);
    next[`${hostNetwork}`] += replicas - told;
    return { id, replicas, hostNetwork, placed: told, firstPod, running };
  });
}
