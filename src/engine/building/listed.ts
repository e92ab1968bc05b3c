import type { Resource, ResourceKind, ResourceOf, TopologyDocument } from '../../model';
import { once } from '../../once';

/** A drag asks for the same lists at each of thousands of places. */
const byKind = once(({ order, resources }: TopologyDocument): ReadonlyMap<ResourceKind, readonly Resource[]> => {
  const found = new Map<ResourceKind, Resource[]>();
  for (const id of order) {
    const one = resources[id];
    const list = one && found.get(one.kind);
    if (list) list.push(one);
    else if (one) found.set(one.kind, [one]);
  }
  return found;
});

/** All resources of a kind, in stored order, listed once for each document. */
export const resourcesOf = <K extends ResourceKind>(document: TopologyDocument, kind: K): readonly ResourceOf<K>[] =>
  // The list of a kind holds that kind alone.
  (byKind(document).get(kind) ?? []) as readonly ResourceOf<K>[];
