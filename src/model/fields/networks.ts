import {
  prefixesApart,
  refusedByVirtualNetworks,
  sitesApart,
  smallestSubnet,
  subnetInside,
} from '../../facts/azure-rules';
import { sameRegion } from '../../facts/clusters';
import { azureDns, virtualNetworkServers } from '../../facts/dns';
import { privateEndpointPolicies } from '../../facts/filtering';
import { subnetDelegations } from '../../facts/gateways';
import { defaultAccess } from '../../facts/load-balancing';
import { serviceEndpointRoutes, siteLearns } from '../../facts/routing';
import { nodeSubnetPlain } from '../../facts/subnets';
import type { Result } from '../../result';
import { subnetNatGateway, subnetRouteTable, subnetSecurityGroup } from './attached';
import { among, choiceOf, type Field, type FieldError, fieldOf, listFieldOf, ON_OFF, textOf } from './field';
import { nameOf } from './name';
import { put } from './put';
import { choicesOfKind, referring } from './references';
import { addressText, anyText, atLeastOne, atMost, listOf, map, prefixText } from './texts';

/** Entries of a list that the document's schema takes. */
const MOST_PREFIXES = 50;
const MOST_DNS_SERVERS = 20;
const MOST_ENDPOINTS = 50;
const MOST_ROUTES = 100;

const prefixList = { id: 'addressPrefixes', label: 'Address prefix', input: 'prefix', list: true } as const;
const readPrefixes = (text: string): Result<string[], FieldError> =>
  atLeastOne(atMost(MOST_PREFIXES, listOf(text, prefixText)));

const networkPrefixes = fieldOf('virtualNetwork', {
  ...prefixList,
  about: {
    property: 'properties.addressSpace.addressPrefixes',
    means: 'The address space that its subnets are cut from.',
    limits: `Up to ${MOST_PREFIXES} prefixes here.`,
    facts: [prefixesApart, refusedByVirtualNetworks],
  },
  read: (network) => network.addressPrefixes.join(', '),
  write: (network, text) => map(readPrefixes(text), (addressPrefixes) => ({ ...network, addressPrefixes })),
});

const dnsServers = fieldOf('virtualNetwork', {
  id: 'dnsServers',
  label: 'DNS servers',
  about: {
    property: 'properties.dhcpOptions.dnsServers',
    means: 'Whom machines of the network ask for names, in this order; without any, Azure’s own DNS.',
    limits: `Up to ${MOST_DNS_SERVERS} addresses here.`,
    facts: [virtualNetworkServers, azureDns],
  },
  input: 'address',
  list: true,
  optional: true,
  read: (network) => network.dnsServers.join(', '),
  write: (network, text) =>
    map(atMost(MOST_DNS_SERVERS, listOf(text, addressText)), (servers) => ({ ...network, dnsServers: servers })),
});

const addressPrefix = fieldOf('subnet', {
  id: 'addressPrefix',
  label: 'Address prefix',
  about: {
    property: 'properties.addressPrefix',
    means: 'The addresses of the subnet, five of which Azure keeps.',
    facts: [subnetInside, prefixesApart, smallestSubnet],
  },
  input: 'prefix',
  read: (subnet) => subnet.addressPrefix,
  write: (subnet, text) => map(prefixText(text), (prefix) => ({ ...subnet, addressPrefix: prefix })),
});

/** The services that AKS networks have to do with; another that a file names stays as it is. */
const delegation = choiceOf('subnet', {
  id: 'delegation',
  label: 'Delegation',
  about: {
    property: 'properties.delegations[0].properties.serviceName',
    means: 'The service that alone may put its resources into the subnet.',
    facts: [nodeSubnetPlain],
  },
  optional: true,
  unset: '',
  choices: () => [{ value: '', label: 'None' }, ...subnetDelegations.value.map((value) => ({ value, label: value }))],
  read: (subnet) => subnet.delegation ?? '',
  choose: (subnet, value) => put(subnet, 'delegation', value),
});

const serviceEndpoints = listFieldOf('subnet', {
  id: 'serviceEndpoints',
  label: 'Service endpoints',
  input: 'text',
  optional: true,
  about: {
    property: 'properties.serviceEndpoints[].service',
    means: 'Services that machines of the subnet reach with their private address, straight over Azure’s own network.',
    limits: `Such as Microsoft.Storage; up to ${MOST_ENDPOINTS} here.`,
    facts: [serviceEndpointRoutes],
    source: 'serviceEndpoints',
  },
  get: (subnet) => subnet.serviceEndpoints,
  set: (subnet, services) => put(subnet, 'serviceEndpoints', services.length === 0 ? undefined : services),
  values: (text) =>
    atMost(
      MOST_ENDPOINTS,
      listOf(text, (part) => anyText(part)),
    ),
});

