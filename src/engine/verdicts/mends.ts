import { maxPodsLimits } from '../../facts/aks';
import { podsPerPool } from '../../facts/aks-rules';
import { surgeZero } from '../../facts/upgrade';
import { formatPrefix, type Prefix, prefixOf } from '../../ip';
import {
  leastNodesOf,
  mostNodesOf,
  poolsOf,
  type ResourceOf,
  resourceOf,
  resourcesOf,
  withResource,
} from '../../model';
import { applyEdits, writeEdits } from '../findings/edit';
import { freePodCidr, freeSubnetPrefix } from '../findings/free-space';
import { shortestLengthOf } from '../findings/largest-subnet';
import type { Mend } from '../findings/types';
import { plan as planOf } from '../plan/plan';
import type { ClusterPlan, Plan } from '../plan/types';
import { counted } from '../words';
import type { Failure, SpaceNeed, Verdict, VerdictKind } from './types';
import { verdict } from './verdicts';

type Edits = Mend['edits'];

/** A verdict that fails, and how to ask whether edits would mend it. */
interface Failing {
  readonly plan: Plan;
  readonly cluster: ClusterPlan;
  readonly kind: VerdictKind;
  readonly verdict: Verdict;
  readonly failure: Failure;
  readonly after: (edits: Edits) => Verdict | undefined;
}

/**
 * Changes that make a verdict hold, each the smallest of its sort: the most surge nodes that still fit, the shortest
 * growth of the prefixes that are too small, the most pods per node, the most nodes. Each has been tried on the whole
 * design, so what is offered mends; one step less would not. None where the verdict holds.
 */
export function verdictMends(plan: Plan, cluster: ClusterPlan, kind: VerdictKind): Mend[] {
  const failing = failingOf(plan, cluster, kind);
  return failing ? SORTS.flatMap((sort) => tried(failing, sort(failing)) ?? []) : [];
}

/** The first of those changes; costs less than all. */
export function firstMend(plan: Plan, cluster: ClusterPlan, kind: VerdictKind): Mend | undefined {
  const failing = failingOf(plan, cluster, kind);
  return failing && firstOf(SORTS, (sort) => tried(failing, sort(failing)));
}

function failingOf(plan: Plan, cluster: ClusterPlan, kind: VerdictKind): Failing | undefined {
  const judged = verdict(plan, cluster, kind);
  const { failure } = judged;
  const after = (edits: Edits) => verdictAfter(plan, cluster.id, kind, edits);
  return failure && { plan, cluster, kind, verdict: judged, failure, after };
}

/** A mend that can be applied and does hold, once all nodes and pods have been placed anew. */
function tried({ plan, cluster: { id }, kind }: Failing, mend: Mend | undefined): Mend | undefined {
  const edited = mend && applyEdits(plan.document, mend.edits);
  if (!edited?.ok) return undefined;
  const after = planOf(edited.value);
  const cluster = after.clusters[id];
  return cluster && verdict(after, cluster, kind).holds ? mend : undefined;
}

/**
 * The verdict once texts were put into fields; `undefined` where one of them says nothing usable. What there is of each
 * space does not hang on how many nodes stand in it, so they need not be placed; pods are taken to keep the addresses of
 * a pod subnet that they hold now.
 */
function verdictAfter(
  { document, subnets }: Plan,
  clusterId: string,
  kind: VerdictKind,
  edits: Edits,
): Verdict | undefined {
  const written = writeEdits(document, edits);
  if (!written.ok) return undefined;
  const without = resourcesOf(written.value, 'agentPool').reduce(
    (so, pool) => withResource(so, { ...pool, count: 0 }),
    written.value,
  );
  const emptied = planOf(without);
  const bare = { ...emptied, document: written.value, subnets: withPodsOf(subnets, emptied.subnets) };
  const cluster = bare.clusters[clusterId];
  return cluster && verdict(bare, cluster, kind);
}

/** Subnets of an emptied design, with the units that pods hold in the one that is judged. */
const withPodsOf = (now: Plan['subnets'], emptied: Plan['subnets']): Plan['subnets'] =>
  Object.fromEntries(
    Object.entries(emptied).map(([id, subnet]) => {
      const { started, held } = now[id]?.podUnits ?? {};
      const units = subnet.podUnits;
      return [
        id,
        units && started !== undefined && held !== undefined
          ? { ...subnet, podUnits: { ...units, started, held } }
          : subnet,
      ];
    }),
  );

/** The largest number from `least` to `most` that holds, where every smaller one holds too; none where none does. */
function largest(least: number, most: number, holds: (value: number) => boolean): number | undefined {
  if (most < least || !holds(least)) return undefined;
  let [good, bad] = [least, most + 1];
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (holds(middle)) good = middle;
    else bad = middle;
  }
  return good;
}

