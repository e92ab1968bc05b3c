import { type Range, rangeSize } from '../../ip';
import type { ClusterPlan, Plan, PoolPlan, SubnetPlan } from '../plan/types';
import { gapsIn } from './ranges';

/** Stretches of a subnet that nobody holds, in order of address. */
export const freeRanges = ({ prefix, holdings }: SubnetPlan): Range[] =>
  gapsIn(
    prefix,
    holdings.map(({ range }) => range),
  );

/** Pools whose pods take addresses of a subnet that is theirs alone. */
export const podPoolsIn = (
  { clusters }: Plan,
  subnet: string,
): { readonly cluster: ClusterPlan; readonly pool: PoolPlan }[] =>
  Object.values(clusters).flatMap((cluster) =>
    cluster.pools.filter(({ podSubnet }) => podSubnet === subnet).map((pool) => ({ cluster, pool })),
  );

/** What is free and can be had: in a subnet that is handed out in whole blocks, whole blocks alone. */
export function takableRanges(plan: Plan, subnet: SubnetPlan): Range[] {
  const free = freeRanges(subnet);
  const units = podPoolsIn(plan, subnet.id).map(({ pool }) => pool.mode.podUnits);
  const aligned = units.find((unit) => unit?.aligned);
  if (!aligned) return free;
  const { size } = aligned;
  return free
    .map(({ first, last }) => ({
      first: Math.ceil(first / size) * size,
      last: Math.floor((last + 1) / size) * size - 1,
    }))
    .filter((block) => rangeSize(block) > 0);
}
