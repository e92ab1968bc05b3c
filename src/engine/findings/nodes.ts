import {
  insufficientSubnetSize,
  nodesPerCluster,
  nodesPerPool,
  nodesPerSystemPool,
  podBlock,
  podCidrCheck,
  podsPerPool,
  resourceProviderPodsLess,
  subnetIsFull,
} from '../../facts/aks';
import { plannedAnew } from '../../facts/aks-resources';
import { largestVirtualNetwork, routesPerRouteTable } from '../../facts/azure';
import type { Fact } from '../../facts/fact';
import { blockCount, formatPrefix, growTo, overlaps, type Prefix } from '../../ip';
import { resourceOf, type TopologyDocument } from '../../model';
import { usableAddresses } from '../ipam/free-addresses';
import type { ClusterPlan, Plan, PoolPlan, Refusal } from '../plan/types';
import { counted, number } from '../words';
import { freePrivateSpace, freeSubnetPrefix, takenBeyond } from './free-space';
import type { Finding, Mend } from './types';

const nodes = (count: number): string => counted(count, 'node');

/** Nodes that do not fit, pools that AKS would not make, pods without a place. */
export function nodeFindings(plan: Plan): Finding[] {
  return Object.values(plan.clusters).flatMap((cluster) => [
    ...cluster.pools.flatMap((pool) => [...refused(plan, cluster, pool), ...tooFewPods(plan, pool)]),
    ...pending(cluster),
  ]);
}

function refused(plan: Plan, cluster: ClusterPlan, pool: PoolPlan): Finding[] {
  const { refusal } = pool;
  if (!refusal) return [];
  const mend = mendOf(plan, cluster, pool, refusal);
  return [
    {
      code: 'NODES_REFUSED',
      severity: 'error',
      subjects: [{ id: pool.id, field: 'count' }, subjectOf(refusal)],
      says: `${headline(plan, pool)}${refusal.code ? `: ${refusal.code}` : ''}. ${reasonOf(plan, cluster, refusal)}`,
      facts: factsOf(cluster, refusal),
      ...(mend && { mend }),
    },
  ];
}

function headline(plan: Plan, pool: PoolPlan): string {
  const name = plan.document.resources[pool.id]?.name ?? pool.id;
  return `${number(pool.refused)} of ${nodes(pool.nodes.length + pool.refused)} of ${name} ${pool.refused === 1 ? 'does' : 'do'} not fit`;
}

function subjectOf({ space, subject }: Refusal): Finding['subjects'][number] {
  if (space === 'subnet') return { id: subject, field: 'addressPrefix' };
  return space === 'pod-cidr' ? { id: subject, field: 'podCidr' } : { id: subject };
}

/** Which space ran out, with the figures on both sides. */
function reasonOf({ document }: Plan, cluster: ClusterPlan, { space, subject, needed, available }: Refusal): string {
  const name = document.resources[subject]?.name ?? 'the route table';
  switch (space) {
    case 'subnet':
      return `All nodes together take ${number(needed)} addresses of ${name}; ${number(available)} are there for them. Azure refuses such a request as a whole; a running cluster keeps the nodes it has.`;
    case 'pod-cidr':
      return `Each node owns a /${podBlock.value}: together ${number(needed)} addresses, and the pod CIDR ${cluster.podCidr ? formatPrefix(cluster.podCidr) : ''} has ${number(available)}.`;
    case 'route-table':
      return `Each node needs a route: together with your own ${number(needed)}, and a table holds ${number(available)}.`;
    case 'cluster':
      return `${number(needed)} nodes are asked for; the limit is ${number(available)}.`;
  }
}

function factsOf(cluster: ClusterPlan, { space, subject, code, needed, countedByAks }: Refusal): Fact[] {
  switch (space) {
    case 'subnet': {
      const disputed = countedByAks !== needed ? [resourceProviderPodsLess] : [];
      return [
        code === subnetIsFull.value ? subnetIsFull : insufficientSubnetSize,
        cluster.mode.node.fact,
        ...disputed,
        plannedAnew,
      ];
    }
    case 'pod-cidr':
      return [podCidrCheck, podBlock];
    case 'route-table':
      return [cluster.mode.nodeCeiling, routesPerRouteTable];
    case 'cluster':
      return [subject === cluster.id ? nodesPerCluster : nodesPerPool];
  }
}

/** The smallest change that lets every node fit: a larger space where there is one, else fewer nodes. */
function mendOf(plan: Plan, cluster: ClusterPlan, pool: PoolPlan, refusal: Refusal): Mend | undefined {
  const larger =
    refusal.space === 'subnet'
      ? largerSubnet(plan, refusal)
      : refusal.space === 'pod-cidr'
        ? largerPodCidr(plan.document, cluster, refusal)
        : undefined;
  return larger ?? fewerNodes(plan, cluster, pool, refusal);
}

