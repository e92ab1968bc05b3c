import type { Resource, ResourceOf, TopologyDocument } from '../../model';

const rules = [
  { name: 'to-hub', addressPrefix: '10.9.0.0/16', nextHopType: 'VirtualAppliance', nextHopIpAddress: '10.1.0.4' },
] as const;
const flags = {
  allowVirtualNetworkAccess: true,
  allowForwardedTraffic: true,
  allowGatewayTransit: false,
  useRemoteGateways: false,
};
const balancing = {
  name: 'web',
  protocol: 'TCP',
  frontendPort: 80,
  backendPort: 8080,
  enableFloatingIP: false,
  disableOutboundSnat: true,
} as const;
const nat = { protocol: 'TCP', port: 443, translatedAddress: '10.1.3.9', translatedPort: 8443 } as const;
type Policy = ResourceOf<'kubernetesNetworkPolicy'>;
type Rule = NonNullable<Policy['ingress']>[number];

const selector: Policy['podSelector'] = {
  matchLabels: { app: 'web' },
  matchExpressions: [{ key: 'a', operator: 'In', values: ['b'] }],
};
const peer: NonNullable<Rule['from']>[number] = {
  podSelector: selector,
  namespaceSelector: selector,
  ipBlock: { cidr: '10.0.0.0/8', except: ['10.1.0.0/16'] },
};
const policyPort: NonNullable<Rule['ports']>[number] = { protocol: 'TCP', port: 80, endPort: 90 };

const networks: readonly Resource[] = [
  {
    ...{ id: 'vnet', name: 'vnet-a', kind: 'virtualNetwork', location: 'westeurope' },
    ...{ addressPrefixes: ['10.1.0.0/16'], dnsServers: ['10.1.3.4'] },
  },
  {
    ...{ id: 'vnet-b', name: 'vnet-b', kind: 'virtualNetwork', location: 'northeurope' },
    ...{ addressPrefixes: ['10.2.0.0/16'], dnsServers: ['10.1.4.4'] },
  },
  {
    ...{ id: 'peer', name: 'peer-a-b', kind: 'peering', virtualNetwork: 'vnet', remoteVirtualNetwork: 'vnet-b' },
    ...{ outgoing: flags, incoming: flags },
  },
  {
    ...{ id: 'nodes', name: 'snet-nodes', kind: 'subnet', virtualNetwork: 'vnet', addressPrefix: '10.1.1.0/24' },
    ...{ networkSecurityGroup: 'nsg', routeTable: 'rt', natGateway: 'nat', serviceEndpoints: ['Microsoft.Storage'] },
    ...{ defaultOutboundAccess: false, privateEndpointNetworkPolicies: 'Enabled' },
  },
  {
    ...{ id: 'pods', name: 'snet-pods', kind: 'subnet', virtualNetwork: 'vnet', addressPrefix: '10.1.16.0/20' },
    delegation: 'Microsoft.ContainerService/managedClusters',
  },
  { id: 'api', name: 'snet-api', kind: 'subnet', virtualNetwork: 'vnet', addressPrefix: '10.1.2.0/28' },
  { id: 'rest', name: 'snet-rest', kind: 'subnet', virtualNetwork: 'vnet', addressPrefix: '10.1.3.0/24' },
  { id: 'other', name: 'snet-other', kind: 'subnet', virtualNetwork: 'vnet-b', addressPrefix: '10.2.3.0/24' },
  { id: 'fw', name: 'AzureFirewallSubnet', kind: 'subnet', virtualNetwork: 'vnet', addressPrefix: '10.1.4.0/26' },
  { id: 'gw', name: 'GatewaySubnet', kind: 'subnet', virtualNetwork: 'vnet', addressPrefix: '10.1.5.0/27' },
  { id: 'gw-b', name: 'GatewaySubnet', kind: 'subnet', virtualNetwork: 'vnet-b', addressPrefix: '10.2.5.0/27' },
  {
    ...{ id: 'nsg', name: 'nsg-a', kind: 'networkSecurityGroup' },
    securityRules: [
      {
        ...{ name: 'web', priority: 100, direction: 'Inbound', access: 'Allow', protocol: 'Tcp' },
        ...{ sourceAddressPrefixes: ['Internet'], sourcePortRanges: ['*'] },
        ...{ destinationAddressPrefixes: ['10.1.1.0/24', '10.1.2.0/24'], destinationPortRanges: ['80'] },
      },
    ],
  },
  { id: 'rt', name: 'rt-a', kind: 'routeTable', disableBgpRoutePropagation: true, routes: [...rules] },
  { id: 'nat', name: 'ng-a', kind: 'natGateway', publicIPAddresses: ['20.1.0.1'] },
];

