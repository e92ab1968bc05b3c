import { bridgeHairpin, localPodsByCidr, publicClosed } from '../facts/options/datapath';
import { defaultRoutesInTag, internetTagPublic } from '../facts/options/filtering';
import { addressOf, containsAddress, formatAddress, formatPrefix, prefixFrom, prefixOf } from '../ip';
import type { Resource, ResourceOf, SecurityRule, TopologyDocument } from '../model';
import type { PacketTopology } from './packet-case';

/** Ids in the design of what a case names; kinds may share a name there. */
export const idOf = {
  network: (name: string) => `vnet-${name}`,
  subnet: (name: string) => `subnet-${name}`,
  table: (name: string) => `table-${name}`,
  group: (name: string) => `group-${name}`,
  pool: (name: string) => `pool-${name}`,
  node: (name: string) => `pool-${name}/node/0`,
  workload: (name: string) => `pods-${name}`,
  pod: (name: string) => `pods-${name}/pod/0`,
  service: (name: string) => `service-${name}`,
  machine: (name: string) => `vm-${name}`,
};

export const CLUSTER = 'aks';
export const GATEWAY = 'vpngw';
export const SITE = 'onprem';
export const SITE_HOST = 'dc1';
export const INTERNET_HOST = 'inet';

const ALL_ACCESS = {
  allowVirtualNetworkAccess: true,
  // The flags of peerings are no part of the cases.
  allowForwardedTraffic: true,
  allowGatewayTransit: false,
  useRemoteGateways: false,
};

/** The design that a case describes; every address that it gives is a fixed one. */
export function documentOfPackets(topology: PacketTopology): TopologyDocument {
  const resources = [
    ...networks(topology),
    ...filters(topology),
    ...cluster(topology),
    ...machines(topology),
    ...outside(topology),
  ];
  return {
    name: 'conformance',
    resources: Object.fromEntries(resources.map((resource) => [resource.id, resource])),
    order: resources.map(({ id }) => id),
    assumptions: assumptions(topology),
  };
}

/** What the lab assumes where sources are silent. */
const assumptions = ({ mode, bridge }: PacketTopology): Record<string, string> => ({
  [localPodsByCidr.id]: mode === 'azure' ? 'interface' : 'clusterCIDR',
  [bridgeHairpin.id]: bridge === 'promisc' ? 'dropped' : 'works',
  [defaultRoutesInTag.id]: 'left-out',
  [internetTagPublic.id]: 'outside',
  [publicClosed.id]: 'open',
});

function networks({ mode, vnets, subnets, routeTables, nodes }: PacketTopology): Resource[] {
  const names = Object.keys(vnets);
  const peered = names.flatMap((one, i) =>
    names
      .slice(i + 1)
      .filter((other) => vnets[one]?.peers.includes(other) && vnets[other]?.peers.includes(one))
      .map((other) => [one, other] as const),
  );
  const ofNodes = new Set(Object.values(nodes).map(({ subnet }) => subnet));
  return [
    ...Object.entries(vnets).map(
      ([name, { cidrs }]): Resource => ({
        id: idOf.network(name),
        name,
        kind: 'virtualNetwork',
        location: 'westeurope',
        addressPrefixes: cidrs,
        dnsServers: [],
      }),
    ),
    ...peered.map(
      ([one, other]): Resource => ({
        id: `peering-${one}-${other}`,
        name: `${one}-${other}`,
        kind: 'peering',
        virtualNetwork: idOf.network(one),
        remoteVirtualNetwork: idOf.network(other),
        outgoing: ALL_ACCESS,
        incoming: ALL_ACCESS,
      }),
    ),
    ...Object.entries(routeTables).map(
      ([name, routes]): Resource => ({
        id: idOf.table(name),
        name,
        kind: 'routeTable',
        disableBgpRoutePropagation: false,
        routes: Object.entries(routes).map(([prefix, hop], i) => ({
          name: `route-${i}`,
          addressPrefix: prefix,
          ...nextHop(hop),
        })),
      }),
    ),
    ...Object.entries(subnets).map(
      ([name, { vnet, cidr, routeTable, nsg }]): Resource => ({
        id: idOf.subnet(name),
        name,
        kind: 'subnet',
        virtualNetwork: idOf.network(vnet),
        addressPrefix: cidr,
        // The lab knows no way out that nobody gave.
        defaultOutboundAccess: false,
        ...(routeTable != null && { routeTable: idOf.table(routeTable) }),
        ...(nsg != null && { networkSecurityGroup: idOf.group(nsg) }),
      }),
    ),
    // The case's own table is all there is: AKS adds no routes to it and puts it on no subnet.
    ...(mode === 'azure' ? [] : [drift('routeMissing', CLUSTER)]),
    ...[...ofNodes].flatMap((name) =>
      mode !== 'azure' && subnets[name]?.routeTable == null
        ? [drift('routeTableNotAssociated', idOf.subnet(name))]
        : [],
    ),
  ];
}

