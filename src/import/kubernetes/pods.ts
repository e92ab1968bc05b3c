import type { Context, Source } from '../context';
import { set } from '../fields';
import { kubernetesType } from '../item';
import { limits } from '../limits';
import { counted } from '../report';
import { isOnHost, KEEPERS, podAddress, type WorkloadDraft, workloadsIn } from './workload-draft';

/** `kubectl get pods`, and `kubectl get deployments` and the like where they were pasted: workloads with placed pods. */
export const pods: Source = {
  types: ['Pod', ...KEEPERS].map(kubernetesType),
  read(_, context) {
    context.workloads.push(...workloadsIn(context));
    for (const draft of context.workloads) addWorkload(draft, context);
  },
};

function addWorkload(draft: WorkloadDraft, context: Context): void {
  const { id, name, cluster, namespace, hostNetwork, labels, replicas, pods } = draft;
  const placement = placementOf(draft);
  if (pods.length > limits.placements) {
    const text = `${name} has ${counted(pods.length, 'pod')}: the first ${limits.placements} stand where they were printed, the others are dealt.`;
    context.report.add('assumed', { code: 'placement', text, id });
  }
  context.add(
    {
      ...{ id, name, kind: 'workload', cluster: cluster.id, namespace, replicas: Math.min(replicas, 1_000_000) },
      ...(Object.keys(labels).length > 0 && { labels }),
      ...(hostNetwork && { hostNetwork }),
      ...(placement.length > 0 && { placement }),
    },
    draft.from,
  );
}

function placementOf({ cluster, pods }: WorkloadDraft): { node: string; podIP?: string }[] {
  const places = nodePlaces(cluster);
  return pods.slice(0, limits.placements).flatMap((pod) => {
    const node = places.get(pod.fields.object('spec').text('nodeName') ?? '');
    return node === undefined ? [] : [{ node, ...set({ podIP: isOnHost(pod) ? undefined : podAddress(pod) }) }];
  });
}

const known = new WeakMap<object, ReadonlyMap<string, string>>();

/** Ids of nodes as the simulator numbers them, by the names that AKS gave them. */
function nodePlaces(cluster: WorkloadDraft['cluster']): ReadonlyMap<string, string> {
  const places =
    known.get(cluster) ??
    new Map(
      [...cluster.pools.values()].flatMap((pool) =>
        pool.nodes.map(({ name }, at) => [name, `${pool.id}/node/${at}`] as const),
      ),
    );
  known.set(cluster, places);
  return places;
}
