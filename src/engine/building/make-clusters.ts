import { newPoolNodes } from '../../facts/building';
import { prefixFrom } from '../../ip';
import {
  cited,
  conventionalDnsAddress,
  modeOf,
  poolsOf,
  type ResourceOf,
  resourceOf,
  type TopologyDocument,
} from '../../model';
import { networkModeById } from '../../modes';
import { err, ok } from '../../result';
import { usableAddresses } from '../ipam/free-addresses';
import { counted, number } from '../words';
import { freeCount, freePublicAddress } from './addresses';
import { type Draft, withMade } from './draft';
import { type Found, found, inSomeNetwork, madeSubnet } from './homes';
import { resourcesOf } from './listed';
import type { Maker } from './maker';
import { numbered } from './names';
import { firstPool, type Place } from './place';
import { freeClusterRanges, lengthsFrom } from './prefixes';
import { poolsIn, subnetsIn, usersOf, whyNoNodes, whyNotOrdinary } from './subnets';
import type { Refusal } from './types';

type Cluster = ResourceOf<'managedCluster'>;
type Pool = ResourceOf<'agentPool'>;
type Subnet = ResourceOf<'subnet'>;

/** As in the examples. */
const KUBERNETES = '1.34';
const RESOURCE_GROUP = 'rg-1';
/** Prefix length of a subnet for nodes: 251 addresses. */
const USUAL = 24;
/** What AKS makes today where nothing is said: pods need no addresses of the network. */
const MODE = networkModeById('overlay').selectedBy;

/** Clusters with nodes in a network, in stored order. */
export function clustersIn(document: TopologyDocument, network: string): Cluster[] {
  const subnets = new Set(subnetsIn(document, network).map(({ id }) => id));
  const pools = resourcesOf(document, 'agentPool').filter(({ vnetSubnet }) => subnets.has(vnetSubnet));
  const ids = new Set(pools.map(({ cluster }) => cluster));
  return resourcesOf(document, 'managedCluster').filter(({ id }) => ids.has(id));
}

/** Whether a subnet can be a cluster's from the start: nobody's, and without routes that lead elsewhere. */
const isVacant = (draft: Draft, subnet: Subnet): boolean =>
  usersOf(draft.document, subnet.id).length === 0 &&
  !whyNotOrdinary(draft.document, subnet) &&
  subnet.routeTable === undefined &&
  freeCount(draft, subnet) > newPoolNodes.value;

/** A subnet for the nodes of a new cluster: the one it was dropped on, one that nobody uses, else a new one. */
function nodeHome(draft: Draft, place: Place): Found<Subnet> {
  const { document } = draft;
  const dropped = place.resource?.kind === 'subnet' ? place.resource : undefined;
  const isFit = (one: Subnet) =>
    !whyNotOrdinary(document, one) && poolsIn(document, one.id).length === 0 && one.routeTable === undefined;
  if (dropped && isFit(dropped) && freeCount(draft, dropped) > newPoolNodes.value) return found(draft, dropped);
  return inSomeNetwork(draft, place, (so, network) => {
    const vacant = subnetsIn(so.document, network.id).find((one) => isVacant(so, one));
    return vacant ? found(so, vacant) : madeSubnet(so, network, { name: 'snet-aks' });
  });
}

/** A cluster with its system pool, in a subnet of its own. */
export function madeCluster(
  draft: Draft,
  place: Place,
): Found<{ readonly cluster: Cluster; readonly pool: Pool; readonly subnet: Subnet }> {
  const home = nodeHome(draft, place);
  if (!home.ok) return home;
  const { draft: housed, value: subnet } = home.value;
  const ranges = freeClusterRanges(housed.document);
  if (!ranges.ok) return ranges;
  const address = freePublicAddress(housed);
  if (!address.ok) return address;
  const name = numbered(housed.document, 'aks');
  const { podCidr, serviceCidr } = ranges.value;
  const cluster: Cluster = {
    id: name,
    name,
    kind: 'managedCluster',
    location: resourceOf(housed.document, 'virtualNetwork', subnet.virtualNetwork)?.location ?? '',
    resourceGroup: resourcesOf(housed.document, 'managedCluster')[0]?.resourceGroup ?? RESOURCE_GROUP,
    kubernetesVersion: KUBERNETES,
    networkProfile: {
      ...MODE,
      ...(podCidr !== undefined && { podCidr }),
      serviceCidr,
      dnsServiceIP: conventionalDnsAddress(serviceCidr) ?? '',
      outboundType: 'loadBalancer',
      effectiveOutboundIPs: [address.value],
    },
  };
  const pool = poolOf(housed.document, cluster, subnet);
  return found(withMade(housed, cluster, pool), { cluster, pool, subnet });
}

/** A cluster without a system pool gets one: it runs what AKS itself needs. */
function poolOf(document: TopologyDocument, cluster: Cluster, subnet: Subnet): Pool {
  const name = numbered(document, 'nodepool', '');
  return {
    id: name,
    name,
    kind: 'agentPool',
    cluster: cluster.id,
    mode: poolsOf(document, cluster.id).some(({ mode }) => mode === 'System') ? 'User' : 'System',
    count: newPoolNodes.value,
    vnetSubnet: subnet.id,
    ...podPlace(document, cluster),
  };
}

