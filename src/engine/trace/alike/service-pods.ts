import type { ResourceOf } from '../../../model';
import { countsOf } from '../../plan/pods';
import { podsSelected } from '../../policy';
import type { NodePlace, PodPlace } from '../place';
import type { World } from '../world';

type Service = ResourceOf<'service'>;

/** The pods behind a service: how many, and how many on each node that has some. */
export interface ServicePods {
  readonly total: number;
  readonly byNode: ReadonlyMap<string, number>;
  /** By the id of the workload that they are of. */
  readonly workloads: ReadonlyMap<string, ReadonlyMap<string, number>>;
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

function countPods({ plan }: World, service: Service): ServicePods {
  const cluster = plan.clusters[service.cluster];
  const ids = service.selector
    ? podsSelected(plan, service.cluster, service.namespace, { matchLabels: service.selector })
    : service.workload === undefined
      ? []
      : [service.workload];
  const workloads = new Map(
    ids.map((id) => [id, cluster ? countsOf(cluster, id) : new Map<string, number>()] as const),
  );
  const byNode = new Map<string, number>();
  for (const counts of workloads.values()) {
    for (const [node, count] of counts) byNode.set(node, (byNode.get(node) ?? 0) + count);
  }
  return { total: [...byNode.values()].reduce((sum, count) => sum + count, 0), byNode, workloads };
}

/** Pods of a service on one node. */
export const podsHere = (world: World, { workloads, byNode }: ServicePods, node: NodePlace): readonly PodPlace[] =>
  byNode.has(node.id) ? world.podsOn(node).filter(({ workload }) => workloads.has(workload)) : [];
