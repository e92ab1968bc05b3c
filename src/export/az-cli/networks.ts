import { fieldsOf, idIn, linkOf, listOf, namedListOf, textOf, valuesOf } from '../azure/reading';
import type { AzureResource, Fields } from '../azure/types';
import type { Command } from './shell';
import { az, named, nameIn, nameOf, type Writing } from './writing';

export function virtualNetwork(w: Writing, network: AzureResource): Command[] {
  const { addressSpace, dhcpOptions, subnets } = network.properties;
  const create = az(w, 'network vnet create', {
    ...named(w, network),
    '--address-prefixes': valuesOf(fieldsOf(addressSpace).addressPrefixes),
    '--dns-servers': dhcpOptions && valuesOf(fieldsOf(dhcpOptions).dnsServers),
  });
  return [create, ...namedListOf(subnets).map((one) => subnet(w, network.symbol, one))];
}

/**
 * By az’s version of the interface subnets are private unless they are said not to be:
 * https://learn.microsoft.com/azure/virtual-network/ip-services/default-outbound-access (read 2026-11-23).
 */
function subnet(w: Writing, network: string, { name, properties }: { name: string; properties: Fields }): Command {
  const endpoints = listOf(properties.serviceEndpoints).map(({ service }) => textOf(service));
  const delegations = namedListOf(properties.delegations).map((one) => textOf(one.properties.serviceName));
  return az(w, 'network vnet subnet create', {
    '--vnet-name': nameOf(w, network),
    '--name': name,
    '--address-prefixes': properties.addressPrefix,
    '--network-security-group': nameIn(w, linkOf(properties.networkSecurityGroup)),
    '--route-table': nameIn(w, linkOf(properties.routeTable)),
    '--nat-gateway': nameIn(w, linkOf(properties.natGateway)),
    '--service-endpoints': endpoints.length > 0 ? endpoints : undefined,
    '--delegations': delegations.length > 0 ? delegations : undefined,
    '--default-outbound-access': properties.defaultOutboundAccess ?? true,
    '--private-endpoint-network-policies': properties.privateEndpointNetworkPolicies,
  });
}

export const peering = (w: Writing, { symbol, parent = '', properties }: AzureResource): Command[] => [
  az(w, 'network vnet peering create', {
    '--vnet-name': nameOf(w, parent),
    '--name': nameOf(w, symbol),
    '--remote-vnet': linkOf(properties.remoteVirtualNetwork),
    '--allow-vnet-access': properties.allowVirtualNetworkAccess,
    '--allow-forwarded-traffic': properties.allowForwardedTraffic,
    '--allow-gateway-transit': properties.allowGatewayTransit,
    '--use-remote-gateways': properties.useRemoteGateways,
  }),
];

export function securityGroup(w: Writing, group: AzureResource): Command[] {
  const rules = namedListOf(group.properties.securityRules);
  return [
    az(w, 'network nsg create', named(w, group)),
    ...rules.map(({ name, properties }) =>
      az(w, 'network nsg rule create', {
        '--nsg-name': nameOf(w, group.symbol),
        '--name': name,
        '--priority': properties.priority,
        '--direction': properties.direction,
        '--access': properties.access,
        '--protocol': properties.protocol,
        '--source-address-prefixes': oneOrMore(properties, 'sourceAddressPrefix'),
        '--source-port-ranges': oneOrMore(properties, 'sourcePortRange'),
        '--destination-address-prefixes': oneOrMore(properties, 'destinationAddressPrefix'),
        '--destination-port-ranges': oneOrMore(properties, 'destinationPortRange'),
      }),
    ),
  ];
}

/** az has but the plural, and sends one as one. */
const oneOrMore = (properties: Fields, one: string) =>
  properties[one] ?? valuesOf(properties[one.endsWith('x') ? `${one}es` : `${one}s`]);

export function routeTable(w: Writing, table: AzureResource): Command[] {
  const { disableBgpRoutePropagation, routes } = table.properties;
  return [
    az(w, 'network route-table create', {
      ...named(w, table),
      '--disable-bgp-route-propagation': disableBgpRoutePropagation,
    }),
    ...namedListOf(routes).map(({ name, properties }) =>
      az(w, 'network route-table route create', {
        '--route-table-name': nameOf(w, table.symbol),
        '--name': name,
        '--address-prefix': properties.addressPrefix,
        '--next-hop-type': properties.nextHopType,
        '--next-hop-ip-address': properties.nextHopIpAddress,
      }),
    ),
  ];
}

export const publicAddress = (w: Writing, address: AzureResource): Command[] => [
  az(w, 'network public-ip create', {
    ...named(w, address),
    '--sku': address.sku?.name,
    '--allocation-method': address.properties.publicIPAllocationMethod,
    '--zone': address.zones,
  }),
];

export function natGateway(w: Writing, gateway: AzureResource): Command[] {
  const addresses = listOf(gateway.properties.publicIpAddresses).map(({ id }) => nameOf(w, idIn(id).of));
  return [
    az(w, 'network nat gateway create', {
      ...named(w, gateway),
      '--public-ip-addresses': addresses.length > 0 ? addresses : undefined,
    }),
  ];
}