const location = textOf('virtualNetwork', {
  id: 'location',
  label: 'Region',
  input: 'text',
  about: { property: 'location', means: 'The Azure region in which it stands.', facts: [sameRegion] },
  get: (network) => network.location,
  set: (network, value = network.location) => ({ ...network, location: value }),
  text: (text) => anyText(text),
});

const virtualNetwork = referring('subnet', {
  id: 'virtualNetwork',
  label: 'Virtual network',
  group: 'place',
  about: {
    means: 'The network that the subnet is part of. In Azure a subnet cannot be moved; in a design it can.',
    property: 'id',
    facts: [subnetInside],
  },
  fits: (_, document) => choicesOfKind(document, 'virtualNetwork'),
  read: (subnet) => subnet.virtualNetwork,
  choose: (subnet, id) => ({ ...subnet, virtualNetwork: id }),
});

const staticRoutes = listFieldOf('onPremisesSite', {
  id: 'staticRoutes',
  label: 'Further static routes',
  input: 'prefix',
  optional: true,
  about: {
    means: 'What the site sends to Azure beyond what the gateway tells it, such as a pod CIDR.',
    limits: `Up to ${MOST_ROUTES} prefixes.`,
    facts: [siteLearns],
  },
  get: (site) => site.staticRoutes,
  set: (site, routes) => put(site, 'staticRoutes', routes.length === 0 ? undefined : routes),
  values: (text) => atMost(MOST_ROUTES, listOf(text, prefixText)),
});

const defaultOutbound = choiceOf('subnet', {
  id: 'defaultOutboundAccess',
  label: 'Default outbound access',
  about: {
    property: 'properties.defaultOutboundAccess',
    means: 'Whether machines without a way out of their own may use an address of Microsoft’s.',
    facts: [defaultAccess],
  },
  unset: 'on',
  choices: () => ON_OFF,
  read: ({ defaultOutboundAccess }) => (defaultOutboundAccess === false ? 'off' : 'on'),
  choose: (subnet, value) => put(subnet, 'defaultOutboundAccess', value === undefined ? undefined : false),
});

const ENDPOINT_POLICIES = [
  { value: 'Disabled', label: 'Disabled' },
  { value: 'NetworkSecurityGroupEnabled', label: 'Network security groups' },
  { value: 'RouteTableEnabled', label: 'Route tables' },
  { value: 'Enabled', label: 'Network security groups and route tables' },
] as const;

const endpointPolicies = choiceOf('subnet', {
  id: 'privateEndpointNetworkPolicies',
  label: 'Private endpoint network policy',
  about: {
    property: 'properties.privateEndpointNetworkPolicies',
    means: 'Whether private endpoints in the subnet heed security groups and route tables.',
    facts: [privateEndpointPolicies],
  },
  unset: 'Disabled',
  choices: () => ENDPOINT_POLICIES,
  read: (subnet) => subnet.privateEndpointNetworkPolicies ?? 'Disabled',
  choose: (subnet, value) => put(subnet, 'privateEndpointNetworkPolicies', among(ENDPOINT_POLICIES, value)),
});

const sitePrefixes = fieldOf('onPremisesSite', {
  ...prefixList,
  about: {
    property: 'properties.localNetworkAddressSpace.addressPrefixes',
    means: 'The addresses on premises that Azure sends to the gateway.',
    facts: [sitesApart],
  },
  read: (site) => site.addressPrefixes.join(', '),
  write: (site, text) => map(readPrefixes(text), (addressPrefixes) => ({ ...site, addressPrefixes })),
});

export const virtualNetworkFields: readonly Field[] = [nameOf('virtualNetwork'), networkPrefixes, dnsServers, location];
export const subnetFields: readonly Field[] = [
  ...[nameOf('subnet'), addressPrefix],
  ...[subnetSecurityGroup, subnetRouteTable, subnetNatGateway, delegation],
  ...[serviceEndpoints, defaultOutbound, endpointPolicies, virtualNetwork],
];
export const onPremisesSiteFields: readonly Field[] = [nameOf('onPremisesSite'), sitePrefixes, staticRoutes];
