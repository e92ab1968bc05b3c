import { reservedAtStart } from '../../facts/azure';
import { formatAddress } from '../../ip';
import { type ResourceOf, resourcesOf } from '../../model';
import { noteDrawnIn, publicAddresses } from './public-addresses';
import { type AzureResource, type Fields, given, idOf, propertyOf, type ResourceId } from './types';
import { besides, linked, locationOfSubnet, made, named, quoted, subnetId, type Writing } from './writing';

type Firewall = ResourceOf<'azureFirewall'>;
type NetworkRule = NonNullable<Firewall['networkRules']>[number];

/** Firewalls, each with a policy that holds its rules. */
export const firewalls = (w: Writing): AzureResource[] =>
  resourcesOf(w.document, 'azureFirewall').flatMap((firewall) => {
    const location = locationOfSubnet(w, firewall.subnet);
    const known = firewall.publicIPAddresses ?? [];
    const { resources, ids } = publicAddresses(w, firewall, known.length > 0 ? known : [''], location);
    const policy = besides(w, 'Microsoft.Network/firewallPolicies', firewall, 'afwp', 'policy');
    const type = 'Microsoft.Network/azureFirewalls' as const;
    noteFirewall(w, firewall);
    return [
      ...resources,
      made('Microsoft.Network/firewallPolicies', {
        ...policy,
        location,
        properties: given({ sku: { tier: 'Standard' }, dnsSettings: dnsSettings(w, firewall) }),
      }),
      ...rulesOf(w, firewall, policy.symbol, resources[0]?.symbol),
      made(type, {
        ...named(w, type, firewall),
        location,
        properties: {
          sku: { name: 'AZFW_VNet', tier: 'Standard' },
          firewallPolicy: linked(idOf(policy.symbol)),
          ipConfigurations: ids.map((id, n) => configurationOf(w, firewall, id, n)),
        },
        // Azure changes a policy and the firewall that has it one at a time.
        dependsOn: hasRules(firewall) ? [groupSymbol(w, firewall)] : [],
      }),
    ];
  });

/** A firewall answers for names only where its policy says so. */
const dnsSettings = (w: Writing, firewall: Firewall): Fields | undefined =>
  resourcesOf(w.document, 'virtualNetwork').some(({ dnsServers }) => dnsServers.includes(addressOf(w, firewall)))
    ? { enableProxy: true }
    : undefined;

/** The private address that a firewall has, or is going to have. */
export const addressOf = (w: Writing, { subnet, privateIPAddress }: Firewall): string =>
  privateIPAddress ?? firstAddressOf(w, subnet);

/** The first of its addresses says where it stands, and the others stand there too. */
const configurationOf = (w: Writing, firewall: Firewall, address: ResourceId, n: number): Fields => ({
  name: `ipconfig${n + 1}`,
  properties: given({
    subnet: n === 0 ? linked(subnetId(w, firewall.subnet)) : undefined,
    publicIPAddress: linked(address),
  }),
});

const hasRules = ({ networkRules = [], natRules = [] }: Firewall): boolean => networkRules.length + natRules.length > 0;
const groupSymbol = (w: Writing, { id }: Firewall): string => w.symbol(id, 'rules');

function rulesOf(w: Writing, firewall: Firewall, policy: string, address: string | undefined): AzureResource[] {
  if (!hasRules(firewall)) return [];
  const { networkRules = [], natRules = [] } = firewall;
  const nat = natRules.map((rule, n) => natRule(rule, n, address));
  const collections = [
    ...(nat.length > 0 ? [collection('destination-nat', 100, 'FirewallPolicyNatRuleCollection', 'DNAT', nat)] : []),
    ...(networkRules.length > 0
      ? [
          collection(
            ...(['allow', 200, 'FirewallPolicyFilterRuleCollection', 'Allow'] as const),
            networkRules.map((rule, n) => networkRule(w, firewall, rule, n)),
          ),
        ]
      : []),
  ];
  return [
    made('Microsoft.Network/firewallPolicies/ruleCollectionGroups', {
      symbol: groupSymbol(w, firewall),
      name: 'rules',
      parent: policy,
      properties: { priority: 100, ruleCollections: collections },
      of: firewall.id,
    }),
  ];
}

const collection = (
  name: string,
  priority: number,
  ruleCollectionType: string,
  action: 'Allow' | 'DNAT',
  rules: readonly Fields[],
): Fields => ({ ruleCollectionType, name, priority, action: { type: action }, rules });

function networkRule(w: Writing, firewall: Firewall, { name, protocols, ...rule }: NetworkRule, n: number): Fields {
  const what = `Rule ${quoted(name)} of ${quoted(firewall.name)}`;
  noteDrawnIn(w, what, [...rule.sourceAddresses, ...rule.destinationAddresses]);
  return {
    ruleType: 'NetworkRule',
    name: w.name(`${n}`, name, 'network', `rules of ${firewall.id}`),
    ipProtocols: protocols,
    ...rule,
  };
}

const natRule = (
  { protocol, port, translatedAddress, translatedPort }: NonNullable<Firewall['natRules']>[number],
  n: number,
  address: string | undefined,
): Fields => ({
  ruleType: 'NatRule',
  name: `nat-${n + 1}`,
  ipProtocols: [protocol],
  sourceAddresses: ['*'],
  destinationAddresses: address === undefined ? [] : [propertyOf(address, 'ipAddress')],
  destinationPorts: [`${port}`],
  translatedAddress,
  translatedPort: `${translatedPort}`,
});

function noteFirewall(w: Writing, { name, subnet, networkRules, natRules = [], privateIPAddress }: Firewall): void {
  if (networkRules === undefined) {
    const but = natRules.length > 0 ? ' but what it translates' : '';
    w.note(
      `The rules of firewall ${quoted(name)} are not known to the design: as written it lets nothing through${but}.`,
    );
  }
  if (privateIPAddress === undefined) return;
  const first = firstAddressOf(w, subnet);
  w.note(
    privateIPAddress === first
      ? `Azure gives firewall ${quoted(name)} its private address; routes expect ${privateIPAddress}, which is what it gets as the first of its subnet.`
      : `Azure gives firewall ${quoted(name)} its private address, as a rule the first of its subnet, ${first}; the design has ${privateIPAddress}, so routes that name it need the other one.`,
  );
}

/** The first that Azure gives to anything in a subnet. */
function firstAddressOf(w: Writing, id: string): string {
  const { prefix } = w.plan.subnets[id] ?? {};
  return prefix ? formatAddress(prefix.first + reservedAtStart.value) : '';
}
