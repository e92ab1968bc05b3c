import { type Address, addressAt, type Range } from '../../ip';
import { nthLeft, rankOf } from './skipping';
import type { ClusterPlan, NodePlan, PodName, WorkloadPlan } from './types';

/**
 * Where dealt pods run. The simulator deals them round robin: pod 0 to the first node, pod 1 to the second, a full
 * node left out. Nodes of one size fill evenly, so all is arithmetic and no pod becomes an object.
 */
interface Placement {
  /** Pods on the n-th node. */
  runningOn(node: number): number;
  /** Node and slot of the n-th pod; `undefined` when it is pending. */
  placeOf(pod: number): { readonly node: number; readonly slot: number } | undefined;
  /** The pod at a slot of a node, the inverse of `placeOf`. @throws for a slot the node does not have */
  podAt(node: number, slot: number): number;
  /** How many of the pods from one number up to, and without, another run on each node, in node order. */
  countsBetween(first: number, end: number): number[];
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
    countsBetween(first, end) {
      const counts = rooms.map(() => 0);
      for (const [at, stretch] of stretches.entries()) {
        const beyond = Math.min(end, settled, stretches[at + 1]?.firstPod ?? settled);
        for (const [position, node] of nodesIn(stretch).entries()) {
          const roundsBefore = (pod: number) =>
            Math.max(0, Math.ceil((pod - stretch.firstPod - position) / stretch.width));
          counts[node] = (counts[node] ?? 0) + Math.max(0, roundsBefore(beyond) - roundsBefore(first));
        }
      }
      return counts;
    },
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

/** Where one pod runs, and the address that it has there. */
interface PodPlace extends PodName {
  readonly node: NodePlan;
  /** Its own, or with host network its node's. */
  readonly address: Address;
  readonly hostNetwork: boolean;
}

/** Ids of the subnets in which pods of a cluster without a pod CIDR have their addresses, each once. */
export const subnetsOfPods = ({ pools }: ClusterPlan): string[] => [
  ...new Set(pools.map(({ podSubnet, subnet }) => podSubnet ?? subnet)),
];

/** Nodes of a cluster in the order in which pods are dealt. */
export const nodesOf = (cluster: ClusterPlan): NodePlan[] => cluster.pools.flatMap((pool) => pool.nodes);

/** The first `limit` running pods of a workload, with node and address. */
export function podsOf(cluster: ClusterPlan, workloadId: string, limit: number): PodPlace[] {
  const workload = cluster.workloads.find(({ id }) => id === workloadId);
  const found: PodPlace[] = [];
  const wanted = Math.min(workload?.running ?? 0, limit);
  for (let replica = 0; replica < (workload?.replicas ?? 0) && found.length < wanted; replica += 1) {
    const pod = podOf(cluster, workloadId, replica);
    if (pod) found.push(pod);
  }
  return found;
}

/** One pod of a workload, by its number from 0; `undefined` where it does not run. */
export function podOf(cluster: ClusterPlan, workloadId: string, replica: number): PodPlace | undefined {
  const workload = cluster.workloads.find(({ id }) => id === workloadId);
  if (!workload || replica >= workload.replicas) return undefined;
  const { nodes, placement, hosts, placed } = placementOf(cluster);
  const its = placed.get(workloadId);
  const told = its?.at.get(replica);
  if (told) return told;
  const number = workload.firstPod + rankOf(its?.replicas ?? [], replica);
  const place = (workload.hostNetwork ? hosts : placement).placeOf(number);
  const node = place && nodes[place.node];
  const address = node && (workload.hostNetwork ? node.address : addressAt(node.pods, dealtSlot(node, place.slot)));
  return node && address !== undefined
    ? { workload: workloadId, replica, node, address, hostNetwork: workload.hostNetwork }
    : undefined;
}

/** Pods of a workload on each node that runs some, by the node's id: as many as `podsOn` lists, without listing them. */
export function countsOf(cluster: ClusterPlan, workloadId: string): Map<string, number> {
  const workload = cluster.workloads.find(({ id }) => id === workloadId);
  const { nodes, placement, hosts, placed } = placementOf(cluster);
  const counts = new Map<string, number>();
  if (!workload) return counts;
  const { firstPod, replicas, hostNetwork } = workload;
  const dealt = (hostNetwork ? hosts : placement).countsBetween(firstPod, firstPod + replicas - workload.placed);
  for (const [at, { id }] of nodes.entries()) if (dealt[at]) counts.set(id, dealt[at]);
  for (const { node } of placed.get(workloadId)?.at.values() ?? []) {
    counts.set(node.id, (counts.get(node.id) ?? 0) + 1);
  }
  return counts;
}

/** A pod's number among the dealt pods of the cluster, from 0. */
export function dealtNumber(cluster: ClusterPlan, { workload: id, replica }: PodName): number {
  const firstPod = cluster.workloads.find((workload) => workload.id === id)?.firstPod ?? 0;
  return firstPod + rankOf(placementOf(cluster).placed.get(id)?.replicas ?? [], replica);
}

/** The pods that run on one node: those with an address of their own, lowest first, then those with the node's. */
export function podsOn(cluster: ClusterPlan, nodeId: string): PodPlace[] {
  const { nodes, hosts } = placementOf(cluster);
  const at = nodes.findIndex(({ id }) => id === nodeId);
  const node = nodes[at];
  if (!node) return [];
  const { upTo, beyond } = slotsInUse(node);
  const slots = [...Array.from({ length: upTo }, (_, slot) => slot), ...beyond];
  const placedHosts = node.placedHostPods ?? [];
  const dealtHosts = Array.from({ length: node.hostPods - placedHosts.length }, (_, round) =>
    dealtPod(cluster, hosts.podAt(at, round), true),
  );
  return [
    ...slots.flatMap((slot) => podAt(cluster, at, slot) ?? []),
    ...[...placedHosts, ...dealtHosts].flatMap((name) =>
      name ? [{ ...name, node, address: node.address, hostNetwork: true }] : [],
    ),
  ];
}

/** The pod on the n-th of a node's `pods`, from 0; `undefined` where none runs. */
export function podAtSlot(cluster: ClusterPlan, nodeId: string, slot: number): PodPlace | undefined {
  const at = placementOf(cluster).nodes.findIndex(({ id }) => id === nodeId);
  return podAt(cluster, at, slot);
}

function podAt(cluster: ClusterPlan, at: number, slot: number): PodPlace | undefined {
  const { nodes, placement } = placementOf(cluster);
  const node = nodes[at];
  const address = node && addressAt(node.pods, slot);
  if (!node || address === undefined) return undefined;
  const told = node.placed?.find((pod) => pod.slot === slot);
  if (told) return { workload: told.workload, replica: told.replica, node, address, hostNetwork: false };
  const round = rankOf(placedSlots(node), slot);
  const name = round < dealtOn(node) ? dealtPod(cluster, placement.podAt(at, round), false) : undefined;
  return name && { ...name, node, address, hostNetwork: false };
}

/** The workload of a dealt pod, and its number there. */
function dealtPod(cluster: ClusterPlan, pod: number, hostNetwork: boolean): PodName | undefined {
  const isIts = (workload: WorkloadPlan) =>
    workload.hostNetwork === hostNetwork && workload.firstPod <= pod && workload.replicas > workload.placed;
  const workload = cluster.workloads.findLast(isIts);
  if (!workload) return undefined;
  const replicas = placementOf(cluster).placed.get(workload.id)?.replicas ?? [];
  return { workload: workload.id, replica: nthLeft(replicas, pod - workload.firstPod) };
}

const placedSlots = ({ placed = [] }: NodePlan): number[] => placed.map(({ slot }) => slot);
const dealtOn = ({ podsRunning, placed = [] }: NodePlan): number => podsRunning - placed.length;
const dealtSlot = (node: NodePlan, round: number): number => nthLeft(placedSlots(node), round);

/** Which of a node's `pods` are in use: all before a number, and some beyond it. */
export function slotsInUse(node: NodePlan): { readonly upTo: number; readonly beyond: readonly number[] } {
  if (!node.placed) return { upTo: node.podsRunning, beyond: [] };
  const dealt = dealtOn(node);
  const upTo = dealt === 0 ? 0 : dealtSlot(node, dealt - 1) + 1;
  return { upTo, beyond: placedSlots(node).filter((slot) => slot >= upTo) };
}

/** The same as ranges of addresses, in order. */
export function addressesInUse(node: NodePlan): Range[] {
  const { upTo, beyond } = slotsInUse(node);
  const one = (address: Address | undefined) => (address === undefined ? [] : [{ first: address, last: address }]);
  return [...firstOf(node.pods, upTo), ...beyond.flatMap((slot) => one(addressAt(node.pods, slot)))];
}

/** The first so many addresses of ranges. */
function firstOf(ranges: readonly Range[], count: number): Range[] {
  let left = count;
  return ranges.flatMap(({ first, last }) => {
    const size = Math.min(left, last - first + 1);
    left -= size;
    return size > 0 ? [{ first, last: first + size - 1 }] : [];
  });
}

interface PlacedOfWorkload {
  readonly replicas: number[];
  readonly at: Map<number, PodPlace>;
}

interface Placed {
  readonly nodes: readonly NodePlan[];
  /** Of dealt pods with addresses of their own, and of those with their node's. */
  readonly placement: Placement;
  readonly hosts: Placement;
  /** Pods that run where the design says, by workload; their numbers ascend. */
  readonly placed: ReadonlyMap<string, PlacedOfWorkload>;
}

/** Remembered for each plan, which never changes: whoever lists one node's pods mostly lists the next one's too. */
const known = new WeakMap<ClusterPlan, Placed>();

function placementOf(cluster: ClusterPlan): Placed {
  const before = known.get(cluster);
  if (before) return before;
  const nodes = nodesOf(cluster);
  // Dealt to the nodes on which they run: the same pods as dealt to all the room that there was.
  const dealt = (on: (node: NodePlan) => number) => {
    const rooms = nodes.map(on);
    return placePods(
      rooms,
      rooms.reduce((sum, room) => sum + room, 0),
    );
  };
  const found: Placed = {
    nodes,
    placement: dealt(dealtOn),
    hosts: dealt(({ hostPods, placedHostPods = [] }) => hostPods - placedHostPods.length),
    placed: placedByWorkload(nodes),
  };
  known.set(cluster, found);
  return found;
}

function placedByWorkload(nodes: readonly NodePlan[]): Placed['placed'] {
  const found = new Map<string, PlacedOfWorkload>();
  const add = (node: NodePlan, { workload, replica }: PodName, address: Address, hostNetwork: boolean) => {
    const its: PlacedOfWorkload = found.get(workload) ?? { replicas: [], at: new Map() };
    its.replicas.push(replica);
    its.at.set(replica, { workload, replica, node, address, hostNetwork });
    found.set(workload, its);
  };
  for (const node of nodes) {
    for (const pod of node.placed ?? []) add(node, pod, pod.address, false);
    for (const pod of node.placedHostPods ?? []) add(node, pod, node.address, true);
  }
  for (const { replicas } of found.values()) replicas.sort((a, b) => a - b);
  return found;
}
