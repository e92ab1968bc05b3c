import { type NetworkMode, type NetworkModeId, networkModeById, networkModes } from '../modes';
import { resourceOf, type TopologyDocument, withResource } from './document';
import type { ResourceOf } from './resources';

type Cluster = ResourceOf<'managedCluster'>;

/** The network mode that a cluster's fields amount to; Azure stores no mode, and neither do we. */
export function modeOf({ networkProfile }: Cluster): NetworkMode {
  const ofPlugin: NetworkMode[] = networkModes.filter(
    (mode) => mode.selectedBy.networkPlugin === networkProfile.networkPlugin,
  );
  const mode =
    ofPlugin.find((candidate) => candidate.selectedBy.networkPluginMode === networkProfile.networkPluginMode) ??
    ofPlugin[0];
  if (!mode) throw new Error(`No network mode for plugin ${networkProfile.networkPlugin}`);
  return mode;
}

/** A pool's pods per node: as written, else the mode's default. */
export const maxPodsOf = (pool: ResourceOf<'agentPool'>, mode: NetworkMode): number =>
  pool.maxPods ?? mode.maxPods.default.value;

/**
 * The document with a cluster in another mode. Writes the fields that choose the mode and no other, so that
 * explicit values survive and flipping there and back is the identity.
 */
export function withMode(document: TopologyDocument, clusterId: string, id: NetworkModeId): TopologyDocument {
  const cluster = resourceOf(document, 'managedCluster', clusterId);
  if (!cluster || modeOf(cluster).id === id) return document;
  const { networkPluginMode: _, ...rest } = cluster.networkProfile;
  return withResource(document, {
    ...cluster,
    networkProfile: { ...rest, ...networkModeById(id).selectedBy },
  });
}
