import { fieldsOf, linkOf, namedListOf } from '../azure/reading';
import type { AzureResource } from '../azure/types';
import type { Item } from './hcl';
import { readyIn } from './networks';
import { attributes, block, given, named, type Writing, written } from './writing';

export function virtualNetworkGateway(w: Writing, one: AzureResource): Item[] {
  const { gatewayType, vpnType, vpnGatewayGeneration, sku, ipConfigurations } = one.properties;
  const body = [
    ...named(w, one),
    ...given(w, {
      type: gatewayType,
      vpn_type: vpnType,
      sku: fieldsOf(sku).name,
      generation: vpnGatewayGeneration,
    }),
    ...namedListOf(ipConfigurations).map(({ name, properties }) =>
      block('ip_configuration', [
        ...attributes({ name }),
        ...given(w, {
          private_ip_address_allocation: properties.privateIPAllocationMethod,
          subnet_id: linkOf(properties.subnet),
          public_ip_address_id: linkOf(properties.publicIPAddress),
        }),
      ]),
    ),
  ];
  const subnets = namedListOf(ipConfigurations).map(({ properties }) => linkOf(properties.subnet));
  return written(w, one, body, readyIn(w, one, subnets));
}

export const localNetworkGateway = (w: Writing, one: AzureResource): Item[] =>
  written(w, one, [
    ...named(w, one),
    ...given(w, {
      gateway_address: one.properties.gatewayIpAddress,
      address_space: fieldsOf(one.properties.localNetworkAddressSpace).addressPrefixes,
    }),
  ]);

export function connection(w: Writing, one: AzureResource): Item[] {
  const { connectionType, virtualNetworkGateway1, localNetworkGateway2, sharedKey, peer } = one.properties;
  return written(w, one, [
    ...named(w, one),
    ...given(w, {
      type: connectionType,
      virtual_network_gateway_id: linkOf(virtualNetworkGateway1),
      local_network_gateway_id: linkOf(localNetworkGateway2),
      express_route_circuit_id: fieldsOf(peer).id,
      shared_key: sharedKey,
    }),
  ]);
}
