import { serverForwards } from '../../facts/dns';
import { applianceSource, ipForwardingCheck } from '../../facts/fabric';
import { instanceAddress } from '../../facts/load-balancing';
import { machineSecurityGroup } from './attached';
import { type About, among, choiceOf, type Field, listFieldOf, ON_OFF } from './field';
import { nameOf } from './name';
import { put } from './put';
import { IN_SUBNET, inSubnet, privateAddress, publicAddress } from './standing';
import { addressText, atMost, listOf } from './texts';

const forwarding = choiceOf('virtualMachine', {
  id: 'enableIPForwarding',
  label: 'IP forwarding',
  about: {
    property: 'properties.enableIPForwarding',
    means: 'Whether its interface takes and sends packets that are not its own, as an appliance has to.',
    facts: [ipForwardingCheck],
  },
  unset: 'off',
  choices: () => ON_OFF,
  read: ({ enableIPForwarding }) => (enableIPForwarding ? 'on' : 'off'),
  choose: (machine, value) => put(machine, 'enableIPForwarding', value === undefined ? undefined : true),
});

const SOURCE_NAT = [
  { value: 'internet', label: 'For public addresses' },
  { value: 'all', label: 'For everybody' },
  { value: 'none', label: 'None' },
] as const;

const sourceNat = choiceOf('virtualMachine', {
  id: 'sourceNat',
  label: 'Source NAT',
  about: {
    means:
      'Whose source the appliance rewrites to its own address; Azure does not see this setting of the software on it.',
    facts: [applianceSource],
  },
  unset: 'internet',
  applies: ({ role }) => role === 'nva',
  choices: () => SOURCE_NAT,
  read: ({ sourceNat: chosen }) => chosen ?? 'internet',
  choose: (machine, value) => put(machine, 'sourceNat', among(SOURCE_NAT, value)),
});

const ROLES = [
  { value: 'plain', label: 'Plain machine' },
  { value: 'dns', label: 'DNS server' },
  { value: 'nva', label: 'Network virtual appliance' },
] as const;

const role = choiceOf('virtualMachine', {
  id: 'role',
  label: 'Role',
  about: { means: 'What runs on it: nothing that the design looks at, a DNS server, or an appliance that routes.' },
  unset: '',
  choices: () => ROLES,
  read: (machine) => machine.role,
  choose: (machine, value) => ({ ...machine, role: among(ROLES, value) ?? machine.role }),
});

/** Entries that the document's schema takes. */
const MOST_FORWARDERS = 20;

const dnsForwarders = listFieldOf('virtualMachine', {
  id: 'dnsForwarders',
  label: 'DNS forwarders',
  input: 'address',
  optional: true,
  about: {
    means: 'Whom a DNS server asks for names that it does not know. Empty: Azure’s own DNS.',
    limits: `Up to ${MOST_FORWARDERS} addresses.`,
    facts: [serverForwards],
  },
  applies: (machine) => machine.role === 'dns' || machine.dnsForwarders !== undefined,
  get: (machine) => machine.dnsForwarders,
  set: (machine, servers) => put(machine, 'dnsForwarders', servers.length === 0 ? undefined : servers),
  values: (text) => atMost(MOST_FORWARDERS, listOf(text, addressText)),
});

const OF_MACHINE: About = {
  property: 'properties.ipConfigurations[0].properties.publicIPAddress',
  means: 'An address of its own on the internet, exchanged one to one for the private one.',
  facts: [instanceAddress],
};

export const virtualMachineFields: readonly Field[] = [
  ...[nameOf('virtualMachine'), role],
  ...[privateAddress('virtualMachine'), publicAddress('virtualMachine', 'Public IP address', OF_MACHINE)],
  ...[machineSecurityGroup, forwarding, sourceNat, dnsForwarders],
  inSubnet('virtualMachine', IN_SUBNET),
];
