import { type ResourceOf, resourceOf, type TopologyDocument } from '../../model';
import { networkModes } from '../../modes';
import { variant } from '../flip/variant';
import { plan as planOf } from '../plan/plan';
import type { ClusterPlan, Plan } from '../plan/types';
import { exists, type Path, pathOf } from './path';
import type { Networking } from './types';

/** A cluster and its plan, on one side of a migration. */
export interface Side {
  readonly plan: Plan;
  readonly cluster: ClusterPlan;
}

/** One migration of one cluster, with the plans on both sides of it. */
export interface Case {
  readonly stored: ResourceOf<'managedCluster'>;
  readonly from: Networking;
  readonly to: Networking;
  readonly path: Path;
  readonly before: Side;
  /** None where the design has no room for the pod subnet that the mode wants. */
  readonly after: Side | undefined;
}

/** @throws for an id that is no cluster's */
export function caseOf(plan: Plan, clusterId: string, to: Networking): Case {
  const { stored, cluster } = clusterIn(plan, clusterId);
  const from = networkingOf(plan, clusterId);
  const path = pathOf(from, to, modesOf(cluster));
  return { stored, from, to, path, before: { plan, cluster }, after: sideAfter(plan.document, clusterId, to) };
}

/**
 * How the design networks a cluster. A dataplane that its mode does not have is kept in the document, and not meant.
 *
 * @throws for an id that is no cluster's
 */
export function networkingOf(plan: Plan, clusterId: string): Networking {
  const { stored, cluster } = clusterIn(plan, clusterId);
  const mode = networkModes.find(({ id }) => id === cluster.mode.id);
  if (!mode) throw new Error(`No network mode ${cluster.mode.id}`);
  return offered({ mode: mode.id, dataplane: stored.networkProfile.networkDataplane ?? 'azure' });
}

/** The networking, with Azure's dataplane where the mode has no other. */
export const offered = (wanted: Networking): Networking =>
  exists(wanted) ? wanted : { ...wanted, dataplane: 'azure' };

/** Modes of a cluster's pools. */
export const modesOf = ({ pools }: ClusterPlan): string[] => pools.map(({ mode }) => mode.id);

function clusterIn({ document, clusters }: Plan, id: string) {
  const stored = resourceOf(document, 'managedCluster', id);
  const cluster = clusters[id];
  if (!stored || !cluster) throw new Error(`No cluster ${id}`);
  return { stored, cluster };
}

function sideAfter(document: TopologyDocument, clusterId: string, { mode }: Networking): Side | undefined {
  const moved = variant(document, clusterId, mode);
  if (!moved.ok) return undefined;
  const plan = planOf(moved.value);
  const cluster = plan.clusters[clusterId];
  return cluster && { plan, cluster };
}
