import { dnsServiceOffset, nodesPerPool, nodesPerSystemPool, poolName } from '../facts/aks';
import { clusterName, networkName, networkResourceName } from '../facts/azure';
import type { Fact } from '../facts/fact';
import {
  type AddressError,
  formatAddress,
  formatPrefix,
  type PrefixError,
  parseAddress,
  parsePrefix,
  prefixOf,
} from '../ip';
import { err, ok, type Result } from '../result';
import { resourceOf, type TopologyDocument } from './document';
import { modeOf } from './mode';
import type { Resource, ResourceKind, ResourceOf } from './resources';

export type FieldError =
  | AddressError
  | PrefixError
  | { readonly code: 'empty' }
  | { readonly code: 'too-many'; readonly max: number }
  | { readonly code: 'too-long'; readonly max: number }
  | { readonly code: 'not-a-number' }
  | { readonly code: 'not-a-name'; readonly fact: Fact }
  | { readonly code: 'out-of-limits'; readonly min: number; readonly max: number; readonly fact?: Fact };

/** One thing about a resource that a person can edit, as text in a field. */
export interface Field {
  readonly id: FieldId;
  /** The portal's word. */
  readonly label: string;
  readonly input: 'text' | 'prefix' | 'address' | 'number';
  /** Several values, separated by commas. */
  readonly list?: true;
  /** Empty means unset, and the default holds. */
  readonly optional?: true;
  readonly read: (resource: Resource) => string;
  /** The resource with what the text says; coded, where the text says nothing usable. */
  readonly write: (resource: Resource, text: string, document: TopologyDocument) => Result<Resource, FieldError>;
}

export type FieldId =
  | 'name'
  | 'addressPrefix'
  | 'addressPrefixes'
  | 'dnsServers'
  | 'podCidr'
  | 'serviceCidr'
  | 'dnsServiceIP'
  | 'privateIPAddress'
  | 'loadBalancerIP'
  | 'count'
  | 'maxPods'
  | 'replicas';

const NAME_LENGTH = 80;
const MOST_REPLICAS = 1_000_000;
/** Entries of a list that the document's schema takes. */
const MOST_PREFIXES = 50;
const MOST_DNS_SERVERS = 20;

/** A field of one kind of resource; `read` and `write` need not ask for the kind. */
function fieldOf<K extends ResourceKind>(
  kind: K,
  field: Omit<Field, 'read' | 'write'> & {
    readonly read: (resource: ResourceOf<K>) => string;
    readonly write: (resource: ResourceOf<K>, text: string, document: TopologyDocument) => Result<Resource, FieldError>;
  },
): Field {
  const ofKind = (resource: Resource): ResourceOf<K> => {
    if (resource.kind !== kind) throw new Error(`${field.id} is no field of a ${resource.kind}`);
    return resource as ResourceOf<K>;
  };
  return {
    ...field,
    read: (resource) => field.read(ofKind(resource)),
    write: (resource, text, document) => field.write(ofKind(resource), text.trim(), document),
  };
}

const map = <A, B, E>(result: Result<A, E>, change: (value: A) => B): Result<B, E> =>
  result.ok ? ok(change(result.value)) : result;

/** The text as a document stores it, where it is a prefix. */
const prefixText = (text: string): Result<string, FieldError> =>
  text === '' ? err({ code: 'empty' }) : map(parsePrefix(text), formatPrefix);
const addressText = (text: string): Result<string, FieldError> =>
  text === '' ? err({ code: 'empty' }) : map(parseAddress(text), formatAddress);

function listOf<E>(text: string, each: (part: string) => Result<string, E>): Result<string[], E> {
  const parts = text.split(/[,\s]+/).filter((part) => part !== '');
  const read = parts.map(each);
  const failed = read.find((result) => !result.ok);
  return failed && !failed.ok ? failed : ok(parts);
}

const atMost = (max: number, list: Result<string[], FieldError>): Result<string[], FieldError> =>
  list.ok && list.value.length > max ? err({ code: 'too-many', max }) : list;

const atLeastOne = (list: Result<string[], FieldError>): Result<string[], FieldError> =>
  list.ok && list.value.length === 0 ? err({ code: 'empty' }) : list;

