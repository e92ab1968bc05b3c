import type { Fact } from '../facts/fact';
import { choiceOf, type ModeChoiceId, type NetworkMode, networkModeById, networkModes } from '../modes';
import { assumed, cited } from './assumptions';
import { resourceOf, resourcesOf, type TopologyDocument, withResource } from './document';
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

/** A copy in which a field has another name, in the same place. */
const renamed = (pool: Pool, from: 'podSubnet' | 'formerPodSubnet', to: 'podSubnet' | 'formerPodSubnet'): Pool =>
  pool[from] === undefined || pool[to] !== undefined
    ? pool
    : // A field's name is all that changes, and both have the same type.
      (Object.fromEntries(Object.entries(pool).map(([key, value]) => [key === from ? to : key, value])) as Pool);

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
