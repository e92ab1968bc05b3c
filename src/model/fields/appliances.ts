import { agwIngressRouteTable, predictedAddresses } from '../../facts/aks-resources';
import { gatewaySubnetName } from '../../facts/azure-rules';
import { endpointChain, serverForwards } from '../../facts/dns';
import { applianceSource, firewallDenies, ipForwardingCheck } from '../../facts/fabric';
import { agcDelegation, agwAddresses, agwInstances, agwSubnetOwn, firewallSubnetName } from '../../facts/gateways';
import { instanceAddress } from '../../facts/load-balancing';
import { ok } from '../../result';
import { machineSecurityGroup } from './attached';
import { type About, among, choiceOf, type Field, fieldOf, listFieldOf, ON_OFF, switchOf, textOf } from './field';
import { nameOf } from './name';
import { put } from './put';
import { choicesOfKind, mayRefer, referring } from './references';
import { addressText, anyText, atMost, listOf, map, wholeNumber } from './texts';

type WithAddress =
  | 'virtualMachine'
  | 'virtualNetworkGateway'
  | 'applicationGateway'
  | 'azureFirewall'
  | 'privateEndpoint';

const PRIVATE_ADDRESS: Readonly<Record<WithAddress, string>> = {
  virtualMachine: 'properties.ipConfigurations[0].properties.privateIPAddress',
  virtualNetworkGateway: 'properties.ipConfigurations[0].properties.privateIPAddress',
  applicationGateway: 'properties.frontendIPConfigurations[].properties.privateIPAddress',
  azureFirewall: 'properties.ipConfigurations[0].properties.privateIPAddress',
  privateEndpoint: 'properties.ipConfigurations[0].properties.privateIPAddress',
};

const privateAddress = (kind: WithAddress, label = 'Private IP address'): Field =>
  fieldOf(kind, {
    id: 'privateIPAddress',
    label,
    about: {
      property: PRIVATE_ADDRESS[kind],
      means: 'Its address in its subnet. Empty: Azure picks one, and the design predicts which.',
      facts: [predictedAddresses],
    },
    input: 'address',
    optional: true,
    read: (resource) => resource.privateIPAddress ?? '',
    write: (resource, text) =>
      text === ''
        ? ok(put(resource, 'privateIPAddress', undefined))
        : map(addressText(text), (address) => put(resource, 'privateIPAddress', address)),
  });

const instances = fieldOf('applicationGateway', {
  id: 'capacity',
  label: 'Instances',
  about: {
    property: 'properties.sku.capacity',
    means: 'How many instances it runs; each takes an address of its subnet.',
    facts: [agwInstances, agwAddresses],
  },
  input: 'number',
  read: ({ capacity }) => String(capacity),
  write: (gateway, text) =>
    map(wholeNumber(text, 1, agwInstances.value, agwInstances), (capacity) => ({ ...gateway, capacity })),
});

type WithPublicAddress = 'virtualMachine' | 'applicationGateway' | 'privateEndpoint';

const publicAddress = (kind: WithPublicAddress, label: string, about: About): Field =>
  textOf(kind, {
    id: 'publicIPAddress',
    label,
    input: 'address',
    optional: true,
    about,
    get: (resource) => resource.publicIPAddress,
    set: (resource, address) => put(resource, 'publicIPAddress', address),
    text: addressText,
  });

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
const MOST_ADDRESSES = 250;

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

type InSubnet = WithAddress | 'applicationGatewayForContainers';

/** Where something stands; whether it may is told by the findings. */
const inSubnet = (kind: InSubnet, property: string, facts: About['facts'] = []): Field =>
  referring(kind, {
    id: 'subnet',
    label: 'Subnet',
    group: 'place',
    about: { property, means: 'The subnet in which it stands and from which its addresses are taken.', facts },
    fits: (_, document) => choicesOfKind(document, 'subnet'),
    read: (resource) => resource.subnet,
    choose: (resource, id) => ({ ...resource, subnet: id }),
  });

const BACKENDS = [
  { value: 'ingress', label: 'Ingress to a service' },
  { value: 'targets', label: 'Addresses' },
] as const;

const backendType = choiceOf('applicationGateway', {
  id: 'backendType',
  label: 'Backend',
  group: 'backend',
  about: {
    property: 'properties.backendAddressPools[]',
    means: 'Whether it sends to the pods of a service, as an ingress controller sets it up, or to fixed addresses.',
    facts: [agwIngressRouteTable],
  },
  unset: '',
  choices: (gateway, document) =>
    // An ingress leads somewhere, so it can be chosen only where there is a service.
    gateway.backend.type === 'ingress' || choicesOfKind(document, 'service').length > 0 ? BACKENDS : BACKENDS.slice(1),
  read: (gateway) => gateway.backend.type,
  choose(gateway, type, document) {
    const service = choicesOfKind(document, 'service')[0]?.value;
    if (type === 'ingress' && service !== undefined) return { ...gateway, backend: { type, service } };
    return { ...gateway, backend: { type: 'targets', addresses: [] } };
  },
});

const backendService = referring('applicationGateway', {
  id: 'service',
  label: 'Service',
  group: 'backend',
  about: {
    property: 'Ingress: spec.defaultBackend.service.name',
    means: 'The service whose pods it sends to.',
    source: 'agicNetworking',
  },
  applies: ({ backend }) => backend.type === 'ingress',
  fits: (_, document) => choicesOfKind(document, 'service'),
  read: ({ backend }) => (backend.type === 'ingress' ? backend.service : undefined),
  choose: (gateway, service) => ({ ...gateway, backend: { type: 'ingress', service } }),
});

