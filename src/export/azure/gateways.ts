import { type ResourceOf, resourceOf, resourcesOf } from '../../model';
import { publicAddresses } from './public-addresses';
import { type AzureResource, idOf, type Value } from './types';
import { linked, locationOf, locationOfSubnet, made, named, quoted, subnetId, type Writing } from './writing';

type Gateway = ResourceOf<'virtualNetworkGateway'>;

/** Zones of a region; a gateway of a size with AZ demands a public address of all of them. */
const ZONES = ['1', '2', '3'];

/**
 * The smallest sizes that Azure still makes: https://learn.microsoft.com/azure/vpn-gateway/gateway-sku-consolidation and
 * https://learn.microsoft.com/azure/expressroute/expressroute-about-virtual-network-gateways (read 2026-11-23).
 */
const SIZES = { Vpn: 'VpnGw1AZ', ExpressRoute: 'ErGw1AZ' } as const;

/** On-premises sites as VPN gateways see them. With ExpressRoute the provider's routers tell Azure what is there. */
export function sites(w: Writing): AzureResource[] {
  const reached = vpnSites(w);
  return resourcesOf(w.document, 'onPremisesSite').flatMap((site) => {
    noteSite(w, site, reached.has(site.id));
    if (!reached.has(site.id)) return [];
    const name = named(w, 'Microsoft.Network/localNetworkGateways', site);
    return [
      made('Microsoft.Network/localNetworkGateways', {
        ...name,
        location: locationOf(w, undefined),
        properties: {
          localNetworkAddressSpace: { addressPrefixes: site.addressPrefixes },
          gatewayIpAddress: w.ask({
            name: `${name.symbol}GatewayAddress`,
            type: 'string',
            says: `Public address of the VPN device of ${site.name}.`,
          }),
        },
      }),
    ];
  });
}

const vpnSites = (w: Writing): Set<string> =>
  new Set(
    resourcesOf(w.document, 'virtualNetworkGateway').flatMap(({ gatewayType, connections }) =>
      gatewayType === 'Vpn' ? connections.map(({ onPremisesSite }) => onPremisesSite) : [],
    ),
  );

function noteSite(
  w: Writing,
  { id, name, staticRoutes, addressPrefixes }: ResourceOf<'onPremisesSite'>,
  isReached: boolean,
): void {
  const isConnected = resourcesOf(w.document, 'virtualNetworkGateway').some(({ connections }) =>
    connections.some(({ onPremisesSite }) => onPremisesSite === id),
  );
  if (!isConnected) w.note(`Site ${quoted(name)} is not written: no gateway leads to it.`);
  else if (!isReached) {
    w.note(
      `Site ${quoted(name)} is not written: its routers tell its prefixes, ${addressPrefixes.join(', ')}, over ExpressRoute.`,
    );
  }
  if (staticRoutes?.length) {
    w.note(`Static routes of site ${quoted(name)} are not written: they are set on its own device.`);
  }
}

export const networkGateways = (w: Writing): AzureResource[] =>
  resourcesOf(w.document, 'virtualNetworkGateway').flatMap((gateway) => {
    const location = locationOfSubnet(w, gateway.subnet);
    // Of ExpressRoute Azure keeps the public address itself: auto-assigned, on the page of its sizes.
    const { resources, ids } = publicAddresses(w, gateway, gateway.gatewayType === 'Vpn' ? [''] : [], location, ZONES);
    const [address] = ids;
    const size = { name: SIZES[gateway.gatewayType], tier: SIZES[gateway.gatewayType] };
    return [
      ...resources,
      made('Microsoft.Network/virtualNetworkGateways', {
        ...named(w, 'Microsoft.Network/virtualNetworkGateways', gateway),
        location,
        properties: {
          gatewayType: gateway.gatewayType,
          sku: size,
          ...(gateway.gatewayType === 'Vpn' && { vpnType: 'RouteBased', vpnGatewayGeneration: 'Generation1' }),
          ipConfigurations: [
            {
              name: 'default',
              properties: {
                privateIPAllocationMethod: 'Dynamic',
                subnet: linked(subnetId(w, gateway.subnet)),
                ...(address && { publicIPAddress: linked(address) }),
              },
            },
          ],
        },
        comments: [`The size is an assumption; it takes Azure half an hour and more to make a gateway.`],
      }),
      ...gateway.connections.flatMap((connection, n) => connectionOf(w, gateway, connection, n, location)),
    ];
  });

function connectionOf(
  w: Writing,
  gateway: Gateway,
  connection: Gateway['connections'][number],
  n: number,
  location: Value,
): AzureResource[] {
  const site = resourceOf(w.document, 'onPremisesSite', connection.onPremisesSite);
  if (!site) return [];
  const symbol = w.symbol(gateway.id, `connection ${n + 1}`);
  const type = 'Microsoft.Network/connections' as const;
  return [
    made(type, {
      symbol,
      name: w.name(`${gateway.id} ${n}`, connection.name, 'network', type),
      location,
      properties: {
        // Azure wants the whole gateway here, and is content with where it is.
        virtualNetworkGateway1: { id: idOf(w.symbol(gateway.id)), properties: {} },
        ...(gateway.gatewayType === 'Vpn' ? tunnelTo(w, site, symbol) : circuitTo(w, site, symbol)),
      },
      of: gateway.id,
    }),
  ];
}

const tunnelTo = (w: Writing, site: ResourceOf<'onPremisesSite'>, symbol: string) => ({
  connectionType: 'IPsec',
  localNetworkGateway2: { id: idOf(w.symbol(site.id)), properties: {} },
  sharedKey: w.ask({
    name: `${symbol}SharedKey`,
    type: 'string',
    says: `Key that the VPN device of ${site.name} has too.`,
    isSecret: true,
  }),
});

const circuitTo = (w: Writing, site: ResourceOf<'onPremisesSite'>, symbol: string) => ({
  connectionType: 'ExpressRoute',
  peer: {
    id: w.ask({
      name: `${symbol}CircuitId`,
      type: 'string',
      says: `Resource id of the ExpressRoute circuit to ${site.name}.`,
    }),
  },
});
