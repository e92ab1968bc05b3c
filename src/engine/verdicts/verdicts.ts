import type { ClusterPlan, Plan } from '../plan/types';
import { type Demand, demandsOf } from './demand';
import { failureOf } from './failure';
import { type Space, spacesOf } from './spaces';
import type { PoolVerdict, SpaceNeed, Verdict, VerdictKind, Verdicts } from './types';
import { wordsOf } from './words';

/**
 * Whether a cluster fits in each of the three senses: as it is, with the surge nodes of an upgrade, and at its
 * autoscalers' maximum with surge nodes. Cost grows with pools, never with nodes or addresses.
 *
 * Needs are compared with every limited space: addresses of each node subnet, batches or blocks of each pod subnet,
 * blocks of the pod CIDR, routes, and the limits of a pool and of a cluster.
 */
export function verdicts(plan: Plan, cluster: ClusterPlan): Verdicts {
  const before = known.get(cluster);
  if (before) return before;
  const given = {
    runs: verdict(plan, cluster, 'runs'),
    upgrades: verdict(plan, cluster, 'upgrades'),
    scales: verdict(plan, cluster, 'scales'),
  };
  known.set(cluster, given);
  return given;
}

/** A planned cluster is part of one plan and never changes; the chips, the findings and the list of changes ask alike. */
const known = new WeakMap<ClusterPlan, Verdicts>();

/** One of the three verdicts. */
export function verdict(plan: Plan, cluster: ClusterPlan, kind: VerdictKind): Verdict {
  const demands = demandsOf(plan, cluster, kind);
  const spaces = spacesOf(plan, cluster, kind);
  const { pools, first, full } = inOrder(cluster, spaces, demands);
  const needs = spaces.map((space, i) => needOf(space, demands, !full.has(i)));
  const need = first && needs[first.space];
  const failure = first && need && failureOf(plan, demands, first.demand, need, first.surging);

  return {
    kind,
    holds: !failure,
    ...wordsOf(plan, cluster, { kind, needs, pools, failure }),
    spaces: needs,
    pools,
    ...(failure && { failure }),
    ...(kind === 'scales' && { withoutSurge: inOrder(cluster, spaces, withoutSurge(demands)).first === undefined }),
  };
}

const withoutSurge = (demands: readonly Demand[]): Demand[] => demands.map((demand) => ({ ...demand, surge: 0 }));

function needOf({ takes, heldByOthers = 0, ...space }: Space, demands: readonly Demand[], holds: boolean): SpaceNeed {
  const needed = demands.reduce((sum, demand) => {
    if (space.pool !== undefined && space.pool !== demand.pool.id) return sum;
    const { nodes, surge } = takes(demand);
    return sum + nodes + surge;
  }, heldByOthers);
  const { pool: _, ...rest } = space;
  return { ...rest, needed, holds };
}

interface First {
  readonly demand: Demand;
  /** Number of the space among those asked. */
  readonly space: number;
  /** The nodes found room and the surge nodes did not. */
  readonly surging: boolean;
}

/**
 * Lets nodes in pool by pool in stored order, then surge nodes, and notes whose find no room, in which spaces; the first of
 * the cluster that is judged is the failure.
 */
function inOrder(
  cluster: ClusterPlan,
  spaces: readonly Space[],
  demands: readonly Demand[],
): { readonly pools: PoolVerdict[]; readonly first: First | undefined; readonly full: ReadonlySet<number> } {
  const taken = spaces.map(({ heldByOthers = 0 }) => heldByOthers);
  const failed = new Set<string>();
  const full = new Set<number>();
  let first: First | undefined;
  const spacesOfPool = spacesByPool(spaces);
  const letIn = (demand: Demand, surging: boolean) => {
    for (const i of spacesOfPool(demand.pool.id)) {
      const space = spaces[i];
      if (!space) continue;
      const more = space.takes(demand)[surging ? 'surge' : 'nodes'];
      const all = (taken[i] ?? 0) + more;
      taken[i] = all;
      if (more === 0 || all <= space.available || demand.cluster.id !== cluster.id) continue;
      failed.add(demand.pool.id);
      full.add(i);
      first ??= { demand, space: i, surging };
    }
  };
  for (const demand of demands) letIn(demand, false);
  for (const demand of demands) letIn(demand, true);
  const pools = demands
    .filter((demand) => demand.cluster.id === cluster.id)
    .map(({ pool, nodes, surge }) => ({ pool: pool.id, nodes, surge, holds: !failed.has(pool.id) }));
  return { pools, first, full };
}

/** The numbers of the spaces that the nodes of a pool may take of, in order: most spaces are another pool's alone. */
function spacesByPool(spaces: readonly Space[]): (pool: string) => readonly number[] {
  const shared: number[] = [];
  const own = new Map<string, number[]>();
  for (const [i, { pool }] of spaces.entries()) {
    if (pool === undefined) shared.push(i);
    else own.set(pool, [...(own.get(pool) ?? []), i]);
  }
  const found = new Map<string, readonly number[]>();
  return (pool) => {
    const known = found.get(pool) ?? [...(own.get(pool) ?? []), ...shared].toSorted((a, b) => a - b);
    found.set(pool, known);
    return known;
  };
}
