import { managedNsgName, managedNsgRules } from '../../facts/aks-resources';
import { defaultSecurityRules } from '../../facts/azure';
import { outboundBlock } from '../../facts/outbound';
import { formatAddress } from '../../ip';
import { type ResourceOf, resourceOf, resourcesOf, type SecurityRule, type TopologyDocument } from '../../model';
import { clusterDigits, fillName, managedRuleName, nodeId } from './names';
import type { NetworkSecurityGroupPlan, NodePlan, ServicePlan } from './types';

type Rule = NetworkSecurityGroupPlan['rules'][number];

export const managedNsgId = (cluster: string): string => `${cluster}/networkSecurityGroup`;

/** The group on the interfaces of a pool's nodes: its own takes the place of the one that AKS manages. */
export const groupOnNics = (pool: ResourceOf<'agentPool'>): string =>
  pool.networkSecurityGroup ?? managedNsgId(pool.cluster);

const DEFAULT_RULES: readonly Rule[] = defaultSecurityRules.value.map(
  ({ sourceAddressPrefix, sourcePortRange, destinationAddressPrefix, destinationPortRange, ...rule }) => ({
    ...rule,
    sourceAddressPrefixes: [sourceAddressPrefix],
    sourcePortRanges: [sourcePortRange],
    destinationAddressPrefixes: [destinationAddressPrefix],
    destinationPortRanges: [destinationPortRange],
    writtenBy: 'azure',
  }),
);

/** All network security groups: the user's, and the one AKS manages for each cluster. */
export function planSecurityGroups(
  document: TopologyDocument,
  servicesByCluster: Readonly<Record<string, readonly ServicePlan[]>>,
  nodesByCluster: Readonly<Record<string, readonly NodePlan[]>>,
): NetworkSecurityGroupPlan[] {
  const stored = resourcesOf(document, 'networkSecurityGroup').map((nsg) => ({
    id: nsg.id,
    name: nsg.name,
    derived: false,
    rules: rulesOfUser(nsg.securityRules),
  }));
  const managed = resourcesOf(document, 'managedCluster').map((cluster) => ({
    id: managedNsgId(cluster.id),
    name: fillName(managedNsgName.value, { digits: clusterDigits(cluster.id) }),
    cluster: cluster.id,
    derived: true,
    rules: allRules([
      ...serviceRules(document, servicesByCluster[cluster.id] ?? [], nodesByCluster[cluster.id] ?? []),
      ...outboundRules(cluster),
    ]),
  }));
  const [subnets, pools, interfaces] = [onSubnets(document), onPools(document), onInterfaces(document)];
  return [...stored, ...managed].map((group) => ({
    ...group,
    subnets: subnets(group.id),
    pools: pools(group.id),
    interfaces: interfaces(group.id),
  }));
}

/** Ids of what each group is on, in stored order. */
function placesOf(pairs: readonly (readonly [group: string | null | undefined, id: string])[]) {
  const places = new Map<string, string[]>();
  for (const [group, id] of pairs) {
    const there = places.get(group ?? '');
    if (there) there.push(id);
    else places.set(group ?? '', [id]);
  }
  return (group: string): string[] => places.get(group) ?? [];
}

const onPools = (document: TopologyDocument) =>
  placesOf(resourcesOf(document, 'agentPool').map((pool) => [groupOnNics(pool), pool.id]));

/** Nodes with a group of their own, and machines. */
const onInterfaces = (document: TopologyDocument) =>
  placesOf([
    ...resourcesOf(document, 'agentPool').flatMap(({ id, count, nodes = [] }) =>
      nodes.slice(0, count).map((node, at) => [node.networkSecurityGroup, nodeId(id, at)] as const),
    ),
    ...resourcesOf(document, 'virtualMachine').map((machine) => [machine.networkSecurityGroup, machine.id] as const),
  ]);

const onSubnets = (document: TopologyDocument) =>
  placesOf(resourcesOf(document, 'subnet').map((subnet) => [subnet.networkSecurityGroup, subnet.id]));

