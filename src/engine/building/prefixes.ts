import { defaultPodCidr } from '../../facts/aks';
import { defaultServiceCidr } from '../../facts/aks-defaults';
import { podCidrPrivate, refusedByAks } from '../../facts/aks-rules';
import { refusedByVirtualNetworks, smallestSubnet } from '../../facts/azure-rules';
import { formatPrefix, nextFreePrefix, overlaps, type Prefix, prefixOf } from '../../ip';
import type { ResourceOf, TopologyDocument } from '../../model';
import { err, ok, type Result } from '../../result';
import { takenInNetwork } from '../findings/free-space';
import { resourcesOf } from './listed';
import type { Refusal } from './types';

const refused = [...refusedByAks.value, ...refusedByVirtualNetworks.value].map(prefixOf);

/** AKS's own defaults are kept clear of new networks and sites, so that a cluster that comes later can have them. */
const defaults = [defaultPodCidr.value, defaultServiceCidr.value].map(prefixOf);

/** Private space in the order in which it is given out. RFC 1918. */
const PRIVATE = ['10.224.0.0/12', '10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'].map(prefixOf);
/** Sites start where networks end. */
const ON_PREMISES = [...PRIVATE].reverse();
/** RFC 6598 is for what is seen within a cluster alone. */
const IN_CLUSTERS = podCidrPrivate.value.map(prefixOf);

/** Sizes of a new network, of what a site has, and of a cluster's own ranges, the first choice first. */
const ROOMY = [16, 17, 18, 19, 20, 21, 22, 23, 24];

/** Everything that has an address of its own somewhere, and ranges that are refused. */
export function allSpace(document: TopologyDocument): Prefix[] {
  const written = [
    ...resourcesOf(document, 'virtualNetwork').flatMap(({ addressPrefixes }) => addressPrefixes),
    ...resourcesOf(document, 'subnet').map(({ addressPrefix }) => addressPrefix),
    ...resourcesOf(document, 'onPremisesSite').flatMap(({ addressPrefixes, staticRoutes = [] }) => [
      ...addressPrefixes,
      ...staticRoutes,
    ]),
    ...resourcesOf(document, 'managedCluster').flatMap(({ networkProfile: { podCidr, serviceCidr } }) => [
      podCidr ?? defaultPodCidr.value,
      serviceCidr,
    ]),
  ];
  return [...written.map(prefixOf), ...refused];
}

const isFree = (prefix: Prefix, taken: readonly Prefix[]): boolean => !taken.some((other) => overlaps(other, prefix));

const noPrivateSpace = (what: string): Refusal => ({
  code: 'no-private-space',
  says: `No private range is left for ${what}. Make a virtual network or a site smaller, or delete one.`,
});

/** The first free private prefix of these lengths, tried in turn. */
function firstFree(spaces: readonly Prefix[], taken: readonly Prefix[], lengths: readonly number[]) {
  for (const length of lengths) {
    const free = nextFreePrefix(spaces, taken, length);
    if (free) return free;
  }
  return undefined;
}

/** A private range that nobody in the design has, for a network or a site. */
function freeRange(
  document: TopologyDocument,
  spaces: readonly Prefix[],
  what: string,
  lengths: readonly number[],
  besides: readonly Prefix[] = [],
): Result<Prefix, Refusal> {
  const found = firstFree(spaces, [...allSpace(document), ...defaults, ...besides], lengths);
  return found ? ok(found) : err(noPrivateSpace(what));
}

export const freeNetworkRange = (document: TopologyDocument, lengths = ROOMY, besides: readonly Prefix[] = []) =>
  freeRange(document, PRIVATE, 'another virtual network', lengths, besides);

export const freeSiteRange = (document: TopologyDocument, lengths = ROOMY, besides: readonly Prefix[] = []) =>
  freeRange(document, ON_PREMISES, 'another site', lengths, besides);

/** The ranges of a new cluster: AKS's defaults where they are free in the whole design, else the next free ones. */
export function freeClusterRanges(
  document: TopologyDocument,
): Result<{ readonly podCidr?: string; readonly serviceCidr: string }, Refusal> {
  const taken = allSpace(document);
  const [pods, services] = [prefixOf(defaultPodCidr.value), prefixOf(defaultServiceCidr.value)];
  const service = firstFree([services, ...IN_CLUSTERS], [...taken, pods], ROOMY);
  if (!service) return err(noPrivateSpace('the services of another cluster'));
  if (isFree(pods, [...taken, service])) return ok({ serviceCidr: formatPrefix(service) });
  const pod = firstFree(IN_CLUSTERS, [...taken, service], ROOMY);
  if (!pod) return err(noPrivateSpace('the pods of another cluster'));
  return ok({ podCidr: formatPrefix(pod), serviceCidr: formatPrefix(service) });
}

/** Lengths from the wanted one to the longest that will do. */
export const lengthsFrom = (wanted: number, longest: number = smallestSubnet.value): number[] =>
  Array.from({ length: Math.max(0, longest - wanted) + 1 }, (_, i) => wanted + i);

/** The next free prefix of a network, of the first of these lengths that is to be had. */
export function freeInNetwork(
  document: TopologyDocument,
  network: ResourceOf<'virtualNetwork'>,
  lengths: readonly number[],
  besides: readonly Prefix[] = [],
): Result<Prefix, Refusal> {
  const taken = [...takenInNetwork(document, network.id), ...besides];
  const found = firstFree(network.addressPrefixes.map(prefixOf), taken, lengths);
  return found ? ok(found) : err(networkFull(network, lengths));
}

const networkFull = ({ name }: ResourceOf<'virtualNetwork'>, lengths: readonly number[]): Refusal => ({
  code: 'network-full',
  says: `${name} has no free space for a /${lengths.at(-1)}. Add an address prefix to it, or delete a subnet.`,
});
