import type { OutlineItem, OutlineKind } from './types';

/** What of the outline is to show. */
export interface OutlineFilter {
  readonly id: string;
  readonly title: string;
  readonly shows: (item: OutlineItem) => boolean;
}

const ofKinds = (id: string, title: string, ...kinds: readonly OutlineKind[]): OutlineFilter => ({
  id,
  title,
  shows: ({ kind }) => kinds.includes(kind),
});

/** The first shows everything. */
export const outlineFilters: readonly [OutlineFilter, ...OutlineFilter[]] = [
  { id: 'all', title: 'Everything', shows: () => true },
  { id: 'problems', title: 'What has findings', shows: ({ problem }) => problem !== undefined },
  ofKinds('networks', 'Networks and subnets', 'virtualNetwork', 'subnet', 'peering', 'dnsServers'),
  ofKinds('rules', 'Rules and routes', 'networkSecurityGroup', 'routeTable', 'natGateway', 'kubernetesNetworkPolicy'),
  ofKinds(
    'clusters',
    'Clusters',
    ...(['managedCluster', 'agentPool', 'node', 'refusedNodes', 'moreNodes', 'workload', 'service'] as const),
    ...(['apiServer', 'nodeResourceGroup'] as const),
  ),
  ofKinds(
    'entries',
    'Gateways and load balancers',
    ...(['loadBalancer', 'frontend', 'applicationGateway', 'applicationGatewayForContainers'] as const),
    ...(['virtualNetworkGateway', 'connection', 'azureFirewall', 'privateEndpoint'] as const),
  ),
  ofKinds('machines', 'Machines and hosts', 'virtualMachine', 'onPremisesSite', 'host', 'internetHost'),
];

/** The lines that a filter shows, with the lines above them. */
export function filtered(items: readonly OutlineItem[], { id, shows }: OutlineFilter): readonly OutlineItem[] {
  if (id === outlineFilters[0].id) return items;
  return items.flatMap((item) => {
    const children = filtered(item.children, { id, shows, title: '' });
    return shows(item) || children.length > 0 ? [{ ...item, children }] : [];
  });
}