/** As many nodes as leave the other pools theirs. */
function fewerNodes({ document }: Plan, { mode }: ClusterPlan, pool: PoolPlan, refusal: Refusal): Mend | undefined {
  const { space, subject, needed, available } = refusal;
  const each = {
    subnet: mode.node.addresses(pool.maxPods),
    'pod-cidr': podCidrCheck.value,
    'route-table': 1,
    cluster: 1,
  };
  const asked = pool.nodes.length + pool.refused;
  const others = subject === pool.id ? 0 : needed - asked * each[space];
  const count = Math.floor((available - others) / each[space]);
  const least = resourceOf(document, 'agentPool', pool.id)?.mode === 'System' ? nodesPerSystemPool.value : 0;
  const tooFew = count > 0 && count * pool.maxPods < podsPerPool.value;
  if (count < least || count >= asked || tooFew) return undefined;
  return { label: `Use ${nodes(count)}`, edits: [{ id: pool.id, field: 'count', text: String(count) }] };
}

/** What Azure does not do to a subnet in use. */
const SUBNET_CAUTION =
  'Before deployment only: a subnet in which nodes live keeps its prefix. Else make a new subnet and pool.';

/** Addresses that all nodes asked for take in a subnet, whatever cluster they belong to. */
function wantedOf({ clusters }: Plan, subnet: string): number {
  const each = Object.values(clusters).flatMap(({ mode, pools }) =>
    pools
      .filter((pool) => pool.subnet === subnet)
      .map((pool) => (pool.nodes.length + pool.refused) * mode.node.addresses(pool.maxPods)),
  );
  return each.reduce((sum, addresses) => sum + addresses, 0);
}

function largerSubnet(plan: Plan, { subject }: Refusal): Mend | undefined {
  const subnet = resourceOf(plan.document, 'subnet', subject);
  const planned = plan.subnets[subject];
  if (!subnet || !planned) return undefined;
  // Addresses that are outside now may come to lie inside.
  const wanted = wantedOf(plan, subject) + planned.usage.other + planned.refusedAddresses.length;
  for (let length = planned.prefix.length - 1; length >= largestVirtualNetwork.value; length -= 1) {
    if (usableAddresses(growTo(planned.prefix, length)) < wanted) continue;
    const free = freeSubnetPrefix(plan, subnet, length);
    return free && writePrefix(subnet.id, 'addressPrefix', free, SUBNET_CAUTION);
  }
  return undefined;
}

const writePrefix = (id: string, field: 'addressPrefix' | 'podCidr', prefix: Prefix, caution: string): Mend => ({
  label: `Use ${formatPrefix(prefix)}`,
  edits: [{ id, field, text: formatPrefix(prefix) }],
  caution,
});

const POD_CIDR_CAUTION = 'On a live cluster a kubenet pod CIDR never changes; Overlay’s can only grow.';

function largerPodCidr(document: TopologyDocument, cluster: ClusterPlan, { needed }: Refusal): Mend | undefined {
  const { podCidr } = cluster;
  if (!podCidr) return undefined;
  const taken = [...takenBeyond(document, cluster.id), cluster.serviceCidr];
  for (let length = podCidr.length - 1; length > 0; length -= 1) {
    const grown = growTo(podCidr, length);
    if (blockCount(grown, podBlock.value) * podCidrCheck.value < needed) continue;
    const free = taken.some((prefix) => overlaps(prefix, grown))
      ? freePrivateSpace(document, cluster.id, length, [cluster.serviceCidr])
      : grown;
    return free && writePrefix(cluster.id, 'podCidr', free, POD_CIDR_CAUTION);
  }
  return undefined;
}

function tooFewPods({ document }: Plan, pool: PoolPlan): Finding[] {
  const count = pool.nodes.length + pool.refused;
  if (count === 0 || count * pool.maxPods >= podsPerPool.value) return [];
  const wanted = Math.ceil(podsPerPool.value / pool.maxPods);
  const name = document.resources[pool.id]?.name ?? pool.id;
  return [
    {
      code: 'TOO_FEW_PODS',
      severity: 'error',
      subjects: [
        { id: pool.id, field: 'maxPods' },
        { id: pool.id, field: 'count' },
      ],
      says: `${name} has room for ${count * pool.maxPods} pods; AKS makes no pool with room for fewer than ${podsPerPool.value}.`,
      facts: [podsPerPool],
      mend: { label: `Use ${nodes(wanted)}`, edits: [{ id: pool.id, field: 'count', text: String(wanted) }] },
    },
  ];
}

function pending({ id, pods }: ClusterPlan): Finding[] {
  if (pods.pending === 0) return [];
  return [
    {
      code: 'PODS_PENDING',
      severity: 'warning',
      subjects: [{ id }],
      says: `${number(pods.pending)} of ${number(pods.running + pods.pending)} pods find no node: those that fit run ${number(pods.capacity)} at the most.`,
      facts: [],
    },
  ];
}
