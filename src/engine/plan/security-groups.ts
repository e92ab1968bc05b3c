import { managedNsgName, managedNsgRules } from '../../facts/aks-resources';
import { defaultSecurityRules } from '../../facts/azure';
import { formatAddress } from '../../ip';
import { type ResourceOf, resourceOf, resourcesOf, type SecurityRule, type TopologyDocument } from '../../model';
import { clusterDigits, fillName, managedRuleName } from './names';
import type { NetworkSecurityGroupPlan, ServicePlan } from './types';

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
): NetworkSecurityGroupPlan[] {
  const stored = resourcesOf(document, 'networkSecurityGroup').map((nsg) => ({
    id: nsg.id,
    name: nsg.name,
    derived: false,
    rules: allRules(nsg.securityRules.map((rule) => ({ ...rule, writtenBy: 'user' }))),
  }));
  const managed = resourcesOf(document, 'managedCluster').map((cluster) => ({
    id: managedNsgId(cluster.id),
    name: fillName(managedNsgName.value, { digits: clusterDigits(cluster.id) }),
    cluster: cluster.id,
    derived: true,
    rules: allRules(serviceRules(document, servicesByCluster[cluster.id] ?? [])),
  }));
  return [...stored, ...managed].map((group) => ({
    ...group,
    subnets: subnetsWith(document, group.id),
    pools: poolsWith(document, group.id),
  }));
}

const poolsWith = (document: TopologyDocument, nsg: string): string[] =>
  resourcesOf(document, 'agentPool')
    .filter((pool) => groupOnNics(pool) === nsg)
    .map(({ id }) => id);

const subnetsWith = (document: TopologyDocument, nsg: string): string[] =>
  resourcesOf(document, 'subnet')
    .filter(({ networkSecurityGroup }) => networkSecurityGroup === nsg)
    .map(({ id }) => id);

const allRules = (rules: readonly Rule[]): Rule[] =>
  [...rules, ...DEFAULT_RULES].toSorted(
    (a, b) => (a.direction === b.direction ? 0 : a.direction === 'Inbound' ? -1 : 1) || a.priority - b.priority,
  );

/** What AKS allows for public services: one rule for each set of ports, the frontends with those ports in it. */
function serviceRules(document: TopologyDocument, services: readonly ServicePlan[]): Rule[] {
  const byPorts = new Map<string, { ports: readonly string[]; protocol: SecurityRule['protocol']; to: string[] }>();
  for (const plan of services) {
    const service = resourceOf(document, 'service', plan.id);
    if (!service || service.internal || plan.frontend === undefined) continue;
    for (const protocol of ['TCP', 'UDP'] as const) {
      const ports = portsOf(service, protocol);
      if (ports.length === 0) continue;
      const key = `${protocol} ${ports.join()}`;
      const rule = byPorts.get(key) ?? { ports, protocol: protocol === 'TCP' ? 'Tcp' : 'Udp', to: [] };
      rule.to.push(formatAddress(plan.frontend));
      byPorts.set(key, rule);
    }
  }
  return [...byPorts].map(([key, { ports, protocol, to }], i) => ({
    name: managedRuleName(key),
    priority: managedNsgRules.value.firstPriority + i,
    direction: 'Inbound',
    access: 'Allow',
    protocol,
    sourceAddressPrefixes: [managedNsgRules.value.source],
    sourcePortRanges: ['*'],
    destinationAddressPrefixes: to,
    destinationPortRanges: [...ports],
    writtenBy: 'aks',
  }));
}

const portsOf = (service: ResourceOf<'service'>, protocol: 'TCP' | 'UDP'): string[] =>
  service.ports
    .filter((p) => p.protocol === protocol)
    .map(({ port }) => port)
    .toSorted((a, b) => a - b)
    .map(String);
