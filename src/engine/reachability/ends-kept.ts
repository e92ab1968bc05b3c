import { nodesOf } from '../plan/pods';
import type { Plan } from '../plan/types';
import type { NodePlace } from '../trace/place';
import { type World, worldOf } from '../trace/world';
import type { EndClass } from './end-class';
import { Likeness } from './likeness';
import { membersOf } from './members';

/** Classes of ends before and after an edit. */
export interface Kept {
  readonly was: string;
  readonly is: string;
  /** How many ends went this way. */
  readonly ends: number;
}

/** A plan with what tells its ends apart. */
interface Told {
  readonly world: World;
  readonly likeness: Likeness;
  readonly classes: readonly EndClass[];
}

/**
 * In which classes ends were that an edit left in the design, and are now: each pair of them once. An end may leave a
 * class that goes on, so that comparing classes of one name would not do.
 */
export function endsKept(
  before: { readonly plan: Plan; readonly classes: readonly EndClass[] },
  after: { readonly plan: Plan; readonly classes: readonly EndClass[] },
): readonly Kept[] {
  const [was, is] = [told(before), told(after)];
  const kept = new Map<string, Kept>();
  const keep = (one: Kept) => {
    const key = JSON.stringify([one.was, one.is]);
    kept.set(key, { ...one, ends: one.ends + (kept.get(key)?.ends ?? 0) });
  };
  const later = singlesOf(is);
  for (const [id, key] of singlesOf(was)) {
    const now = later.get(id);
    if (now !== undefined) keep({ was: key, is: now, ends: 1 });
  }
  for (const nodes of nodesKept(was, is)) {
    keep(nodes);
    for (const pods of podsKept(was, is, nodes)) keep(pods);
  }
  return [...kept.values()];
}

const told = ({ plan, classes }: { readonly plan: Plan; readonly classes: readonly EndClass[] }): Told => ({
  world: worldOf(plan),
  likeness: new Likeness(plan),
  classes,
});

/** Classes of all ends outside of clusters, by id. */
function singlesOf({ world, likeness, classes }: Told): ReadonlyMap<string, string> {
  const alone = classes
    .filter(({ on }) => on === undefined)
    .flatMap(({ key, members: [id] }) => (id ? [[id, key] as const] : []));
  return new Map([...alone, ...membersOf(world, likeness).map(({ id, key }) => [id, key] as const)]);
}

interface NodesKept extends Kept {
  /** One of them, before and after. */
  readonly before: NodePlace;
  readonly after: NodePlace;
}

function nodesKept(was: Told, is: Told): readonly NodesKept[] {
  const found = new Map<string, NodesKept>();
  for (const cluster of Object.values(was.world.plan.clusters)) {
    for (const { id } of nodesOf(cluster)) {
      const [before, after] = [was.world.node(id), is.world.node(id)];
      if (!before || !after) continue;
      const keys = { was: was.likeness.ofNode(before), is: is.likeness.ofNode(after) };
      const key = JSON.stringify([keys.was, keys.is]);
      const known = found.get(key) ?? { ...keys, before, after, ends: 0 };
      found.set(key, { ...known, ends: known.ends + 1 });
    }
  }
  return [...found.values()];
}

/** Pods of a workload on nodes alike: all at once where they are alike too, else one by one. */
function podsKept(was: Told, is: Told, { before, after, ends }: NodesKept): readonly Kept[] {
  const now = podsOn(is, after);
  return [...podsOn(was, before)].flatMap(([workload, pods]) => {
    const podsNow = now.get(workload) ?? new Map<string, string>();
    const [[key, ...others], [keyNow, ...othersNow]] = [[...new Set(pods.values())], [...new Set(podsNow.values())]];
    if (key === undefined || keyNow === undefined) return [];
    if (others.length === 0 && othersNow.length === 0) {
      return [{ was: key, is: keyNow, ends: ends * Math.min(pods.size, podsNow.size) }];
    }
    return [...pods].flatMap(([id, one]) => {
      const oneNow = podsNow.get(id);
      return oneNow === undefined ? [] : [{ was: one, is: oneNow, ends }];
    });
  });
}

/** Classes of the pods on a node, by workload and id. */
function podsOn({ world, likeness }: Told, node: NodePlace): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const byWorkload = new Map<string, Map<string, string>>();
  for (const pod of world.podsOn(node)) {
    const pods = byWorkload.get(pod.workload) ?? new Map<string, string>();
    byWorkload.set(pod.workload, pods.set(pod.id, likeness.ofPod(pod)));
  }
  return byWorkload;
}