const allRules = (rules: readonly Rule[]): Rule[] =>
  [...rules, ...DEFAULT_RULES].toSorted(
    (a, b) => (a.direction === b.direction ? 0 : a.direction === 'Inbound' ? -1 : 1) || a.priority - b.priority,
  );

/** The rules in force in a group of the user's with these. */
export const rulesOfUser = (securityRules: readonly SecurityRule[]): NetworkSecurityGroupPlan['rules'] =>
  allRules(securityRules.map((rule) => ({ ...rule, writtenBy: 'user' })));

/** What a rule of AKS's lets through, before it is known where: frontends with the same of it share a rule. */
interface ServiceRule {
  readonly protocol: SecurityRule['protocol'];
  readonly ports: readonly string[];
  readonly from: readonly string[];
  readonly to: string[];
}

/**
 * What AKS allows for services behind a load balancer: one rule for each set of ports and of sources, the frontends with
 * those in it. An internal service needs one only where it is not for everybody.
 */
function serviceRules(
  document: TopologyDocument,
  services: readonly ServicePlan[],
  nodes: readonly NodePlan[],
): Rule[] {
  const rules = new Map<string, ServiceRule>();
  for (const plan of services) {
    const service = resourceOf(document, 'service', plan.id);
    if (!service || plan.frontend === undefined) continue;
    const ranges = service.loadBalancerSourceRanges ?? [];
    if (service.internal && ranges.length === 0) continue;
    const from = ranges.length > 0 ? ranges : [managedNsgRules.value.source];
    // Without floating IP the load balancer has rewritten the packet when the group sees it.
    const isRewritten = service.disableLoadBalancerFloatingIP === true;
    const to = isRewritten ? nodes.map(({ address }) => formatAddress(address)) : [formatAddress(plan.frontend)];
    for (const protocol of ['TCP', 'UDP'] as const) {
      const ports = portsOf(service, plan, protocol, isRewritten);
      if (ports.length === 0) continue;
      const key = [protocol, ports.join(), ...(ranges.length > 0 ? [from.join()] : [])].join(' ');
      const rule = rules.get(key) ?? { protocol: protocol === 'TCP' ? 'Tcp' : 'Udp', ports, from, to: [] };
      rule.to.push(...to);
      rules.set(key, rule);
    }
  }
  return [...rules].map(([key, { ports, protocol, from, to }], i) => ({
    name: managedRuleName(key),
    priority: managedNsgRules.value.firstPriority + i,
    direction: 'Inbound',
    access: 'Allow',
    protocol,
    sourceAddressPrefixes: [...from],
    sourcePortRanges: ['*'],
    destinationAddressPrefixes: [...new Set(to)],
    destinationPortRanges: [...ports],
    writtenBy: 'aks',
  }));
}

/** What AKS denies where a cluster is to have no way out. */
const outboundRules = ({ networkProfile }: ResourceOf<'managedCluster'>): Rule[] =>
  networkProfile.outboundType === 'block'
    ? [
        {
          name: outboundBlock.value.name,
          priority: outboundBlock.value.priority,
          direction: 'Outbound',
          access: 'Deny',
          protocol: '*',
          sourceAddressPrefixes: ['*'],
          sourcePortRanges: ['*'],
          destinationAddressPrefixes: [outboundBlock.value.destination],
          destinationPortRanges: ['*'],
          writtenBy: 'aks',
        },
      ]
    : [];

const portsOf = (
  service: ResourceOf<'service'>,
  { nodePorts }: ServicePlan,
  protocol: 'TCP' | 'UDP',
  ofNodes: boolean,
): string[] =>
  service.ports
    .flatMap(({ protocol: its, port }, at) =>
      its === protocol ? [(ofNodes ? nodePorts[at]?.nodePort : undefined) ?? port] : [],
    )
    .toSorted((a, b) => a - b)
    .map(String);
