import { choiceOf, type ModeChoiceId, networkModeById } from '../modes';
import { resourceOf, type TopologyDocument, withResource } from './document';
import { modeOf, poolsOf } from './mode';
import type { ResourceOf } from './resources';

type Pool = ResourceOf<'agentPool'>;

/**
 * The document with a cluster in another mode. Writes the fields that choose the mode and no other, so that
 * explicit values survive and flipping there and back is the identity. Pod subnets are kept aside in modes that have
 * none; pools that never had one get none here, and stay in the node subnet.
 */
export function withMode(document: TopologyDocument, clusterId: string, id: ModeChoiceId): TopologyDocument {
  const cluster = resourceOf(document, 'managedCluster', clusterId);
  if (!cluster || choiceOf(modeOf(document, cluster)) === id) return document;
  const { networkPluginMode: _, ...rest } = cluster.networkProfile;
  const { podAddressesFrom, selectedBy } = networkModeById(id);
  const [from, to] =
    podAddressesFrom === 'pod-subnet'
      ? (['formerPodSubnet', 'podSubnet'] as const)
      : (['podSubnet', 'formerPodSubnet'] as const);
  const flipped = withResource(document, { ...cluster, networkProfile: { ...rest, ...selectedBy } });
  return poolsOf(document, clusterId).reduce((so, pool) => withResource(so, renamed(pool, from, to)), flipped);
}

/** The document with every pool of a cluster allocating its pods' addresses in one way. */
export const withAllocation = (
  document: TopologyDocument,
  clusterId: string,
  podIPAllocationMode: NonNullable<Pool['podIPAllocationMode']>,
): TopologyDocument =>
  poolsOf(document, clusterId).reduce((so, pool) => withResource(so, { ...pool, podIPAllocationMode }), document);

/** A copy in which a field has another name, in the same place. */
const renamed = (pool: Pool, from: 'podSubnet' | 'formerPodSubnet', to: 'podSubnet' | 'formerPodSubnet'): Pool =>
  pool[from] === undefined || pool[to] !== undefined
    ? pool
    : // A field's name is all that changes, and both have the same type.
      (Object.fromEntries(Object.entries(pool).map(([key, value]) => [key === from ? to : key, value])) as Pool);