const drift = (fault: ResourceOf<'drift'>['fault'], target: string): ResourceOf<'drift'> => ({
  id: `drift-${fault}-${target}`,
  name: fault,
  kind: 'drift',
  fault,
  target,
});

type Route = ResourceOf<'routeTable'>['routes'][number];

function nextHop(text: string): Pick<Route, 'nextHopType' | 'nextHopIpAddress'> {
  switch (text) {
    case 'Internet':
    case 'None':
    case 'VnetLocal':
    case 'VirtualNetworkGateway':
      return { nextHopType: text };
    default:
      return { nextHopType: 'VirtualAppliance', nextHopIpAddress: text };
  }
}

const filters = ({ nsgs }: PacketTopology): Resource[] =>
  Object.entries(nsgs).map(([name, rules]) => ({
    id: idOf.group(name),
    name,
    kind: 'networkSecurityGroup',
    securityRules: Object.entries(rules).map(([rule, text]) => securityRule(rule, text)),
  }));

const PROTOCOLS: Readonly<Record<string, SecurityRule['protocol']>> = {
  tcp: 'Tcp',
  udp: 'Udp',
  icmp: 'Icmp',
  '*': '*',
};

/** `500 In Allow tcp Internet 198.51.100.8/29 80` */
function securityRule(name: string, text: string): SecurityRule {
  const [priority = '', direction, access, protocol = '*', source = '*', destination = '*', port = '*'] = text
    .trim()
    .split(/\s+/);
  return {
    name,
    priority: Number(priority),
    direction: direction === 'Out' ? 'Outbound' : 'Inbound',
    access: access === 'Deny' ? 'Deny' : 'Allow',
    protocol: PROTOCOLS[protocol.toLowerCase()] ?? '*',
    sourceAddressPrefixes: source.split(','),
    sourcePortRanges: ['*'],
    destinationAddressPrefixes: destination.split(','),
    destinationPortRanges: port.split(','),
  };
}

function cluster(topology: PacketTopology): Resource[] {
  const { mode, podCidr, nonMasquerade, lb, nodes, pods, services } = topology;
  const outbound = lb?.outboundIp;
  const serviceCidr = serviceSpace(topology);
  return [
    {
      id: CLUSTER,
      name: CLUSTER,
      kind: 'managedCluster',
      location: 'westeurope',
      resourceGroup: 'rg',
      kubernetesVersion: '1.34',
      networkProfile: {
        networkPlugin: mode,
        ...(podCidr != null && { podCidr }),
        serviceCidr: formatPrefix(serviceCidr),
        dnsServiceIP: formatAddress(serviceCidr.last - 1),
        outboundType: outbound == null ? 'userDefinedRouting' : 'loadBalancer',
        effectiveOutboundIPs: outbound == null ? [] : [outbound],
      },
      ...(nonMasquerade != null && { nonMasqueradeCIDRs: nonMasquerade }),
    },
    ...Object.entries(nodes).map(([name, node]): Resource => pool(name, node, topology)),
    ...Object.entries(pods).map(
      ([name, { node, ip }]): Resource => ({
        id: idOf.workload(name),
        name,
        kind: 'workload',
        cluster: CLUSTER,
        namespace: 'default',
        replicas: 1,
        labels: Object.fromEntries(
          Object.entries(services).flatMap(([service, { endpoints }]) =>
            endpoints.includes(name) ? [[`service-${service}`, 'yes']] : [],
          ),
        ),
        placement: [{ node: idOf.node(node), podIP: ip }],
      }),
    ),
    ...Object.entries(services).map(([name, service]): Resource => serviceOf(name, service, topology)),
  ];
}

