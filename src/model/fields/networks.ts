import { subnetDelegations } from '../../facts/gateways';
import type { Result } from '../../result';
import { subnetNatGateway, subnetRouteTable, subnetSecurityGroup } from './attached';
import { among, choiceOf, type Field, type FieldError, fieldOf, ON_OFF } from './field';
import { name } from './name';
import { put } from './put';
import { addressText, atLeastOne, atMost, listOf, map, prefixText } from './texts';

/** Entries of a list that the document's schema takes. */
const MOST_PREFIXES = 50;
const MOST_DNS_SERVERS = 20;

const prefixList = { id: 'addressPrefixes', label: 'Address prefix', input: 'prefix', list: true } as const;
const readPrefixes = (text: string): Result<string[], FieldError> =>
  atLeastOne(atMost(MOST_PREFIXES, listOf(text, prefixText)));

const networkPrefixes = fieldOf('virtualNetwork', {
  ...prefixList,
  read: (network) => network.addressPrefixes.join(', '),
  write: (network, text) => map(readPrefixes(text), (addressPrefixes) => ({ ...network, addressPrefixes })),
});

const dnsServers = fieldOf('virtualNetwork', {
  id: 'dnsServers',
  label: 'DNS servers',
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
  input: 'prefix',
  read: (subnet) => subnet.addressPrefix,
  write: (subnet, text) => map(prefixText(text), (prefix) => ({ ...subnet, addressPrefix: prefix })),
});

/** The services that AKS networks have to do with; another that a file names stays as it is. */
const delegation = choiceOf('subnet', {
  id: 'delegation',
  label: 'Delegation',
  optional: true,
  unset: '',
  choices: () => [{ value: '', label: 'None' }, ...subnetDelegations.value.map((value) => ({ value, label: value }))],
  read: (subnet) => subnet.delegation ?? '',
  choose: (subnet, value) => put(subnet, 'delegation', value),
});

const defaultOutbound = choiceOf('subnet', {
  id: 'defaultOutboundAccess',
  label: 'Default outbound access',
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

const privateEndpointPolicies = choiceOf('subnet', {
  id: 'privateEndpointNetworkPolicies',
  label: 'Private endpoint network policy',
  unset: 'Disabled',
  choices: () => ENDPOINT_POLICIES,
  read: (subnet) => subnet.privateEndpointNetworkPolicies ?? 'Disabled',
  choose: (subnet, value) => put(subnet, 'privateEndpointNetworkPolicies', among(ENDPOINT_POLICIES, value)),
});

const sitePrefixes = fieldOf('onPremisesSite', {
  ...prefixList,
  read: (site) => site.addressPrefixes.join(', '),
  write: (site, text) => map(readPrefixes(text), (addressPrefixes) => ({ ...site, addressPrefixes })),
});

export const virtualNetworkFields: readonly Field[] = [name, networkPrefixes, dnsServers];
export const subnetFields: readonly Field[] = [
  ...[name, addressPrefix],
  ...[subnetSecurityGroup, subnetRouteTable, subnetNatGateway, delegation],
  ...[defaultOutbound, privateEndpointPolicies],
];
export const onPremisesSiteFields: readonly Field[] = [name, sitePrefixes];
