import type { ResourceKind } from '../../model';
import { own } from '../../own';
import { apiServerId, nodeId, poolOfNode, privateEndpointId } from './names';
import type { ClusterPlan, NodePlan, Plan, PoolPlan } from './types';

export type ThingKind = ResourceKind | 'node' | 'loadBalancer' | 'apiServer';

/** A resource of the design or one that AKS derives from it. */
export interface Thing {
  readonly id: string;
  readonly kind: ThingKind;
  readonly name: string;
  /** Made by AKS, so not to be edited. */
  readonly derived: boolean;
}

/** What an id stands for; `undefined` for one that no longer leads anywhere. */
export function thingOf(plan: Plan, id: string): Thing | undefined {
  const stored = own(plan.document.resources, id);
  if (stored) return { id, kind: stored.kind, name: stored.name, derived: false };
  const derived = (kind: ThingKind, name: string | undefined): Thing | undefined =>
    name === undefined ? undefined : { id, kind, name, derived: true };
  return (
    derived('routeTable', own(plan.routeTables, id)?.name) ??
    derived('networkSecurityGroup', own(plan.networkSecurityGroups, id)?.name) ??
    derived('loadBalancer', own(plan.loadBalancers, id)?.name) ??
    derived('natGateway', own(plan.natGateways, id)?.name) ??
    derived('node', nodeOf(plan, id)?.node.name) ??
    apiServerOf(plan, id)
  );
}

/** The private face of a cluster's API server, where it has one. */
function apiServerOf({ document, addresses }: Plan, id: string): Thing | undefined {
  const cluster = own(document.resources, id.split('/')[0] ?? '');
  if (cluster?.kind !== 'managedCluster' || !own(addresses, id)) return undefined;
  if (id === privateEndpointId(cluster.id)) {
    return { id, kind: 'privateEndpoint', name: `${cluster.name} private endpoint`, derived: true };
  }
  return id === apiServerId(cluster.id)
    ? { id, kind: 'apiServer', name: `${cluster.name} API server`, derived: true }
    : undefined;
}

/** A node by its id, with the pool and cluster it belongs to. */
export function nodeOf(
  plan: Plan,
  id: string,
): { readonly node: NodePlan; readonly pool: PoolPlan; readonly cluster: ClusterPlan } | undefined {
  const found = poolPlanOf(plan, poolOfNode(id));
  const node = found?.pool.nodes[Number(id.slice(nodeId(found.pool.id, 0).length - 1))];
  return found && node?.id === id ? { ...found, node } : undefined;
}

/** A pool's plan by the pool's id. */
export function poolPlanOf(
  plan: Plan,
  id: string,
): { readonly pool: PoolPlan; readonly cluster: ClusterPlan } | undefined {
  for (const cluster of Object.values(plan.clusters)) {
    const pool = cluster.pools.find((candidate) => candidate.id === id);
    if (pool) return { pool, cluster };
  }
  return undefined;
}
