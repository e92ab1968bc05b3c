import { type Range, rangesSize } from '../../ip';
import type { NodePlan, PoolPlan } from '../plan/types';
import { addressMove, type Ledger } from './ledger';
import type { Held } from './nodes';
import type { Move } from './types';

/** Addresses that a node takes for its pods beyond those that it has at its start. */
function beyondStart({ mode, maxPods }: PoolPlan, { podsRunning }: NodePlan): number {
  const { podUnits } = mode;
  return podUnits ? (podUnits.held(podsRunning, maxPods) - podUnits.held(0, maxPods)) * podUnits.size : 0;
}

const totalBeyond = (pool: PoolPlan, nodes: readonly NodePlan[]): number =>
  nodes.reduce((sum, node) => sum + beyondStart(pool, node), 0);

/** What spare nodes take for the pods of nodes that are drained; as far as there is room, the rest of the pods waits. */
export function growPods(books: Ledger, pool: PoolPlan, drained: readonly NodePlan[], spare: Held): Move[] {
  const wanted = totalBeyond(pool, drained);
  if (pool.podSubnet === undefined || wanted === 0) return [];
  const size = pool.mode.podUnits?.size ?? 1;
  const count = Math.min(wanted, Math.floor(books.free(pool.podSubnet) / size) * size);
  const ranges = books.take(pool.podSubnet, count);
  if (!ranges || count === 0) return [];
  spare.podAddresses = [...spare.podAddresses, ...ranges];
  return [addressMove('pod-subnet', pool.podSubnet, 'taken', ranges, pool.id)];
}

/** What drained nodes give back: all but what a node has at its start. */
export function shrinkPods(books: Ledger, pool: PoolPlan, drained: readonly NodePlan[]): Move[] {
  if (pool.podSubnet === undefined || totalBeyond(pool, drained) === 0) return [];
  const ranges = drained.flatMap((node) => tail(node.pods, beyondStart(pool, node)));
  books.giveBack(pool.podSubnet, ranges);
  return [addressMove('pod-subnet', pool.podSubnet, 'returned', ranges, pool.id)];
}

/** The last so many addresses of ranges. */
function tail(ranges: readonly Range[], count: number): Range[] {
  let skip = rangesSize(ranges) - count;
  return ranges.flatMap((range) => {
    const first = Math.min(range.first + Math.max(0, skip), range.last + 1);
    skip -= range.last - range.first + 1;
    return first <= range.last ? [{ first, last: range.last }] : [];
  });
}