/** One pool a node: each may stand in a subnet of its own. It holds addresses for the pods of the case and no more. */
function pool(
  name: string,
  node: PacketTopology['nodes'][string],
  { mode, pods }: PacketTopology,
): ResourceOf<'agentPool'> {
  const own = Object.values(pods).filter((pod) => pod.node === name).length;
  return {
    id: idOf.pool(name),
    name,
    kind: 'agentPool',
    cluster: CLUSTER,
    mode: 'System',
    count: 1,
    ...(mode === 'azure' && { maxPods: Math.max(own, 1) }),
    vnetSubnet: idOf.subnet(node.subnet),
    nodes: [
      {
        privateIPAddress: node.ip,
        ...(node.podCidr != null && { podCIDR: node.podCidr }),
        networkSecurityGroup: node.nsg == null ? null : idOf.group(node.nsg),
        ...(node.ipForwarding != null && { enableIPForwarding: node.ipForwarding }),
      },
    ],
  };
}

const WIDEST = 13;

/** Services' addresses lie in one prefix, which the format leaves unsaid; it is never wider than AKS takes. */
function serviceSpace({ services }: Pick<PacketTopology, 'services'>) {
  const addresses = Object.values(services).map(({ clusterIP }) => addressOf(clusterIP));
  let space = prefixFrom(addresses[0] ?? addressOf('10.0.0.10'), 16);
  while (space.length > WIDEST && addresses.some((one) => !containsAddress(space, one))) {
    space = prefixFrom(space.first, space.length - 1);
  }
  return space;
}

function serviceOf(
  name: string,
  service: PacketTopology['services'][string],
  { subnets }: PacketTopology,
): ResourceOf<'service'> {
  const { clusterIP, port, targetPort, proto, nodePort, lbIP, internal, etp, floatingIP } = service;
  const home = internal
    ? Object.entries(subnets).find(
        ([, { cidr }]) => lbIP != null && containsAddress(prefixOf(cidr), addressOf(lbIP)),
      )?.[0]
    : undefined;
  return {
    id: idOf.service(name),
    name,
    kind: 'service',
    cluster: CLUSTER,
    namespace: 'default',
    type: lbIP != null ? 'LoadBalancer' : nodePort != null ? 'NodePort' : 'ClusterIP',
    internal: internal ?? false,
    clusterIP,
    ...(lbIP != null && { loadBalancerIP: lbIP }),
    ...(home !== undefined && { internalSubnet: idOf.subnet(home) }),
    externalTrafficPolicy: etp ?? 'Cluster',
    ...(floatingIP === false && { disableLoadBalancerFloatingIP: true }),
    ports: [
      {
        port,
        targetPort,
        protocol: proto === 'udp' ? 'UDP' : 'TCP',
        ...(nodePort != null && { nodePort }),
      },
    ],
    selector: { [`service-${name}`]: 'yes' },
  };
}

const machines = ({ vms }: PacketTopology): Resource[] =>
  Object.entries(vms).map(([name, { subnet, ip, kind, pip, nsg, ipForwarding, dnat }]) => ({
    id: idOf.machine(name),
    name,
    kind: 'virtualMachine',
    subnet: idOf.subnet(subnet),
    role: kind === 'nva' ? 'nva' : 'plain',
    privateIPAddress: ip,
    ...(pip != null && { publicIPAddress: pip }),
    ...(nsg != null && { networkSecurityGroup: idOf.group(nsg) }),
    enableIPForwarding: ipForwarding ?? false,
    ...(dnat != null && { destinationNat: Object.entries(dnat).map(([port, to]) => redirection(port, to)) }),
  }));

function redirection(port: string, to: string) {
  const [address = '', translated = port] = to.split(':');
  return {
    protocol: 'TCP' as const,
    port: Number(port),
    translatedAddress: address,
    translatedPort: Number(translated),
  };
}

function outside({ onprem, internet }: PacketTopology): Resource[] {
  return [
    ...(internet == null
      ? []
      : [{ id: INTERNET_HOST, name: INTERNET_HOST, kind: 'internetHost' as const, address: internet }]),
    ...(onprem == null
      ? []
      : [
          {
            id: SITE,
            name: SITE,
            kind: 'onPremisesSite' as const,
            addressPrefixes: [onprem.prefix],
            hosts: [{ name: SITE_HOST, address: onprem.host }],
            // The lab's site sends everything that it has not itself into the tunnel.
            staticRoutes: ['0.0.0.0/0'],
          },
          {
            id: GATEWAY,
            name: GATEWAY,
            kind: 'virtualNetworkGateway' as const,
            subnet: idOf.subnet(onprem.gatewaySubnet),
            gatewayType: 'Vpn' as const,
            privateIPAddress: onprem.gatewayIp,
            connections: [{ name: SITE, onPremisesSite: SITE }],
          },
        ]),
  ];
}