function wholeNumber(text: string, min: number, max: number, fact?: Fact): Result<number, FieldError> {
  if (text === '') return err({ code: 'empty' });
  if (!/^-?\d+$/.test(text)) return err({ code: 'not-a-number' });
  const value = Number(text);
  if (value < min || value > max) return err({ code: 'out-of-limits', min, max, ...(fact && { fact }) });
  return ok(value);
}

/** Names that Azure restricts; the rest are Kubernetes' or the design's own. */
const NAME_RULES: Readonly<Partial<Record<ResourceKind, Fact<string>>>> = {
  virtualNetwork: networkName,
  subnet: networkResourceName,
  networkSecurityGroup: networkResourceName,
  routeTable: networkResourceName,
  applicationGateway: networkResourceName,
  virtualNetworkGateway: networkResourceName,
  managedCluster: clusterName,
  agentPool: poolName,
};

const name: Field = {
  id: 'name',
  label: 'Name',
  input: 'text',
  read: (resource) => resource.name,
  write(resource, text) {
    const value = text.trim();
    if (value === '') return err({ code: 'empty' });
    if (value.length > NAME_LENGTH) return err({ code: 'too-long', max: NAME_LENGTH });
    const rule = NAME_RULES[resource.kind];
    if (rule && !new RegExp(rule.value).test(value)) return err({ code: 'not-a-name', fact: rule });
    return ok({ ...resource, name: value });
  },
};

const prefixList = { id: 'addressPrefixes', label: 'Address prefix', input: 'prefix', list: true } as const;
const readPrefixes = (text: string): Result<string[], FieldError> =>
  atLeastOne(atMost(MOST_PREFIXES, listOf(text, prefixText)));

const networkPrefixes = fieldOf('virtualNetwork', {
  ...prefixList,
  read: (network) => network.addressPrefixes.join(', '),
  write: (network, text) => map(readPrefixes(text), (addressPrefixes) => ({ ...network, addressPrefixes })),
});

