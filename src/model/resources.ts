import * as z from 'zod/mini';
import { routesPerRouteTable } from '../facts/azure';
import { rulesPerSecurityGroup } from '../facts/azure-rules';
import { agwInstances } from '../facts/gateways';
import { frontendsPerLoadBalancer, rulesPerLoadBalancer } from '../facts/load-balancers';
import { natGatewayAddresses, privateLinkAddresses, snatPortsPerAddress } from '../facts/snat';
import { formatAddress, formatPrefix, parseAddress, parsePrefix } from '../ip';

// zod would otherwise try `new Function`, which a strict Content Security Policy reports as a violation.
z.config({ jitless: true });

const text = z.string().check(z.maxLength(200));
/** The id of another resource of the document, or of one that AKS derives from it (`aks/routeTable`). */
const ref = z.string().check(z.minLength(1), z.maxLength(200));
/** Canonical CIDR text without host bits. */
const cidr = z.string().check(z.maxLength(18), z.refine(isPrefix, 'not a prefix'));
/** A service tag, of a region or of all: `Storage`, `Storage.WestEurope`. */
const SERVICE_TAG = /^[A-Za-z]\w*(\.\w+)?$/;
const cidrOrTag = text.check(
  z.refine((value) => isPrefix(value) || SERVICE_TAG.test(value), 'neither a prefix nor a service tag'),
);
const address = z.string().check(z.maxLength(15), z.refine(isAddress, 'not an address'));
const port = z.int().check(z.gte(1), z.lte(65535));
/** 0 stands for all ports. */
const portOrAll = z.int().check(z.gte(0), z.lte(65535));
const count = z.int().check(z.gte(0), z.lte(100_000));
/** A count or a percentage. */
const SURGE = /^\d{1,4}%?$/;
const protocol = z.enum(['TCP', 'UDP']);
const labels = z.record(z.string(), text);
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
  natGateway: z.optional(ref),
  /** Services reached over their endpoint, such as `Microsoft.Storage`. */
  serviceEndpoints: z.optional(z.array(text).check(z.maxLength(50))),
  /** The service that alone may use the subnet, such as `Microsoft.ContainerService/managedClusters`. */
  delegation: z.optional(text),
  /** False: a private subnet, whose machines have no way out that nobody gave them. Unset: they have it. */
  defaultOutboundAccess: z.optional(z.boolean()),
  /** Whether private endpoints in it heed security groups and route tables. Unset: Disabled. */
  privateEndpointNetworkPolicies: z.optional(
    z.enum(['Disabled', 'Enabled', 'NetworkSecurityGroupEnabled', 'RouteTableEnabled']),
  ),
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
  /** A prefix, or a service tag that stands for its prefixes. */
  addressPrefix: cidrOrTag,
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
    outboundType: z.enum([
      'loadBalancer',
      'managedNATGateway',
      'userAssignedNATGateway',
      'userDefinedRouting',
      'none',
      'block',
    ]),
    /** Public addresses of the outbound rule or of the NAT gateway that AKS manages. */
    effectiveOutboundIPs: z.array(address),
    loadBalancerProfile: z.optional(
      z.object({
        /** SNAT ports of each node; unset or 0: by the size of the backend pool. */
        allocatedOutboundPorts: z.optional(z.int().check(z.gte(0), z.lte(snatPortsPerAddress.value))),
      }),
    ),
  }),
  /** Of ip-masq-agent: where packets of pods keep their source. Unset: the mode's own list. */
  nonMasqueradeCIDRs: z.optional(z.array(cidr).check(z.maxLength(100))),
  apiServerAccessProfile: z.optional(
    z.object({
      enablePrivateCluster: z.optional(z.boolean()),
      enableVnetIntegration: z.optional(z.boolean()),
      /** Where the API server stands with VNet integration. */
      subnetId: z.optional(ref),
    }),
  ),
});

const fixedNode = z.object({
  privateIPAddress: z.optional(address),
  /** Its piece of the pod CIDR. */
  podCIDR: z.optional(cidr),
  /** In place of the pool's; `null`: no group on this interface. */
  networkSecurityGroup: z.optional(z.nullable(ref)),
  /** In place of the pool's. */
  enableIPForwarding: z.optional(z.boolean()),
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
  /** Of the nodes' interfaces. Unset: as AKS sets it in this mode. */
  enableIPForwarding: z.optional(z.boolean()),
  /** What is fixed of single nodes, by their number in the pool. */
  nodes: z.optional(z.array(fixedNode).check(z.maxLength(1000))),
});

/** One pod of a workload: where it runs, and its address where that is known. */
const podPlacement = z.object({ node: ref, podIP: z.optional(address) });

