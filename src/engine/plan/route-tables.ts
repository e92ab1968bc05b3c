import { routeTableName } from '../../facts/aks-resources';
import { formatAddress, formatPrefix } from '../../ip';
import { modeOf, type ResourceOf, resourceOf, resourcesOf, type TopologyDocument } from '../../model';
import type { HasFault } from './faults';
import { clusterDigits, fillName, routeName } from './names';
import type { NodePlan, RouteTablePlan } from './types';

const derivedRouteTableId = (cluster: string): string => `${cluster}/routeTable`;

/**
 * The table that AKS writes a cluster's node routes into: the user's on the first node subnet that has one,
 * else one that AKS makes. None in modes that need no routes.
 */
export function clusterRouteTable(
  document: TopologyDocument,
  cluster: ResourceOf<'managedCluster'>,
): { readonly id: string | undefined; readonly userRoutes: number } {
  if (modeOf(document, cluster).podRoutes !== 'route-table') return { id: undefined, userRoutes: 0 };
  for (const subnet of nodeSubnets(document, cluster.id)) {
    const table = resourceOf(document, 'routeTable', subnet.routeTable);
    if (table) return { id: table.id, userRoutes: table.routes.length };
  }
  return { id: derivedRouteTableId(cluster.id), userRoutes: 0 };
}

const nodeSubnets = (document: TopologyDocument, cluster: string): ResourceOf<'subnet'>[] =>
  resourcesOf(document, 'agentPool')
    .filter((pool) => pool.cluster === cluster)
    .flatMap((pool) => resourceOf(document, 'subnet', pool.vnetSubnet) ?? []);

/** Which table is in force on each subnet: the one it names, if it exists, else the one AKS puts there. */
export function tablesInForce(
  document: TopologyDocument,
  tableOfCluster: Readonly<Record<string, string | undefined>>,
  hasFault: HasFault,
): Record<string, string | undefined> {
  const exists = new Set<string | undefined>([
    ...resourcesOf(document, 'routeTable').map(({ id }) => id),
    ...Object.values(tableOfCluster),
  ]);
  const inForce = Object.fromEntries(
    resourcesOf(document, 'subnet').map(({ id, routeTable }) => [id, exists.has(routeTable) ? routeTable : undefined]),
  );
  for (const [cluster, table] of Object.entries(tableOfCluster)) {
    for (const { id } of table === undefined ? [] : nodeSubnets(document, cluster)) inForce[id] ??= table;
  }
  for (const id of Object.keys(inForce)) if (hasFault('routeTableNotAssociated', id)) inForce[id] = undefined;
  return inForce;
}

/** All route tables, AKS's node routes after the user's own. */
export function planRouteTables(
  document: TopologyDocument,
  tableOfCluster: Readonly<Record<string, string | undefined>>,
  nodesOfCluster: Readonly<Record<string, readonly NodePlan[]>>,
  inForce: Readonly<Record<string, string | undefined>>,
  hasFault: HasFault,
): RouteTablePlan[] {
  const subnets = (table: string) => Object.keys(inForce).filter((subnet) => inForce[subnet] === table);
  const written = (table: string) => Object.keys(tableOfCluster).filter((cluster) => tableOfCluster[cluster] === table);
  const nodeRoutes = (table: string, isMissing: boolean) =>
    written(table).flatMap((id) =>
      (nodesOfCluster[id] ?? [])
        .filter((node) => hasFault('routeMissing', node.id, node.pool, id) === isMissing)
        .flatMap(nodeRoute),
    );
  const stored = resourcesOf(document, 'routeTable').map((table): RouteTablePlan => {
    const [cluster] = written(table.id);
    const own = table.routes.map((route) => ({ ...route, writtenBy: 'user' as const }));
    return {
      id: table.id,
      name: table.name,
      derived: false,
      routes: [...own, ...nodeRoutes(table.id, false)],
      missingRoutes: nodeRoutes(table.id, true),
      subnets: subnets(table.id),
      ...(cluster !== undefined && { cluster }),
    };
  });
  const derived = Object.entries(tableOfCluster).flatMap(([cluster, table]): RouteTablePlan[] =>
    table === undefined || document.resources[table]
      ? []
      : [
          {
            id: table,
            name: fillName(routeTableName.value, { digits: clusterDigits(cluster) }),
            cluster,
            derived: true,
            routes: nodeRoutes(table, false),
            missingRoutes: nodeRoutes(table, true),
            subnets: subnets(table),
          },
        ],
  );
  return [...stored, ...derived];
}

function nodeRoute(node: NodePlan): RouteTablePlan['routes'] {
  if (!node.block) return [];
  return [
    {
      name: routeName(node.name, node.block),
      addressPrefix: formatPrefix(node.block),
      nextHopType: 'VirtualAppliance',
      nextHopIpAddress: formatAddress(node.address),
      writtenBy: 'aks',
    },
  ];
}
