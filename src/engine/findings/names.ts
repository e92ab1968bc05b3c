import { uniqueNames } from '../../facts/azure-rules';
import { type Resource, resourcesOf } from '../../model';
import type { Plan } from '../plan/types';
import type { Finding } from './types';

/** Resources of one kind in one place that bear the same name. */
export function nameFindings({ document }: Plan): Finding[] {
  const placed: readonly (readonly [Resource, string])[] = [
    ...resourcesOf(document, 'subnet').map((subnet) => [subnet, subnet.virtualNetwork] as const),
    ...resourcesOf(document, 'agentPool').map((pool) => [pool, pool.cluster] as const),
    ...resourcesOf(document, 'managedCluster').map((cluster) => [cluster, cluster.resourceGroup] as const),
  ];
  const taken = new Map<string, Resource>();
  return placed.flatMap(([resource, place]): Finding[] => {
    const key = `${resource.kind} ${place} ${resource.name.toLowerCase()}`;
    const first = taken.get(key);
    if (!first) {
      taken.set(key, resource);
      return [];
    }
    return [
      {
        code: 'NAME_TAKEN',
        severity: 'invalid',
        subjects: [
          { id: resource.id, field: 'name' },
          { id: first.id, field: 'name' },
        ],
        says: `Another ${KINDS[resource.kind] ?? 'resource'} is named ${resource.name} already.`,
        facts: [uniqueNames],
      },
    ];
  });
}

const KINDS: Readonly<Partial<Record<Resource['kind'], string>>> = {
  subnet: 'subnet of this network',
  agentPool: 'pool of this cluster',
  managedCluster: 'cluster of this resource group',
};
