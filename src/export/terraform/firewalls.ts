import { fieldsOf, linkOf, listOf, namedListOf, textOf, valuesOf } from '../azure/reading';
import type { AzureResource, Fields } from '../azure/types';
import type { Attribute, Block, Item } from './hcl';
import { readyIn } from './networks';
import { attributes, block, filledBlock, given, hcl, idOf, named, type Writing, written } from './writing';

export const firewall = (w: Writing, one: AzureResource): Item[] => {
  const { sku, firewallPolicy, ipConfigurations } = one.properties;
  const { name, tier } = fieldsOf(sku);
  const body = [
    ...named(w, one),
    ...given(w, { sku_name: name, sku_tier: tier, firewall_policy_id: fieldsOf(firewallPolicy).id }),
    ...namedListOf(ipConfigurations).map((configuration) =>
      block('ip_configuration', [
        ...attributes({ name: configuration.name }),
        ...given(w, {
          subnet_id: linkOf(configuration.properties.subnet),
          public_ip_address_id: linkOf(configuration.properties.publicIPAddress),
        }),
      ]),
    ),
  ];
  const subnets = namedListOf(ipConfigurations).map(({ properties }) => linkOf(properties.subnet));
  return written(w, one, body, readyIn(w, one, subnets));
};

export const firewallPolicy = (w: Writing, one: AzureResource): Item[] =>
  written(w, one, [
    ...named(w, one),
    ...given(w, { sku: fieldsOf(one.properties.sku).tier }),
    ...filledBlock('dns', given(w, { proxy_enabled: fieldsOf(one.properties.dnsSettings).enableProxy })),
  ]);

export const ruleCollectionGroup = (w: Writing, one: AzureResource): Item[] =>
  written(w, one, [
    ...attributes({ name: hcl(w, one.name), firewall_policy_id: idOf(w, one.parent ?? '') }),
    ...given(w, { priority: one.properties.priority }),
    ...listOf(one.properties.ruleCollections).map((collection) => collectionOf(w, collection)),
  ]);

function collectionOf(w: Writing, { ruleCollectionType, name, priority, action, rules }: Fields): Block {
  const isNat = ruleCollectionType === 'FirewallPolicyNatRuleCollection';
  const head = attributes({
    name: textOf(name),
    priority: priority === undefined ? undefined : hcl(w, priority),
    // Resource Manager writes DNAT, azurerm takes nothing but Dnat.
    action: isNat ? 'Dnat' : textOf(fieldsOf(action).type),
  });
  const ruleOf = isNat ? natRule : networkRule;
  return block(isNat ? 'nat_rule_collection' : 'network_rule_collection', [
    ...head,
    ...listOf(rules).map((rule) => block('rule', ruleOf(w, rule))),
  ]);
}

const networkRule = (w: Writing, rule: Fields): Attribute[] =>
  given(w, {
    name: rule.name,
    protocols: rule.ipProtocols,
    source_addresses: rule.sourceAddresses,
    destination_addresses: rule.destinationAddresses,
    destination_ports: rule.destinationPorts,
  });

const natRule = (w: Writing, rule: Fields): Attribute[] =>
  given(w, {
    name: rule.name,
    protocols: rule.ipProtocols,
    source_addresses: rule.sourceAddresses,
    destination_address: valuesOf(rule.destinationAddresses)[0],
    destination_ports: rule.destinationPorts,
    translated_address: rule.translatedAddress,
    translated_port: rule.translatedPort,
  });
