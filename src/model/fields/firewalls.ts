import { firewallDenies } from '../../facts/fabric';
import { firewallSubnetName } from '../../facts/gateways';
import { type Field, listFieldOf, switchOf } from './field';
import { nameOf } from './name';
import { put } from './put';
import { IN_SUBNET, inSubnet, privateAddress } from './standing';
import { addressText, atMost, listOf } from './texts';

/** Entries that the document's schema takes. */
const MOST_ADDRESSES = 250;

const firewallAddresses = listFieldOf('azureFirewall', {
  id: 'publicIPAddresses',
  label: 'Public IP addresses',
  input: 'address',
  optional: true,
  about: {
    property: 'properties.ipConfigurations[].properties.publicIPAddress',
    means: 'The public addresses that connections through it leave and arrive with.',
    limits: `Up to ${MOST_ADDRESSES}.`,
  },
  get: ({ publicIPAddresses }) => publicIPAddresses,
  set: (firewall, addresses) => put(firewall, 'publicIPAddresses', addresses.length === 0 ? undefined : addresses),
  values: (text) => atMost(MOST_ADDRESSES, listOf(text, addressText)),
});

const networkRulesKnown = switchOf('azureFirewall', {
  id: 'networkRulesKnown',
  label: 'Its rules are known',
  about: {
    means:
      'On: it lets through what its network rules name, and nothing else. Off: what it lets through is not known. Switched off, its rules are dropped.',
    facts: [firewallDenies],
  },
  isOn: ({ networkRules }) => networkRules !== undefined,
  turn: (firewall, on) => put(firewall, 'networkRules', on ? [] : undefined),
});

const natRulesKnown = switchOf('azureFirewall', {
  id: 'natRulesKnown',
  label: 'Its DNAT rules are known',
  about: {
    means:
      'On: it passes on what its DNAT rules name. Off: what it does with what comes to its own address is not known. Switched off, its rules are dropped.',
  },
  isOn: ({ natRules }) => natRules !== undefined,
  turn: (firewall, on) => put(firewall, 'natRules', on ? [] : undefined),
});

export const azureFirewallFields: readonly Field[] = [
  ...[nameOf('azureFirewall'), privateAddress('azureFirewall'), firewallAddresses],
  ...[networkRulesKnown, natRulesKnown],
  inSubnet('azureFirewall', IN_SUBNET, [firewallSubnetName]),
];
