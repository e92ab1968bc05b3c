import { type Address, containsAddress, prefixOf } from '../../ip';
import { type ResourceOf, resourcesOf } from '../../model';
import { internetHost, isPrivate } from './network/edge';
import type { Place } from './place';
import type { World } from './world';

/**
 * Whoever stands at an address: in virtual networks, in pod CIDRs, on-premises, on the internet. Several where spaces
 * overlap; any host of a site, or of the internet, only where the design names nobody.
 */
export function placesAt(world: World, address: Address): readonly Place[] {
  const named = [...inNetworks(world, address), ...inBlocks(world, address), ...namedHosts(world, address)];
  const places = new Map(named.map((place) => [place.id, place]));
  return places.size > 0 ? [...places.values()] : anyHosts(world, address);
}

const inNetworks = (world: World, address: Address): Place[] =>
  resourcesOf(world.plan.document, 'virtualNetwork').flatMap(({ id }): Place[] => {
    const owner = world.inNetwork(id, address);
    if (owner?.is === 'place') return [owner.place];
    const pod = owner?.is === 'pods' ? world.podAt(owner.node, address) : undefined;
    return pod ? [pod] : [];
  });

const inBlocks = (world: World, address: Address): Place[] =>
  Object.values(world.plan.clusters).flatMap((cluster) => {
    const node = world.nodeOfBlock(cluster, address);
    return (node && world.podAt(node, address)) ?? [];
  });

/** Hosts of sites, and what has a public address. */
function namedHosts(world: World, address: Address): Place[] {
  const hosts = sitesAt(world, address).map((site) => world.siteHost(site, address));
  const owner = world.inPublic(address);
  return [
    ...hosts.filter(({ known }) => known),
    ...(owner?.is === 'place' ? [owner.place] : []),
    ...(owner?.is === 'host' ? [internetHost(owner.id, address, true)] : []),
  ];
}

function anyHosts(world: World, address: Address): Place[] {
  const sites = sitesAt(world, address);
  if (sites.length > 0) return sites.map((site) => world.siteHost(site, address));
  return isPrivate(address) ? [] : [internetHost('internet', address, false)];
}

const sitesAt = (world: World, address: Address): ResourceOf<'onPremisesSite'>[] =>
  resourcesOf(world.plan.document, 'onPremisesSite').filter((site) => isOfSite(site, address));

/** Whether an address lies in the space of a site. */
export const isOfSite = ({ addressPrefixes }: ResourceOf<'onPremisesSite'>, address: Address): boolean =>
  addressPrefixes.some((prefix) => containsAddress(prefixOf(prefix), address));
