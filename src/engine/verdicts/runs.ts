import { nodesPerCluster } from '../../facts/aks';
import { routesPerRouteTable } from '../../facts/azure';
import type { ClusterPlan, Plan } from '../plan/types';
import { number } from '../words';

/** Whether a cluster's nodes fit as they are counted now, told by the space that is fullest or has run out. */
export interface Verdict {
  readonly holds: boolean;
  /** Short enough for a chip: `94 of 251` or `8 of 12 nodes`. */
  readonly figure: string;
  readonly says: string;
  /** Where to look. */
  readonly subject: string;
}

/** The counts as they are: every node asked for has its addresses, its block and its route. */
export function runs(plan: Plan, cluster: ClusterPlan): Verdict {
  const short = cluster.pools.find((pool) => pool.refused > 0);
  if (short) {
    const all = cluster.pools.reduce((sum, pool) => sum + pool.nodes.length + pool.refused, 0);
    const fit = cluster.pools.reduce((sum, pool) => sum + pool.nodes.length, 0);
    return {
      holds: false,
      figure: `${number(fit)} of ${number(all)} nodes`,
      says: `${number(all - fit)} of ${number(all)} nodes do not fit${short.refusal?.code ? `: ${short.refusal.code}` : ''}.`,
      subject: short.id,
    };
  }
  const fullest = fullestSpace(plan, cluster);
  if (!fullest) return { holds: true, figure: '0 nodes', says: 'This cluster has no nodes.', subject: cluster.id };
  return {
    holds: true,
    figure: `${number(fullest.used)} of ${number(fullest.of)}`,
    says: `Every node fits. Fullest: ${number(fullest.used)} of ${number(fullest.of)} ${fullest.unit}.`,
    subject: fullest.subject,
  };
}

interface Space {
  readonly used: number;
  readonly of: number;
  readonly unit: string;
  readonly subject: string;
}

/** Of all limited spaces the one with the least left in proportion; none without nodes. */
function fullestSpace(plan: Plan, cluster: ClusterPlan): Space | undefined {
  const nodes = cluster.pools.reduce((sum, pool) => sum + pool.nodes.length, 0);
  if (nodes === 0) return undefined;
  const subnets = [...new Set(cluster.pools.map(({ subnet }) => subnet))].flatMap((id): Space[] => {
    const subnet = plan.subnets[id];
    if (!subnet) return [];
    const { usable, free } = subnet.usage;
    return [
      { used: usable - free, of: usable, unit: `addresses in ${plan.document.resources[id]?.name}`, subject: id },
    ];
  });
  const { blocks, routeTable } = cluster;
  const table = routeTable === undefined ? undefined : plan.routeTables[routeTable];
  const spaces: Space[] = [
    ...subnets,
    ...(blocks ? [{ used: blocks.used, of: blocks.total, unit: 'blocks of the pod CIDR', subject: cluster.id }] : []),
    ...(table
      ? [
          {
            used: table.routes.length,
            of: routesPerRouteTable.value,
            unit: `routes in ${table.name}`,
            subject: table.id,
          },
        ]
      : []),
    { used: nodes, of: nodesPerCluster.value, unit: 'nodes of a cluster', subject: cluster.id },
  ];
  return spaces.reduce((a, b) => (b.used * a.of > a.used * b.of ? b : a));
}
