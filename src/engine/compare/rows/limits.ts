import { surgeRounding } from '../../../facts/upgrade';
import { cited, resourceOf } from '../../../model';
import type { NetworkMode } from '../../../modes';
import { spaceWords } from '../../plan/space-words';
import { counted, number } from '../../words';
import { type MostNodes, mostNodes } from '../most-nodes';
import type { Cell } from '../types';
import type { Variant } from '../variants';
import { eachPool, type RowOf } from './row';

/** How far the cluster goes in the spaces that it has. */
export const limitRows: readonly RowOf[] = [
  { id: 'most-nodes', group: 'limits', title: 'Most nodes', cell: (variant) => most(variant, false) },
  {
    id: 'most-nodes-upgrading',
    group: 'limits',
    title: 'Most that can upgrade',
    cell: (variant) => most(variant, true),
  },
  {
    id: 'pods',
    group: 'limits',
    title: 'Pods on its nodes now',
    cell: ({ plan: { document }, cluster: { mode, pods } }) => ({
      lines: [{ text: `room for ${number(pods.capacity)}` }],
      detail:
        pods.pending > 0
          ? `${number(pods.pending)} of ${number(pods.running + pods.pending)} find no room`
          : `${number(pods.running)} run`,
      ...(pods.pending > 0 && { holds: false }),
      facts: [cited(document, mode.maxPods.default)],
    }),
  },
  {
    id: 'max-pods',
    group: 'limits',
    title: 'Max pods per node',
    cell: (variant) => {
      const { limits, default: unset } = variant.cluster.mode.maxPods;
      return {
        lines: eachPool(variant, ({ id, maxPods }) => `${number(maxPods)}${isSet(variant, id) ? '' : ', the default'}`),
        detail: `${limits.value.min} to ${limits.value.max} allowed`,
        facts: [cited(variant.plan.document, unset), limits],
      };
    },
  },
  {
    id: 'ceiling',
    group: 'limits',
    title: 'AKS’s limit on nodes',
    cell: ({ cluster: { mode } }) => ({
      lines: [{ text: number(mode.nodeCeiling.value) }],
      detail: mode.podRoutes === 'route-table' ? 'set by the routes of a table' : 'of a cluster',
      facts: [mode.nodeCeiling],
    }),
  },
];

const isSet = ({ plan }: Variant, pool: string): boolean =>
  resourceOf(plan.document, 'agentPool', pool)?.maxPods !== undefined;

function most({ plan, cluster }: Variant, surging: boolean): Cell {
  const found = mostNodes(plan, cluster, surging);
  if (!found) return { lines: [{ text: '–' }], detail: 'the other pools alone are too many', facts: [] };
  const { nodes, pool, limitedBy, facts } = found;
  const name = (id: string) => plan.document.resources[id]?.name;
  const grows = cluster.pools.length > 1 ? `, ${name(pool) ?? pool} growing` : '';
  return {
    lines: [{ text: counted(nodes, 'node') }],
    detail: `then ${endOf(limitedBy, name(limitedBy.subject))}${startingWith(cluster.mode)}${grows}`,
    facts: [...facts, ...(surging ? [surgeRounding] : [])],
  };
}

/** What has no more room: `snet-aks is full`. */
function endOf({ space }: MostNodes['limitedBy'], name = spaceWords[space].limit): string {
  if (space === 'subnet' || space === 'pod-subnet') return `${name} is full`;
  return `${spaceWords[space].limit} ${space === 'cluster' ? 'allows no more' : 'is full'}`;
}

/** Where nodes take more addresses as pods come, the figure holds for nodes that have just started. */
function startingWith({ podUnits }: NetworkMode): string {
  const grows = podUnits && podUnits.held(0, 1) < podUnits.held(podUnits.size, 1);
  return grows ? `, each node with 1 ${podUnits.name.one}` : '';
}