/** All pools of a cluster take their pods' addresses the same way. */
function podPlace(document: TopologyDocument, cluster: Cluster): Partial<Pool> {
  if (!resourceOf(document, 'managedCluster', cluster.id)) return {};
  if (modeOf(document, cluster).podAddressesFrom !== 'pod-subnet') return {};
  const like = resourcesOf(document, 'agentPool').find(
    (pool) => pool.cluster === cluster.id && pool.podSubnet !== undefined,
  );
  return {
    ...(like?.podSubnet !== undefined && { podSubnet: like.podSubnet }),
    ...(like?.podIPAllocationMode && { podIPAllocationMode: like.podIPAllocationMode }),
  };
}

export const makeCluster: Maker = (draft, place) => {
  const made = madeCluster(draft, place);
  if (!made.ok) return made;
  const { cluster, subnet } = made.value.value;
  // A new subnet is nothing that could be pointed at.
  return ok({
    draft: made.value.draft,
    id: cluster.id,
    into: draft.document.resources[subnet.id] ? subnet.id : subnet.virtualNetwork,
  });
};

/** The cluster that a new pool, workload or service is for. */
export function clusterFor(document: TopologyDocument, { cluster, network, resource }: Place): Cluster | undefined {
  if (cluster) return cluster;
  const here = resource?.kind === 'subnet' ? poolsIn(document, resource.id)[0]?.cluster : undefined;
  return (
    resourceOf(document, 'managedCluster', here) ??
    (network && clustersIn(document, network.id)[0]) ??
    resourcesOf(document, 'managedCluster')[0]
  );
}

/** The same, made where the design has none. */
export function someCluster(draft: Draft, place: Place): Found<Cluster> {
  const there = clusterFor(draft.document, place);
  if (there) return found(draft, there);
  const made = madeCluster(draft, place);
  return made.ok ? found(made.value.draft, made.value.value.cluster) : made;
}

export const makePool: Maker = (draft, place) => {
  const cluster = clusterFor(draft.document, place);
  if (!cluster) {
    const made = madeCluster(draft, place);
    return made.ok ? ok({ draft: made.value.draft, id: made.value.value.pool.id }) : made;
  }
  const home = homeOfPool(draft, place, cluster);
  if (!home.ok) return home;
  const pool = poolOf(home.value.draft.document, cluster, home.value.value);
  const into = place.resource?.kind === 'subnet' ? home.value.value.id : cluster.id;
  return ok({ draft: withMade(home.value.draft, pool), id: pool.id, into });
};

/** Where it is pointed at, else beside the cluster's first pool, and where that has no room in a subnet of its own. */
function homeOfPool(draft: Draft, place: Place, cluster: Cluster): Found<Subnet> {
  const { document } = draft;
  const first = resourceOf(document, 'subnet', firstPool(document, cluster.id)?.vnetSubnet);
  const network = resourceOf(document, 'virtualNetwork', first?.virtualNetwork);
  if (!first || !network) return nodeHome(draft, place);
  const needed = addressesOfNode(document, cluster);
  const isPointedAt = place.resource?.kind === 'subnet' || place.resource?.kind === 'agentPool';
  const wanted = isPointedAt && place.subnet ? place.subnet : first;
  if (!isPointedAt && freeCount(draft, first) < needed) {
    return madeSubnet(draft, network, { name: 'snet-aks', lengths: lengthsFrom(lengthFor(needed)) });
  }
  const refusal = whyNoPool(draft, cluster, first, wanted, needed);
  return refusal ? err(refusal) : found(draft, wanted);
}

/** Why the nodes of another pool cannot stand in a subnet. */
function whyNoPool(draft: Draft, cluster: Cluster, first: Subnet, wanted: Subnet, needed: number): Refusal | undefined {
  const { document } = draft;
  if (wanted.virtualNetwork !== first.virtualNetwork) return elsewhere(document, cluster, first);
  const refusal = wanted === first ? undefined : whyNoNodes(document, wanted, cluster);
  if (refusal) return refusal;
  const free = freeCount(draft, wanted);
  if (free >= needed) return undefined;
  return {
    code: 'subnet-full',
    says: `${wanted.name} (${wanted.addressPrefix}) has ${counted(free, 'free address', 'free addresses')}, and a node of ${cluster.name} takes ${number(needed)}. Make it larger, or choose another subnet.`,
  };
}

/** Addresses of its subnet that one node of a new pool takes. */
const addressesOfNode = (document: TopologyDocument, cluster: Cluster): number => {
  const mode = modeOf(document, cluster);
  return mode.node.addresses(cited(document, mode.maxPods.default).value);
};

/** The usual size, or a larger one that holds the nodes of a pool and one more while it is upgraded. */
function lengthFor(needed: number): number {
  let length = USUAL;
  while (usableAddresses(prefixFrom(0, length)) < needed * (newPoolNodes.value + 1)) length -= 1;
  return length;
}

export const elsewhere = (document: TopologyDocument, { name }: Cluster, { virtualNetwork }: Subnet): Refusal => ({
  code: 'another-network',
  says: `The nodes of ${name} stand in ${document.resources[virtualNetwork]?.name ?? virtualNetwork}, and all node pools of a cluster stand in one virtual network. Choose a subnet there, or add a cluster here.`,
});
