import { type ResourceOf, resourcesOf, type TopologyDocument } from '../../model';
import type { PoolDraft } from './nodes';
import type { PodSpace } from './pod-space';
import { placePods } from './pods';
import type { SubnetDraft } from './subnet-draft';
import type { ClusterPlan, WorkloadPlan } from './types';

/** Pods of a cluster, counted, and its workloads. */
export type RunningPods = Pick<ClusterPlan, 'pods' | 'workloads'>;

export const NO_PODS: RunningPods = { pods: { running: 0, pending: 0, capacity: 0 }, workloads: [] };

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
): Map<string, RunningPods> {
  const workloads = resourcesOf(document, 'workload');
  const dealt = () =>
    new Map(
      [...pools].map(([id, of]) => [
        id,
        deal(
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
  return new Map([...pods].map(([id, of]) => [id, withCapacity(of, pools.get(id) ?? [])]));
}

/** Pods of one cluster's workloads, dealt to its nodes as far as they have room. */
function deal(workloads: readonly ResourceOf<'workload'>[], pools: readonly PoolDraft[]): RunningPods {
  const nodes = pools.flatMap((pool) => pool.nodes);
  const wanted = workloads.reduce((sum, { replicas }) => sum + replicas, 0);
  const placement = placePods(
    nodes.map(({ room }) => room),
    wanted,
  );
  nodes.forEach((node, at) => {
    node.podsRunning = placement.runningOn(at);
  });
  const running = Math.min(wanted, placement.capacity);
  return {
    workloads: planWorkloads(workloads, running),
    pods: { running, pending: wanted - running, capacity: placement.capacity },
  };
}

/** While pods wait no more can run than do; else as many as every node has room for. */
const withCapacity = ({ pods, workloads }: RunningPods, pools: readonly PoolDraft[]): RunningPods => ({
  workloads,
  pods: {
    ...pods,
    capacity:
      pods.pending > 0
        ? pods.running
        : pools.reduce((sum, { nodes }) => nodes.reduce((rooms, { room }) => rooms + room, sum), 0),
  },
});

function planWorkloads(workloads: readonly ResourceOf<'workload'>[], running: number): WorkloadPlan[] {
  let firstPod = 0;
  return workloads.map(({ id, replicas }) => {
    const workload = { id, replicas, firstPod, running: Math.min(Math.max(running - firstPod, 0), replicas) };
    firstPod += replicas;
    return workload;
  });
}
