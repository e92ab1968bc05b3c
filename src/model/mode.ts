import type { Fact } from '../facts/fact';
import { type NetworkMode, networkModeById, networkModes } from '../modes';
import { assumed, cited } from './assumptions';
import { resourcesOf, type TopologyDocument } from './document';
import type { ResourceOf } from './resources';

type Cluster = ResourceOf<'managedCluster'>;
type Pool = ResourceOf<'agentPool'>;

/** The pools of a cluster, in stored order. */
export const poolsOf = (document: TopologyDocument, clusterId: string): Pool[] =>
  resourcesOf(document, 'agentPool').filter((pool) => pool.cluster === clusterId);

/**
 * The network mode of one pool: what its cluster's fields amount to and, where these leave it open, whether the pool
 * has a pod subnet. Azure stores no mode, and neither do we.
 */
export function modeOfPool({ networkProfile }: Cluster, pool: Pool | undefined): NetworkMode {
  const ofPlugin: NetworkMode[] = networkModes.filter(
    (mode) => mode.selectedBy.networkPlugin === networkProfile.networkPlugin,
  );
  const named = ofPlugin.filter((mode) => mode.selectedBy.networkPluginMode === networkProfile.networkPluginMode);
  const open = named.length > 0 ? named : ofPlugin;
  const [first] = open;
  if (!first) throw new Error(`No network mode for plugin ${networkProfile.networkPlugin}`);
  if (open.length === 1 || pool?.podSubnet === undefined) return first;
  return networkModeById(pool.podIPAllocationMode === 'StaticBlock' ? 'pod-subnet-static' : 'pod-subnet');
}

/** The network mode of a cluster: that of its first pool with a pod subnet, else of its first pool. */
export function modeOf(document: TopologyDocument, cluster: Cluster): NetworkMode {
  const pools = poolsOf(document, cluster.id);
  return modeOfPool(cluster, pools.find(({ podSubnet }) => podSubnet !== undefined) ?? pools[0]);
}

/** A pool's pods per node: as written, else the mode's default. */
export const maxPodsOf = (document: TopologyDocument, pool: Pool, mode: NetworkMode): number =>
  pool.maxPods ?? cited(document, mode.maxPods.default).value;

/** Addresses that AKS itself counts for a node when it compares a request with the node subnet. */
export const countedByAks = (document: TopologyDocument, { node }: NetworkMode, maxPods: number): number =>
  node.countedBesidePods ? maxPods + assumed(document, node.countedBesidePods) : node.addresses(maxPods);

/** Whether a subnet that is handed out in such units loses those in which Azure keeps addresses. */
export const endsLeftOut = (
  document: TopologyDocument,
  { endsLeftOut: option }: NonNullable<NetworkMode['podUnits']>,
): boolean => option === undefined || assumed(document, option);

/** The rules by which pods take addresses of a pod subnet in a mode; none in a mode without one. */
export const podUnitFacts = (document: TopologyDocument, { podUnits }: NetworkMode): readonly Fact[] =>
  podUnits ? [...podUnits.facts, ...(podUnits.endsLeftOut ? [cited(document, podUnits.endsLeftOut)] : [])] : [];
