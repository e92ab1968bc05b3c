import { type Address, addressAt } from '../../ip';
import type { ClusterPlan, NodePlan } from './types';

/**
 * Where pods run. The simulator deals them round robin: pod 0 to the first node, pod 1 to the second, a full
 * node left out. Nodes of one size fill evenly, so all is arithmetic and no pod becomes an object.
 */
export interface Placement {
  /** Pods on the n-th node. */
  runningOn(node: number): number;
  /** Node and slot of the n-th pod; `undefined` when it is pending. */
  placeOf(pod: number): { readonly node: number; readonly slot: number } | undefined;
  /** The pod at a slot of a node, the inverse of `placeOf`. @throws for a slot the node does not have */
  podAt(node: number, slot: number): number;
  readonly capacity: number;
}

/** One stretch of rounds in which the same nodes still have room. */
interface Stretch {
  readonly firstPod: number;
  readonly firstRound: number;
  readonly rounds: number;
  /** In ascending order. */
  readonly nodes: readonly number[];
}

/**
 * @param rooms pods that each node can run, in node order
 * @param pods pods wanted in all
 */
export function placePods(rooms: readonly number[], pods: number): Placement {
  const stretches = stretchesOf(rooms);
  const capacity = rooms.reduce((sum, room) => sum + room, 0);
  const running = new Array<number>(rooms.length).fill(0);
  for (const { firstPod, rounds, nodes } of stretches) {
    const here = Math.min(Math.max(pods - firstPod, 0), rounds * nodes.length);
    const full = Math.floor(here / nodes.length);
    nodes.forEach((node, i) => {
      running[node] = (running[node] ?? 0) + full + (i < here % nodes.length ? 1 : 0);
    });
  }
  return {
    capacity,
    runningOn: (node) => running[node] ?? 0,
    podAt(node, slot) {
      const stretch = stretches.findLast(({ firstRound }) => firstRound <= slot);
      const position = stretch ? positionOf(stretch.nodes, node) : -1;
      if (!stretch || position < 0 || slot >= stretch.firstRound + stretch.rounds) {
        throw new Error(`Node ${node} has no slot ${slot}`);
      }
      return stretch.firstPod + (slot - stretch.firstRound) * stretch.nodes.length + position;
    },
    placeOf(pod) {
      if (pod >= Math.min(pods, capacity)) return undefined;
      const stretch = stretches.findLast(({ firstPod }) => firstPod <= pod);
      if (!stretch) return undefined;
      const within = pod - stretch.firstPod;
      const node = stretch.nodes[within % stretch.nodes.length];
      return node === undefined
        ? undefined
        : { node, slot: stretch.firstRound + Math.floor(within / stretch.nodes.length) };
    },
  };
}

function stretchesOf(rooms: readonly number[]): Stretch[] {
  const stretches: Stretch[] = [];
  let firstRound = 0;
  let firstPod = 0;
  for (const level of [...new Set(rooms)].filter((room) => room > 0).sort((a, b) => a - b)) {
    const nodes = rooms.flatMap((room, node) => (room >= level ? [node] : []));
    const rounds = level - firstRound;
    stretches.push({ firstPod, firstRound, rounds, nodes });
    firstPod += rounds * nodes.length;
    firstRound = level;
  }
  return stretches;
}

/** Where a number stands in an ascending list, by halving; -1 where it does not. */
function positionOf(ascending: readonly number[], wanted: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return ascending[low] === wanted ? low : -1;
}

export interface PodPlace {
  readonly workload: string;
  readonly replica: number;
  readonly node: NodePlan;
  readonly address: Address;
}

/** Nodes of a cluster in the order in which pods are dealt. */
export const nodesOf = (cluster: ClusterPlan): NodePlan[] => cluster.pools.flatMap((pool) => pool.nodes);

/** The first `limit` running pods of a workload, with node and address. */
export function podsOf(cluster: ClusterPlan, workloadId: string, limit: number): PodPlace[] {
  const workload = cluster.workloads.find(({ id }) => id === workloadId);
  if (!workload) return [];
  const { nodes, placement } = placementOf(cluster);
  return Array.from({ length: Math.min(workload.running, limit) }, (_, replica) => {
    const place = placement.placeOf(workload.firstPod + replica);
    const node = place && nodes[place.node];
    const address = place && node ? addressAt(node.pods, place.slot) : undefined;
    return node && address !== undefined ? [{ workload: workloadId, replica, node, address }] : [];
  }).flat();
}

/** The pods that run on one node, lowest address first. */
export function podsOn(cluster: ClusterPlan, nodeId: string): PodPlace[] {
  const { nodes, placement } = placementOf(cluster);
  const at = nodes.findIndex(({ id }) => id === nodeId);
  const node = nodes[at];
  if (!node) return [];
  return Array.from({ length: node.podsRunning }, (_, slot) => {
    const pod = placement.podAt(at, slot);
    const workload = cluster.workloads.findLast(({ firstPod, replicas }) => firstPod <= pod && replicas > 0);
    const address = addressAt(node.pods, slot);
    return workload && address !== undefined
      ? [{ workload: workload.id, replica: pod - workload.firstPod, node, address }]
      : [];
  }).flat();
}

function placementOf(cluster: ClusterPlan): { nodes: NodePlan[]; placement: Placement } {
  const nodes = nodesOf(cluster);
  const rooms = cluster.pools.flatMap((pool) => pool.nodes.map(() => pool.maxPods));
  return { nodes, placement: placePods(rooms, cluster.pods.running + cluster.pods.pending) };
}
