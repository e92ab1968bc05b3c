import type { Fact } from '../../facts/fact';
import { largestDynamicSubnet } from '../../facts/limits';
import { largestVirtualNetwork } from '../../facts/options/networks';
import { largestStaticSubnet } from '../../facts/pod-subnet-rules';
import { assumed } from '../../model';
import type { Plan, PoolPlan } from '../plan/types';

/** Whether a pool's nodes own blocks of a pod subnet, each a prefix of its own. */
export const ownsBlocks = ({ mode, podSubnet }: PoolPlan): boolean =>
  podSubnet !== undefined && mode.podUnits?.aligned === true;

/** The largest that the pod subnet of a pool can be, as a prefix length. */
export const podSubnetLimit = (pool: PoolPlan): Fact<number> =>
  ownsBlocks(pool) ? largestStaticSubnet : largestDynamicSubnet;

/** The shortest prefix length that a subnet can have, whoever takes addresses there. */
export function shortestLengthOf({ document, clusters }: Plan, subnet: string): number {
  const pools = Object.values(clusters).flatMap((cluster) => cluster.pools);
  const limits = pools.flatMap((pool) => (pool.podSubnet === subnet ? podSubnetLimit(pool).value : []));
  return Math.max(assumed(document, largestVirtualNetwork), ...limits);
}
