import { apiServerPort } from '../../facts/aks-resources';
import { dnsPort } from '../../facts/dns';
import type { Fact } from '../../facts/fact';
import { internetTag } from '../../facts/filtering';
import { clusterEgress, clusterTraffic, nodesToPods } from '../../facts/lock-down';
import { resourceOf } from '../../model';
import { apiServerId, poolOfNode } from '../plan/names';
import type { ClusterPlan, NodePlan, Plan } from '../plan/types';
import { idWords } from '../trace';
import { podId, worldOf } from '../trace/world';
import { SOMEBODY } from './service-wishes';
import type { FlowWish, Wish } from './types';

/** What AKS itself needs: nodes and pods among themselves, DNS, the API server, and whatever is fetched. */
export const clusterWishes = (plan: Plan): Wish[] =>
  Object.values(plan.clusters).flatMap((cluster) => [
    ...within(plan, cluster),
    ...senders(cluster).flatMap(({ node, subnet }) => outward(plan, cluster, node, idWords(plan, subnet))),
    ...podsOutward(plan, cluster),
  ]);

/** A node of each subnet that has some. */
const senders = ({ pools }: ClusterPlan): { readonly node: NodePlan; readonly subnet: string }[] =>
  pools.flatMap(({ subnet, nodes: [node] }, at) =>
    node && pools.findIndex((pool) => pool.subnet === subnet && pool.nodes.length > 0) === at ? [{ node, subnet }] : [],
  );

function within(plan: Plan, cluster: ClusterPlan): Wish[] {
  const name = idWords(plan, cluster.id);
  const [pod, other] = podsApart(plan, cluster);
  const wish = (says: string, from: string | undefined, to: string | undefined, fact: Fact = clusterTraffic): Wish[] =>
    from === undefined || to === undefined || from === to
      ? []
      : [
          {
            id: `${cluster.id}/${from} ${to}`,
            says: `${says}, all ports`,
            group: 'cluster',
            usual: true,
            fact,
            flow: { from, to },
            everyPort: true,
          },
        ];
  return [
    ...nodePairs(cluster).flatMap(([from, to, says]) => wish(says ?? `Nodes of ${name} → nodes`, from, to)),
    ...wish(`Nodes of ${name} → pods`, worldOf(plan).pod(pod ?? '')?.on.id, other, nodesToPods),
    ...wish(`Pods of ${name} → pods`, pod, other),
  ];
}

/** Pools with a subnet or a group of their own, of which every two are asked about, both ways. */
const POOLS_PAIRED = 4;

/** Nodes that stand for all of them, two and two; of pools that differ with their names. */
function nodePairs({ pools }: ClusterPlan): (readonly [from: string, to: string, says?: string])[] {
  const nodes = pools.flatMap((pool) => pool.nodes);
  const kinds = new Map(
    pools.flatMap(({ subnet, nodes: [node] }) =>
      node ? [[`${subnet} ${node.networkSecurityGroup ?? ''}`, node.id] as const] : [],
    ),
  );
  const [first, last] = [nodes[0]?.id, nodes.at(-1)?.id];
  const some = [...kinds.values()].slice(0, POOLS_PAIRED);
  if (some.length < 2) return first === undefined || last === undefined ? [] : [[first, last]];
  return some.flatMap((from) =>
    some.flatMap((to) =>
      from === to ? [] : [[from, to, `Nodes of ${poolOfNode(from)} → nodes of ${poolOfNode(to)}`] as const],
    ),
  );
}

/** Two pods with addresses of their own, on nodes of which each has one. */
function podsApart(plan: Plan, { workloads }: ClusterPlan): readonly (string | undefined)[] {
  const all = workloads.flatMap(({ id, replicas }) =>
    Array.from(
      { length: Math.min(replicas, PODS_LOOKED_AT) },
      (_, at) => worldOf(plan).pod(podId(id, at)) ?? [],
    ).flat(),
  );
  const own = all.filter((pod) => pod.address !== pod.on.address);
  return [own[0]?.id, own.find(({ on }) => on.id !== own[0]?.on.id)?.id];
}

/** Of each workload; the scheduler spreads them over the nodes. */
const PODS_LOOKED_AT = 20;

function outward(plan: Plan, cluster: ClusterPlan, { id: from }: NodePlan, subnet: string): Wish[] {
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
  return [toApiServer(cluster, from, name), ...fetched, ...lookUps(plan, cluster, from, name)];
}

/** Pods ask by the address of their node or, in some modes, by their own; CoreDNS is one of them. */
function podsOutward(plan: Plan, cluster: ClusterPlan): Wish[] {
  const [from] = podsApart(plan, cluster);
  const name = `Pods of ${idWords(plan, cluster.id)}`;
  return from === undefined ? [] : [toApiServer(cluster, from, name), ...lookUps(plan, cluster, from, name)];
}

const toApiServer = (cluster: ClusterPlan, from: string, name: string): FlowWish => ({
  id: `${from}/api-server`,
  says: `${name} → API server, TCP ${apiServerPort.value}`,
  group: 'outbound',
  usual: true,
  fact: apiServerPort,
  flow: { from, to: apiServerId(cluster.id), port: apiServerPort.value, protocol: 'TCP' },
});

/** To the DNS servers of the nodes' network; Azure's own is not filtered. */
function lookUps(plan: Plan, { pools }: ClusterPlan, from: string, name: string): FlowWish[] {
  const network = worldOf(plan).networkOf(pools[0]?.subnet ?? '');
  const servers = resourceOf(plan.document, 'virtualNetwork', network)?.dnsServers ?? [];
  return servers.map((server) => ({
    id: `${from}/dns/${server}`,
    says: `${name} → DNS server ${server}, UDP ${dnsPort.value}`,
    group: 'outbound',
    usual: true,
    fact: dnsPort,
    flow: { from, to: server, port: dnsPort.value, protocol: 'UDP' },
  }));
}