const sitePrefixes = fieldOf('onPremisesSite', {
  ...prefixList,
  read: (site) => site.addressPrefixes.join(', '),
  write: (site, text) => map(readPrefixes(text), (addressPrefixes) => ({ ...site, addressPrefixes })),
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

const podCidr = fieldOf('managedCluster', {
  id: 'podCidr',
  label: 'Pod CIDR',
  input: 'prefix',
  optional: true,
  read: ({ networkProfile }) => networkProfile.podCidr ?? '',
  write(cluster, text) {
    const { podCidr: _, ...rest } = cluster.networkProfile;
    if (text === '') return ok({ ...cluster, networkProfile: rest });
    return map(prefixText(text), (prefix) => ({ ...cluster, networkProfile: { ...rest, podCidr: prefix } }));
  },
});

/** The conventional address of the DNS service in a service CIDR, in a small one the first that is left; else none. */
export function conventionalDnsAddress(cidr: string): string | undefined {
  const { first, last } = prefixOf(cidr);
  // The network's address and the API server's come first.
  const address = [first + dnsServiceOffset.value, first + 2].find((candidate) => candidate < last);
  return address === undefined ? undefined : formatAddress(address);
}

const serviceCidr = fieldOf('managedCluster', {
  id: 'serviceCidr',
  label: 'Service CIDR',
  input: 'prefix',
  read: ({ networkProfile }) => networkProfile.serviceCidr,
  write(cluster, text) {
    const { networkProfile } = cluster;
    // The DNS address moves along where it stood at its conventional place: one gesture, one step.
    const followed = networkProfile.dnsServiceIP === conventionalDnsAddress(networkProfile.serviceCidr);
    return map(prefixText(text), (cidr) => {
      const dnsServiceIP = (followed ? conventionalDnsAddress(cidr) : undefined) ?? networkProfile.dnsServiceIP;
      return { ...cluster, networkProfile: { ...networkProfile, serviceCidr: cidr, dnsServiceIP } };
    });
  },
});

const dnsServiceIP = fieldOf('managedCluster', {
  id: 'dnsServiceIP',
  label: 'DNS service IP',
  input: 'address',
  read: ({ networkProfile }) => networkProfile.dnsServiceIP,
  write: (cluster, text) =>
    map(addressText(text), (address) => ({
      ...cluster,
      networkProfile: { ...cluster.networkProfile, dnsServiceIP: address },
    })),
});

const privateAddress = {
  id: 'privateIPAddress',
  label: 'Private IP address',
  input: 'address',
  optional: true,
} as const;

const machineAddress = fieldOf('virtualMachine', {
  ...privateAddress,
  read: (machine) => machine.privateIPAddress ?? '',
  write(machine, text) {
    const { privateIPAddress: _, ...rest } = machine;
    return text === '' ? ok(rest) : map(addressText(text), (address) => ({ ...rest, privateIPAddress: address }));
  },
});

const gatewayAddress = fieldOf('virtualNetworkGateway', {
  ...privateAddress,
  read: (gateway) => gateway.privateIPAddress ?? '',
  write(gateway, text) {
    const { privateIPAddress: _, ...rest } = gateway;
    return text === '' ? ok(rest) : map(addressText(text), (address) => ({ ...rest, privateIPAddress: address }));
  },
});

const frontendAddress = fieldOf('service', {
  id: 'loadBalancerIP',
  label: 'Load balancer IP',
  input: 'address',
  optional: true,
  read: (service) => service.loadBalancerIP ?? '',
  write(service, text) {
    const { loadBalancerIP: _, ...rest } = service;
    return text === '' ? ok(rest) : map(addressText(text), (address) => ({ ...rest, loadBalancerIP: address }));
  },
});

const nodeCount = fieldOf('agentPool', {
  id: 'count',
  label: 'Nodes',
  input: 'number',
  read: ({ count }) => String(count),
  write(pool, text) {
    const min = pool.mode === 'System' ? nodesPerSystemPool.value : 0;
    const fact = /^-?\d+$/.test(text) && Number(text) < min ? nodesPerSystemPool : nodesPerPool;
    return map(wholeNumber(text, min, nodesPerPool.value, fact), (count) => ({ ...pool, count }));
  },
});

const maxPods = fieldOf('agentPool', {
  id: 'maxPods',
  label: 'Max pods per node',
  input: 'number',
  optional: true,
  read: (pool) => (pool.maxPods === undefined ? '' : String(pool.maxPods)),
  write(pool, text, document) {
    const { maxPods: _, ...rest } = pool;
    if (text === '') return ok(rest);
    const cluster = resourceOf(document, 'managedCluster', pool.cluster);
    if (!cluster) throw new Error(`Pool ${pool.id} without cluster`);
    const { limits } = modeOf(cluster).maxPods;
    return map(wholeNumber(text, limits.value.min, limits.value.max, limits), (pods) => ({ ...rest, maxPods: pods }));
  },
});

const replicas = fieldOf('workload', {
  id: 'replicas',
  label: 'Replicas',
  input: 'number',
  read: (workload) => String(workload.replicas),
  write: (workload, text) => map(wholeNumber(text, 0, MOST_REPLICAS), (count) => ({ ...workload, replicas: count })),
});

/** What a person can edit of each kind, in the order of the inspector. */
const FIELDS: Readonly<Partial<Record<ResourceKind, readonly Field[]>>> = {
  virtualNetwork: [name, networkPrefixes, dnsServers],
  subnet: [name, addressPrefix],
  managedCluster: [name, podCidr, serviceCidr, dnsServiceIP],
  agentPool: [name, nodeCount, maxPods],
  workload: [name, replicas],
  service: [name, frontendAddress],
  virtualMachine: [name, machineAddress],
  virtualNetworkGateway: [name, gatewayAddress],
  onPremisesSite: [name, sitePrefixes],
};

export const fieldsOf = (kind: ResourceKind): readonly Field[] => FIELDS[kind] ?? [name];

/** @throws when the kind has no such field */
export function fieldOfKind(kind: ResourceKind, id: FieldId): Field {
  const field = fieldsOf(kind).find((candidate) => candidate.id === id);
  if (!field) throw new Error(`A ${kind} has no field ${id}`);
  return field;
}
