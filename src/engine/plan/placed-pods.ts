import { type Address, addressAt, addressOf, positionIn } from '../../ip';
import type { ToldPod } from './fixed-places';
import type { NodeDraft } from './nodes';
import { nthLeft } from './skipping';
import type { PlacedPod, RefusedPlace } from './types';

/** Pods that run where the design says, by their node. */
export type Told = ReadonlyMap<NodeDraft, readonly ToldPod[]>;

interface Place {
  readonly node: NodeDraft;
  readonly maxPods: number;
}

/** Pods that a node can still run, whatever their addresses. */
export const leftOnNode = ({ node, maxPods }: Place): number => maxPods - node.podsRunning - node.hostPods;

/** Puts pods on the nodes that the design names, as far as those have room; the others are dealt like the rest. */
export function placeTold(pods: readonly ToldPod[], places: readonly Place[]): Told {
  const told = new Map<NodeDraft, ToldPod[]>();
  if (pods.length === 0) return told;
  const byId = new Map(places.map((place) => [place.node.id, place]));
  for (const pod of pods) {
    const place = byId.get(pod.node);
    if (!place || leftOnNode(place) <= 0) continue;
    const { node } = place;
    if (!pod.hostNetwork && node.podsRunning >= node.room) continue;
    if (pod.hostNetwork) node.hostPods += 1;
    else node.podsRunning += 1;
    told.set(node, [...(told.get(node) ?? []), pod]);
  }
  return told;
}

/** Pods of each workload that run where the design says. */
export function countPlaced(told: Told): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { workload } of [...told.values()].flat()) counts.set(workload, (counts.get(workload) ?? 0) + 1);
  return counts;
}

/**
 * Gives the placed pods of a node their addresses: the fixed ones that the node has, then the lowest that are left.
 *
 * @returns the fixed addresses that it does not have, or has given to another of them
 */
export function settleOn(node: NodeDraft, pods: readonly ToldPod[]): RefusedPlace[] {
  const bySlot = new Map<number, ToldPod>();
  const lost: RefusedPlace[] = [];
  const waiting: ToldPod[] = [];
  for (const pod of pods.filter(({ hostNetwork }) => !hostNetwork)) {
    const slot = pod.podIP === undefined ? undefined : positionIn(node.pods, addressOf(pod.podIP));
    if (slot !== undefined && !bySlot.has(slot)) bySlot.set(slot, pod);
    else {
      waiting.push(pod);
      const why = slot === undefined ? 'outside' : 'taken';
      if (pod.podIP !== undefined) lost.push({ owner: pod.workload, text: pod.podIP, why });
    }
  }
  const taken = [...bySlot.keys()].sort((a, b) => a - b);
  waiting.forEach((pod, n) => {
    bySlot.set(nthLeft(taken, n), pod);
  });
  const placed = [...bySlot]
    .sort(([a], [b]) => a - b)
    .flatMap(([slot, pod]) => placedAt(pod, slot, addressAt(node.pods, slot)));
  const hosts = pods.filter(({ hostNetwork }) => hostNetwork);
  if (placed.length > 0) node.placed = placed;
  if (hosts.length > 0) node.placedHostPods = hosts.map(({ workload, replica }) => ({ workload, replica }));
  return lost;
}

const placedAt = ({ workload, replica, podIP }: ToldPod, slot: number, address: Address | undefined): PlacedPod[] =>
  address === undefined
    ? []
    : [
        {
          workload,
          replica,
          slot,
          address,
          predicted: podIP === undefined || addressOf(podIP) !== address,
        },
      ];
