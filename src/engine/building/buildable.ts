import type { ResourceKind } from '../../model';

export type BuildableGroup =
  | 'Network'
  | 'Security and routing'
  | 'Kubernetes'
  | 'Entry points'
  | 'Appliances and machines'
  | 'Names and endpoints'
  | 'Outside';

export interface Buildable {
  readonly kind: ResourceKind;
  /** The portal's word. */
  readonly label: string;
  readonly group: BuildableGroup;
  /** What it is, in one short sentence. */
  readonly says: string;
}

/** What a person can add, in the order in which it is offered. Assertions are made from connections. */
export const BUILDABLE: readonly Buildable[] = [
  {
    kind: 'virtualNetwork',
    label: 'Virtual network',
    group: 'Network',
    says: 'Private address space that is divided into subnets.',
  },
  { kind: 'subnet', label: 'Subnet', group: 'Network', says: 'A range of a virtual network in which things stand.' },
  { kind: 'peering', label: 'Peering', group: 'Network', says: 'Joins two virtual networks, both ways.' },
  {
    kind: 'networkSecurityGroup',
    label: 'Network security group',
    group: 'Security and routing',
    says: 'Rules for what may enter and leave a subnet or an interface.',
  },
  {
    kind: 'routeTable',
    label: 'Route table',
    group: 'Security and routing',
    says: 'Routes of your own for the packets of a subnet.',
  },
  {
    kind: 'natGateway',
    label: 'NAT gateway',
    group: 'Security and routing',
    says: 'The way out to the internet for a subnet.',
  },
  {
    kind: 'managedCluster',
    label: 'Kubernetes service',
    group: 'Kubernetes',
    says: 'An AKS cluster, with the load balancer and the rules that it makes.',
  },
  { kind: 'agentPool', label: 'Node pool', group: 'Kubernetes', says: 'Nodes of one size in one subnet.' },
  { kind: 'workload', label: 'Workload', group: 'Kubernetes', says: 'A deployment: so many pods of one kind.' },
  {
    kind: 'service',
    label: 'Service',
    group: 'Kubernetes',
    says: 'One address before the pods of a workload.',
  },
  {
    kind: 'kubernetesNetworkPolicy',
    label: 'Network policy',
    group: 'Kubernetes',
    says: 'Says who may reach which pods of a namespace.',
  },
  {
    kind: 'applicationGateway',
    label: 'Application gateway',
    group: 'Entry points',
    says: 'Takes HTTP from clients and sends it to pods or addresses.',
  },
  {
    kind: 'applicationGatewayForContainers',
    label: 'Application Gateway for Containers',
    group: 'Entry points',
    says: 'Takes HTTP from clients and sends it straight to pods.',
  },
  {
    kind: 'loadBalancer',
    label: 'Load balancer',
    group: 'Entry points',
    says: 'Spreads connections over virtual machines of your own.',
  },
  {
    kind: 'virtualNetworkGateway',
    label: 'Virtual network gateway',
    group: 'Entry points',
    says: 'Connects a virtual network with sites on premises.',
  },
  {
    kind: 'virtualMachine',
    label: 'Virtual machine',
    group: 'Appliances and machines',
    says: 'A machine: a jump host, a DNS server or a network appliance.',
  },
  {
    kind: 'azureFirewall',
    label: 'Firewall',
    group: 'Appliances and machines',
    says: 'An Azure Firewall, which denies what no rule lets through.',
  },
  {
    kind: 'privateEndpoint',
    label: 'Private endpoint',
    group: 'Names and endpoints',
    says: 'A private address for a service such as storage.',
  },
  {
    kind: 'privateDnsZone',
    label: 'Private DNS zone',
    group: 'Names and endpoints',
    says: 'Names that only linked virtual networks can look up.',
  },
  {
    kind: 'onPremisesSite',
    label: 'On-premises site',
    group: 'Outside',
    says: 'A network of your own outside Azure, with its hosts.',
  },
  { kind: 'internetHost', label: 'Internet host', group: 'Outside', says: 'A client or a server on the internet.' },
  {
    kind: 'drift',
    label: 'Injected fault',
    group: 'Outside',
    says: 'Something that went wrong, so that you can see what follows.',
  },
];

/** Words that keep their capital within a sentence. */
const PROPER = /^(?:Kubernetes|Application Gateway for|[A-Z]{2})/;

/** What a kind is called within a sentence: `subnet`, `NAT gateway`. */
export function wordOf(kind: ResourceKind): string {
  const label = BUILDABLE.find((one) => one.kind === kind)?.label ?? 'Assertion';
  return PROPER.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
}