/** One surge node for pools that have neither those nor leave to miss a node. */
function someSurgeNodes({ verdict: { spaces }, after }: Failing): Mend | undefined {
  const stuck = spaces.filter(({ facts, holds }) => !holds && facts.includes(surgeZero));
  const edits = stuck.map(({ subject: id }) => ({ id, field: 'maxSurge' as const, text: '1' }));
  return stuck.length > 0 && after(edits)?.holds ? { label: 'Surge by 1 node', edits } : undefined;
}

/** No pool surges by more than so many nodes; a system pool by one at the least, since it is never upgraded in place. */
function fewerSurgeNodes({ plan, kind, verdict: { pools }, after }: Failing): Mend | undefined {
  const surging = (kind === 'runs' ? [] : pools).flatMap(({ pool: id, surge }) => {
    const pool = surge > 0 ? resourceOf(plan.document, 'agentPool', id) : undefined;
    return pool ? [{ pool, surge, least: pool.mode === 'System' ? 1 : 0 }] : [];
  });
  const editsFor = (most: number): Edits =>
    surging.flatMap(({ pool, surge, least }) =>
      surge > Math.max(most, least) ? surgingBy(pool, Math.max(most, least)) : [],
    );
  const most = Math.max(0, ...surging.map(({ surge }) => surge));
  const surge = largest(0, most - 1, (value) => after(editsFor(value))?.holds ?? false);
  if (surge === undefined) return undefined;
  const inPlace = surging.some(({ least }) => least > 0)
    ? 'Surge in system pools alone'
    : 'Upgrade without surge nodes';
  return {
    label: surge === 0 ? inPlace : `Surge by ${counted(surge, 'node')}`,
    edits: editsFor(surge),
    ...(surge === 0 && { caution: 'Nodes are then upgraded in place: some of a pool are missing meanwhile.' }),
  };
}

/** Without surge nodes an upgrade needs leave to take nodes away. */
const surgingBy = ({ id, maxUnavailable = '0' }: ResourceOf<'agentPool'>, surge: number): Edits => [
  { id, field: 'maxSurge', text: String(surge) },
  ...(surge === 0 && Number.parseInt(maxUnavailable, 10) === 0
    ? [{ id, field: 'maxUnavailable' as const, text: '1' }]
    : []),
];

/** What Azure does not do to a space in use. */
const CAUTIONS = {
  addressPrefix: 'Before deployment only: a subnet in use keeps its prefix.',
  podCidr: 'On a running cluster a kubenet pod CIDR never changes; Overlay’s can only grow.',
} as const;

const isPrefixSpace = ({ space }: SpaceNeed): boolean =>
  space === 'subnet' || space === 'pod-subnet' || space === 'pod-cidr';

/** Larger prefixes for all spaces that are too small, each as small as can be. */
function largerSpaces({ plan, verdict: { spaces }, after }: Failing): Mend | undefined {
  const short = spaces.filter(({ holds }) => !holds);
  if (!short.every(isPrefixSpace)) return undefined;
  const edits: Edits[number][] = [];
  for (const id of new Set(short.map(({ subject }) => subject))) {
    const field = plan.clusters[id] ? ('podCidr' as const) : ('addressPrefix' as const);
    const enough = (prefix: Prefix) =>
      after([...edits, { id, field, text: formatPrefix(prefix) }])
        ?.spaces.filter(({ subject, space }) => subject === id && space !== 'cluster')
        .every(({ holds }) => holds) ?? false;
    const grown = shortestGrowth(plan, id, enough);
    if (!grown) return undefined;
    edits.push({ id, field, text: formatPrefix(grown) });
  }
  if (!after(edits)?.holds) return undefined;
  const named = edits.map(
    ({ id, text }) => `${text} for ${plan.clusters[id] ? 'pods' : (plan.document.resources[id]?.name ?? id)}`,
  );
  const cautions = edits.map(({ field }) => CAUTIONS[field === 'podCidr' ? 'podCidr' : 'addressPrefix']);
  return { label: `Use ${named.join(' and ')}`, edits, caution: [...new Set(cautions)].join(' ') };
}

/**
 * The smallest prefix for a subnet or for a cluster's pods that is enough and free; of the size that it has where it only
 * lies badly.
 */
