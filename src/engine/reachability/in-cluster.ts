import { nodesOf } from '../plan/pods';
import type { ClusterPlan } from '../plan/types';
import type { NodePlace } from '../trace/place';
import type { World } from '../trace/world';
import { nodePort, podPort } from './asked-at';
import { type EndClass, grouped, type Member } from './end-class';
import type { Likeness } from './likeness';

/** Nodes and pods of a cluster. Of each class of nodes two tell for all, so that the cost does not grow with pods. */
export function inCluster(world: World, likeness: Likeness, cluster: ClusterPlan): EndClass[] {
  const classes = new Map<string, NodePlace[]>();
  for (const { id } of nodesOf(cluster)) {
    const node = world.node(id);
    if (!node) continue;
    const key = likeness.ofNode(node);
    const alike = classes.get(key);
    if (alike) alike.push(node);
    else classes.set(key, [node]);
  }
  return [...classes].flatMap(([key, nodes]) => {
    const [first, second] = nodes;
    if (!first) return [];
    const elsewhere = second ? { elsewhere: second.id } : {};
    const node: EndClass = {
      key,
      kind: 'nodes',
      of: first.ref.pool.id,
      size: nodes.length,
      sends: true,
      asked: nodePort,
      members: [first.id],
      on: { cluster: cluster.id, nodes: key, ...elsewhere },
    };
    return [node, ...podsOf(world, likeness, { key, nodes: nodes.length, first, second })];
  });
}

interface NodesAlike {
  readonly key: string;
  readonly nodes: number;
  readonly first: NodePlace;
  readonly second: NodePlace | undefined;
}

function podsOf(world: World, likeness: Likeness, { key: nodes, nodes: count, first, second }: NodesAlike): EndClass[] {
  const others = new Map((second ? world.podsOn(second) : []).map((pod) => [likeness.ofPod(pod), pod.id]));
  const members = world.podsOn(first).map((pod): Member => {
    const asked = podPort(world.plan, pod.workload);
    return { key: likeness.ofPod(pod), id: pod.id, kind: 'pods', of: pod.workload, asked };
  });
  return grouped(members).map((pods) => {
    const elsewhere = others.get(pods.key);
    const on = { cluster: first.ref.cluster.id, nodes, ...(elsewhere !== undefined && { elsewhere }) };
    return { ...pods, size: pods.size * count, on };
  });
}
