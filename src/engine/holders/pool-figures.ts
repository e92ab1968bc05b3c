import type { ClusterPlan, PoolPlan } from '../plan/types';

/** What one more node of a pool costs, and what the pool has. */
export interface PoolFigures {
  /** Addresses that a node takes from its subnet. */
  readonly addressesPerNode: number;
  /** Pods that the nodes which fit can run. */
  readonly podCapacity: number;
  readonly podsRunning: number;
  readonly nodesWanted: number;
}

export const poolFigures = (cluster: ClusterPlan, { maxPods, nodes, refused }: PoolPlan): PoolFigures => ({
  addressesPerNode: cluster.mode.node.addresses(maxPods),
  podCapacity: nodes.length * maxPods,
  podsRunning: nodes.reduce((sum, { podsRunning }) => sum + podsRunning, 0),
  nodesWanted: nodes.length + refused,
});
