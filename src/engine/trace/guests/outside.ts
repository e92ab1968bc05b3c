import { gatewayPath, gatewayTells } from '../../../facts/fabric';
import { publicEdge } from '../../../facts/load-balancing';
import { expressRouteFirst } from '../../../facts/routing';
import { type Address, containsAddress, type Prefix, prefixOf } from '../../../ip';
import { resourceOf, resourcesOf } from '../../../model';
import { gatewayOf } from '../../routing';
import { isPrivate } from '../network/edge';
import type { GatewayPlace, InternetHostPlace, SiteHostPlace } from '../place';
import { arrive, fails, type Run, type State, takes } from '../run';

type AtGuest = Extract<State, { at: 'guest' }>;

/** A gateway between a virtual network and its sites. */
export function atGateway(run: Run, place: GatewayPlace, { packet, from }: AtGuest): State {
  const hop = arrive(run, place.id, 'gateway', packet);
  hop.steps.push({ kind: 'forward', rule: gatewayPath });
  if (from === 'itself') {
    hop.out = packet;
    return { at: 'egress', nic: place.nic, packet };
  }
  const connections = resourceOf(run.plan.document, 'virtualNetworkGateway', place.id)?.connections ?? [];
  const sites = connections.flatMap(
    ({ onPremisesSite }) => resourceOf(run.plan.document, 'onPremisesSite', onPremisesSite) ?? [],
  );
  const site = longestFirst(sites, packet.destination, ({ addressPrefixes }) => addressPrefixes.map(prefixOf))[0];
  if (!site) return fails('no-route', 'NO_SITE', place.id);
  hop.out = packet;
  return { at: 'guest', place: run.world.siteHost(site, packet.destination), packet, from: 'network' };
}

/** A host on-premises; what leaves it goes to the gateway that told its site of the destination. */
export function atSiteHost(run: Run, place: SiteHostPlace, { packet, from }: AtGuest): State {
  const hop = arrive(run, place.id, 'site-host', from === 'itself' ? undefined : packet);
  if (from !== 'itself') {
    hop.steps.push({ kind: 'deliver', rule: gatewayPath, about: place.id });
    return takes(place, packet, packet, place.known ? 'accepted' : 'delivered-to-subnet');
  }
  hop.out = packet;
  const gateway = gatewayTo(run, place.site, packet.destination);
  if (gateway) return { at: 'guest', place: gateway, packet, from: 'itself' };
  hop.steps.push({ kind: 'drop', rule: gatewayTells });
  return isPrivate(packet.destination)
    ? fails('no-route', 'NOT_TOLD_TO_SITE', place.site)
    : fails('insufficient-info', 'NOT_MODELLED', 'the site’s own way to the internet');
}

/**
 * The gateway to which a site sends what is for an address: one that announced it, or to which the site was told to send
 * it; of several the one with the longest prefix, and then ExpressRoute before VPN.
 */
function gatewayTo(run: Run, site: string, destination: Address): GatewayPlace | undefined {
  const gateways = resourcesOf(run.plan.document, 'virtualNetworkGateway').flatMap(({ id, subnet, gatewayType }) => {
    const used = gatewayOf(run.plan, run.world.networkOf(subnet))?.gateways.find((gateway) => gateway.id === id);
    const connected = used?.sites.find((candidate) => candidate.id === site);
    const order = expressRouteFirst.value.indexOf(gatewayType);
    return connected ? [{ id, order, known: [...connected.learns, ...connected.staticRoutes] }] : [];
  });
  const byType = gateways.toSorted((a, b) => a.order - b.order);
  const [nearest] = longestFirst(byType, destination, ({ known }) => known);
  const place = nearest && run.world.place(nearest.id);
  return place?.kind === 'gateway' ? place : undefined;
}

/** Those of which a prefix contains the address, the longest prefix first; equal ones stay in their order. */
const longestFirst = <T>(all: readonly T[], address: Address, prefixesOf: (one: T) => readonly Prefix[]): T[] =>
  all
    .map((one) => ({ one, around: prefixesOf(one).filter((prefix) => containsAddress(prefix, address)) }))
    .filter(({ around }) => around.length > 0)
    .map(({ one, around }) => ({ one, length: Math.max(...around.map(({ length }) => length)) }))
    .toSorted((a, b) => b.length - a.length)
    .map(({ one }) => one);

/** A host of the internet. */
export function atInternetHost(run: Run, place: InternetHostPlace, { packet, from }: AtGuest): State {
  const hop = arrive(run, place.id, 'internet-host', from === 'itself' ? undefined : packet);
  if (from === 'itself') {
    hop.out = packet;
    return { at: 'edge', packet };
  }
  hop.steps.push({ kind: 'deliver', rule: publicEdge, about: place.id });
  return takes(place, packet, packet, place.known ? 'accepted' : 'exits-network');
}
