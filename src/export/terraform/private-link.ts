import { linkOf, listOf, namedListOf, textOf } from '../azure/reading';
import type { AzureResource } from '../azure/types';
import type { Block, Item } from './hcl';
import { attributeOf, attributes, block, given, groupName, hcl, named, type Writing, written } from './writing';

/** An endpoint, with the zone that its name is kept in, which is a child by itself in Resource Manager. */
export function privateEndpoint(w: Writing, one: AzureResource): Item[] {
  const { subnet, privateLinkServiceConnections, ipConfigurations } = one.properties;
  const groups = w.design.resources.filter(({ type, parent }) => type === ZONE_GROUP && parent === one.symbol);
  return written(w, one, [
    ...named(w, one),
    ...given(w, { subnet_id: linkOf(subnet) }),
    ...namedListOf(privateLinkServiceConnections).map(({ name, properties }) =>
      block('private_service_connection', [
        ...attributes({ name, is_manual_connection: false }),
        ...given(w, {
          private_connection_resource_id: properties.privateLinkServiceId,
          subresource_names: properties.groupIds,
        }),
      ]),
    ),
    ...namedListOf(ipConfigurations).map(({ name, properties }) =>
      block('ip_configuration', [
        ...attributes({ name }),
        ...given(w, {
          private_ip_address: properties.privateIPAddress,
          subresource_name: properties.groupId,
          member_name: properties.memberName,
        }),
      ]),
    ),
    ...groups.map((group) => zoneGroup(w, group)),
  ]);
}

export const ZONE_GROUP = 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups';

const zoneGroup = (w: Writing, { name, properties }: AzureResource): Block =>
  block('private_dns_zone_group', [
    ...attributes({
      name: hcl(w, name),
      private_dns_zone_ids: namedListOf(properties.privateDnsZoneConfigs).map((one) =>
        hcl(w, one.properties.privateDnsZoneId ?? ''),
      ),
    }),
  ]);

/** Zones are nowhere in particular. */
export const privateDnsZone = (w: Writing, one: AzureResource): Item[] =>
  written(w, one, attributes({ name: hcl(w, one.name), resource_group_name: groupName }));

export const zoneLink = (w: Writing, one: AzureResource): Item[] =>
  written(w, one, [
    ...attributes({
      name: hcl(w, one.name),
      resource_group_name: groupName,
      private_dns_zone_name: attributeOf(w, one.parent ?? '', 'name'),
    }),
    ...given(w, {
      virtual_network_id: linkOf(one.properties.virtualNetwork),
      registration_enabled: one.properties.registrationEnabled,
    }),
  ]);

export const record = (w: Writing, one: AzureResource): Item[] =>
  written(w, one, [
    ...attributes({
      name: hcl(w, one.name),
      resource_group_name: groupName,
      zone_name: attributeOf(w, one.parent ?? '', 'name'),
    }),
    ...given(w, {
      ttl: one.properties.ttl,
      records: listOf(one.properties.aRecords).map(({ ipv4Address }) => textOf(ipv4Address)),
    }),
  ]);
