import { gatewayPath, gatewayTells } from '../../facts/fabric';
import { publicEdge } from '../../facts/load-balancing';
import { containsAddress, prefixOf } from '../../ip';
import { resourceOf, resourcesOf } from '../../model';
import { gatewayOf } from '../routing';
import { isPrivate } from './edge';
import type { GatewayPlace, InternetHostPlace, SiteHostPlace } from './place';
import { arrive, fails, type Run, type State, takes } from './run';

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
  const site = sites.find(({ addressPrefixes }) =>
    addressPrefixes.some((prefix) => containsAddress(prefixOf(prefix), packet.destination)),
  );
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

/** The gateway to which a site sends what is for an address: one that announced it, or to which the site was told to. */
function gatewayTo(run: Run, site: string, destination: number): GatewayPlace | undefined {
  for (const { id, subnet } of resourcesOf(run.plan.document, 'virtualNetworkGateway')) {
    const used = gatewayOf(run.plan, run.world.networkOf(subnet))?.gateways.find((gateway) => gateway.id === id);
    const connected = used?.sites.find((candidate) => candidate.id === site);
    const known = connected && [...connected.learns, ...connected.staticRoutes];
    const place = known?.some((prefix) => containsAddress(prefix, destination)) ? run.world.place(id) : undefined;
    if (place?.kind === 'gateway') return place;
  }
  return undefined;
}

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