const clusters: readonly Resource[] = [
  {
    ...{ id: 'overlay', name: 'aks-overlay', kind: 'managedCluster', location: 'westeurope', resourceGroup: 'rg-a' },
    kubernetesVersion: '1.34',
    networkProfile: {
      ...{ networkPlugin: 'azure', networkPluginMode: 'overlay', networkDataplane: 'cilium', networkPolicy: 'cilium' },
      ...{ podCidr: '10.244.0.0/16', serviceCidr: '172.16.0.0/16', dnsServiceIP: '172.16.0.10' },
      ...{ outboundType: 'loadBalancer', effectiveOutboundIPs: ['20.1.0.9'] },
      loadBalancerProfile: { allocatedOutboundPorts: 1024 },
    },
    nonMasqueradeCIDRs: ['10.0.0.0/8'],
    apiServerAccessProfile: { enablePrivateCluster: true, enableVnetIntegration: true, subnetId: 'api' },
  },
  {
    ...{ id: 'podded', name: 'aks-podded', kind: 'managedCluster', location: 'westeurope', resourceGroup: 'rg-b' },
    kubernetesVersion: '1.33',
    networkProfile: {
      ...{ networkPlugin: 'azure', serviceCidr: '172.17.0.0/16', dnsServiceIP: '172.17.0.10' },
      ...{ outboundType: 'managedNATGateway', effectiveOutboundIPs: ['20.1.0.8', '20.1.0.7'] },
    },
  },
  {
    ...{ id: 'system', name: 'system', kind: 'agentPool', cluster: 'overlay', mode: 'System', count: 2 },
    ...{ vnetSubnet: 'nodes', enableAutoScaling: true, minCount: 1, maxCount: 5, maxPods: 60, maxSurge: '33%' },
    ...{ maxUnavailable: '0', osType: 'Linux', scaleSetPriority: 'Regular', formerPodSubnet: 'pods' },
  },
  {
    ...{ id: 'gateway', name: 'egress', kind: 'agentPool', cluster: 'overlay', mode: 'Gateway', count: 2 },
    ...{ vnetSubnet: 'nodes', gatewayPublicIPPrefixSize: 30 },
  },
  {
    ...{ id: 'windows', name: 'win', kind: 'agentPool', cluster: 'overlay', mode: 'User', count: 1 },
    ...{ vnetSubnet: 'nodes', osType: 'Windows', scaleSetPriority: 'Spot' },
  },
  {
    ...{ id: 'main', name: 'main', kind: 'agentPool', cluster: 'podded', mode: 'System', count: 3 },
    ...{ vnetSubnet: 'nodes', podSubnet: 'pods', podIPAllocationMode: 'StaticBlock' },
    ...{ networkSecurityGroup: 'nsg', enableIPForwarding: true },
    nodes: [
      { privateIPAddress: '10.1.1.9', podCIDR: '10.244.9.0/24', networkSecurityGroup: 'nsg', enableIPForwarding: true },
    ],
  },
  {
    ...{ id: 'web', name: 'web', kind: 'workload', cluster: 'overlay', namespace: 'shop', replicas: 3 },
    ...{ labels: { app: 'web' }, hostNetwork: false, placement: [{ node: 'system/node/0', podIP: '10.244.0.9' }] },
  },
  {
    ...{ id: 'svc', name: 'svc', kind: 'service', cluster: 'overlay', namespace: 'shop', type: 'LoadBalancer' },
    ...{ internal: true, clusterIP: '172.16.0.20', loadBalancerIP: '10.1.1.200', internalSubnet: 'other' },
    ...{ privateLinkServiceIPs: 1, externalTrafficPolicy: 'Cluster', internalTrafficPolicy: 'Cluster' },
    ...{ sessionAffinity: 'None', loadBalancerSourceRanges: ['10.0.0.0/8'], disableLoadBalancerFloatingIP: false },
    ports: [{ port: 80, targetPort: 8080, protocol: 'TCP', nodePort: 30_080 }],
    ...{ workload: 'web', selector: { app: 'web' } },
  },
  {
    ...{ id: 'np', name: 'np', kind: 'kubernetesNetworkPolicy', cluster: 'overlay', namespace: 'shop' },
    ...{ podSelector: selector, policyTypes: ['Ingress'] },
    ingress: [{ from: [peer], ports: [policyPort] }],
    egress: [{ to: [peer], ports: [policyPort] }],
  },
];

