import { podCidrCheck } from '../../facts/aks';
import { mostNodesOf, type ResourceOf, resourceOf, resourcesOf } from '../../model';
import { surgeNodes, surgeOf } from '../capacity/capacity';
import type { ClusterPlan, Plan, PoolPlan } from '../plan/types';
import type { VerdictKind } from './types';

/** Nodes of one pool that a verdict counts. */
export interface Demand {
  readonly cluster: ClusterPlan;
  readonly pool: PoolPlan;
  readonly stored: ResourceOf<'agentPool'>;
  readonly nodes: number;
  readonly surge: number;
  /** Surge nodes of the pool at its maximum. */
  readonly surgeOfMost: number;
}

/** What AKS compares with a pod CIDR for one pool: addresses of its nodes at the most, surge nodes among them. */
export const countedInPodCidr = ({ stored, surgeOfMost }: Demand): number =>
  (mostNodesOf(stored) + surgeOfMost) * podCidrCheck.value;

/**
 * What every pool of the design asks for. Only the pools of the cluster that is judged surge: clusters are upgraded
 * one at a time. When it scales, those that share its subnets stand at their maximum too.
 */
export function demandsOf(plan: Plan, judged: ClusterPlan, kind: VerdictKind): Demand[] {
  const { document } = plan;
  const planned = new Map(
    Object.values(plan.clusters).flatMap((cluster) =>
      cluster.pools.map((pool) => [pool.id, { cluster, pool }] as const),
    ),
  );
  return resourcesOf(document, 'agentPool').flatMap((stored): Demand[] => {
    const found = planned.get(stored.id);
    const cluster = resourceOf(document, 'managedCluster', stored.cluster);
    if (!found || !cluster) return [];
    const nodes = kind === 'scales' ? mostNodesOf(stored) : stored.count;
    const surge = surgeOf(document, cluster, stored);
    const surges = kind !== 'runs' && found.cluster.id === judged.id;
    return [
      {
        ...found,
        stored,
        nodes,
        surge: surges ? surgeNodes(nodes, surge) : 0,
        surgeOfMost: surgeNodes(mostNodesOf(stored), surge),
      },
    ];
  });
}
