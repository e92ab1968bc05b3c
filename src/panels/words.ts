import type { RouteTablePlan } from '../engine';
import type { OutlineKind } from '../engine/outline';

/** What the portal calls each kind of thing. */
export const kindWords: Readonly<Record<Exclude<OutlineKind, 'group'>, string>> = {
  virtualNetwork: 'Virtual network',
  subnet: 'Subnet',
  peering: 'Peering',
  networkSecurityGroup: 'Network security group',
  routeTable: 'Route table',
  managedCluster: 'Kubernetes service',
  agentPool: 'Node pool',
  node: 'Node',
  workload: 'Workload',
  service: 'Service',
  loadBalancer: 'Load balancer',
  frontend: 'Frontend IP configuration',
  applicationGateway: 'Application gateway',
  applicationGatewayForContainers: 'Application Gateway for Containers',
  azureFirewall: 'Firewall',
  natGateway: 'NAT gateway',
  virtualNetworkGateway: 'Virtual network gateway',
  connection: 'Connection',
  onPremisesSite: 'On-premises site',
  host: 'Host',
  virtualMachine: 'Virtual machine',
  internetHost: 'Internet host',
  privateEndpoint: 'Private endpoint',
  privateDnsZone: 'Private DNS zone',
  kubernetesNetworkPolicy: 'Network policy',
  assertion: 'Assertion',
  drift: 'Injected fault',
  apiServer: 'API server',
  dnsServers: 'DNS servers',
  nodeResourceGroup: 'Node resource group',
  refusedNodes: 'Nodes that do not fit',
  moreNodes: 'Nodes',
};

export const nextHopWords: Readonly<Record<RouteTablePlan['routes'][number]['nextHopType'], string>> = {
  VnetLocal: 'Virtual network',
  VirtualNetworkGateway: 'Virtual network gateway',
  Internet: 'Internet',
  VirtualAppliance: 'Virtual appliance',
  None: 'None',
};

export const writerWords = { user: 'You', aks: 'AKS', azure: 'Azure, by default' } as const;

/** `31 March 2028` of an ISO date, whatever the reader's time zone. */
export const longDate = (iso: string): string =>
  new Date(iso).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

export const yesOrNo = (value: boolean): string => (value ? 'Yes' : 'No');

/** `app=web, tier=front` */
export const labelText = (labels: Readonly<Record<string, string>>): string =>
  Object.entries(labels)
    .map(([key, value]) => `${key}=${value}`)
    .join(', ');
