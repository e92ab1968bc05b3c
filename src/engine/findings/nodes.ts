import {
  insufficientSubnetSize,
  nodesPerCluster,
  nodesPerPool,
  podBlock,
  podCidrCheck,
  subnetIsFull,
} from '../../facts/aks';
import { plannedAnew, podsPerPool } from '../../facts/aks-rules';
import { routesPerRouteTable } from '../../facts/azure';
import type { Fact } from '../../facts/fact';
import { wholeRequest } from '../../facts/upgrade';
import { formatPrefix } from '../../ip';
import { cited, podUnitFacts } from '../../model';
import type { ClusterPlan, Plan, PoolPlan, Refusal } from '../plan/types';
import { wholeRequestWords } from '../plan/whole-request';
import { counted, number } from '../words';
import { refusalMend } from './node-mends';
import type { Finding } from './types';

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
  const mend = refusalMend(plan, cluster, pool, refusal);
  const whole = wholeRequestWords(pool);
  return [
    {
      code: 'NODES_REFUSED',
      severity: 'error',
      subjects: [{ id: pool.id, field: 'count' }, subjectOf(refusal)],
      says: `${headline(plan, pool)}${refusal.code ? `: ${refusal.code}` : ''}. ${reasonOf(plan, cluster, refusal)}${whole === undefined ? '' : ` ${whole}`}`,
      facts: [...factsOf(plan, cluster, pool, refusal), ...(whole === undefined ? [] : [wholeRequest])],
      ...(mend && { mend }),
    },
  ];
}

function headline(plan: Plan, pool: PoolPlan): string {
  const name = plan.document.resources[pool.id]?.name ?? pool.id;
  return `${number(pool.refused)} of ${nodes(pool.nodes.length + pool.refused)} of ${name} ${pool.refused === 1 ? 'does' : 'do'} not fit`;
}

function subjectOf({ space, subject }: Refusal): Finding['subjects'][number] {
  if (space === 'subnet' || space === 'pod-subnet') return { id: subject, field: 'addressPrefix' };
  return space === 'pod-cidr' ? { id: subject, field: 'podCidr' } : { id: subject };
}

/** Which space ran out, with the figures on both sides. */
function reasonOf({ document }: Plan, cluster: ClusterPlan, { space, subject, needed, available }: Refusal): string {
  const name = document.resources[subject]?.name ?? 'the route table';
  switch (space) {
    case 'subnet':
      return `All nodes together take ${number(needed)} addresses of ${name}; ${number(available)} are there for them.`;
    case 'pod-subnet':
      return `All nodes together take ${number(needed)} addresses of ${name} for their pods when they start; ${number(available)} are there for them.`;
    case 'pod-cidr':
      return `Each node owns a /${podBlock.value}: together ${number(needed)} addresses, and the pod CIDR ${cluster.podCidr ? formatPrefix(cluster.podCidr) : ''} has ${number(available)}.`;
    case 'route-table':
      return `Each node needs a route: together with your own ${number(needed)}, and a table holds ${number(available)}.`;
    case 'cluster':
      return `${number(needed)} nodes are asked for; the limit is ${number(available)}.`;
  }
}

function factsOf(
  { document }: Plan,
  cluster: ClusterPlan,
  pool: PoolPlan,
  { space, subject, code }: Refusal,
): readonly Fact[] {
  switch (space) {
    case 'subnet': {
      const { countedBesidePods } = pool.mode.node;
      return [
        code === subnetIsFull.value ? subnetIsFull : insufficientSubnetSize,
        pool.mode.node.fact,
        ...(countedBesidePods ? [cited(document, countedBesidePods)] : []),
        plannedAnew,
      ];
    }
    case 'pod-subnet':
      return podUnitFacts(document, pool.mode);
    case 'pod-cidr':
      return [podCidrCheck, podBlock];
    case 'route-table':
      return [cluster.mode.nodeCeiling, routesPerRouteTable];
    case 'cluster':
      return [subject === cluster.id ? nodesPerCluster : nodesPerPool];
  }
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
