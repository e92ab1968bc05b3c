import { linkOf, listOf, namedListOf, textOf, valuesOf } from '../azure/reading';
import type { AzureResource, Fields } from '../azure/types';
import type { Command } from './shell';
import { az, type Given, named, nameOf, type Writing } from './writing';

export function privateEndpoint(w: Writing, one: AzureResource): Command[] {
  const { subnet, privateLinkServiceConnections, ipConfigurations } = one.properties;
  const [connection] = namedListOf(privateLinkServiceConnections);
  const properties = connection?.properties ?? {};
  return [
    az(w, 'network private-endpoint create', {
      ...named(w, one),
      '--subnet': linkOf(subnet),
      '--connection-name': connection?.name,
      '--private-connection-resource-id': properties.privateLinkServiceId,
      '--group-id': valuesOf(properties.groupIds)[0],
      '--ip-config': namedListOf(ipConfigurations).map(addressOf)[0],
    }),
  ];
}

/** Fields of one thing, which az takes as so many words. */
const addressOf = ({ name, properties }: { name: string; properties: Fields }): Given => [
  `name=${name}`,
  `group-id=${textOf(properties.groupId)}`,
  `member-name=${textOf(properties.memberName)}`,
  `private-ip-address=${textOf(properties.privateIPAddress)}`,
];

export function zoneGroup(w: Writing, { symbol, parent = '', properties }: AzureResource): Command[] {
  const [config] = namedListOf(properties.privateDnsZoneConfigs);
  return [
    az(w, 'network private-endpoint dns-zone-group create', {
      '--endpoint-name': nameOf(w, parent),
      '--name': nameOf(w, symbol),
      '--private-dns-zone': config?.properties.privateDnsZoneId,
      '--zone-name': config?.name,
    }),
  ];
}

/** Zones are nowhere in particular. */
export const privateDnsZone = (w: Writing, { symbol }: AzureResource): Command[] => [
  az(w, 'network private-dns zone create', { '--name': nameOf(w, symbol) }),
];

export const zoneLink = (w: Writing, { symbol, parent = '', properties }: AzureResource): Command[] => [
  az(w, 'network private-dns link vnet create', {
    '--zone-name': nameOf(w, parent),
    '--name': nameOf(w, symbol),
    '--virtual-network': linkOf(properties.virtualNetwork),
    '--registration-enabled': properties.registrationEnabled,
  }),
];

/** A set of records, and one by one its addresses. */
export function record(w: Writing, { symbol, parent = '', properties }: AzureResource): Command[] {
  const zone = { '--zone-name': nameOf(w, parent) };
  const name = nameOf(w, symbol);
  return [
    az(w, 'network private-dns record-set a create', { ...zone, '--name': name, '--ttl': properties.ttl }),
    ...listOf(properties.aRecords).map(({ ipv4Address }) =>
      az(w, 'network private-dns record-set a add-record', {
        ...zone,
        '--record-set-name': name,
        '--ipv4-address': ipv4Address,
      }),
    ),
  ];
}
