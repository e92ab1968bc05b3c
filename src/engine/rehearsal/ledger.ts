import { podBlock } from '../../facts/aks';
import { routesPerRouteTable } from '../../facts/azure';
import { blockAt, blockCount, overlaps, type Range, rangeSize, rangesSize } from '../../ip';
import type { ClusterPlan, Plan } from '../plan/types';
import type { Level, Move } from './types';

/** Who has what of a cluster's spaces while a rehearsal goes on; lives no longer than one. */
export interface Ledger {
  /** Addresses of a subnet, lowest free first, in whole pieces of `size`; nothing where there are fewer. */
  readonly take: (subnet: string, count: number, size?: number) => readonly Range[] | undefined;
  readonly giveBack: (subnet: string, ranges: readonly Range[]) => void;
  readonly free: (subnet: string, size?: number) => number;
  /** Blocks of the pod CIDR, and routes. */
  readonly takeBlocks: (count: number) => readonly Range[] | undefined;
  readonly giveBackBlocks: (blocks: readonly Range[]) => void;
  readonly freeBlocks: () => number;
  readonly freeRoutes: () => number;
  readonly addRoutes: (count: number) => void;
  /** Nodes of a pool, or of the whole cluster, surge nodes counted. */
  readonly nodes: (pool?: string) => number;
  readonly addNodes: (pool: string, count: number) => void;
  readonly levels: () => Level[];
}

/**
 * Starts from what `plan` says is held, but for what the cluster's own nodes hold where they are yet to come.
 *
 * @param without ids of nodes that are not there yet
 */
export function ledger(plan: Plan, cluster: ClusterPlan, without: ReadonlySet<string> = new Set()): Ledger {
  const free = new Map(spacesOf(cluster).map((id) => [id, freeIn(plan, id, without)]));
  const blocks = freeBlocksOf(cluster, without);
  const table = plan.routeTables[cluster.routeTable ?? ''];
  const planned = cluster.pools.flatMap(({ nodes }) => nodes);
  const nodes = new Map(cluster.pools.map((pool) => [pool.id, pool.nodes.filter(({ id }) => !without.has(id)).length]));
  let routes = (table?.routes.length ?? 0) - (table ? planned.filter(({ id }) => without.has(id)).length : 0);
  return {
    take(subnet, count, size = 1) {
      const gaps = free.get(subnet) ?? [];
      const taken = lowest(gaps, count, size);
      if (taken) free.set(subnet, minus(gaps, taken));
      return taken;
    },
    giveBack: (subnet, ranges) => free.set(subnet, joined([...(free.get(subnet) ?? []), ...ranges])),
    free: (subnet, size = 1) => pieces(free.get(subnet) ?? [], size) * size,
    takeBlocks: (count) => (blocks.length < count ? undefined : blocks.splice(0, count)),
    giveBackBlocks(given) {
      blocks.push(...given);
      blocks.sort((a, b) => a.first - b.first);
    },
    freeBlocks: () => blocks.length,
    freeRoutes: () => (table ? routesPerRouteTable.value - routes : Number.POSITIVE_INFINITY),
    addRoutes(count) {
      if (table) routes += count;
    },
    nodes: (pool) =>
      pool === undefined ? [...nodes.values()].reduce((sum, count) => sum + count, 0) : (nodes.get(pool) ?? 0),
    addNodes: (pool, count) => nodes.set(pool, (nodes.get(pool) ?? 0) + count),
    levels: () => [
      ...[...free].map(([id, gaps]) => subnetLevel(plan, cluster, id, gaps)),
      ...(cluster.blocks
        ? [
            {
              space: 'pod-cidr' as const,
              subject: cluster.id,
              unit: `/${podBlock.value}s`,
              used: cluster.blocks.total - blocks.length,
              of: cluster.blocks.total,
            },
          ]
        : []),
      ...(table
        ? [
            {
              space: 'route-table' as const,
              subject: table.id,
              unit: 'routes',
              used: routes,
              of: routesPerRouteTable.value,
            },
          ]
        : []),
    ],
  };
}

/** Subnets in which the cluster's nodes and their pods have addresses. */
const spacesOf = ({ pools }: ClusterPlan): string[] => [
  ...new Set(pools.flatMap(({ subnet, podSubnet }) => [subnet, ...(podSubnet === undefined ? [] : [podSubnet])])),
];

