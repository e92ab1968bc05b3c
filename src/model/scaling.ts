import { defaultSurge, nodesPerSystemPool } from '../facts/options/nodes';
import { assumed } from './assumptions';
import type { TopologyDocument } from './document';
import { isAtLeast } from './kubernetes-version';
import type { ResourceOf } from './resources';

type Pool = ResourceOf<'agentPool'>;
type Cluster = ResourceOf<'managedCluster'>;

/** The most nodes that a pool can have: what its autoscaler may go to, else what it is set to. */
export const mostNodesOf = ({ count, enableAutoScaling, maxCount }: Pool): number =>
  enableAutoScaling ? Math.max(count, maxCount ?? count) : count;

/** The surge of a pool as Azure writes it, `1` or `33%`: as written, else the default of the Kubernetes version. */
export const maxSurgeOf = (document: TopologyDocument, pool: Pool, { kubernetesVersion }: Cluster): string => {
  const { before, since, from } = assumed(document, defaultSurge);
  return pool.maxSurge ?? (isAtLeast(kubernetesVersion, since) ? from : before);
};

/** The fewest nodes that a pool can have. */
export const leastNodesOf = (document: TopologyDocument, { mode }: Pool): number =>
  mode === 'System' ? assumed(document, nodesPerSystemPool) : 0;
