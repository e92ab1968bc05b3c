import * as z from 'zod/mini';
import { type Resource, type ResourceKind, type ResourceOf, resource } from './resources';

/**
 * What is. Resources in one flat map keyed by id, and the order in which they were added: menus, pools and
 * predicted addresses follow it. Nothing derived is stored.
 */
export const topologyDocument = z.object({
  name: z.string().check(z.maxLength(200)),
  resources: z.record(z.string(), resource),
  order: z.array(z.string()),
});

export type TopologyDocument = z.infer<typeof topologyDocument>;

/** The resource of this id, if it is of this kind. */
export function resourceOf<K extends ResourceKind>(
  document: TopologyDocument,
  kind: K,
  id: string | undefined,
): ResourceOf<K> | undefined {
  const found = id === undefined ? undefined : document.resources[id];
  return found?.kind === kind ? (found as ResourceOf<K>) : undefined;
}

/** All resources of a kind, in stored order. */
export function resourcesOf<K extends ResourceKind>(document: TopologyDocument, kind: K): ResourceOf<K>[] {
  return document.order.flatMap((id) => resourceOf(document, kind, id) ?? []);
}

/** The document with one resource put in the place of the one that has its id. */
export const withResource = (document: TopologyDocument, changed: Resource): TopologyDocument => ({
  ...document,
  resources: { ...document.resources, [changed.id]: changed },
});
