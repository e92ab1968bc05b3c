import { namedListOf } from '../azure/reading';
import type { AzureResource, Fields } from '../azure/types';
import type { Attribute, Item } from './hcl';
import { attributeOf, attributes, block, declared, given, groupName, named, type Writing, written } from './writing';

export function securityGroup(w: Writing, group: AzureResource): Item[] {
  const rules = namedListOf(group.properties.securityRules);
  return written(w, group, [
    ...named(w, group),
    ...rules.map(({ name, properties }) => block('security_rule', [...attributes({ name }), ...ruleOf(w, properties)])),
  ]);
}

const ruleOf = (w: Writing, rule: Fields): Attribute[] =>
  given(w, {
    priority: rule.priority,
    direction: rule.direction,
    access: rule.access,
    protocol: rule.protocol,
    source_address_prefix: rule.sourceAddressPrefix,
    source_address_prefixes: rule.sourceAddressPrefixes,
    source_port_range: rule.sourcePortRange,
    source_port_ranges: rule.sourcePortRanges,
    destination_address_prefix: rule.destinationAddressPrefix,
    destination_address_prefixes: rule.destinationAddressPrefixes,
    destination_port_range: rule.destinationPortRange,
    destination_port_ranges: rule.destinationPortRanges,
  });

/**
 * Routes are resources by themselves: Terraform takes out what it does not know of those within a table, and AKS adds a
 * route for each node of a kubenet cluster to the table of its subnet.
 */
export function routeTable(w: Writing, table: AzureResource): Item[] {
  const { disableBgpRoutePropagation, routes } = table.properties;
  return [
    ...written(w, table, [
      ...named(w, table),
      ...attributes({ bgp_route_propagation_enabled: disableBgpRoutePropagation !== true }),
    ]),
    ...namedListOf(routes).map(({ name, properties }) => {
      const { type, label } = w.labels.ofPart(table.symbol, { type: 'routes', name });
      return declared(type, label, [
        ...attributes({
          name,
          resource_group_name: groupName,
          route_table_name: attributeOf(w, table.symbol, 'name'),
        }),
        ...given(w, {
          address_prefix: properties.addressPrefix,
          next_hop_type: properties.nextHopType,
          next_hop_in_ip_address: properties.nextHopIpAddress,
        }),
      ]);
    }),
  ];
}
