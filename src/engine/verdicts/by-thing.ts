import type { ClusterPlan, Plan } from '../plan/types';
import type { SpaceNeed, VerdictKind } from './types';
import { verdicts } from './verdicts';

/** A verdict as far as one thing has to do with it. */
export interface ThingVerdict {
  readonly kind: VerdictKind;
  readonly holds: boolean;
  /** Nodes that are counted, surge nodes left out. */
  readonly nodes: number;
  readonly surge: number;
  /** Spaces that the thing uses, or is; what AKS counts for itself left out. */
  readonly spaces: readonly SpaceNeed[];
}

const KINDS: readonly VerdictKind[] = ['runs', 'upgrades', 'scales'];

/** The three verdicts of a cluster as they concern one of its pools, or a subnet in which its nodes or pods stand. */
export function verdictsFor(plan: Plan, cluster: ClusterPlan, id: string): readonly ThingVerdict[] {
  const pool = cluster.pools.find((candidate) => candidate.id === id);
  const pools = pool ? [pool] : cluster.pools.filter(({ subnet, podSubnet }) => subnet === id || podSubnet === id);
  const spaces = new Set(pool ? [pool.subnet, pool.podSubnet, cluster.id, cluster.routeTable] : [id]);
  const all = verdicts(plan, cluster);
  return KINDS.map((kind) => {
    const { pools: judged, spaces: needs } = all[kind];
    const own = judged.filter((one) => pools.some((candidate) => candidate.id === one.pool));
    return {
      kind,
      holds: own.every(({ holds }) => holds),
      nodes: own.reduce((sum, { nodes }) => sum + nodes, 0),
      surge: own.reduce((sum, { surge }) => sum + surge, 0),
      spaces: needs.filter(
        ({ space, subject, atCreation }) => !atCreation && space !== 'cluster' && spaces.has(subject),
      ),
    };
  });
}
