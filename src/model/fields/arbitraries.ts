import fc from 'fast-check';
import type { TopologyDocument } from '../document';
import type { Resource, ResourceKind } from '../resources';

const octet = fc.nat({ max: 255 });
const address = fc.tuple(octet, octet, octet).map(([a, b, c]) => `10.${a}.${b}.${c}`);
const cidr = fc.tuple(octet, octet).map(([a, b]) => `10.${a}.${b}.0/24`);
const port = fc.integer({ min: 1, max: 65_535 });
const nodePort = fc.integer({ min: 30_000, max: 32_767 });
const word = fc.stringMatching(/^[a-z][a-z0-9]{0,9}$/);
const labels = fc.dictionary(word, word, { minKeys: 1, maxKeys: 3 });
const yes = fc.boolean();
/** Of rows that Azure or Kubernetes knows by a name or number: each has another. */
const rows = <T extends object>(row: fc.Arbitrary<T>, key: (row: T) => unknown, minLength = 0) =>
  fc.uniqueArray(row, { selector: key, minLength, maxLength: 5 });
const tcpOrUdp = fc.constantFrom('TCP' as const, 'UDP' as const);

const securityRule = fc.record({
  name: word,
  priority: fc.integer({ min: 100, max: 4096 }),
  direction: fc.constantFrom('Inbound' as const, 'Outbound' as const),
  access: fc.constantFrom('Allow' as const, 'Deny' as const),
  protocol: fc.constantFrom(
    '*' as const,
    'Tcp' as const,
    'Udp' as const,
    'Icmp' as const,
    'Esp' as const,
    'Ah' as const,
  ),
  sourceAddressPrefixes: fc.array(fc.oneof(cidr, address, fc.constantFrom('*', 'Internet', 'AzureCloud.westeurope')), {
    minLength: 1,
    maxLength: 3,
  }),
  sourcePortRanges: fc.constantFrom(['*'], ['1024-65535']),
  destinationAddressPrefixes: fc.constantFrom(['*'], ['10.0.0.0/8', 'VirtualNetwork']),
  destinationPortRanges: fc.constantFrom(['*'], ['80', '443'], ['8000-8080']),
});

const route = fc.oneof(
  fc.record({
    name: word,
    addressPrefix: cidr,
    nextHopType: fc.constant('VirtualAppliance' as const),
    nextHopIpAddress: address,
  }),
  fc.record({
    name: word,
    addressPrefix: fc.oneof(cidr, fc.constant('Storage')),
    nextHopType: fc.constantFrom(
      'Internet' as const,
      'None' as const,
      'VnetLocal' as const,
      'VirtualNetworkGateway' as const,
    ),
  }),
);

const selector = fc.record(
  {
    matchLabels: labels,
    matchExpressions: fc.array(
      fc.oneof(
        fc.record({
          key: word,
          operator: fc.constantFrom('In' as const, 'NotIn' as const),
          values: fc.array(word, { minLength: 1, maxLength: 3 }),
        }),
        fc.record({ key: word, operator: fc.constantFrom('Exists' as const, 'DoesNotExist' as const) }),
      ),
      { minLength: 1, maxLength: 2 },
    ),
  },
  { requiredKeys: [] },
);
const peer = fc.oneof(
  fc.record({ podSelector: selector }),
  fc.record({ namespaceSelector: selector }),
  fc.record({ podSelector: selector, namespaceSelector: selector }),
  fc.record({
    ipBlock: fc.record({ cidr, except: fc.array(cidr, { minLength: 1, maxLength: 2 }) }, { requiredKeys: ['cidr'] }),
  }),
);
const policyPort = fc.oneof(
  fc.record({ protocol: fc.constantFrom('TCP' as const, 'UDP' as const, 'SCTP' as const) }),
  fc.record({ protocol: tcpOrUdp, port, endPort: port }, { requiredKeys: ['port'] }),
);
const peers = fc.array(peer, { minLength: 1, maxLength: 3 });
const ports = fc.array(policyPort, { minLength: 1, maxLength: 3 });