const workload = z.object({
  ...base,
  kind: z.literal('workload'),
  cluster: ref,
  namespace: text,
  replicas: z.int().check(z.gte(0), z.lte(1_000_000)),
  /** Of its pods. Unset: `app` with the workload's name. */
  labels: z.optional(labels),
  /** Its pods use their node's network and address. */
  hostNetwork: z.optional(z.boolean()),
  /** Pods that run where they are told, the first replicas in order; the others are dealt. */
  placement: z.optional(z.array(podPlacement).check(z.maxLength(1000))),
});

const service = z.object({
  ...base,
  kind: z.literal('service'),
  cluster: ref,
  namespace: text,
  type: z.enum(['ClusterIP', 'NodePort', 'LoadBalancer']),
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
  /** Unset: Cluster. */
  internalTrafficPolicy: z.optional(z.enum(['Cluster', 'Local'])),
  /** Unset: None. */
  sessionAffinity: z.optional(z.enum(['None', 'ClientIP'])),
  /** Who may use the load balancer; unset or empty: everybody. */
  loadBalancerSourceRanges: z.optional(z.array(cidr).check(z.maxLength(1000))),
  /** The annotation azure-disable-load-balancer-floating-ip. */
  disableLoadBalancerFloatingIP: z.optional(z.boolean()),
  ports: z
    .array(z.object({ port, targetPort: port, protocol, nodePort: z.optional(port) }))
    .check(z.minLength(1), z.maxLength(1000)),
  /** Whose pods serve it. */
  workload: z.optional(ref),
  /** In place of `workload`: all pods of its namespace with these labels. */
  selector: z.optional(labels),
});

const labelSelector = z.object({
  matchLabels: z.optional(labels),
  matchExpressions: z.optional(
    z.array(
      z.object({
        key: text,
        operator: z.enum(['In', 'NotIn', 'Exists', 'DoesNotExist']),
        values: z.optional(z.array(text)),
      }),
    ),
  ),
});

/** Whom a rule of a policy lets through: pods, or addresses. */
const policyPeer = z.object({
  podSelector: z.optional(labelSelector),
  namespaceSelector: z.optional(labelSelector),
  ipBlock: z.optional(z.object({ cidr, except: z.optional(z.array(cidr)) })),
});

/** A port, or all from `port` to `endPort`; all of the protocol where no port is given. */
const policyPort = z.object({
  protocol: z.optional(z.enum(['TCP', 'UDP', 'SCTP'])),
  port: z.optional(port),
  endPort: z.optional(port),
});

const kubernetesNetworkPolicy = z.object({
  ...base,
  kind: z.literal('kubernetesNetworkPolicy'),
  cluster: ref,
  namespace: text,
  /** Empty: all pods of the namespace. */
  podSelector: labelSelector,
  policyTypes: z.array(z.enum(['Ingress', 'Egress'])).check(z.minLength(1), z.maxLength(2)),
  /** A rule without peers lets everybody through, one without ports all ports; no rule: nobody. */
  ingress: z.optional(
    z.array(z.object({ from: z.optional(z.array(policyPeer)), ports: z.optional(z.array(policyPort)) })),
  ),
  egress: z.optional(
    z.array(z.object({ to: z.optional(z.array(policyPeer)), ports: z.optional(z.array(policyPort)) })),
  ),
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
  /** The service whose pods it sends to. */
  service: z.optional(ref),
});

/** Destination NAT of an appliance: what comes to this port of its own goes to that address. */
const destinationNat = z.object({ protocol, port, translatedAddress: address, translatedPort: port });

const azureFirewall = z.object({
  ...base,
  kind: z.literal('azureFirewall'),
  subnet: ref,
  privateIPAddress: z.optional(address),
  publicIPAddresses: z.optional(z.array(address).check(z.maxLength(250))),
  /** What it lets through, all else being denied. Unset: its rules are not known. */
  networkRules: z.optional(
    z.array(
      z.object({
        name: text,
        protocols: z.array(z.enum(['TCP', 'UDP', 'ICMP', 'Any'])),
        sourceAddresses: z.array(text),
        destinationAddresses: z.array(text),
        destinationPorts: z.array(text),
      }),
    ),
  ),
  natRules: z.optional(z.array(destinationNat)),
});

const natGateway = z.object({
  ...base,
  kind: z.literal('natGateway'),
  publicIPAddresses: z.array(address).check(z.maxLength(natGatewayAddresses.value)),
});

/** Of a user's load balancer. With protocol All and both ports 0 it takes all of them (HA ports). */
const loadBalancingRule = z.object({
  name: text,
  protocol: z.enum(['TCP', 'UDP', 'All']),
  frontendPort: portOrAll,
  backendPort: portOrAll,
  /** Unset: off. */
  enableFloatingIP: z.optional(z.boolean()),
  /** Of a public one: machines behind it do not open connections with its address. Unset: they do. */
  disableOutboundSnat: z.optional(z.boolean()),
});

