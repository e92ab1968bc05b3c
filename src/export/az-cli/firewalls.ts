import { fieldsOf, linkOf, listOf, namedListOf, valuesOf } from '../azure/reading';
import type { AzureResource, Fields } from '../azure/types';
import type { Command } from './shell';
import { az, type Given, named, nameIn, nameOf, type Writing } from './writing';

/** The first address comes with the firewall, the others one by one. */
export function firewall(w: Writing, one: AzureResource): Command[] {
  const { sku, firewallPolicy, ipConfigurations } = one.properties;
  const [first, ...others] = namedListOf(ipConfigurations);
  const network = linkOf(first?.properties.subnet);
  return [
    az(w, 'network firewall create', {
      ...named(w, one),
      '--sku': fieldsOf(sku).name,
      '--tier': fieldsOf(sku).tier,
      '--firewall-policy': nameIn(w, linkOf(firewallPolicy)),
      '--vnet-name': nameIn(w, network),
      '--conf-name': first?.name,
      '--public-ip': nameIn(w, linkOf(first?.properties.publicIPAddress)),
    }),
    ...others.map(({ name, properties }) =>
      az(w, 'network firewall ip-config create', {
        '--firewall-name': nameOf(w, one.symbol),
        '--name': name,
        '--public-ip-address': nameIn(w, linkOf(properties.publicIPAddress)),
      }),
    ),
  ];
}

export const firewallPolicy = (w: Writing, one: AzureResource): Command[] => [
  az(w, 'network firewall policy create', {
    ...named(w, one),
    '--sku': fieldsOf(one.properties.sku).tier,
    '--enable-dns-proxy': fieldsOf(one.properties.dnsSettings).enableProxy,
  }),
];

const GROUP = 'network firewall policy rule-collection-group';

/** A collection comes with its first rule, the others one by one. */
export function ruleCollectionGroup(w: Writing, one: AzureResource): Command[] {
  const policy = nameOf(w, one.parent ?? '');
  const name = nameOf(w, one.symbol);
  return [
    az(w, `${GROUP} create`, { '--policy-name': policy, '--name': name, '--priority': one.properties.priority }),
    ...listOf(one.properties.ruleCollections).flatMap((collection) =>
      collectionOf(w, { '--policy-name': policy, '--rule-collection-group-name': name }, collection),
    ),
  ];
}

type Options = Readonly<Record<string, Given>>;

function collectionOf(w: Writing, where: Options, collection: Fields): Command[] {
  const [first = {}, ...others] = listOf(collection.rules);
  const isNat = collection.ruleCollectionType === 'FirewallPolicyNatRuleCollection';
  return [
    az(w, `${GROUP} collection ${isNat ? 'add-nat-collection' : 'add-filter-collection'}`, {
      ...where,
      '--name': collection.name,
      '--collection-priority': collection.priority,
      '--action': fieldsOf(collection.action).type,
      '--rule-name': first.name,
      ...(!isNat && { '--rule-type': first.ruleType }),
      ...ruleOptions(first),
    }),
    ...others.map((rule) =>
      az(w, `${GROUP} collection rule add`, {
        ...where,
        '--collection-name': collection.name,
        '--name': rule.name,
        '--rule-type': rule.ruleType,
        ...ruleOptions(rule),
      }),
    ),
  ];
}

const ruleOptions = (rule: Fields): Options => ({
  '--ip-protocols': valuesOf(rule.ipProtocols),
  '--source-addresses': valuesOf(rule.sourceAddresses),
  '--destination-addresses': valuesOf(rule.destinationAddresses),
  '--destination-ports': valuesOf(rule.destinationPorts),
  '--translated-address': rule.translatedAddress,
  '--translated-port': rule.translatedPort,
});
