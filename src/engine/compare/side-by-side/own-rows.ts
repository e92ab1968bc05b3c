import { routeTableOrigin } from '../../../facts/aks-resources';
import { snatPortsPerAddress, snatTiers } from '../../../facts/snat';
import { fieldOfKind, fieldWords, resourceOf } from '../../../model';
import { outboundFigures } from '../../holders/outbound-figures';
import type { RouteTablePlan } from '../../plan/types';
import { counted, number } from '../../words';
import { lines, type RowOf } from '../rows/row';
import type { Cell } from '../types';
import type { Variant } from '../variants';

/** Routes that are written out; of more the number says enough. */
const WRITTEN_OUT = 3;

/** What of a design only shows once it is planned: routes as they are written. */
export const routeRows: readonly Omit<RowOf, 'group'>[] = [
  { id: 'written', title: 'Written in its route table', cell: (variant) => written(variant) },
];

/** How the cluster reaches the internet. */
export const outboundRows: readonly Omit<RowOf, 'group'>[] = [
  {
    id: 'outbound-type',
    title: 'Outbound type',
    cell: ({ plan: { document }, cluster: { id } }) => {
      const cluster = resourceOf(document, 'managedCluster', id);
      const words = cluster && fieldWords(fieldOfKind('managedCluster', 'outboundType'), cluster, document);
      return { lines: [{ text: words ?? '–' }], facts: [] };
    },
  },
  {
    id: 'snat-ports',
    title: 'SNAT ports of a node',
    cell: ({ plan: { document }, cluster: { id } }) => {
      const figures = outboundFigures(document, id);
      if (!figures) return { lines: [{ text: '–' }], detail: 'its load balancer is not the way out', facts: [] };
      const { each, addresses, nodes } = figures;
      return {
        lines: [{ text: each === undefined ? 'not known' : number(each) }],
        detail: `${counted(nodes, 'node')}, ${counted(addresses, 'public address', 'public addresses')}`,
        facts: [snatTiers, snatPortsPerAddress],
      };
    },
  },
];

function written({ plan, cluster }: Variant): Cell {
  const ids = new Set(cluster.pools.flatMap(({ subnet }) => plan.subnets[subnet]?.routeTable ?? []));
  const tables = [...ids].flatMap((id) => plan.routeTables[id] ?? []);
  const routes = tables.flatMap((table) => table.routes);
  const shown = routes.slice(0, WRITTEN_OUT).map((route) => ({ text: routeWords(route) }));
  const more = routes.length > WRITTEN_OUT ? [{ text: `and ${number(routes.length - WRITTEN_OUT)} more` }] : [];
  const name = (id: string) => plan.document.resources[id]?.name ?? id;
  return {
    lines: lines([...shown, ...more], 'None'),
    ...(tables.length > 0 && {
      detail: tables.map((table) => `${table.name}, on ${table.subnets.map(name).join(', ')}`).join('; '),
    }),
    facts: cluster.mode.podRoutes === 'route-table' ? [routeTableOrigin] : [],
  };
}

const routeWords = ({ addressPrefix, nextHopType, nextHopIpAddress }: RouteTablePlan['routes'][number]): string =>
  `${addressPrefix} → ${nextHopIpAddress ?? nextHopType}`;
