import { routeConflict } from '../../facts/limits';
import { oneClusterPerSubnet } from '../../facts/modes';
import { oneTablePerCluster, tableAtNextUpdate } from '../../facts/subnets';
import { resourceOf } from '../../model';
import type { ClusterPlan, Plan, RouteTablePlan } from '../plan/types';
import { counted } from '../words';
import { associateRouteTable } from './subnet-mends';
import type { Finding } from './types';

/** Route tables through which the pods of a cluster cannot be found. */
export function routeTableFindings(plan: Plan): Finding[] {
  const routed = Object.values(plan.clusters).filter(({ routeTable }) => routeTable !== undefined);
  const shared = sharedTables(plan, routed);
  return [
    ...shared.values(),
    ...routed.filter(({ id }) => !shared.has(id)).flatMap((cluster) => nodeSubnets(plan, cluster)),
    ...Object.values(plan.routeTables).flatMap((table) => conflicts(plan, table)),
  ];
}

const nameOf = ({ document, routeTables }: Plan, id: string): string =>
  document.resources[id]?.name ?? routeTables[id]?.name ?? id;

/** Clusters in a subnet or on a table that an earlier one has, by their ids. */
function sharedTables(plan: Plan, routed: readonly ClusterPlan[]): Map<string, Finding> {
  const owners = new Map<string, ClusterPlan>();
  const found = new Map<string, Finding>();
  for (const later of routed) {
    const places = [later.routeTable ?? '', ...later.pools.map(({ subnet }) => subnet)];
    const earlier = places.map((place) => owners.get(place)).find((owner) => owner !== undefined);
    for (const place of places) if (!owners.has(place)) owners.set(place, later);
    if (!earlier || earlier === later) continue;
    found.set(later.id, {
      code: 'CLUSTERS_SHARE_ROUTE_TABLE',
      severity: 'error',
      subjects: [{ id: later.id }, { id: earlier.id }],
      says: `${nameOf(plan, later.id)} and ${nameOf(plan, earlier.id)} cannot share a subnet or a route table: each writes its own routes, and a subnet has one table.`,
      facts: [oneClusterPerSubnet],
    });
  }
  return found;
}

/** Subnets of nodes on which another table is than the cluster's, or none when a pool is added there later. */
function nodeSubnets(plan: Plan, cluster: ClusterPlan): Finding[] {
  const { routeTable = '' } = cluster;
  const [first, ...added] = new Set(cluster.pools.map(({ subnet }) => subnet));
  const off = (subnet: string): Finding[] => {
    const other = plan.subnets[subnet]?.routeTable;
    if (other === routeTable) return [];
    return [
      {
        code: 'NODES_OFF_ROUTE_TABLE',
        severity: 'error',
        subjects: [{ id: subnet, field: 'routeTable' }, { id: cluster.id }, { id: routeTable }],
        says: `${nameOf(plan, subnet)} has the route table ${nameOf(plan, other ?? '')}, and AKS writes the routes of ${nameOf(plan, cluster.id)} into ${nameOf(plan, routeTable)}: from nodes there no pod on another node can be reached.`,
        facts: [oneTablePerCluster],
        ...associateRouteTable(plan, subnet, routeTable),
      },
    ];
  };
  const pending = (subnet: string): Finding[] => {
    if (resourceOf(plan.document, 'subnet', subnet)?.routeTable !== undefined) return [];
    return [
      {
        code: 'ROUTE_TABLE_COMES_LATER',
        severity: 'warning',
        subjects: [{ id: subnet, field: 'routeTable' }, { id: cluster.id }],
        says: `${nameOf(plan, subnet)} names no route table. A pool that is added there to a running cluster gets ${nameOf(plan, routeTable)} only when the cluster is next updated; until then its pods and those on other nodes do not reach each other.`,
        facts: [tableAtNextUpdate, oneTablePerCluster],
        ...associateRouteTable(plan, subnet, routeTable),
      },
    ];
  };
  return [
    ...(first === undefined ? [] : off(first)),
    ...added.flatMap((subnet) => [...off(subnet), ...pending(subnet)]),
  ];
}

/** Routes of one table for the same prefix. The user's own stand in it first, so it is AKS that finds no place. */
function conflicts(plan: Plan, { id, routes }: RouteTablePlan): Finding[] {
  const first = new Map<string, RouteTablePlan['routes'][number]>();
  const double = routes.flatMap((route) => {
    const earlier = first.get(route.addressPrefix);
    if (!earlier) first.set(route.addressPrefix, route);
    // Two of AKS's own are two clusters' on one table, of which its own rule tells.
    return earlier?.writtenBy === 'user' ? [{ earlier, route }] : [];
  });
  const finding = (writtenBy: 'user' | 'aks', says: (pair: (typeof double)[number], more: string) => string) => {
    const of = double.filter(({ route }) => route.writtenBy === writtenBy);
    const [pair] = of;
    const more = of.length > 1 ? ` So do ${counted(of.length - 1, 'more pair')}.` : '';
    return pair
      ? [
          {
            code: 'ROUTE_CONFLICT',
            severity: 'error',
            subjects: [{ id }],
            says: says(pair, more),
            facts: [routeConflict],
          } as const,
        ]
      : [];
  };
  return [
    ...finding(
      'user',
      ({ earlier, route }, more) =>
        `${earlier.name} and ${route.name} of ${nameOf(plan, id)} both lead to ${route.addressPrefix}: Azure refuses the table with ${routeConflict.value}.${more}`,
    ),
    ...finding(
      'aks',
      ({ earlier, route }, more) =>
        `${earlier.name} of ${nameOf(plan, id)} leads to ${route.addressPrefix}, which is a node’s block: AKS cannot write that node’s route (${routeConflict.value}), and its pods are lost to other nodes.${more}`,
    ),
  ];
}
