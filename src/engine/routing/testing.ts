import { addressOf, formatAddress, formatPrefix } from '../../ip';
import type { Resource, ResourceOf, Route } from '../../model';
import { plan } from '../plan/plan';
import type { Plan } from '../plan/types';
import { documentOf, subnet, virtualNetwork } from '../testing';
import { effectiveRoutes, selectRoute } from './select-route';
import type { EffectiveRoute } from './types';

/** The reference topology: VNet-A with its subnets, and VNet-B. */
export const networkA: readonly Resource[] = [
  virtualNetwork('10.20.0.0/16', 'A'),
  subnet('10.20.1.0/24', { id: 'nodes', virtualNetwork: 'A', routeTable: 'table' }),
  subnet('10.20.3.0/24', { id: 'vm', virtualNetwork: 'A' }),
  subnet('10.20.255.0/27', { id: 'gateways', virtualNetwork: 'A' }),
];

export const networkB: readonly Resource[] = [
  virtualNetwork('10.30.0.0/16', 'B'),
  subnet('10.30.1.0/24', { id: 'b', virtualNetwork: 'B' }),
];

const OPEN = {
  allowVirtualNetworkAccess: true,
  allowForwardedTraffic: false,
  allowGatewayTransit: false,
  useRemoteGateways: false,
};

type Flags = Partial<typeof OPEN>;

export const peering = (
  from: string,
  to: string,
  outgoing: Flags = {},
  incoming: Flags = {},
): ResourceOf<'peering'> => ({
  id: `${from}-${to}`,
  name: `${from}-${to}`,
  kind: 'peering',
  virtualNetwork: from,
  remoteVirtualNetwork: to,
  outgoing: { ...OPEN, ...outgoing },
  incoming: { ...OPEN, ...incoming },
});

export const gateway = (
  subnetId: string,
  sites: readonly string[],
  gatewayType: 'Vpn' | 'ExpressRoute' = 'Vpn',
): ResourceOf<'virtualNetworkGateway'> => ({
  id: gatewayType === 'Vpn' ? 'vpn' : 'er',
  name: gatewayType,
  kind: 'virtualNetworkGateway',
  subnet: subnetId,
  gatewayType,
  connections: sites.map((onPremisesSite) => ({ name: `to-${onPremisesSite}`, onPremisesSite })),
});

export const site = (id: string, ...addressPrefixes: string[]): ResourceOf<'onPremisesSite'> => ({
  id,
  name: id,
  kind: 'onPremisesSite',
  addressPrefixes,
  hosts: [],
});

/** `0.0.0.0/0 10.40.0.4` or `10.30.0.0/16 None` */
export const userRoute = (text: string, index = 0): Route => {
  const [addressPrefix = '', hop = ''] = text.split(' ');
  const name = `route-${index}`;
  switch (hop) {
    case 'VnetLocal':
    case 'VirtualNetworkGateway':
    case 'Internet':
    case 'None':
      return { name, addressPrefix, nextHopType: hop };
    default:
      return { name, addressPrefix, nextHopType: 'VirtualAppliance', nextHopIpAddress: hop };
  }
};

/** The table `table` of such routes. */
export const table = (...routes: string[]): ResourceOf<'routeTable'> => ({
  id: 'table',
  name: 'table',
  kind: 'routeTable',
  disableBgpRoutePropagation: false,
  routes: routes.map(userRoute),
});

export const taggedHost = (address: string, ...serviceTags: string[]): ResourceOf<'internetHost'> => ({
  id: `host-${address}`,
  name: address,
  kind: 'internetHost',
  address,
  serviceTags,
});

export const endpoint = (subnetId: string, privateIPAddress: string): ResourceOf<'privateEndpoint'> => ({
  id: `pe-${privateIPAddress}`,
  name: privateIPAddress,
  kind: 'privateEndpoint',
  subnet: subnetId,
  privateIPAddress,
  fqdn: 'acct.blob.core.windows.net',
});

/** The plan of such a design. */
export const planOf = (...resources: readonly Resource[]): Plan => plan(documentOf(...resources));

/** `User Active 0.0.0.0/0 VirtualAppliance 10.40.0.4` */
const asRow = ({ source, state, addressPrefix, nextHopType, nextHopIpAddress: hop }: EffectiveRoute): string =>
  [source, state, formatPrefix(addressPrefix), nextHopType, ...(hop === undefined ? [] : [formatAddress(hop)])].join(
    ' ',
  );

/** The rows of a subnet as Network Watcher prints them, without those of Microsoft's own ranges. */
export const shown = (planned: Plan, subnetId: string): string[] =>
  effectiveRoutes(planned, subnetId)
    .filter(({ hidden }) => !hidden)
    .map(asRow);

/** The row that a packet takes. */
export const taken = (planned: Plan, subnetId: string, destination: string): string | undefined => {
  const route = selectRoute(planned, subnetId, addressOf(destination));
  return route && asRow(route);
};
