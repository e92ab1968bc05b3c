import { apiServerAccess } from '../../facts/clusters';
import { type Prefix, prefixFrom, rangesSize } from '../../ip';
import { type ResourceOf, resourcesOf } from '../../model';
import type { Plan } from '../plan/types';
import { openPorts } from './tag-traffic';
import type { Finding } from './types';

const { nodes: NODE_PORTS, tag: TAG, probe: PROBE } = apiServerAccess.value;

/** Security groups that keep nodes or probes from an API server with VNet integration. */
export const apiServerAccessFindings = (plan: Plan): Finding[] =>
  resourcesOf(plan.document, 'managedCluster').flatMap((cluster) => {
    const { enableVnetIntegration, subnetId = '' } = cluster.apiServerAccessProfile ?? {};
    const subnet = plan.subnets[subnetId];
    const group = plan.networkSecurityGroups[subnet?.networkSecurityGroup ?? ''];
    if (!enableVnetIntegration || !subnet || !group) return [];
    const isOpen = (port: number, tag: string, space?: Prefix): boolean =>
      rangesSize(
        openPorts(group.rules, {
          direction: 'Inbound',
          tags: [tag],
          ...(space && { space }),
          subnet: subnet.prefix,
          ports: { first: port, last: port },
        }),
      ) > 0;
    const nodes = (plan.clusters[cluster.id]?.pools ?? []).flatMap(({ nodes: [node] }) => node ?? []);
    const closed = NODE_PORTS.filter((port) =>
      nodes.some(({ address }) => !isOpen(port, 'VirtualNetwork', prefixFrom(address, 32))),
    );
    const kept = [
      ...(closed.length > 0 ? [`nodes from port ${closed.join(' and ')}`] : []),
      ...(isOpen(PROBE, TAG) ? [] : [`${TAG} from port ${PROBE}`]),
    ];
    return kept.length === 0 ? [] : [blocked(cluster, group, subnetId, kept)];
  });

const blocked = (
  { id, name }: ResourceOf<'managedCluster'>,
  group: { readonly id: string; readonly name: string },
  subnet: string,
  kept: readonly string[],
): Finding => ({
  code: 'API_SERVER_BLOCKED',
  severity: 'error',
  subjects: [{ id: group.id }, { id }, { id: subnet }],
  says: `${group.name} keeps ${kept.join(', and ')} of the API server of ${name}: the cluster does not work.`,
  facts: [apiServerAccess],
});
