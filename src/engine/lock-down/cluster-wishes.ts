import { apiServerPort } from '../../facts/clusters';
import { dnsPort } from '../../facts/dns';
import type { Fact } from '../../facts/fact';
import { internetTag } from '../../facts/filtering';
import { clusterEgress, clusterTraffic, nodesToPods } from '../../facts/lock-down';
import { resourceOf } from '../../model';
import { apiServerId } from '../plan/names';
import type { ClusterPlan, Plan } from '../plan/types';
import { type Flow, idWords } from '../trace';
import { worldOf } from '../trace/world';
import { SOMEBODY } from './service-wishes';
import { flowsBetween, type Stand, standsOf } from './stands';
import type { FlowWish, Wish } from './types';

/** What AKS itself needs: nodes and pods among themselves, DNS, the API server, and whatever is fetched. */
export const clusterWishes = (plan: Plan): Wish[] =>
  Object.values(plan.clusters).flatMap((cluster) => {
    const stands = standsOf(plan, cluster);
    return [
      ...within(plan, cluster, stands),
      ...senders(cluster).flatMap(({ nodes, subnet }) => outward(plan, cluster, nodes, idWords(plan, subnet))),
      ...podsOutward(plan, cluster, stands),
    ];
  });

/** Of each subnet that has nodes one, and another for every further group on interfaces there. */
const senders = ({ pools }: ClusterPlan): { readonly subnet: string; readonly nodes: readonly string[] }[] =>
  [...new Set(pools.map(({ subnet }) => subnet))].map((subnet) => {
    const first = pools.filter((pool) => pool.subnet === subnet).flatMap(({ nodes: [node] }) => node ?? []);
    const byGroup = new Map(first.toReversed().map(({ id, networkSecurityGroup }) => [networkSecurityGroup, id]));
    return { subnet, nodes: first.map(({ id }) => id).filter((id) => [...byGroup.values()].includes(id)) };
  });

function within(plan: Plan, cluster: ClusterPlan, stands: readonly Stand[]): Wish[] {
  const name = idWords(plan, cluster.id);
  const [nodes, pods] = [stands.map((one) => one.nodes), stands.map((one) => one.pods)];
  const wish = (id: string, says: string, [flow, ...alike]: readonly Flow[], fact: Fact = clusterTraffic): Wish[] =>
    flow
      ? [
          {
            id: `${cluster.id}/${id}`,
            says: `${says}, all ports`,
            group: 'cluster',
            usual: true,
            fact,
            flow,
            alike,
            everyPort: true,
          },
        ]
      : [];
  return [
    ...wish('nodes-nodes', `Nodes of ${name} → nodes`, flowsBetween(nodes, nodes)),
    ...wish('nodes-pods', `Nodes of ${name} → pods`, flowsBetween(nodes, pods), nodesToPods),
    ...wish('pods-pods', `Pods of ${name} → pods`, flowsBetween(pods, pods)),
  ];
}

function outward(plan: Plan, cluster: ClusterPlan, [from, ...others]: readonly string[], subnet: string): Wish[] {
  if (from === undefined) return [];
  const name = `Nodes in ${subnet}`;
  const fetched = clusterEgress.value.map(
    ({ protocol, port, to, usual }): FlowWish => ({
      id: `${from}/egress/${protocol}/${port}`,
      says: `${name} → ${to}, ${protocol} ${port}`,
      group: 'outbound',
      usual,
      fact: clusterEgress,
      flow: { from, to: SOMEBODY, port, protocol },
      destinations: [internetTag.value],
    }),
  );
  return alsoFrom(others, [toApiServer(cluster, from, name), ...fetched, ...lookUps(plan, cluster, from, name)]);
}

/** Pods ask by the address of their node or, in some modes, by their own; CoreDNS is one of them. */
function podsOutward(plan: Plan, cluster: ClusterPlan, stands: readonly Stand[]): Wish[] {
  const [from, ...others] = stands.flatMap(({ pods: [pod] }) => pod?.id ?? []);
  const name = `Pods of ${idWords(plan, cluster.id)}`;
  if (from === undefined) return [];
  return alsoFrom(others, [toApiServer(cluster, from, name), ...lookUps(plan, cluster, from, name)]);
}

const alsoFrom = (others: readonly string[], wishes: readonly FlowWish[]): Wish[] =>
  wishes.map((wish) => {
    const { flow, alike = [] } = wish;
    return {
      ...wish,
      alike: [...alike, ...others.flatMap((from) => [flow, ...alike].map((one) => ({ ...one, from })))],
    };
  });

const toApiServer = (cluster: ClusterPlan, from: string, name: string): FlowWish => ({
  id: `${from}/api-server`,
  says: `${name} → API server, TCP ${apiServerPort.value}`,
  group: 'outbound',
  usual: true,
  fact: apiServerPort,
  flow: { from, to: apiServerId(cluster.id), port: apiServerPort.value, protocol: 'TCP' },
});

/** To the DNS servers of the nodes' network, where long answers come by TCP; Azure's own is not filtered. */
function lookUps(plan: Plan, { pools }: ClusterPlan, from: string, name: string): FlowWish[] {
  const network = worldOf(plan).networkOf(pools[0]?.subnet ?? '');
  const servers = resourceOf(plan.document, 'virtualNetwork', network)?.dnsServers ?? [];
  return servers.map((server) => {
    const asked = { from, to: server, port: dnsPort.value };
    return {
      id: `${from}/dns/${server}`,
      says: `${name} → DNS server ${server}, UDP and TCP ${dnsPort.value}`,
      group: 'outbound',
      usual: true,
      fact: dnsPort,
      flow: { ...asked, protocol: 'UDP' },
      alike: [{ ...asked, protocol: 'TCP' }],
    };
  });
}
