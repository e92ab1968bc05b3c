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

function fullestSpace(plan: Plan, cluster: ClusterPlan): Space {
  const subnets = [...new Set(cluster.pools.map(({ subnet }) => subnet))].flatMap((id): Space[] => {
    const subnet = plan.subnets[id];
    if (!subnet) return [];
    const { usable, free } = subnet.usage;
    return [
      { used: usable - free, of: usable, unit: `addresses in ${plan.document.resources[id]?.name}`, subject: id },
    ];
  });
  const blocks: Space[] = cluster.blocks
    ? [{ used: cluster.blocks.used, of: cluster.blocks.total, unit: 'blocks of the pod CIDR', subject: cluster.id }]
    : [];
  const nothing: Space = { used: 0, of: 0, unit: 'addresses', subject: cluster.id };
  return [...subnets, ...blocks].reduce((a, b) => (b.used * a.of > a.used * b.of ? b : a), subnets[0] ?? nothing);
}
