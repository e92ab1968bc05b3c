import { joined, minus, type Range, rangeSize, rangesSize } from '../../ip';
import type { ClusterPlan, Plan, SubnetPlan } from '../plan/types';
import type { Ledger } from './ledger';
import type { Level } from './types';

/** What is free in the subnets of a cluster. @param without ids of nodes that are not there yet */
export function addressBook(
  plan: Plan,
  cluster: ClusterPlan,
  without: ReadonlySet<string>,
): Pick<Ledger, 'take' | 'giveBack' | 'free' | 'levels'> {
  const free = new Map(spacesOf(cluster).map((id) => [id, freeIn(plan, id, without)]));
  return {
    take(subnet, count, size = 1) {
      const gaps = free.get(subnet) ?? [];
      const taken = lowest(gaps, count, size);
      if (taken) free.set(subnet, minus(gaps, taken));
      return taken;
    },
    giveBack: (subnet, ranges) => free.set(subnet, joined([...(free.get(subnet) ?? []), ...ranges])),
    free: (subnet, size = 1) => pieces(free.get(subnet) ?? [], size) * size,
    levels: () => [...free].map(([id, gaps]) => subnetLevel(plan, cluster, id, gaps)),
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
  const subnet = subnets[id];
  if (!units) {
    const usable = subnet?.usage.usable ?? 0;
    return { ...level, space: 'subnet', used: usable - rangesSize(gaps), of: usable };
  }
  const { size, aligned } = units;
  const inUnits = (ranges: readonly Range[]): number =>
    (aligned ? pieces(ranges, size) : Math.floor(rangesSize(ranges) / size)) * size;
  // Another cluster may hand out the same subnet in another way, so the plan's own count may be of its units.
  const of = subnet ? inUnits(podSpaceOf(subnet)) : 0;
  return { ...level, space: 'pod-subnet', used: of - inUnits(gaps), of };
}

/** What pods can have of a subnet: all but what Azure keeps and who is no pod holds. */
function podSpaceOf(subnet: SubnetPlan): Range[] {
  const others = subnet.holdings.filter(({ role }) => role !== 'pods').map(({ range }) => range);
  return minus([subnet.prefix], others);
}

/** Free ranges of a subnet, with what nodes that are yet to come hold in the plan. */
function freeIn({ subnets }: Plan, id: string, without: ReadonlySet<string>): Range[] {
  const subnet = subnets[id];
  if (!subnet) return [];
  const held = subnet.holdings.filter(({ owner }) => !without.has(owner)).map(({ range }) => range);
  return minus([{ first: subnet.prefix.first, last: subnet.prefix.last }], held);
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