const backendAddresses = listFieldOf('applicationGateway', {
  id: 'backendAddresses',
  label: 'Backend targets',
  input: 'address',
  optional: true,
  group: 'backend',
  about: {
    property: 'properties.backendAddressPools[].properties.backendAddresses[].ipAddress',
    means: 'The addresses that it sends to, such as that of an internal load balancer.',
  },
  applies: ({ backend }) => backend.type === 'targets',
  get: ({ backend }) => (backend.type === 'targets' ? backend.addresses : []),
  set: (gateway, addresses) => ({ ...gateway, backend: { type: 'targets', addresses } }),
  values: (text) => listOf(text, addressText),
});

const containersService = mayRefer('applicationGatewayForContainers', {
  id: 'service',
  label: 'Service',
  group: 'backend',
  about: {
    property: 'Ingress: spec.defaultBackend.service.name',
    means: 'The service whose pods it sends to.',
    source: 'agcNetworking',
  },
  fits: (_, document) => choicesOfKind(document, 'service'),
  read: ({ service }) => service,
  choose: (gateway, service) => put(gateway, 'service', service),
});

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

const TYPES = [
  { value: 'Vpn', label: 'VPN' },
  { value: 'ExpressRoute', label: 'ExpressRoute' },
] as const;

const gatewayType = choiceOf('virtualNetworkGateway', {
  id: 'gatewayType',
  label: 'Gateway type',
  about: {
    property: 'properties.gatewayType',
    means: 'How the sites are connected: over the internet or by a private line.',
  },
  unset: '',
  choices: () => TYPES,
  read: (gateway) => gateway.gatewayType,
  choose: (gateway, value) => ({ ...gateway, gatewayType: among(TYPES, value) ?? gateway.gatewayType }),
});

const fqdn = textOf('privateEndpoint', {
  id: 'fqdn',
  label: 'Name of what it leads to',
  input: 'text',
  about: {
    property: 'properties.customDnsConfigs[0].fqdn',
    means: 'The name by which the service behind it is asked for, such as myaccount.blob.core.windows.net.',
    facts: [endpointChain],
  },
  get: (endpoint) => endpoint.fqdn,
  set: (endpoint, value = endpoint.fqdn) => ({ ...endpoint, fqdn: value }),
  text: (text) => anyText(text),
});

const endpointZone = mayRefer('privateEndpoint', {
  id: 'privateDnsZone',
  label: 'Private DNS zone',
  about: {
    property: 'privateDnsZoneGroups: properties.privateDnsZoneConfigs[].properties.privateDnsZoneId',
    means: 'The zone in which Azure keeps its record.',
    source: 'privateEndpointDns',
  },
  fits: (_, document) => choicesOfKind(document, 'privateDnsZone'),
  read: ({ privateDnsZone }) => privateDnsZone,
  choose: (endpoint, zone) => put(endpoint, 'privateDnsZone', zone),
});

const OF_MACHINE: About = {
  property: 'properties.ipConfigurations[0].properties.publicIPAddress',
  means: 'An address of its own on the internet, exchanged one to one for the private one.',
  facts: [instanceAddress],
};
const OF_GATEWAY: About = {
  property: 'properties.frontendIPConfigurations[].properties.publicIPAddress',
  means: 'The frontend that clients on the internet ask.',
};
const OF_ENDPOINT: About = {
  means: 'The public address of what it leads to, which those see who do not go by the endpoint.',
};

const IN_SUBNET = 'properties.ipConfigurations[0].properties.subnet';

export const virtualMachineFields: readonly Field[] = [
  ...[nameOf('virtualMachine'), role],
  ...[privateAddress('virtualMachine'), publicAddress('virtualMachine', 'Public IP address', OF_MACHINE)],
  ...[machineSecurityGroup, forwarding, sourceNat, dnsForwarders],
  inSubnet('virtualMachine', IN_SUBNET),
];
export const privateEndpointFields: readonly Field[] = [
  ...[nameOf('privateEndpoint'), fqdn, privateAddress('privateEndpoint')],
  publicAddress('privateEndpoint', 'Public IP address of the service', OF_ENDPOINT),
  ...[endpointZone, inSubnet('privateEndpoint', 'properties.subnet')],
];
export const virtualNetworkGatewayFields: readonly Field[] = [
  ...[nameOf('virtualNetworkGateway'), gatewayType, privateAddress('virtualNetworkGateway')],
  inSubnet('virtualNetworkGateway', IN_SUBNET, [gatewaySubnetName]),
];
export const azureFirewallFields: readonly Field[] = [
  ...[nameOf('azureFirewall'), privateAddress('azureFirewall'), firewallAddresses],
  ...[networkRulesKnown, natRulesKnown],
  inSubnet('azureFirewall', IN_SUBNET, [firewallSubnetName]),
];
export const applicationGatewayFields: readonly Field[] = [
  ...[nameOf('applicationGateway'), instances],
  publicAddress('applicationGateway', 'Public frontend IP', OF_GATEWAY),
  privateAddress('applicationGateway', 'Private frontend IP'),
  ...[backendType, backendService, backendAddresses],
  inSubnet('applicationGateway', 'properties.gatewayIPConfigurations[0].properties.subnet', [agwSubnetOwn]),
];
export const applicationGatewayForContainersFields: readonly Field[] = [
  ...[nameOf('applicationGatewayForContainers'), containersService],
  inSubnet('applicationGatewayForContainers', 'properties.subnet', [agcDelegation]),
];
