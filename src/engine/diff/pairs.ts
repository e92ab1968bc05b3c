import type { ClusterPlan, Plan, PoolPlan, SubnetPlan } from '../plan/types';

/** The same thing before and after. */
export interface Pair<T> {
  readonly before: T;
  readonly after: T;
}

function pairsOf<T extends { readonly id: string }>(
  before: Readonly<Record<string, T>>,
  after: Readonly<Record<string, T>>,
): Pair<T>[] {
  return Object.values(after).flatMap((item) => {
    const earlier = before[item.id];
    return earlier ? [{ before: earlier, after: item }] : [];
  });
}

export const clusterPairs = (before: Plan, after: Plan): Pair<ClusterPlan>[] =>
  pairsOf(before.clusters, after.clusters);

export const subnetPairs = (before: Plan, after: Plan): Pair<SubnetPlan>[] => pairsOf(before.subnets, after.subnets);

export const poolPairs = ({ before, after }: Pair<ClusterPlan>): Pair<PoolPlan>[] =>
  pairsOf(
    Object.fromEntries(before.pools.map((pool) => [pool.id, pool])),
    Object.fromEntries(after.pools.map((pool) => [pool.id, pool])),
  );

export const modeChanged = ({ before, after }: Pair<ClusterPlan>): boolean => before.mode.id !== after.mode.id;

/** A resource's name as the later design has it. */
export const nameIn = (plan: Plan, id: string): string => plan.document.resources[id]?.name ?? id;
