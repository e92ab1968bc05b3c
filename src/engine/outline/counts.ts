import { resourcesOf } from '../../model';
import type { Plan } from '../plan/types';

/** How much of everything a design has. */
interface DesignCounts {
  readonly virtualNetworks: number;
  readonly subnets: number;
  readonly clusters: number;
  readonly pools: number;
  readonly nodes: number;
  readonly refusedNodes: number;
  readonly podsRunning: number;
  readonly podsPending: number;
  readonly services: number;
}

export function designCounts(plan: Plan): DesignCounts {
  const clusters = Object.values(plan.clusters);
  const pools = clusters.flatMap((cluster) => cluster.pools);
  const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
  return {
    virtualNetworks: resourcesOf(plan.document, 'virtualNetwork').length,
    subnets: Object.keys(plan.subnets).length,
    clusters: clusters.length,
    pools: pools.length,
    nodes: sum(pools.map(({ nodes }) => nodes.length)),
    refusedNodes: sum(pools.map(({ refused }) => refused)),
    podsRunning: sum(clusters.map(({ pods }) => pods.running)),
    podsPending: sum(clusters.map(({ pods }) => pods.pending)),
    services: sum(clusters.map(({ services }) => services.length)),
  };
}
