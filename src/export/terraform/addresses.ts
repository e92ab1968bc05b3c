import { idIn, listOf } from '../azure/reading';
import type { AzureResource } from '../azure/types';
import type { Item, Reference } from './hcl';
import { attributes, declared, given, idOf, named, type Writing, written } from './writing';

export const publicAddress = (w: Writing, address: AzureResource): Item[] =>
  written(w, address, [
    ...named(w, address),
    ...given(w, {
      allocation_method: address.properties.publicIPAllocationMethod,
      sku: address.sku?.name,
      zones: address.zones,
    }),
  ]);

const ASSOCIATION = 'azurerm_nat_gateway_public_ip_association';

/** Public addresses are put upon a NAT gateway one by one. */
export function natGateway(w: Writing, gateway: AzureResource): Item[] {
  return [
    ...written(w, gateway, [...named(w, gateway), ...given(w, { sku_name: gateway.sku?.name })]),
    ...addressesOf(gateway).map((address) =>
      declared(
        ASSOCIATION,
        w.labels.of(address).label,
        attributes({ nat_gateway_id: idOf(w, gateway.symbol), public_ip_address_id: idOf(w, address) }),
      ),
    ),
  ];
}

/** Symbols of the public addresses of a NAT gateway. */
const addressesOf = ({ properties }: AzureResource): string[] =>
  listOf(properties.publicIpAddresses).map(({ id }) => idIn(id).of);

/** What says that a NAT gateway has its public addresses. */
export const publicAddressesOf = (w: Writing, gateway: AzureResource): Reference[] =>
  addressesOf(gateway).map((address) => ({ reference: `${ASSOCIATION}.${w.labels.of(address).label}` }));
