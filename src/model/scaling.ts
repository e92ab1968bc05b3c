import { defaultSurge } from '../facts/upgrade';
import { isAtLeast } from './kubernetes-version';
import type { ResourceOf } from './resources';

type Pool = ResourceOf<'agentPool'>;
type Cluster = ResourceOf<'managedCluster'>;

/** The most nodes that a pool can have: what its autoscaler may go to, else what it is set to. */
export const mostNodesOf = ({ count, enableAutoScaling, maxCount }: Pool): number =>
  enableAutoScaling ? Math.max(count, maxCount ?? count) : count;

/** The surge of a pool as Azure writes it, `1` or `33%`: as written, else the default of the Kubernetes version. */
export const maxSurgeOf = (pool: Pool, { kubernetesVersion }: Cluster): string => {
  const { before, since, from } = defaultSurge.value;
  return pool.maxSurge ?? (isAtLeast(kubernetesVersion, since) ? from : before);
};