function shortestGrowth(plan: Plan, id: string, enough: (prefix: Prefix) => boolean): Prefix | undefined {
  const subnet = resourceOf(plan.document, 'subnet', id);
  const planned = plan.clusters[id];
  const now = subnet ? prefixOf(subnet.addressPrefix) : planned?.podCidr;
  if (!now) return undefined;
  for (let { length } = now; length >= shortestLengthOf(plan, id); length -= 1) {
    const free = subnet
      ? freeSubnetPrefix(plan, subnet, length)
      : planned && freePodCidr(plan.document, planned, length);
    if (!free) return undefined;
    if (enough(free)) return free;
  }
  return undefined;
}

/** Pools in which to look for a way out: the one that fails, then the larger ones first. */
function poolsToChange({ plan, cluster, failure }: Failing): ResourceOf<'agentPool'>[] {
  const pools = poolsOf(plan.document, cluster.id).toSorted((a, b) => mostNodesOf(b) - mostNodesOf(a));
  return [...pools.filter(({ id }) => id === failure.pool), ...pools.filter(({ id }) => id !== failure.pool)];
}

/** The first mend that there is. */
function firstOf<T>(items: readonly T[], mendOf: (item: T) => Mend | undefined): Mend | undefined {
  for (const item of items) {
    const mend = mendOf(item);
    if (mend) return mend;
  }
  return undefined;
}

/** ` in nodepool1`, where there are others. */
const where = ({ cluster }: Failing, { name }: ResourceOf<'agentPool'>): string =>
  cluster.pools.length > 1 ? ` in ${name}` : '';

/** Fewer pods on the nodes of a pool. */
function fewerPods(failing: Failing): Mend | undefined {
  if (tooManyNodes(failing).length > 0) return undefined;
  return firstOf(poolsToChange(failing), (pool) => {
    const now = failing.cluster.pools.find(({ id }) => id === pool.id)?.maxPods ?? 0;
    const least = Math.max(maxPodsLimits.value.min, Math.ceil(podsPerPool.value / Math.max(1, pool.count)));
    const editsFor = (pods: number): Edits => [{ id: pool.id, field: 'maxPods', text: String(pods) }];
    const pods = largest(least, now - 1, (value) => failing.after(editsFor(value))?.holds ?? false);
    return pods === undefined
      ? undefined
      : {
          label: `${pods} pods per node${where(failing, pool)}`,
          edits: editsFor(pods),
          caution: 'Max pods is fixed when a pool is made: on a running cluster this means a new pool.',
        };
  });
}

/** What too many nodes as such take, whatever their pods do. */
const tooManyNodes = ({ verdict: { spaces } }: Failing): readonly SpaceNeed[] =>
  spaces.filter(({ unit, holds }) => !holds && (unit === 'nodes' || unit === 'routes'));

/** Whether a pool has so many nodes as are too many; each try costs a plan, and there may be a hundred pools. */
const canMakeUp = (failing: Failing, pool: string): boolean => {
  const { nodes = 0, surge = 0 } = failing.verdict.pools.find((one) => one.pool === pool) ?? {};
  return tooManyNodes(failing).every(
    ({ subject, needed, available }) =>
      needed - available <= nodes + surge &&
      (subject === pool || !failing.verdict.pools.some((one) => one.pool === subject)),
  );
};

/** Fewer nodes in a pool, or a lower maximum for its autoscaler where that is what does not fit. */
const fewerNodes = (failing: Failing): Mend | undefined =>
  firstOf(poolsToChange(failing), (pool) => {
    const { kind, failure, after } = failing;
    if (!canMakeUp(failing, pool.id)) return undefined;
    const scaled = pool.enableAutoScaling === true && mostNodesOf(pool) > pool.count;
    const field = scaled && (kind === 'scales' || failure.need.atCreation) ? 'maxCount' : 'count';
    const floor = leastNodesOf(failing.plan.document, pool);
    const least = field === 'maxCount' ? Math.max(pool.count, pool.minCount ?? 0, 1) : Math.max(floor, 1);
    const editsFor = (nodes: number): Edits => [{ id: pool.id, field, text: String(nodes) }];
    const now = field === 'maxCount' ? mostNodesOf(pool) : pool.count;
    const nodes = largest(least, now - 1, (value) => after(editsFor(value))?.holds ?? false);
    if (nodes === undefined) return undefined;
    const label = `${field === 'maxCount' ? 'At most' : 'Use'} ${counted(nodes, 'node')}`;
    return { label: `${label}${where(failing, pool)}`, edits: editsFor(nodes) };
  });

/** The sorts of changes, those that a running cluster can have first. */
const SORTS: readonly ((failing: Failing) => Mend | undefined)[] = [
  someSurgeNodes,
  fewerSurgeNodes,
  largerSpaces,
  fewerPods,
  fewerNodes,
];
