import {
  type ClusterPlan,
  type LimitedSpace,
  number,
  type Plan,
  type PoolPlan,
  type SpaceNeed,
  thingOf,
  type Verdict,
  verdictMends,
  verdicts,
} from '../../engine';
import { formatPrefix } from '../../ip';
import { fieldsFor, fieldWords, type Resource } from '../../model';
import type { Bibliography } from './bibliography';
import { list, section, table, text } from './markdown';
import { mendWords } from './words';

/** Each cluster: what is set, its pools, and whether it runs, upgrades and scales. @param mended whether with what mends it */
export const clusters = (plan: Plan, bibliography: Bibliography, mended: boolean): string =>
  section(
    2,
    'Clusters',
    ...Object.values(plan.clusters).map((cluster) => clusterSection(plan, cluster, bibliography, mended)),
  );

const nameOf = (plan: Plan, id: string): string => text(thingOf(plan, id)?.name ?? id);

function clusterSection(plan: Plan, cluster: ClusterPlan, bibliography: Bibliography, mended: boolean): string {
  const { cite } = bibliography;
  const stored = plan.document.resources[cluster.id];
  const { mode } = cluster;
  const rules = [mode.node.fact, mode.maxPods.limits, mode.nodeCeiling, ...(mode.block ? [mode.block.fact] : [])];
  return section(
    3,
    nameOf(plan, cluster.id),
    table(
      ['Setting', 'Value'],
      [
        ['Network mode', `${text(mode.title)}${cite(rules)}`],
        ...(cluster.podCidr ? [['Pod CIDR', formatPrefix(cluster.podCidr)]] : []),
        ...(stored ? settings(plan, stored) : []),
        ['Node resource group', text(cluster.nodeResourceGroup)],
        ['Security group of AKS', nameOf(plan, cluster.networkSecurityGroup)],
        ...(cluster.routeTable === undefined ? [] : [['Route table', nameOf(plan, cluster.routeTable)]]),
      ],
    ),
    section(4, 'Node pools', poolTable(plan, cluster.pools)),
    verdictSection(plan, cluster, bibliography),
    ...(mended ? mendLists(plan, cluster) : []),
  );
}

/** What the page tells elsewhere, of a pod CIDR the one in force. */
const TOLD: ReadonlySet<string> = new Set(['name', 'podCidr']);

/** What is set of a resource, in the portal's words; what is left to Azure says nothing. */
const settings = (plan: Plan, resource: Resource): [string, string][] =>
  fieldsFor(resource, plan.document).flatMap((field): [string, string][] => {
    const words = fieldWords(field, resource, plan.document);
    return TOLD.has(field.id) || words === '' ? [] : [[text(field.label), text(words)]];
  });

function poolTable(plan: Plan, pools: readonly PoolPlan[]): string {
  return table(
    ['Node pool', 'Mode', 'Nodes', 'Without room', 'Scales', 'Max pods', 'Surge', 'Node subnet', 'Pod subnet'],
    pools.map((pool) => {
      const stored = plan.document.resources[pool.id];
      const set = stored?.kind === 'agentPool' ? stored : undefined;
      const scales = set?.enableAutoScaling ? `${set.minCount ?? 0} to ${set.maxCount ?? 0}` : undefined;
      return [
        ...[nameOf(plan, pool.id), set?.mode, pool.nodes.length, pool.refused > 0 ? pool.refused : undefined],
        ...[scales, pool.maxPods, set?.maxSurge && text(set.maxSurge)],
        ...[nameOf(plan, pool.subnet), pool.podSubnet && nameOf(plan, pool.podSubnet)],
      ];
    }),
  );
}

const KINDS = ['runs', 'upgrades', 'scales'] as const;

const TITLES = { runs: 'Runs', upgrades: 'Upgrades', scales: 'Scales' } as const;

function verdictSection(plan: Plan, cluster: ClusterPlan, { cite }: Bibliography): string {
  const { runs, upgrades, scales } = verdicts(plan, cluster);
  const all = [runs, upgrades, scales];
  return section(
    4,
    'Room for nodes and pods',
    table(
      ['Verdict', 'Holds', 'Why'],
      all.map((verdict) => [
        TITLES[verdict.kind],
        verdict.holds ? 'Yes' : '**No**',
        `${text(verdict.says)}${cite(verdict.failure?.facts ?? [])}`,
      ]),
    ),
    needTable(plan, all, cite),
  );
}

const mendLists = (plan: Plan, cluster: ClusterPlan): string[] =>
  KINDS.map((kind) => list(verdictMends(plan, cluster, kind).map((mend) => `So that it ${kind}: ${mendWords(mend)}`)));

/** What each verdict needs beside what there is. */
function needTable(plan: Plan, all: readonly Verdict[], cite: Bibliography['cite']): string {
  const keyOf = ({ space, subject, unit, atCreation }: SpaceNeed) => JSON.stringify([space, subject, unit, atCreation]);
  const spaces = new Map(all.flatMap((verdict) => verdict.spaces).map((need) => [keyOf(need), need]));
  return table(
    ['Space', 'Of', 'Counted in', 'There are', 'Runs needs', 'Upgrades needs', 'Scales needs'],
    [...spaces].map(([key, need]) => {
      const { space, subject, unit, atCreation, available, facts } = need;
      return [
        `${SPACES[space]}${atCreation ? ', as AKS checks it' : ''}${cite(facts)}`,
        ...[nameOf(plan, subject), text(unit), available],
        ...all.map(({ spaces }) => neededOf(spaces.find((one) => keyOf(one) === key))),
      ];
    }),
  );
}

const SPACES: Readonly<Record<LimitedSpace, string>> = {
  subnet: 'Subnet',
  'pod-subnet': 'Pod subnet',
  'pod-cidr': 'Pod CIDR',
  'route-table': 'Route table',
  cluster: 'Limit of AKS',
};

const neededOf = (need: SpaceNeed | undefined): string | number | undefined =>
  need && !need.holds ? `**${number(need.needed)}, too many**` : need?.needed;