const frontend = {
  name: text,
  loadBalancingRules: z.array(loadBalancingRule).check(z.maxLength(rulesPerLoadBalancer.value)),
};
const frontendCount = [z.minLength(1), z.maxLength(frontendsPerLoadBalancer.value)] as const;
const internalFrontend = z.object({ ...frontend, subnet: ref, privateIPAddress: z.optional(address) });
const publicFrontend = z.object({ ...frontend, publicIPAddress: address });

/** A Standard load balancer of the user's own; AKS keeps those of services. */
const loadBalancer = z.object({
  ...base,
  kind: z.literal('loadBalancer'),
  /** All internal or all public. */
  frontendIPConfigurations: z.union([
    z.array(internalFrontend).check(...frontendCount),
    z.array(publicFrontend).check(...frontendCount),
  ]),
  /** Virtual machines that it sends to. */
  backendAddressPool: z.array(ref).check(z.maxLength(1000)),
  /** Port that its probe asks by TCP. Unset: no probe, and every machine counts as healthy. */
  probePort: z.optional(port),
  /** Machines of the pool where nothing answers the probe. */
  unhealthy: z.optional(z.array(ref).check(z.maxLength(1000))),
});

const privateEndpoint = z.object({
  ...base,
  kind: z.literal('privateEndpoint'),
  subnet: ref,
  privateIPAddress: z.optional(address),
  /** Name and public address of what it leads to. */
  fqdn: text,
  publicIPAddress: z.optional(address),
  /** The zone in which Azure keeps its record. */
  privateDnsZone: z.optional(ref),
});

const privateDnsZone = z.object({
  ...base,
  kind: z.literal('privateDnsZone'),
  /** Such as `privatelink.blob.core.windows.net`. */
  zoneName: text,
  virtualNetworkLinks: z.array(ref).check(z.maxLength(1000)),
  records: z.optional(z.array(z.object({ name: text, address })).check(z.maxLength(1000))),
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
  /** What the site sends to Azure beyond what the gateway tells it, such as a pod CIDR. */
  staticRoutes: z.optional(z.array(cidr).check(z.maxLength(100))),
});

const virtualMachine = z.object({
  ...base,
  kind: z.literal('virtualMachine'),
  subnet: ref,
  role: z.enum(['plain', 'dns', 'nva']),
  privateIPAddress: z.optional(address),
  publicIPAddress: z.optional(address),
  networkSecurityGroup: z.optional(ref),
  /** Of its interface. Unset: off. */
  enableIPForwarding: z.optional(z.boolean()),
  /** Of an appliance: whose source it rewrites to its own. Unset: of what leaves for public addresses. */
  sourceNat: z.optional(z.enum(['none', 'internet', 'all'])),
  /** Of an appliance. */
  destinationNat: z.optional(z.array(destinationNat).check(z.maxLength(1000))),
  /** Of a DNS server: whom it asks for names that it does not know. Unset: Azure's own server. */
  dnsForwarders: z.optional(z.array(address).check(z.maxLength(20))),
});

const internetHost = z.object({
  ...base,
  kind: z.literal('internetHost'),
  address,
  /** Service tags whose addresses it belongs to, such as `Storage`. */
  serviceTags: z.optional(z.array(text).check(z.maxLength(20))),
});

/** What the design's maker holds to be true of a connection; endpoints are ids or addresses. */
const assertion = z.object({
  ...base,
  kind: z.literal('assertion'),
  from: ref,
  to: ref,
  port: z.optional(port),
  /** Unset: TCP. */
  protocol: z.optional(z.enum(['TCP', 'UDP', 'ICMP'])),
  /** `works`: request and answer arrive, whatever the load balancer picks; `fails`: never; else how the trace has to end. */
  expect: z.enum(['works', 'fails', 'dropped', 'reply-lost', 'half-open', 'rejected', 'intermittent']),
  /** The address that the far side has to see, where it works. */
  expectedSource: z.optional(address),
});

/** A fault in what AKS or Azure keeps, so that its consequences can be seen. */
const drift = z.object({
  ...base,
  kind: z.literal('drift'),
  /**
   * `routeMissing`: AKS's routes to a node, pool or cluster; `routeTableNotAssociated`: a subnet's table is not in force;
   * `ipForwardingOff`: on the interfaces of a node, pool or machine.
   */
  fault: z.enum(['routeMissing', 'routeTableNotAssociated', 'ipForwardingOff']),
  target: ref,
});

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
  natGateway,
  loadBalancer,
  privateEndpoint,
  privateDnsZone,
  virtualNetworkGateway,
  onPremisesSite,
  virtualMachine,
  internetHost,
  kubernetesNetworkPolicy,
  assertion,
  drift,
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
