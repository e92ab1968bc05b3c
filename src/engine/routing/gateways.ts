import { globalGatewayTransit } from '../../facts/options/routing';
import { type Prefix, prefixOf } from '../../ip';
import { assumed, type ResourceOf, resourceOf, resourcesOf } from '../../model';
import { onceEach } from '../../once';
import type { Plan } from '../plan/types';
import { peeringsOf } from './peerings';

/** What a virtual network reaches over gateways, and what is told of it there. */
export interface GatewayUse {
  /** Id of the network in which the gateways stand. */
  readonly network: string;
  /** Id of the peering over which a peer's gateways are used. */
  readonly peering?: string;
  readonly gateways: readonly UsedGateway[];
}

export interface UsedGateway {
  readonly id: string;
  readonly type: ResourceOf<'virtualNetworkGateway'>['gatewayType'];
  /** What it brings, each prefix once. */
  readonly prefixes: readonly Prefix[];
  readonly sites: readonly ConnectedSite[];
}

export interface ConnectedSite {
  readonly id: string;
  readonly prefixes: readonly Prefix[];
  /** What the gateway tells the site: its own network and those that use it; no pod CIDR, no service CIDR (D-12). */
  readonly learns: readonly Prefix[];
  /** What the site sends to the gateway beyond that. */
  readonly staticRoutes: readonly Prefix[];
}

/** The gateways that a virtual network uses: its own, else those of a peer (D-04); `undefined` where it uses none. */
export const gatewayOf: (plan: Plan, virtualNetworkId: string) => GatewayUse | undefined = onceEach(
  (plan: Plan, virtualNetworkId) => {
    const place = gatewayPlace(plan, virtualNetworkId);
    return (
      place && { ...place, gateways: gatewaysIn(plan, place.network).map((gateway) => used(plan, gateway, place)) }
    );
  },
);

interface GatewayPlace {
  readonly network: string;
  readonly peering?: string;
}

const gatewayPlace = onceEach((plan: Plan, network): GatewayPlace | undefined => {
  if (gatewaysIn(plan, network).length > 0) return { network };
  const transit = peeringsOf(plan, network).find(
    ({ open, global, flags, remoteFlags, remote }) =>
      open &&
      flags.useRemoteGateways &&
      remoteFlags.allowGatewayTransit &&
      (!global || assumed(plan.document, globalGatewayTransit)) &&
      gatewaysIn(plan, remote).length > 0,
  );
  return transit && { network: transit.remote, peering: transit.id };
});

const gatewaysIn = onceEach(({ document }: Plan, network) =>
  resourcesOf(document, 'virtualNetworkGateway').filter(
    ({ subnet }) => resourceOf(document, 'subnet', subnet)?.virtualNetwork === network,
  ),
);

function used(
  plan: Plan,
  { id, gatewayType, connections }: ResourceOf<'virtualNetworkGateway'>,
  { network }: GatewayPlace,
): UsedGateway {
  const sites = [...new Set(connections.map(({ onPremisesSite }) => onPremisesSite))]
    .flatMap((site) => resourceOf(plan.document, 'onPremisesSite', site) ?? [])
    .map((site) => ({
      id: site.id,
      prefixes: site.addressPrefixes.map(prefixOf),
      learns: announcedBy(plan, network),
      staticRoutes: (site.staticRoutes ?? []).map(prefixOf),
    }));
  return { id, type: gatewayType, prefixes: distinct(sites.flatMap(({ prefixes }) => prefixes)), sites };
}

const announcedBy = onceEach((plan: Plan, network): readonly Prefix[] => {
  const networks = resourcesOf(plan.document, 'virtualNetwork');
  const isOwn = ({ id }: { readonly id: string }) => id === network;
  const users = networks.filter((one) => !isOwn(one) && gatewayPlace(plan, one.id)?.network === network);
  const all = [...networks.filter(isOwn), ...users].flatMap(({ addressPrefixes }) => addressPrefixes);
  return distinct(all.map(prefixOf));
});

const distinct = (prefixes: readonly Prefix[]): readonly Prefix[] => [
  ...new Map(prefixes.map((prefix) => [`${prefix.first}/${prefix.length}`, prefix])).values(),
];
