import * as z from 'zod/mini';
import { agwInstances } from '../facts/aks-resources';
import { routesPerRouteTable, rulesPerSecurityGroup } from '../facts/azure';
import { privateLinkAddresses, snatPortsPerAddress } from '../facts/outbound';
import { formatAddress, formatPrefix, parseAddress, parsePrefix } from '../ip';

// zod would otherwise try `new Function`, which a strict Content Security Policy reports as a violation.
z.config({ jitless: true });

const text = z.string().check(z.maxLength(200));
/** The id of another resource of the document, or of one that AKS derives from it (`aks/routeTable`). */
const ref = z.string().check(z.minLength(1), z.maxLength(200));
/** Canonical CIDR text without host bits. */
const cidr = z.string().check(z.maxLength(18), z.refine(isPrefix, 'not a prefix'));
const address = z.string().check(z.maxLength(15), z.refine(isAddress, 'not an address'));
const port = z.int().check(z.gte(1), z.lte(65535));
const count = z.int().check(z.gte(0), z.lte(100_000));
/** A count or a percentage. */
const SURGE = /^\d{1,4}%?$/;
const base = { id: z.string().check(z.minLength(1), z.maxLength(100)), name: text };

const virtualNetwork = z.object({
  ...base,
  kind: z.literal('virtualNetwork'),
  location: text,
  addressPrefixes: z.array(cidr).check(z.minLength(1), z.maxLength(50)),
  /** Custom DNS servers; none means Azure's own. */
  dnsServers: z.array(address).check(z.maxLength(20)),
});

const subnet = z.object({
  ...base,
  kind: z.literal('subnet'),
  virtualNetwork: ref,
  addressPrefix: cidr,
  networkSecurityGroup: z.optional(ref),
  /** May name the table that AKS derives; in a mode without one the subnet has none. */
  routeTable: z.optional(ref),
  /** The service that alone may use the subnet, such as `Microsoft.ContainerService/managedClusters`. */
  delegation: z.optional(text),
});

const peeringFlags = z.object({
  allowVirtualNetworkAccess: z.boolean(),
  allowForwardedTraffic: z.boolean(),
  allowGatewayTransit: z.boolean(),
  useRemoteGateways: z.boolean(),
});

/** Azure keeps one peering in each network; here both directions are one resource. */
const peering = z.object({
  ...base,
  kind: z.literal('peering'),
  virtualNetwork: ref,
  remoteVirtualNetwork: ref,
  outgoing: peeringFlags,
  incoming: peeringFlags,
});

export const securityRule = z.object({
  name: text,
  priority: z.int(),
  direction: z.enum(['Inbound', 'Outbound']),
  access: z.enum(['Allow', 'Deny']),
  protocol: z.enum(['*', 'Tcp', 'Udp', 'Icmp', 'Esp', 'Ah']),
  sourceAddressPrefixes: z.array(text),
  sourcePortRanges: z.array(text),
  destinationAddressPrefixes: z.array(text),
  destinationPortRanges: z.array(text),
});

const networkSecurityGroup = z.object({
  ...base,
  kind: z.literal('networkSecurityGroup'),
  securityRules: z.array(securityRule).check(z.maxLength(rulesPerSecurityGroup.value)),
});

export const route = z.object({
  name: text,
  addressPrefix: cidr,
  nextHopType: z.enum(['VnetLocal', 'VirtualNetworkGateway', 'Internet', 'VirtualAppliance', 'None']),
  nextHopIpAddress: z.optional(address),
});

const routeTable = z.object({
  ...base,
  kind: z.literal('routeTable'),
  disableBgpRoutePropagation: z.boolean(),
  routes: z.array(route).check(z.maxLength(routesPerRouteTable.value)),
});

const managedCluster = z.object({
  ...base,
  kind: z.literal('managedCluster'),
  location: text,
  resourceGroup: text,
  kubernetesVersion: text,
  networkProfile: z.object({
    networkPlugin: z.enum(['kubenet', 'azure']),
    networkPluginMode: z.optional(z.enum(['overlay'])),
    /** Unset: Azure's own. */
    networkDataplane: z.optional(z.enum(['azure', 'cilium'])),
    /** Unset: none. */
    networkPolicy: z.optional(z.enum(['none', 'azure', 'calico', 'cilium'])),
    /** Unset: the mode's default. Kept, though not used, in a mode without a pod CIDR. */
    podCidr: z.optional(cidr),
    serviceCidr: cidr,
    dnsServiceIP: address,
    outboundType: z.enum(['loadBalancer', 'userDefinedRouting', 'none']),
    /** Public addresses of the outbound rule, where the load balancer is the way out. */
    effectiveOutboundIPs: z.array(address),
    loadBalancerProfile: z.optional(
      z.object({
        /** SNAT ports of each node; unset or 0: by the size of the backend pool. */
        allocatedOutboundPorts: z.optional(z.int().check(z.gte(0), z.lte(snatPortsPerAddress.value))),
      }),
    ),
  }),
  apiServerAccessProfile: z.optional(
    z.object({
      enablePrivateCluster: z.optional(z.boolean()),
      enableVnetIntegration: z.optional(z.boolean()),
      /** Where the API server stands with VNet integration. */
      subnetId: z.optional(ref),
    }),
  ),
});