const beside: readonly Resource[] = [
  {
    ...{ id: 'agw', name: 'agw-a', kind: 'applicationGateway', subnet: 'rest', capacity: 2 },
    ...{ publicIPAddress: '20.1.0.2', privateIPAddress: '10.1.3.100' },
    backend: { type: 'targets', addresses: ['10.1.1.200'] },
  },
  {
    ...{ id: 'agw-in', name: 'agw-in', kind: 'applicationGateway', subnet: 'rest', capacity: 2 },
    backend: { type: 'ingress', service: 'svc' },
  },
  { id: 'agc', name: 'agc-a', kind: 'applicationGatewayForContainers', subnet: 'rest', service: 'svc' },
  {
    ...{ id: 'afw', name: 'afw-a', kind: 'azureFirewall', subnet: 'fw', privateIPAddress: '10.1.4.4' },
    publicIPAddresses: ['20.1.0.3', '20.1.0.4'],
    networkRules: [
      {
        ...{ name: 'out', protocols: ['TCP'], sourceAddresses: ['10.1.0.0/16'] },
        ...{ destinationAddresses: ['AzureCloud'], destinationPorts: ['443'] },
      },
    ],
    natRules: [nat],
  },
  {
    ...{
      id: 'lb',
      name: 'lb-in',
      kind: 'loadBalancer',
      backendAddressPool: ['vm'],
      probePort: 8080,
      unhealthy: ['vm'],
    },
    frontendIPConfigurations: [
      { name: 'in', subnet: 'rest', privateIPAddress: '10.1.3.50', loadBalancingRules: [balancing] },
    ],
  },
  {
    ...{ id: 'lb-out', name: 'lb-out', kind: 'loadBalancer', backendAddressPool: ['vm'] },
    frontendIPConfigurations: [{ name: 'out', publicIPAddress: '20.1.0.5', loadBalancingRules: [balancing] }],
  },
  {
    ...{ id: 'pep', name: 'pep-a', kind: 'privateEndpoint', subnet: 'rest', privateIPAddress: '10.1.3.60' },
    ...{ fqdn: 'x.blob.core.windows.net', publicIPAddress: '20.1.0.6', privateDnsZone: 'zone' },
  },
  {
    ...{ id: 'zone', name: 'zone', kind: 'privateDnsZone', zoneName: 'privatelink.blob.core.windows.net' },
    ...{
      virtualNetworkLinks: ['vnet'],
      records: [
        { name: 'x', address: '10.1.3.60' },
        { name: 'y', address: '10.1.3.61' },
      ],
    },
  },
  {
    ...{ id: 'zone-api', name: 'zone-api', kind: 'privateDnsZone', zoneName: 'private.westeurope.azmk8s.io' },
    virtualNetworkLinks: ['vnet'],
  },
  {
    ...{ id: 'vgw', name: 'vgw-a', kind: 'virtualNetworkGateway', subnet: 'gw', gatewayType: 'Vpn' },
    ...{ privateIPAddress: '10.1.5.4', connections: [{ name: 'cn-a', onPremisesSite: 'site' }] },
  },
  {
    ...{ id: 'ergw', name: 'ergw-b', kind: 'virtualNetworkGateway', subnet: 'gw-b', gatewayType: 'ExpressRoute' },
    connections: [{ name: 'cn-b', onPremisesSite: 'site' }],
  },
  {
    ...{ id: 'site', name: 'Branch office', kind: 'onPremisesSite', addressPrefixes: ['192.168.0.0/16'] },
    ...{ hosts: [{ name: 'h', address: '192.168.0.9' }], staticRoutes: ['10.244.0.0/16'] },
  },
  {
    ...{ id: 'vm', name: 'vm-a', kind: 'virtualMachine', subnet: 'rest', role: 'nva', privateIPAddress: '10.1.3.9' },
    ...{ publicIPAddress: '20.1.0.10', networkSecurityGroup: 'nsg', enableIPForwarding: true, sourceNat: 'all' },
    ...{ destinationNat: [nat], dnsForwarders: ['1.1.1.1'] },
  },
  { id: 'vm-dns', name: 'vm-dns', kind: 'virtualMachine', subnet: 'rest', role: 'dns', privateIPAddress: '10.1.3.4' },
  { id: 'host', name: 'host', kind: 'internetHost', address: '203.0.113.9', serviceTags: ['Storage'] },
  {
    ...{ id: 'holds', name: 'holds', kind: 'assertion', from: 'vm', to: 'web', port: 80, protocol: 'TCP' },
    ...{ expect: 'works', expectedSource: '10.1.3.9' },
  },
  { id: 'fault', name: 'fault', kind: 'drift', fault: 'ipForwardingOff', target: 'vm' },
];

const all = [...networks, ...clusters, ...beside];

/** A design in which every field of every kind is set. */
export const wholeDesign: TopologyDocument = {
  name: 'All that there is',
  resources: Object.fromEntries(all.map((one) => [one.id, one])),
  order: all.map(({ id }) => id),
};

/** That design with other fields on some of its resources, by their ids. */
export const changed = (fields: Readonly<Record<string, object>>): TopologyDocument => ({
  ...wholeDesign,
  resources: Object.fromEntries(
    Object.entries(wholeDesign.resources).map(([id, one]) => [id, { ...one, ...fields[id] } as Resource]),
  ),
});
