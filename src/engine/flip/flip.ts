import { defaultPodCidr } from '../../facts/aks';
import { largestDynamicSubnet } from '../../facts/limits';
import { podSubnetDelegation } from '../../facts/pod-subnet-rules';
import { formatPrefix, nextFreePrefix, type Prefix, prefixFrom, prefixOf } from '../../ip';
import {
  maxPodsOf,
  modeOf,
  poolsOf,
  type ResourceOf,
  referencesOf,
  resourceOf,
  resourcesOf,
  type TopologyDocument,
  withMode,
  withResource,
} from '../../model';
import { choiceOf, type ModeChoiceId, networkModeById } from '../../modes';
import { err, ok, type Result } from '../../result';
import { takenInNetwork } from '../findings/free-space';
import { usableAddresses } from '../ipam/free-addresses';

/** Why a mode cannot be chosen: no room for the subnet that it needs. */
export interface NoRoom {
  readonly code: 'no-room-for-pod-subnet';
  /** Id of the virtual network. */
  readonly network: string;
}

/** The smallest size that a new pod subnet may have where the fitting one is not free. */
const SMALLEST = 28;
const LARGEST = largestDynamicSubnet.value;

/**
 * The document with a cluster in another mode, in one step. Pods get a subnet of their own where the mode wants one:
 * the one that they had, one that is delegated to AKS already, else a new one at the next free prefix. Such a new
 * one goes again with the mode, unless somebody has changed it; so flipping there and back is the identity.
 */
export function flip(
  document: TopologyDocument,
  clusterId: string,
  id: ModeChoiceId,
): Result<TopologyDocument, NoRoom> {
  const cluster = resourceOf(document, 'managedCluster', clusterId);
  if (!cluster || choiceOf(modeOf(document, cluster)) === id) return ok(document);
  if (networkModeById(id).podAddressesFrom !== 'pod-subnet') {
    return ok(withoutMadeSubnet(withMode(document, clusterId, id), clusterId));
  }
  const prepared = withPodSubnets(document, clusterId);
  return prepared.ok ? ok(withMode(prepared.value, clusterId, id)) : prepared;
}

const subnetOf = ({ podSubnet, formerPodSubnet }: ResourceOf<'agentPool'>): string | undefined =>
  podSubnet ?? formerPodSubnet;

/** The document with a pod subnet kept aside for every pool of the cluster that has none. */
function withPodSubnets(document: TopologyDocument, clusterId: string): Result<TopologyDocument, NoRoom> {
  const pools = poolsOf(document, clusterId);
  const [first] = pools;
  const nodeSubnet = first && resourceOf(document, 'subnet', first.vnetSubnet);
  const lacking = pools.filter((pool) => subnetOf(pool) === undefined);
  if (!nodeSubnet || lacking.length === 0) return ok(document);
  const known = pools.map(subnetOf).find((id) => id !== undefined) ?? delegated(document, nodeSubnet)?.id;
  const made = known === undefined ? madeSubnet(document, clusterId, nodeSubnet) : undefined;
  const id = known ?? made?.id;
  if (id === undefined) return err({ code: 'no-room-for-pod-subnet', network: nodeSubnet.virtualNetwork });
  const there = made ? withSubnetAfter(document, nodeSubnet.id, made) : document;
  return ok(lacking.reduce((so, pool) => withResource(so, { ...pool, formerPodSubnet: id }), there));
}

/** A subnet of the network that AKS may use for pods, and in which no nodes stand. */
const delegated = (document: TopologyDocument, { virtualNetwork }: ResourceOf<'subnet'>) =>
  resourcesOf(document, 'subnet').find(
    (subnet) => subnet.virtualNetwork === virtualNetwork && subnet.delegation === podSubnetDelegation.value,
  );

/** A pod subnet at the next free prefix: large enough for all pods and one node more, where there is so much room. */
function madeSubnet(
  document: TopologyDocument,
  clusterId: string,
  nodeSubnet: ResourceOf<'subnet'>,
): ResourceOf<'subnet'> | undefined {
  const network = resourceOf(document, 'virtualNetwork', nodeSubnet.virtualNetwork);
  const prefix = network && freePrefix(document, network, fittingLength(document, clusterId));
  if (!prefix) return undefined;
  const name = unusedName(document, 'snet-pods');
  return {
    id: name,
    name,
    kind: 'subnet',
    virtualNetwork: nodeSubnet.virtualNetwork,
    addressPrefix: formatPrefix(prefix),
    delegation: podSubnetDelegation.value,
  };
}

