import { defaultPodCidr } from '../../facts/aks';
import { podCidrPrivate, refusedByAks } from '../../facts/aks-rules';
import { refusedByVirtualNetworks } from '../../facts/azure-rules';
import { containsPrefix, growTo, nextFreePrefix, overlaps, type Prefix, prefixFrom, prefixOf } from '../../ip';
import { type ResourceOf, resourceOf, resourcesOf, type TopologyDocument } from '../../model';
import { isUsable } from '../ipam/free-addresses';
import { podCidrOf } from '../plan/plan';
import type { ClusterPlan, Plan } from '../plan/types';
import { connectedTo, networksOfCluster, reachedBy, subnetsOf } from './spaces';

const refused = [...refusedByAks.value, ...refusedByVirtualNetworks.value].map(prefixOf);

/**
 * A prefix of `length` that a subnet could have in its network: clear of every other subnet, of what the
 * network's clusters use for pods and services, of peers and sites, and of ranges that are refused.
 * A subnet in which addresses are fixed can only have one that keeps them all.
 */
export function freeSubnetPrefix(plan: Plan, subnet: ResourceOf<'subnet'>, length: number): Prefix | undefined {
  const { document } = plan;
  const network = resourceOf(document, 'virtualNetwork', subnet.virtualNetwork);
  if (!network || length < 0) return undefined;
  const spaces = network.addressPrefixes.map(prefixOf);
  const taken = takenInNetwork(document, network.id, subnet.id);
  const fixed = fixedAddresses(plan, subnet.id);
  const [anchor] = fixed.length > 0 ? fixed : [prefixOf(subnet.addressPrefix).first];
  const around = anchor === undefined ? undefined : prefixFrom(anchor, length);
  if (around && spaces.some((space) => containsPrefix(space, around)) && !taken.some((t) => overlaps(t, around))) {
    if (fixed.every((address) => isUsable(around, address))) return around;
  }
  return fixed.length > 0 ? undefined : nextFreePrefix(spaces, taken, length);
}

/**
 * What a subnet of a network must stay clear of: the other subnets, what the network's clusters use for pods and
 * services, peers and sites, and ranges that are refused.
 */
export function takenInNetwork(document: TopologyDocument, networkId: string, beside?: string): Prefix[] {
  const others = subnetsOf(document, networkId).filter(({ id }) => id !== beside);
  const clusters = resourcesOf(document, 'managedCluster').filter((cluster) =>
    networksOfCluster(document, cluster.id).some(({ id }) => id === networkId),
  );
  return [
    ...others.map(({ addressPrefix }) => prefixOf(addressPrefix)),
    ...clusters.flatMap((cluster) => podCidrOf(document, cluster) ?? []),
    ...clusters.map(({ networkProfile }) => prefixOf(networkProfile.serviceCidr)),
    ...connectedTo(document, networkId).map(({ prefix }) => prefix),
    ...refused,
  ];
}

/** Addresses that the document fixes in a subnet, those that its present prefix cannot give them too. */
function fixedAddresses({ subnets }: Plan, id: string): number[] {
  const subnet = subnets[id];
  return [
    ...(subnet?.holdings ?? []).flatMap(({ role, predicted, range }) =>
      role === 'other' && !predicted ? [range.first] : [],
    ),
    ...(subnet?.refusedAddresses ?? []).flatMap(({ address, why }) => (why === 'outside' ? [address] : [])),
  ];
}

/** Where a free pod or service CIDR is looked for, the usual place first. */
const PRIVATE_SPACE = [defaultPodCidr.value, ...podCidrPrivate.value].map(prefixOf);

/** What a cluster's pods or services must stay clear of, beside each other. */
export const takenBeyond = (document: TopologyDocument, cluster: string): Prefix[] => [
  ...reachedBy(document, cluster).map(({ prefix }) => prefix),
  ...refused,
];

/** Private space of `length` for a cluster's pods or services. */
export const freePrivateSpace = (
  document: TopologyDocument,
  cluster: string,
  length: number,
  alsoTaken: readonly Prefix[],
): Prefix | undefined => nextFreePrefix(PRIVATE_SPACE, [...takenBeyond(document, cluster), ...alsoTaken], length);

/** A pod CIDR of `length` for a cluster: around the one it has where that is free, else elsewhere in private space. */
export function freePodCidr(
  document: TopologyDocument,
  { id, podCidr, serviceCidr }: ClusterPlan,
  length: number,
): Prefix | undefined {
  if (!podCidr) return undefined;
  const grown = growTo(podCidr, length);
  const taken = [...takenBeyond(document, id), serviceCidr];
  return taken.some((prefix) => overlaps(prefix, grown))
    ? freePrivateSpace(document, id, length, [serviceCidr])
    : grown;
}
