import type { TopologyDocument } from './document';

/** Name of a thing, of which a derived one (`aks/loadBalancer`) has that of its owner. */
export function thingName({ resources }: TopologyDocument, id: string): string {
  const owner = resources[id.split('/')[0] ?? ''];
  return (resources[id] ?? owner)?.name || id;
}
