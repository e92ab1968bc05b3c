import * as z from 'zod/mini';
import { formatPrefix, nextFreePrefix, parseAddress, parsePrefix, prefixOf } from '../ip';
import { conventionalDnsAddress, type Resource, type ResourceOf, type TopologyDocument } from '../model';

const cidr = z.string().check(z.refine((text) => parsePrefix(text).ok, 'not an IPv4 prefix without host bits'));
const address = z.string().check(z.refine((text) => parseAddress(text).ok, 'not an IPv4 address'));
const PERCENT = /^\d{1,4}%$/;

/** What is given in a case of addresses.json: one pool in one subnet. Fields that the format does not know are left out. */
export const addressInput = z.object({
  mode: z.enum(['azure', 'kubenet']),
  subnet: cidr,
  nodes: z.int().check(z.gte(0), z.lte(100_000)),
  maxPods: z.int().check(z.gte(1), z.lte(1000)),
  /** Extra nodes of an upgrade: so many, or a share of the nodes. */
  surge: z._default(
    z.union([z.int().check(z.gte(0)), z.templateLiteral([z.number(), '%']).check(z.regex(PERCENT))]),
    0,
  ),
  /** Addresses that other machines have already. */
  used: z._default(z.array(address), []),
  podCidr: z.nullish(cidr),
});

export type AddressInput = z.infer<typeof addressInput>;

/** One node of an expected answer; `podCidr` and `bridge` where the mode has them. */
export interface AddressNode {
  readonly name: string;
  readonly ip: string;
  readonly podCidr?: string;
  readonly bridge?: string;
  /** Addresses and ranges, `10.240.0.5-10.240.0.34`. */
  readonly pods: readonly string[];
}

/** What addresses.json answers of a case. */
export interface AddressAnswer {
  readonly reserved: readonly string[];
  readonly total: number;
  readonly free: number;
  readonly surgeNodes: number;
  readonly ipsNeeded: number;
  readonly fits: boolean;
  readonly fitsWithoutSurge: boolean;
  readonly maxNodes: number;
  readonly maxNodesWithoutSurge: number;
  readonly nodes: readonly AddressNode[];
  readonly surge: readonly AddressNode[];
}

export const CLUSTER = 'aks';
export const POOL = 'pool';
export const SUBNET = 'nodes';

const PRIVATE_SPACES = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'].map(prefixOf);
const SERVICE_LENGTH = 24;

/** The design that a case describes, with as many nodes as asked. */
export function documentOfCase(input: AddressInput, nodes: number): TopologyDocument {
  const machines = input.used.map((privateIPAddress, i): ResourceOf<'virtualMachine'> => {
    const id = `vm${i + 1}`;
    return { id, name: id, kind: 'virtualMachine', subnet: SUBNET, role: 'plain', privateIPAddress };
  });
  const resources: readonly Resource[] = [
    {
      id: 'vnet',
      name: 'vnet',
      kind: 'virtualNetwork',
      location: 'westeurope',
      addressPrefixes: [input.subnet],
      dnsServers: [],
    },
    { id: SUBNET, name: SUBNET, kind: 'subnet', virtualNetwork: 'vnet', addressPrefix: input.subnet },
    clusterOf(input),
    {
      id: POOL,
      name: POOL,
      kind: 'agentPool',
      cluster: CLUSTER,
      mode: 'User',
      count: nodes,
      maxPods: input.maxPods,
      vnetSubnet: SUBNET,
    },
    ...machines,
  ];
  return {
    name: 'conformance',
    resources: Object.fromEntries(resources.map((resource) => [resource.id, resource])),
    order: resources.map(({ id }) => id),
  };
}

/** The format's mode is Azure's own word for the plugin. Cases know no services: theirs stay clear of all else. */
function clusterOf({ mode, subnet, podCidr }: AddressInput): ResourceOf<'managedCluster'> {
  const taken = [subnet, ...(podCidr ? [podCidr] : [])].map(prefixOf);
  const services = nextFreePrefix(PRIVATE_SPACES, taken, SERVICE_LENGTH);
  const dnsServiceIP = services && conventionalDnsAddress(formatPrefix(services));
  if (!services || dnsServiceIP === undefined) throw new Error('No room for services');
  return {
    id: CLUSTER,
    name: CLUSTER,
    kind: 'managedCluster',
    location: 'westeurope',
    resourceGroup: 'rg',
    kubernetesVersion: '1.34',
    networkProfile: {
      networkPlugin: mode,
      ...(podCidr && { podCidr }),
      serviceCidr: formatPrefix(services),
      dnsServiceIP,
      outboundType: 'loadBalancer',
      effectiveOutboundIPs: [],
    },
  };
}
