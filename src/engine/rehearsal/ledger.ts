import { podBlock } from '../../facts/aks';
import { routesPerRouteTable } from '../../facts/azure';
import { blockAt, blockCount, joined, overlaps, type Range, rangesSize } from '../../ip';
import type { ClusterPlan, Plan } from '../plan/types';
import { addressBook } from './address-book';
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
  const [addresses, blocks, routes] = [
    addressBook(plan, cluster, without),
    blockBook(cluster, without),
    routeBook(plan, cluster, without),
  ];
  return {
    ...addresses,
    ...blocks,
    ...routes,
    ...nodeBook(cluster, without),
    levels: () => [...addresses.levels(), ...blocks.levels(), ...routes.levels()],
  };
}

/** Blocks of the pod CIDR, the lowest first. */
function blockBook(
  cluster: ClusterPlan,
  without: ReadonlySet<string>,
): Pick<Ledger, 'takeBlocks' | 'giveBackBlocks' | 'freeBlocks' | 'levels'> {
  const free = freeBlocksOf(cluster, without);
  const of = cluster.blocks?.total;
  const level = { space: 'pod-cidr', subject: cluster.id, unit: `/${podBlock.value}s` } as const;
  return {
    takeBlocks: (count) => (free.length < count ? undefined : free.splice(0, count)),
    giveBackBlocks(given) {
      free.push(...given);
      free.sort((a, b) => a.first - b.first);
    },
    freeBlocks: () => free.length,
    levels: () => (of === undefined ? [] : [{ ...level, used: of - free.length, of }]),
  };
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

/** Routes of the cluster's table, where it has one. */
function routeBook(
  plan: Plan,
  { routeTable, pools }: ClusterPlan,
  without: ReadonlySet<string>,
): Pick<Ledger, 'freeRoutes' | 'addRoutes' | 'levels'> {
  const table = plan.routeTables[routeTable ?? ''];
  if (!table) return { freeRoutes: () => Number.POSITIVE_INFINITY, addRoutes: () => {}, levels: () => [] };
  const yetToCome = pools.flatMap(({ nodes }) => nodes).filter(({ id }) => without.has(id));
  let used = table.routes.length - yetToCome.length;
  const level = { space: 'route-table', subject: table.id, unit: 'routes', of: routesPerRouteTable.value } as const;
  return {
    freeRoutes: () => level.of - used,
    addRoutes(count) {
      used += count;
    },
    levels: () => [{ ...level, used }],
  };
}

function nodeBook({ pools }: ClusterPlan, without: ReadonlySet<string>): Pick<Ledger, 'nodes' | 'addNodes'> {
  const counts = new Map(pools.map(({ id, nodes }) => [id, nodes.filter((node) => !without.has(node.id)).length]));
  return {
    nodes: (pool) =>
      pool === undefined ? [...counts.values()].reduce((sum, count) => sum + count, 0) : (counts.get(pool) ?? 0),
    addNodes: (pool, count) => counts.set(pool, (counts.get(pool) ?? 0) + count),
  };
}

/** A move of addresses of a subnet. */
export const addressMove = (
  space: 'subnet' | 'pod-subnet',
  subject: string,
  what: Move['what'],
  ranges: readonly Range[],
  who: string,
): Move => ({ space, subject, unit: 'addresses', what, count: rangesSize(ranges), ranges: joined(ranges), who });
