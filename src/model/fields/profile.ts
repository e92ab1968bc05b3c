import type { ResourceOf } from '../resources';

export type Cluster = ResourceOf<'managedCluster'>;

/** The cluster with another network profile. */
export const withProfile = (cluster: Cluster, networkProfile: Cluster['networkProfile']): Cluster => ({
  ...cluster,
  networkProfile,
});
