import { nodesPerSystemPool } from '../../facts/aks';
import { oneClusterPerSubnet } from '../../facts/modes';
import { maxPodsOf, resourceOf } from '../../model';
import type { ClusterPlan, Plan, PoolPlan } from '../plan/types';
import { number } from '../words';
import type { Finding } from './types';

/** Pools as a file or link may hold them and no field lets one write them, and clusters in each other's way. */
export function poolFindings(plan: Plan): Finding[] {
  const clusters = Object.values(plan.clusters);
  return [
    ...clusters.flatMap((cluster) =>
      cluster.pools.flatMap((pool) => [...maxPods(plan, cluster, pool), ...emptySystemPool(plan, pool)]),
    ),
    ...sharedTables(plan, clusters),
  ];
}

function maxPods({ document }: Plan, { mode }: ClusterPlan, { id }: PoolPlan): Finding[] {
  const pool = resourceOf(document, 'agentPool', id);
  const { min, max } = mode.maxPods.limits.value;
  const written = pool && maxPodsOf(pool, mode);
  if (!pool || written === undefined || (written >= min && written <= max)) return [];
  const nearest = String(Math.min(Math.max(written, min), max));
  return [
    {
      code: 'OUT_OF_LIMITS',
      severity: 'error',
      subjects: [{ id, field: 'maxPods' }],
      says: `${pool.name} asks for ${number(written)} pods a node. ${mode.maxPods.limits.says}`,
      facts: [mode.maxPods.limits],
      mend: { label: `Use ${nearest}`, edits: [{ id, field: 'maxPods', text: nearest }] },
    },
  ];
}

function emptySystemPool({ document }: Plan, { id }: PoolPlan): Finding[] {
  const pool = resourceOf(document, 'agentPool', id);
  if (pool?.mode !== 'System' || pool.count >= nodesPerSystemPool.value) return [];
  const least = String(nodesPerSystemPool.value);
  return [
    {
      code: 'OUT_OF_LIMITS',
      severity: 'error',
      subjects: [{ id, field: 'count' }],
      says: `${pool.name} has ${number(pool.count)} nodes. ${nodesPerSystemPool.says}`,
      facts: [nodesPerSystemPool],
      mend: { label: `Use ${least}`, edits: [{ id, field: 'count', text: least }] },
    },
  ];
}

/** Clusters whose pods are found by a route table, in one subnet or on one table. */
function sharedTables({ document }: Plan, clusters: readonly ClusterPlan[]): Finding[] {
  const routed = clusters.filter(({ routeTable }) => routeTable !== undefined);
  const name = ({ id }: ClusterPlan) => document.resources[id]?.name ?? id;
  return routed.flatMap((later, i) => {
    const subnets = new Set(later.pools.map(({ subnet }) => subnet));
    const earlier = routed
      .slice(0, i)
      .find(
        ({ routeTable, pools }) => routeTable === later.routeTable || pools.some(({ subnet }) => subnets.has(subnet)),
      );
    if (!earlier) return [];
    return [
      {
        code: 'CLUSTERS_SHARE_ROUTE_TABLE',
        severity: 'error',
        subjects: [{ id: later.id }, { id: earlier.id }],
        says: `${name(later)} and ${name(earlier)} cannot share a subnet or a route table: each writes its own routes, and a subnet has one table.`,
        facts: [oneClusterPerSubnet],
      } as const,
    ];
  });
}