const translation = fc.record({ protocol: tcpOrUdp, port, translatedAddress: address, translatedPort: port });
const flags = fc.record({
  allowVirtualNetworkAccess: yes,
  allowForwardedTraffic: yes,
  allowGatewayTransit: yes,
  useRemoteGateways: yes,
});
const balancing = fc.record(
  {
    name: word,
    protocol: fc.constantFrom('TCP' as const, 'UDP' as const, 'All' as const),
    frontendPort: port,
    backendPort: port,
    enableFloatingIP: fc.constant(true),
    disableOutboundSnat: fc.constant(true),
  },
  { requiredKeys: ['name', 'protocol', 'frontendPort', 'backendPort'] },
);

/** Absent where it is not drawn; that the whole is what the schema wants is tested. */
const part = (
  all: Readonly<Record<string, fc.Arbitrary<unknown>>>,
  requiredKeys: string[],
): fc.Arbitrary<Readonly<Record<string, unknown>>> => fc.record(all, { requiredKeys });

const network = fc.constantFrom('virtualNetwork', 'other');
const one = <T>(value: T): fc.Arbitrary<T> => fc.constant(value);

const REST: Readonly<Record<ResourceKind, fc.Arbitrary<object>>> = {
  virtualNetwork: fc.record({
    location: word,
    addressPrefixes: fc.array(cidr, { minLength: 1, maxLength: 3 }),
    dnsServers: fc.array(address, { maxLength: 2 }),
  }),
  subnet: part(
    {
      virtualNetwork: network,
      addressPrefix: cidr,
      networkSecurityGroup: one('networkSecurityGroup'),
      routeTable: one('routeTable'),
      natGateway: one('natGateway'),
      serviceEndpoints: fc.constantFrom(['Microsoft.Storage'], ['Microsoft.Sql', 'Microsoft.KeyVault']),
      delegation: one('Microsoft.ContainerService/managedClusters'),
      defaultOutboundAccess: one('').map(() => false),
      privateEndpointNetworkPolicies: fc.constantFrom('Enabled' as const, 'RouteTableEnabled' as const),
    },
    ['virtualNetwork', 'addressPrefix'],
  ),
  peering: fc.record({
    virtualNetwork: one('virtualNetwork'),
    remoteVirtualNetwork: one('other'),
    outgoing: flags,
    incoming: flags,
  }),
  networkSecurityGroup: fc.record({ securityRules: rows(securityRule, ({ name, priority }) => `${name} ${priority}`) }),
  routeTable: fc.record({ disableBgpRoutePropagation: yes, routes: rows(route, ({ name }) => name) }),
  workload: part(
    {
      cluster: one('managedCluster'),
      namespace: word,
      replicas: fc.nat({ max: 100 }),
      labels,
      hostNetwork: one('').map(() => true),
      placement: fc.array(
        fc.record(
          { node: fc.constantFrom('agentPool/node/0', 'agentPool/node/1'), podIP: address },
          { requiredKeys: ['node'] },
        ),
        { minLength: 1, maxLength: 3 },
      ),
    },
    ['cluster', 'namespace', 'replicas'],
  ),
  service: part(
    {
      cluster: one('managedCluster'),
      namespace: word,
      type: fc.constantFrom('ClusterIP' as const, 'NodePort' as const, 'LoadBalancer' as const),
      internal: yes,
      clusterIP: address,
      loadBalancerIP: address,
      internalSubnet: one('subnet'),
      privateLinkServiceIPs: fc.integer({ min: 1, max: 8 }),
      externalTrafficPolicy: fc.constantFrom('Cluster' as const, 'Local' as const),
      internalTrafficPolicy: one('Local' as const),
      sessionAffinity: one('ClientIP' as const),
      loadBalancerSourceRanges: fc.array(cidr, { minLength: 1, maxLength: 3 }),
      disableLoadBalancerFloatingIP: one('').map(() => true),
      ports: rows(
        fc.record(
          { port, targetPort: port, protocol: tcpOrUdp, nodePort },
          { requiredKeys: ['port', 'targetPort', 'protocol'] },
        ),
        (row) => row.port,
        1,
      ),
      workload: one('workload'),
      selector: labels,
    },
    ['cluster', 'namespace', 'type', 'internal', 'externalTrafficPolicy', 'ports'],
  ),
  kubernetesNetworkPolicy: part(
    {
      cluster: one('managedCluster'),
      namespace: word,
      podSelector: selector,
      policyTypes: fc.constantFrom(['Ingress'], ['Egress'], ['Ingress', 'Egress']) as fc.Arbitrary<
        ('Ingress' | 'Egress')[]
      >,
      ingress: fc.array(part({ from: peers, ports: ports }, []), {
        minLength: 1,
        maxLength: 3,
      }),
      egress: fc.array(part({ to: peers, ports: ports }, []), {
        minLength: 1,
        maxLength: 3,
      }),
    },
    ['cluster', 'namespace', 'podSelector', 'policyTypes'],
  ),
  azureFirewall: part(
    {
      subnet: one('subnet'),
      privateIPAddress: address,
      publicIPAddresses: fc.array(address, { minLength: 1, maxLength: 2 }),
      networkRules: rows(
        fc.record({
          name: word,
          protocols: fc.constantFrom(['TCP'], ['UDP', 'ICMP'], ['Any']) as fc.Arbitrary<
            ('TCP' | 'UDP' | 'ICMP' | 'Any')[]
          >,
          sourceAddresses: fc.constantFrom(['*'], ['10.0.0.0/8']),
          destinationAddresses: fc.array(cidr, { minLength: 1, maxLength: 2 }),
          destinationPorts: fc.constantFrom(['*'], ['80', '8000-8080']),
        }),
        ({ name }) => name,
      ),
      natRules: rows(translation, (row) => row.port),
    },
    ['subnet'],
  ),
  natGateway: fc.record({ publicIPAddresses: fc.array(address, { maxLength: 3 }) }),
  loadBalancer: part(
    {
      frontendIPConfigurations: fc.oneof(
        rows(
          fc.record(
            {
              name: word,
              subnet: one('subnet'),
              privateIPAddress: address,
              loadBalancingRules: fc.array(balancing, { maxLength: 3 }),
            },
            { requiredKeys: ['name', 'subnet', 'loadBalancingRules'] },
          ),
          ({ name }) => name,
          1,
        ),
        rows(
          fc.record({
            name: word,
            publicIPAddress: address,
            loadBalancingRules: fc.array(balancing, { maxLength: 3 }),
          }),
          ({ name }) => name,
          1,
        ),
      ),
      backendAddressPool: fc.constantFrom(['virtualMachine'], ['virtualMachine', 'otherMachine']),
      probePort: port,
      unhealthy: one(['virtualMachine']),
    },
    ['frontendIPConfigurations', 'backendAddressPool'],
  ),
  privateDnsZone: part(
    {
      zoneName: word,
      virtualNetworkLinks: fc.subarray(['virtualNetwork', 'other']),
      records: rows(fc.record({ name: word, address }), (row) => row.name, 1),
    },
    ['zoneName', 'virtualNetworkLinks'],
  ),
  virtualNetworkGateway: part(
    {
      subnet: one('subnet'),
      gatewayType: fc.constantFrom('Vpn' as const, 'ExpressRoute' as const),
      privateIPAddress: address,
      connections: rows(fc.record({ name: word, onPremisesSite: one('onPremisesSite') }), ({ name }) => name),
    },
    ['subnet', 'gatewayType', 'connections'],
  ),
  onPremisesSite: part(
    {
      addressPrefixes: fc.array(cidr, { minLength: 1, maxLength: 2 }),
      hosts: rows(fc.record({ name: word, address }), (row) => row.address),
      staticRoutes: fc.array(cidr, { minLength: 1, maxLength: 2 }),
    },
    ['addressPrefixes', 'hosts'],
  ),
  virtualMachine: part(
    {
      subnet: one('subnet'),
      role: fc.constantFrom('plain' as const, 'dns' as const, 'nva' as const),
      privateIPAddress: address,
      publicIPAddress: address,
      networkSecurityGroup: one('networkSecurityGroup'),
      enableIPForwarding: one('').map(() => true),
      sourceNat: fc.constantFrom('none' as const, 'all' as const),
      destinationNat: rows(translation, (row) => row.port, 1),
      dnsForwarders: fc.array(address, { minLength: 1, maxLength: 2 }),
    },
    ['subnet', 'role'],
  ),
  internetHost: part({ address, serviceTags: fc.constantFrom(['Storage'], ['Sql', 'Storage.WestEurope']) }, [
    'address',
  ]),
  drift: fc.record({
    fault: fc.constantFrom('routeMissing' as const, 'ipForwardingOff' as const),
    target: fc.constantFrom('agentPool', 'agentPool/node/1', 'gone'),
  }),
  agentPool: part(
    {
      cluster: one('managedCluster'),
      mode: fc.constantFrom('System' as const, 'User' as const, 'Gateway' as const),
      count: fc.integer({ min: 2, max: 50 }),
      vnetSubnet: one('subnet'),
      nodes: fc.array(
        part(
          {
            privateIPAddress: address,
            podCIDR: cidr,
            networkSecurityGroup: one('networkSecurityGroup'),
            enableIPForwarding: yes,
          },
          [],
        ),
        { minLength: 1, maxLength: 3 },
      ),
      gatewayPublicIPPrefixSize: fc.integer({ min: 28, max: 31 }),
    },
    ['cluster', 'mode', 'count', 'vnetSubnet'],
  ),
  managedCluster: fc.record({
    location: word,
    resourceGroup: word,
    kubernetesVersion: one('1.34'),
    networkProfile: fc.record({
      networkPlugin: one('azure' as const),
      networkPluginMode: one('overlay' as const),
      serviceCidr: cidr,
      dnsServiceIP: address,
      outboundType: one('loadBalancer' as const),
      effectiveOutboundIPs: fc.array(address, { maxLength: 2 }),
    }),
    nonMasqueradeCIDRs: fc.array(cidr, { minLength: 1, maxLength: 3 }),
    apiServerAccessProfile: fc.constantFrom(
      { enablePrivateCluster: true },
      { enableVnetIntegration: true, subnetId: 'subnet' },
    ),
  }),
  applicationGateway: part(
    {
      subnet: one('subnet'),
      capacity: fc.integer({ min: 1, max: 125 }),
      publicIPAddress: address,
      privateIPAddress: address,
      backend: fc.oneof(
        fc.constant({ type: 'ingress' as const, service: 'service' }),
        fc.record({ type: one('targets' as const), addresses: fc.array(address, { maxLength: 2 }) }),
      ),
    },
    ['subnet', 'capacity', 'backend'],
  ),
  applicationGatewayForContainers: part({ subnet: one('subnet'), service: one('service') }, ['subnet']),
  privateEndpoint: part(
    {
      subnet: one('subnet'),
      privateIPAddress: address,
      fqdn: word,
      publicIPAddress: address,
      privateDnsZone: one('privateDnsZone'),
    },
    ['subnet', 'fqdn'],
  ),
  assertion: part(
    {
      from: word,
      to: word,
      port,
      protocol: fc.constantFrom('UDP' as const, 'ICMP' as const),
      expect: fc.constantFrom('works' as const, 'fails' as const),
      expectedSource: address,
    },
    ['from', 'to', 'expect'],
  ),
};

const KINDS = Object.keys(REST) as ResourceKind[];

/** A design with one resource of every kind, each by the name of its kind, and whatever its properties may say. */
export const everyKind: fc.Arbitrary<TopologyDocument> = fc
  .tuple(
    ...KINDS.map((kind) =>
      REST[kind].map((rest) => ({ id: kind, name: kind.toLowerCase().slice(0, 12), kind, ...rest }) as Resource),
    ),
  )
  .map((all) => {
    const more = [
      { ...all.find(({ kind }) => kind === 'virtualNetwork'), id: 'other', name: 'other' },
      { ...all.find(({ kind }) => kind === 'virtualMachine'), id: 'otherMachine', name: 'other-machine' },
    ] as Resource[];
    const resources = [...all, ...more];
    return {
      name: 'Every kind',
      resources: Object.fromEntries(resources.map((resource) => [resource.id, resource])),
      order: resources.map(({ id }) => id),
    };
  });