const agentPool = z.object({
  ...base,
  kind: z.literal('agentPool'),
  cluster: ref,
  mode: z.enum(['System', 'User', 'Gateway']),
  count,
  /** Without it `minCount` and `maxCount` are kept and not used. */
  enableAutoScaling: z.optional(z.boolean()),
  minCount: z.optional(count),
  maxCount: z.optional(count),
  /** Unset: the mode's default. */
  maxPods: z.optional(z.int().check(z.gte(1), z.lte(1000))),
  vnetSubnet: ref,
  /** Where pods take their addresses; used by Azure CNI without Overlay, and kept in other modes. */
  podSubnet: z.optional(ref),
  /** The pod subnet of a mode without one, kept aside for the way back. */
  formerPodSubnet: z.optional(ref),
  /** Unset: DynamicIndividual. */
  podIPAllocationMode: z.optional(z.enum(['DynamicIndividual', 'StaticBlock'])),
  /** Extra nodes of an upgrade, so many or a share: `1`, `33%`. Unset: the default of the Kubernetes version. */
  maxSurge: z.optional(text.check(z.regex(SURGE))),
  /** Nodes that may be missing while an upgrade goes on without extra ones. */
  maxUnavailable: z.optional(text.check(z.regex(SURGE))),
  /** Unset: Linux. */
  osType: z.optional(z.enum(['Linux', 'Windows'])),
  /** Unset: Regular. */
  scaleSetPriority: z.optional(z.enum(['Regular', 'Spot'])),
  /** Of a gateway pool: length of the prefix that its public addresses are taken from. */
  gatewayPublicIPPrefixSize: z.optional(z.int().check(z.gte(1), z.lte(32))),
  /** A group of the user's on the nodes' interfaces, in place of the one AKS manages. */
  networkSecurityGroup: z.optional(ref),
});

const workload = z.object({
  ...base,
  kind: z.literal('workload'),
  cluster: ref,
  namespace: text,
  replicas: z.int().check(z.gte(0), z.lte(1_000_000)),
});

const service = z.object({
  ...base,
  kind: z.literal('service'),
  cluster: ref,
  namespace: text,
  type: z.enum(['ClusterIP', 'LoadBalancer']),
  /** The annotation azure-load-balancer-internal. */
  internal: z.boolean(),
  /** Unset: predicted from the service CIDR. */
  clusterIP: z.optional(address),
  /** The frontend: a public address, or for an internal service one of the node subnet. */
  loadBalancerIP: z.optional(address),
  /** The annotation azure-load-balancer-internal-subnet: where the frontend stands, instead of the first pool's subnet. */
  internalSubnet: z.optional(ref),
  /** Addresses of a private link service before it, in the frontend's subnet. */
  privateLinkServiceIPs: z.optional(z.int().check(z.gte(1), z.lte(privateLinkAddresses.value.max))),
  externalTrafficPolicy: z.enum(['Cluster', 'Local']),
  ports: z.array(z.object({ port, targetPort: port, protocol: z.enum(['TCP', 'UDP']) })).check(z.minLength(1)),
  workload: ref,
});

const applicationGateway = z.object({
  ...base,
  kind: z.literal('applicationGateway'),
  subnet: ref,
  /** Instances; each takes an address of the subnet. */
  capacity: z.int().check(z.gte(1), z.lte(agwInstances.value)),
  publicIPAddress: z.optional(address),
  privateIPAddress: z.optional(address),
  backend: z.discriminatedUnion('type', [
    z.object({ type: z.literal('ingress'), service: ref }),
    z.object({ type: z.literal('targets'), addresses: z.array(address) }),
  ]),
});

const applicationGatewayForContainers = z.object({
  ...base,
  kind: z.literal('applicationGatewayForContainers'),
  subnet: ref,
});

const azureFirewall = z.object({
  ...base,
  kind: z.literal('azureFirewall'),
  subnet: ref,
  privateIPAddress: z.optional(address),
});

const virtualNetworkGateway = z.object({
  ...base,
  kind: z.literal('virtualNetworkGateway'),
  subnet: ref,
  gatewayType: z.enum(['Vpn', 'ExpressRoute']),
  privateIPAddress: z.optional(address),
  connections: z.array(z.object({ name: text, onPremisesSite: ref })),
});

const onPremisesSite = z.object({
  ...base,
  kind: z.literal('onPremisesSite'),
  addressPrefixes: z.array(cidr).check(z.minLength(1)),
  hosts: z.array(z.object({ name: text, address })),
});

const virtualMachine = z.object({
  ...base,
  kind: z.literal('virtualMachine'),
  subnet: ref,
  role: z.enum(['plain', 'dns']),
  privateIPAddress: z.optional(address),
});

const internetHost = z.object({ ...base, kind: z.literal('internetHost'), address });

/** One thing of the design. `kind` tells which; references are ids, never nested objects. */
export const resource = z.discriminatedUnion('kind', [
  virtualNetwork,
  subnet,
  peering,
  networkSecurityGroup,
  routeTable,
  managedCluster,
  agentPool,
  workload,
  service,
  applicationGateway,
  applicationGatewayForContainers,
  azureFirewall,
  virtualNetworkGateway,
  onPremisesSite,
  virtualMachine,
  internetHost,
]);

function isPrefix(text: string): boolean {
  const read = parsePrefix(text);
  return read.ok && formatPrefix(read.value) === text;
}

function isAddress(text: string): boolean {
  const read = parseAddress(text);
  return read.ok && formatAddress(read.value) === text;
}

export type Resource = z.infer<typeof resource>;
export type ResourceKind = Resource['kind'];
export type ResourceOf<K extends ResourceKind> = Extract<Resource, { kind: K }>;
export type SecurityRule = z.infer<typeof securityRule>;
export type Route = z.infer<typeof route>;
