import { type Address, addressAt } from '../../ip';
import type { ClusterPlan, NodePlan } from './types';

/**
 * Where pods run. The simulator deals them round robin: pod 0 to the first node, pod 1 to the second, a full
 * node left out. Nodes of one size fill evenly, so all is arithmetic and no pod becomes an object.
 */
interface Placement {
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
  /** How many nodes. */
  readonly width: number;
}

/**
 * @param rooms pods that each node can run, in node order
 * @param pods pods wanted in all
 */
export function placePods(rooms: readonly number[], pods: number): Placement {
  const stretches = stretchesOf(rooms);
  const capacity = rooms.reduce((sum, room) => sum + room, 0);
  const settled = Math.min(pods, capacity);
  let running: readonly number[] | undefined;
  const known = new Map<Stretch, readonly number[]>();
  const nodesIn = (stretch: Stretch): readonly number[] => {
    const nodes = known.get(stretch) ?? rooms.flatMap((room, node) => (room > stretch.firstRound ? [node] : []));
    known.set(stretch, nodes);
    return nodes;
  };
  return {
    capacity,
    runningOn(node) {
      running ??= deal(rooms, stretches, settled);
      return running[node] ?? 0;
    },
    podAt(node, slot) {
      const stretch = stretches.findLast(({ firstRound }) => firstRound <= slot);
      const position = stretch && slot < (rooms[node] ?? 0) ? positionOf(nodesIn(stretch), node) : -1;
      if (!stretch || position < 0) throw new Error(`Node ${node} has no slot ${slot}`);
      return stretch.firstPod + (slot - stretch.firstRound) * stretch.width + position;
    },
    placeOf(pod) {
      const stretch = pod < settled ? stretches.findLast(({ firstPod }) => firstPod <= pod) : undefined;
      if (!stretch) return undefined;
      const within = pod - stretch.firstPod;
      const node = nodesIn(stretch)[within % stretch.width];
      return node === undefined ? undefined : { node, slot: stretch.firstRound + Math.floor(within / stretch.width) };
    },
  };
}

function stretchesOf(rooms: readonly number[]): Stretch[] {
  const levels = new Map<number, number>();
  for (const room of rooms) if (room > 0) levels.set(room, (levels.get(room) ?? 0) + 1);
  const stretches: Stretch[] = [];
  let width = [...levels.values()].reduce((sum, nodes) => sum + nodes, 0);
  let firstRound = 0;
  let firstPod = 0;
  for (const [level, nodes] of [...levels].sort(([a], [b]) => a - b)) {
    stretches.push({ firstPod, firstRound, width });
    firstPod += (level - firstRound) * width;
    firstRound = level;
    width -= nodes;
  }
  return stretches;
}

/** Pods on each node: as many as there were whole rounds, and one more on the first nodes of the last round. */
function deal(rooms: readonly number[], stretches: readonly Stretch[], pods: number): number[] {
  const last = stretches.findLast(({ firstPod }) => firstPod <= pods);
  if (!last) return rooms.map(() => 0);
  const within = pods - last.firstPod;
  const rounds = last.firstRound + Math.floor(within / last.width);
  let more = within % last.width;
  return rooms.map((room) => {
    if (room <= rounds) return room;
    more -= 1;
    return more >= 0 ? rounds + 1 : rounds;
  });
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

interface PodPlace {
  readonly workload: string;
  readonly replica: number;
  readonly node: NodePlan;
  readonly address: Address;
}

/** Ids of the subnets in which pods of a cluster without a pod CIDR have their addresses, each once. */
export const subnetsOfPods = ({ pools }: ClusterPlan): string[] => [
  ...new Set(pools.map(({ podSubnet, subnet }) => podSubnet ?? subnet)),
];

/** Nodes of a cluster in the order in which pods are dealt. */
export const nodesOf = (cluster: ClusterPlan): NodePlan[] => cluster.pools.flatMap((pool) => pool.nodes);

/** The first `limit` running pods of a workload, with node and address. */
export function podsOf(cluster: ClusterPlan, workloadId: string, limit: number): PodPlace[] {
  const running = cluster.workloads.find(({ id }) => id === workloadId)?.running ?? 0;
  return Array.from(
    { length: Math.min(running, limit) },
    (_, replica) => podOf(cluster, workloadId, replica) ?? [],
  ).flat();
}

/** One pod of a workload, by its number from 0; `undefined` where it does not run. */
export function podOf(cluster: ClusterPlan, workloadId: string, replica: number): PodPlace | undefined {
  const workload = cluster.workloads.find(({ id }) => id === workloadId);
  if (!workload || replica >= workload.running) return undefined;
  const { nodes, placement } = placementOf(cluster);
  const place = placement.placeOf(workload.firstPod + replica);
  const node = place && nodes[place.node];
  const address = place && node ? addressAt(node.pods, place.slot) : undefined;
  return node && address !== undefined ? { workload: workloadId, replica, node, address } : undefined;
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

interface Placed {
  readonly nodes: readonly NodePlan[];
  readonly placement: Placement;
}

/** Remembered for each plan, which never changes: whoever lists one node's pods mostly lists the next one's too. */
const known = new WeakMap<ClusterPlan, Placed>();

function placementOf(cluster: ClusterPlan): Placed {
  const before = known.get(cluster);
  if (before) return before;
  const nodes = nodesOf(cluster);
  const placed = {
    nodes,
    // Dealt to the nodes on which they run: the same pods as dealt to all the room that there was.
    placement: placePods(
      nodes.map(({ podsRunning }) => podsRunning),
      cluster.pods.running,
    ),
  };
  known.set(cluster, placed);
  return placed;
}
