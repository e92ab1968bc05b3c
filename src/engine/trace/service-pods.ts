import type { ResourceOf } from '../../model';
import { nodesOf } from '../plan/pods';
import { podsSelected } from '../policy';
import type { Group } from './choosing';
import { fingerprintOf } from './fingerprints';
import type { NodePlace, PodPlace } from './place';
import type { World } from './world';

type Service = ResourceOf<'service'>;

/** The pods behind a service: how many, and how many on each node that has some. */
export interface ServicePods {
  readonly total: number;
  readonly byNode: ReadonlyMap<string, number>;
  /** Ids of the workloads that they are of. */
  readonly workloads: ReadonlySet<string>;
}

const known = new WeakMap<World, Map<string, ServicePods>>();

/** The pods behind a service, by its workload or its selector; remembered for each plan. */
export function podsBehind(world: World, service: Service): ServicePods {
  const services = known.get(world) ?? new Map<string, ServicePods>();
  known.set(world, services);
  const before = services.get(service.id);
  if (before) return before;
  const pods = countPods(world, service);
  services.set(service.id, pods);
  return pods;
}

function countPods(world: World, service: Service): ServicePods {
  const { plan } = world;
  const cluster = plan.clusters[service.cluster];
  const workloads = new Set(
    service.selector
      ? podsSelected(plan, service.cluster, service.namespace, { matchLabels: service.selector })
      : service.workload === undefined
        ? []
        : [service.workload],
  );
  const byNode = new Map<string, number>();
  let total = 0;
  if (!cluster || workloads.size === 0) return { total, byNode, workloads };
  for (const { id } of nodesOf(cluster)) {
    const node = world.node(id);
    const count = node ? world.podsOn(node).filter(({ workload }) => workloads.has(workload)).length : 0;
    if (count > 0) byNode.set(id, count);
    total += count;
  }
  return { total, byNode, workloads };
}

/** Pods of a service on one node. */
export const podsHere = (world: World, { workloads, byNode }: ServicePods, node: NodePlace): readonly PodPlace[] =>
  byNode.has(node.id) ? world.podsOn(node).filter(({ workload }) => workloads.has(workload)) : [];

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
  const nodes = only ? [only.id] : [...pods.byNode.keys()];
  const groups = new Map<string, { value: PodPlace; weight: number }>();
  for (const id of nodes) {
    const node = world.node(id);
    if (!node) continue;
    const by =
      nodes.length <= EACH || node.id === here?.id || node.id === asking?.on.id ? id : fingerprintOf(world.plan, node);
    for (const pod of podsHere(world, pods, node)) {
      const key = `${by}|${pod.workload}|${pod.id === asking?.id}`;
      const group = groups.get(key);
      if (group) group.weight += 1;
      else groups.set(key, { value: pod, weight: 1 });
    }
  }
  return [...groups.values()].map(({ value, weight }) => ({ id: value.id, value, weight }));
}

/** Nodes that a balancer may pick, those that fare alike together: as many pods of the service, the same fingerprint. */
export function nodeGroups(world: World, pods: ServicePods, nodes: readonly NodePlace[]): Group<NodePlace>[] {
  if (nodes.length <= EACH) return nodes.map((node) => ({ id: node.id, value: node, weight: 1 }));
  const groups = new Map<string, { value: NodePlace; weight: number }>();
  for (const node of nodes) {
    const key = `${pods.byNode.get(node.id) ?? 0}|${fingerprintOf(world.plan, node)}`;
    const group = groups.get(key);
    if (group) group.weight += 1;
    else groups.set(key, { value: node, weight: 1 });
  }
  return [...groups.values()].map(({ value, weight }) => ({ id: value.id, value, weight }));
}
