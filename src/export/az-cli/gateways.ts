import { fieldsOf, linkOf, namedListOf, valuesOf } from '../azure/reading';
import type { AzureResource } from '../azure/types';
import type { Command } from './shell';
import { az, named, nameIn, type Writing } from './writing';

export function virtualNetworkGateway(w: Writing, one: AzureResource): Command[] {
  const { gatewayType, vpnType, vpnGatewayGeneration, sku, ipConfigurations } = one.properties;
  const [first] = namedListOf(ipConfigurations);
  return [
    az(w, 'network vnet-gateway create', {
      ...named(w, one),
      '--gateway-type': gatewayType,
      '--vpn-type': vpnType,
      '--vpn-gateway-generation': vpnGatewayGeneration,
      '--sku': fieldsOf(sku).name,
      '--vnet': nameIn(w, linkOf(first?.properties.subnet)),
      '--public-ip-addresses': nameIn(w, linkOf(first?.properties.publicIPAddress)),
    }),
  ];
}

export const localNetworkGateway = (w: Writing, one: AzureResource): Command[] => [
  az(w, 'network local-gateway create', {
    ...named(w, one),
    '--gateway-ip-address': one.properties.gatewayIpAddress,
    '--local-address-prefixes': valuesOf(fieldsOf(one.properties.localNetworkAddressSpace).addressPrefixes),
  }),
];

export function connection(w: Writing, one: AzureResource): Command[] {
  const { virtualNetworkGateway1, localNetworkGateway2, sharedKey, peer } = one.properties;
  return [
    az(w, 'network vpn-connection create', {
      ...named(w, one),
      '--vnet-gateway1': nameIn(w, linkOf(virtualNetworkGateway1)),
      '--local-gateway2': nameIn(w, linkOf(localNetworkGateway2)),
      '--express-route-circuit2': fieldsOf(peer).id,
      '--shared-key': sharedKey,
    }),
  ];
}