/** Length of the smallest subnet in which every node, and one more of the largest kind, runs all its pods. */
function fittingLength(document: TopologyDocument, clusterId: string): number {
  const mode = networkModeById('pod-subnet');
  const units = (maxPods: number) => (mode.podUnits?.held(maxPods, maxPods) ?? 0) * (mode.podUnits?.size ?? 0);
  const pools = poolsOf(document, clusterId);
  const each = pools.map((pool) => units(maxPodsOf(document, pool, mode)));
  const needed = pools.reduce((sum, { count }, i) => sum + count * (each[i] ?? 0), Math.max(0, ...each));
  for (let length = SMALLEST; length > LARGEST; length -= 1) {
    if (usableAddresses(prefixFrom(0, length)) >= needed) return length;
  }
  return LARGEST;
}

/** The next free prefix of a length, else of the next smaller size that is free. */
function freePrefix(
  document: TopologyDocument,
  network: ResourceOf<'virtualNetwork'>,
  fitting: number,
): Prefix | undefined {
  // Pod CIDRs of every mode are kept clear, so that the answer does not hang on the mode one comes from.
  const podCidrs = resourcesOf(document, 'managedCluster').map(({ networkProfile }) =>
    prefixOf(networkProfile.podCidr ?? defaultPodCidr.value),
  );
  const taken = [...takenInNetwork(document, network.id), ...podCidrs];
  for (let length = fitting; length <= SMALLEST; length += 1) {
    const free = nextFreePrefix(network.addressPrefixes.map(prefixOf), taken, length);
    if (free) return free;
  }
  return undefined;
}

function unusedName({ resources }: TopologyDocument, base: string): string {
  const taken = new Set(Object.values(resources).flatMap(({ id, name }) => [id, name]));
  for (let n = 1; ; n += 1) {
    const name = n === 1 ? base : `${base}-${n}`;
    if (!taken.has(name)) return name;
  }
}

const withSubnetAfter = (
  document: TopologyDocument,
  after: string,
  subnet: ResourceOf<'subnet'>,
): TopologyDocument => ({
  ...withResource(document, subnet),
  order: document.order.flatMap((id) => (id === after ? [id, subnet.id] : [id])),
});

/** The document without what choosing the mode would bring again just so: pods' subnets kept aside, and one made for them. */
function withoutMadeSubnet(document: TopologyDocument, clusterId: string): TopologyDocument {
  const pools = poolsOf(document, clusterId);
  const made = pools[0]?.formerPodSubnet;
  if (made === undefined) return document;
  const forgotten = pools.reduce((so, { formerPodSubnet: _, ...pool }) => withResource(so, pool), document);
  const { [made]: _, ...resources } = forgotten.resources;
  const removed = { ...forgotten, resources, order: forgotten.order.filter((id) => id !== made) };
  const candidates = usedBeyond(document, clusterId, made) ? [forgotten] : [removed, forgotten];
  return (
    candidates.find((candidate) => {
      const again = withPodSubnets(candidate, clusterId);
      return again.ok && sameDocument(again.value, document);
    }) ?? document
  );
}

const sameDocument = (a: TopologyDocument, b: TopologyDocument): boolean =>
  a.order.join() === b.order.join() && a.order.every((id) => sameFields(a.resources[id] ?? {}, b.resources[id] ?? {}));

/** Resources are flat enough to be compared as text, in whatever order their fields were written. */
const sameFields = (a: object, b: object): boolean =>
  a === b || JSON.stringify(Object.entries(a).toSorted()) === JSON.stringify(Object.entries(b).toSorted());

/** Whether anything but the cluster's own pools refers to a subnet. */
const usedBeyond = (document: TopologyDocument, clusterId: string, subnet: string): boolean =>
  Object.values(document.resources).some((resource) =>
    resource.kind === 'agentPool' && resource.cluster === clusterId
      ? resource.vnetSubnet === subnet
      : referencesOf(resource).some(({ to }) => to === subnet),
  );
