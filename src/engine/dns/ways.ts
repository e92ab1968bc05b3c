import type { Pins } from '../trace';
import { podsBehind, podsHere } from '../trace/alike/service-pods';
import { kubeDnsOf } from '../trace/guests/kube-dns';
import type { Place, PodPlace } from '../trace/place';
import type { World } from '../trace/world';
import { firstServers, isDnsPod } from './servers';

/** What chance decides of a look-up. */
export interface Way {
  readonly pins: Pins;
  /** Number of the server that CoreDNS asks first. */
  readonly first: number;
  readonly share: number;
}

/** Up to so many pods of CoreDNS are asked each; of more, one of each pool and interface's group. */
const EACH = 8;

/** The ways in which a look-up can go: by each pod of CoreDNS, and by each server that it may ask first. */
export function waysOf(world: World, place: Place, pins: Pins): Way[] {
  const asking = place.kind === 'pod' && !isDnsPod(world, place) ? place : undefined;
  if (!asking) return [{ pins, first: 0, share: 1 }];
  const servers = firstServers(world, asking);
  return byPod(world, asking, pins).flatMap((way) =>
    Array.from({ length: servers }, (_, first) => ({ pins: way.pins, first, share: way.share / servers })),
  );
}

/** A pinned pod stands if it is CoreDNS's; another is meant for the connection that follows. */
function byPod(world: World, asking: PodPlace, pins: Pins): Omit<Way, 'first'>[] {
  const pinned = world.pod(pins.endpoint ?? '');
  const pods = pinned && isDnsPod(world, pinned) ? [] : dnsPods(world, asking);
  const all = pods.reduce((sum, { weight }) => sum + weight, 0);
  return all === 0
    ? [{ pins, share: 1 }]
    : pods.map(({ id, weight }) => ({ pins: { ...pins, endpoint: id }, share: weight / all }));
}

/** The pods of a cluster's DNS, those that fare alike told by one. */
function dnsPods(world: World, { on }: PodPlace): { readonly id: string; readonly weight: number }[] {
  const service = kubeDnsOf(world.plan, on.ref.cluster);
  if (!service) return [];
  const pods = podsBehind(world, service);
  const groups = new Map<string, { id: string; weight: number }>();
  for (const nodeId of pods.byNode.keys()) {
    const node = world.node(nodeId);
    if (!node) continue;
    for (const { id } of podsHere(world, pods, node)) {
      const key = pods.total <= EACH ? id : `${node.ref.pool.id}|${node.nic.networkSecurityGroup ?? ''}`;
      const group = groups.get(key);
      if (group) group.weight += 1;
      else groups.set(key, { id, weight: 1 });
    }
  }
  return [...groups.values()];
}