/** Of a pod subnet only what makes whole batches or blocks counts. */
function subnetLevel({ subnets }: Plan, { pools }: ClusterPlan, id: string, gaps: readonly Range[]): Level {
  const units = pools.find(({ podSubnet }) => podSubnet === id)?.mode.podUnits;
  const level = { subject: id, unit: 'addresses' };
  if (!units) {
    const usable = subnets[id]?.usage.usable ?? 0;
    return { ...level, space: 'subnet', used: usable - rangesSize(gaps), of: usable };
  }
  const { size, aligned } = units;
  const of = (subnets[id]?.podUnits?.total ?? 0) * size;
  const free = aligned ? pieces(gaps, size) * size : Math.floor(rangesSize(gaps) / size) * size;
  return { ...level, space: 'pod-subnet', used: of - free, of };
}

/** Free ranges of a subnet, with what nodes that are yet to come hold in the plan. */
function freeIn({ subnets }: Plan, id: string, without: ReadonlySet<string>): Range[] {
  const subnet = subnets[id];
  if (!subnet) return [];
  const held = subnet.holdings.filter(({ owner }) => !without.has(owner)).map(({ range }) => range);
  return minus([{ first: subnet.prefix.first, last: subnet.prefix.last }], held);
}

function freeBlocksOf({ podCidr, mode, pools, serviceCidr }: ClusterPlan, without: ReadonlySet<string>): Range[] {
  const facts = mode.block;
  if (!podCidr || !facts) return [];
  const nodes = pools.flatMap((pool) => pool.nodes);
  const owned = new Set(nodes.flatMap(({ id, block }) => (block && !without.has(id) ? [block.first] : [])));
  return Array.from({ length: blockCount(podCidr, facts.length.value) }, (_, n) =>
    blockAt(podCidr, facts.length.value, n),
  ).filter((block) => !owned.has(block.first) && !(facts.skipsServiceCidr && overlaps(block, serviceCidr)));
}

/** Whole pieces of `size` that ranges hold; pieces larger than one begin at a multiple of their size. */
const pieces = (ranges: readonly Range[], size: number): number =>
  ranges.reduce((sum, range) => sum + Math.max(0, Math.floor(rangeSize(whole(range, size)) / size)), 0);

const whole = ({ first, last }: Range, size: number): Range => ({
  first: Math.ceil(first / size) * size,
  last: Math.floor((last + 1) / size) * size - 1,
});

/** The lowest pieces that hold so many addresses together. */
function lowest(gaps: readonly Range[], count: number, size: number): Range[] | undefined {
  if (pieces(gaps, size) * size < count) return undefined;
  const taken: Range[] = [];
  let left = count;
  for (const gap of gaps) {
    const range = whole(gap, size);
    const here = Math.min(left, Math.max(0, rangeSize(range)));
    if (here > 0) taken.push({ first: range.first, last: range.first + here - 1 });
    left -= here;
    if (left === 0) break;
  }
  return taken;
}

/** Ranges in order, without what others hold. */
function minus(ranges: readonly Range[], held: readonly Range[]): Range[] {
  const sorted = held.toSorted((a, b) => a.first - b.first);
  const result: Range[] = [];
  for (const { first, last } of ranges) {
    let next = first;
    for (const range of sorted) {
      if (range.last < next || range.first > last) continue;
      if (range.first > next) result.push({ first: next, last: range.first - 1 });
      next = range.last + 1;
    }
    if (next <= last) result.push({ first: next, last });
  }
  return result;
}

/** Ranges in order, neighbours made one. */
export function joined(ranges: readonly Range[]): Range[] {
  const result: Range[] = [];
  for (const range of ranges.toSorted((a, b) => a.first - b.first)) {
    const before = result.at(-1);
    if (before && before.last + 1 >= range.first) {
      result[result.length - 1] = { first: before.first, last: Math.max(before.last, range.last) };
    } else result.push(range);
  }
  return result;
}

/** A move of addresses of a subnet. */
export const addressMove = (
  space: 'subnet' | 'pod-subnet',
  subject: string,
  what: Move['what'],
  ranges: readonly Range[],
  who: string,
): Move => ({ space, subject, unit: 'addresses', what, count: rangesSize(ranges), ranges: joined(ranges), who });
