import type { Group } from '../choosing';
import type { NodePlace, PodPlace } from '../place';
import type { World } from '../world';
import { fingerprintOf } from './fingerprints';
import { podsHere, type ServicePods } from './service-pods';

/** Up to so many nodes each is followed by itself; of more those that fare alike are told by one. */
const EACH = 8;

/**
 * The pods that may be picked, those that fare alike together: the asking pod itself, and the others of one workload on
 * one node, or on nodes of one fingerprint.
 *
 * @param only the node whose pods alone are meant
 * @param asking the pod that asks
 */
export function endpointGroups(
  world: World,
  pods: ServicePods,
  here: NodePlace | undefined,
  only: NodePlace | undefined,
  asking: PodPlace | undefined,
): Group<PodPlace>[] {
  const ids = only ? [only.id] : [...pods.byNode.keys()];
  if (ids.length <= EACH) return ids.flatMap((id) => groupsOn(world, pods, id, asking));
  const near = new Set([here?.id, asking?.on.id].filter((id) => id !== undefined));
  return [
    ...[...near].flatMap((id) => groupsOn(world, pods, id, asking)),
    ...farGroups(world, pods).flatMap((group) => withoutNear(world, group, near)),
  ];
}

/** The pods on one node by workload, the asking one by itself. */
function groupsOn(world: World, pods: ServicePods, id: string, asking: PodPlace | undefined): Group<PodPlace>[] {
  const node = world.node(id);
  const groups = new Map<string, Group<PodPlace>>();
  for (const pod of node ? podsHere(world, pods, node) : []) {
    const key = `${pod.workload}|${pod.id === asking?.id}`;
    const before = groups.get(key) ?? { id: pod.id, value: pod, weight: 0 };
    groups.set(key, { ...before, weight: before.weight + 1 });
  }
  return [...groups.values()];
}

/** Pods of one workload on nodes of one fingerprint. */
interface FarGroup {
  readonly workload: string;
  readonly nodes: readonly string[];
  readonly counts: ReadonlyMap<string, number>;
  readonly weight: number;
}

const farByPods = new WeakMap<ServicePods, readonly FarGroup[]>();

function farGroups(world: World, pods: ServicePods): readonly FarGroup[] {
  const before = farByPods.get(pods);
  if (before) return before;
  const groups = [...pods.workloads].flatMap(([workload, counts]): FarGroup[] => {
    const byFingerprint = new Map<string, string[]>();
    for (const id of counts.keys()) {
      const node = world.node(id);
      if (node) grouped(byFingerprint, fingerprintOf(world.plan, node), id);
    }
    return [...byFingerprint.values()].map((nodes) => ({ workload, nodes, counts, weight: sumOf(counts, nodes) }));
  });
  farByPods.set(pods, groups);
  return groups;
}

const sumOf = (counts: ReadonlyMap<string, number>, nodes: readonly string[]): number =>
  nodes.reduce((sum, id) => sum + (counts.get(id) ?? 0), 0);

/** A group without the pods on nodes that are told by themselves; none where it has no others. */
function withoutNear(
  world: World,
  { workload, nodes, counts, weight }: FarGroup,
  near: ReadonlySet<string>,
): Group<PodPlace>[] {
  const first = nodes.find((id) => !near.has(id));
  const node = first === undefined ? undefined : world.node(first);
  const pod = node && world.podsOn(node).find((one) => one.workload === workload);
  // Whether a near node is of the group its fingerprint tells; a count of no node of it takes nothing away.
  const taken = [...near].filter((id) => node && isOf(world, id, node));
  return pod ? [{ id: pod.id, value: pod, weight: weight - sumOf(counts, taken) }] : [];
}

const isOf = (world: World, id: string, like: NodePlace): boolean => {
  const node = world.node(id);
  return node !== undefined && fingerprintOf(world.plan, node) === fingerprintOf(world.plan, like);
};

function grouped(groups: Map<string, string[]>, key: string, id: string): void {
  const group = groups.get(key);
  if (group) group.push(id);
  else groups.set(key, [id]);
}

const byNodes = new WeakMap<readonly NodePlace[], Group<NodePlace>[]>();

/**
 * Nodes that a balancer may pick, those that fare alike together: as many pods of the service, the same fingerprint.
 * Remembered for the list of nodes, which is one service's.
 */
export function nodeGroups(world: World, pods: ServicePods, nodes: readonly NodePlace[]): Group<NodePlace>[] {
  if (nodes.length <= EACH) return nodes.map((node) => ({ id: node.id, value: node, weight: 1 }));
  const before = byNodes.get(nodes);
  if (before) return before;
  const groups = new Map<string, { readonly id: string; readonly value: NodePlace; weight: number }>();
  for (const node of nodes) {
    const key = `${pods.byNode.get(node.id) ?? 0}|${fingerprintOf(world.plan, node)}`;
    const group = groups.get(key);
    if (group) group.weight += 1;
    else groups.set(key, { id: node.id, value: node, weight: 1 });
  }
  const found = [...groups.values()];
  byNodes.set(nodes, found);
  return found;
}
