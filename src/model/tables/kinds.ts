import type { TopologyDocument } from '../document';
import type { CellId } from '../fields/field';
import type { Resource, ResourceKind } from '../resources';
import { destinationNat, natRules, networkRules } from './appliance-rules';
import { backendPool } from './backend-pool';
import { internalFrontends, publicFrontends } from './frontends';
import { loadBalancingRules } from './load-balancing-rules';
import { fixedNodes, placement } from './pods-and-nodes';
import { egressRules, ingressRules } from './policy-rules';
import { routes } from './routes';
import { securityRules } from './security-rules';
import { servicePorts } from './service-ports';
import { connections, hosts, records, zoneLinks } from './sites-and-zones';
import type { Table } from './types';

/** The lists of each kind that are edited as tables. */
const TABLES: Readonly<Partial<Record<ResourceKind, readonly Table[]>>> = {
  networkSecurityGroup: [securityRules],
  routeTable: [routes],
  service: [servicePorts],
  workload: [placement],
  agentPool: [fixedNodes],
  kubernetesNetworkPolicy: [ingressRules, egressRules],
  loadBalancer: [internalFrontends, publicFrontends, loadBalancingRules, backendPool],
  azureFirewall: [networkRules, natRules],
  virtualMachine: [destinationNat],
  virtualNetworkGateway: [connections],
  onPremisesSite: [hosts],
  privateDnsZone: [records, zoneLinks],
};

export const tablesOf = (kind: ResourceKind): readonly Table[] => TABLES[kind] ?? [];

/** The tables that mean anything for a resource as it is. */
export const tablesFor = (resource: Resource, document: TopologyDocument): readonly Table[] =>
  tablesOf(resource.kind).filter((table) => table.applies(resource, document));

export const cellId = (table: Table, row: number, column: string): CellId => `${table.id}#${row}#${column}`;

/** The table, row and column that the id of a cell names; `undefined` of any other text. */
export function readCellId(
  kind: ResourceKind,
  id: string,
): { readonly table: Table; readonly row: number; readonly column: string } | undefined {
  const [name, row = '', column = '', ...more] = id.split('#');
  const table = tablesOf(kind).find((candidate) => candidate.id === name);
  const isColumn = table?.columns.some((candidate) => candidate.id === column);
  if (!table || !isColumn || !/^\d{1,6}$/.test(row) || more.length > 0) return undefined;
  return { table, row: Number(row), column };
}
