import { onceEach } from '../once';
import type { TopologyDocument } from './envelope';
import type { Resource, ResourceKind, ResourceOf } from './resources';

export type { TopologyDocument };

/** The resource of this id, if it is of this kind. */
export function resourceOf<K extends ResourceKind>(
  document: TopologyDocument,
  kind: K,
  id: string | undefined,
): ResourceOf<K> | undefined {
  const found = id === undefined ? undefined : document.resources[id];
  return found?.kind === kind ? (found as ResourceOf<K>) : undefined;
}

/** Once, since whatever is computed asks, and most of it many times over. */
const ofKind = onceEach((document: TopologyDocument, kind) =>
  document.order.flatMap((id) => resourceOf(document, kind as ResourceKind, id) ?? []),
);

/** All resources of a kind, in stored order. */
export const resourcesOf = <K extends ResourceKind>(document: TopologyDocument, kind: K) =>
  ofKind(document, kind) as readonly Resource[] as readonly ResourceOf<K>[];

/** The document with one resource put in the place of the one that has its id. */
export const withResource = (document: TopologyDocument, changed: Resource): TopologyDocument => ({
  ...document,
  resources: { ...document.resources, [changed.id]: changed },
});

/** The document with further resources at its end. */
export const withNew = (document: TopologyDocument, added: readonly Resource[]): TopologyDocument => ({
  ...document,
  resources: { ...document.resources, ...Object.fromEntries(added.map((one) => [one.id, one])) },
  order: [...document.order, ...added.map(({ id }) => id)],
});

/** The document without a resource to which nothing refers; the same one where there is none of that id. */
export function withoutResource(document: TopologyDocument, id: string): TopologyDocument {
  const { [id]: gone, ...resources } = document.resources;
  return gone ? { ...document, resources, order: document.order.filter((one) => one !== id) } : document;
}
