import { type Range, rangeSize } from '../../ip';
import { poolOfNode } from '../plan/names';
import type { Holding, SubnetPlan } from '../plan/types';

/** A line of *Who holds what*: neighbours in a subnet that are one thing to a reader. */
export interface Holder {
  /** One range, but for what Azure keeps at both ends. */
  readonly ranges: readonly [Range, ...Range[]];
  readonly role: Holding['role'] | 'free';
  /** Id of the holder; nobody's where free. */
  readonly owner?: string;
  /** Whole nodes in it, their own addresses counted. */
  readonly nodes: number;
  /** Addresses in it that are held for pods. */
  readonly pods: number;
  readonly size: number;
  readonly predicted: boolean;
}

/**
 * Who holds which addresses of a subnet, in order of address, what Azure keeps last.
 *
 * A node and the pods' addresses right after it are one line, and so are neighbouring nodes without such
 * addresses. Where that makes more than `limit` lines, nodes of one pool share a line with their pods too.
 */
export function holders(subnet: SubnetPlan, limit = 40): readonly Holder[] {
  const lines = withFree(subnet, joined(subnet, bareNodes));
  return [...(lines.length > limit ? withFree(subnet, joined(subnet, samePool)) : lines), ...kept(subnet)];
}

type Joins = (line: Holder, next: Holder) => boolean;

const isBareNodes = ({ role, pods }: Holder): boolean => role === 'node' && pods === 0;
const bareNodes: Joins = (line, next) => isBareNodes(line) && isBareNodes(next);
const samePool: Joins = (line, next) =>
  bareNodes(line, next) ||
  (line.role !== 'other' && next.role !== 'other' && poolOfNode(line.owner ?? '') === poolOfNode(next.owner ?? ''));

function joined({ holdings }: SubnetPlan, joins: Joins): Holder[] {
  const lines: Holder[] = [];
  for (const next of nodesWithPods(holdings)) {
    const line = lines.at(-1);
    if (line && touches(line, next) && joins(line, next)) lines[lines.length - 1] = join(line, next);
    else lines.push(next);
  }
  return lines;
}

function nodesWithPods(holdings: readonly Holding[]): Holder[] {
  const lines: Holder[] = [];
  for (const holding of holdings) {
    if (holding.role === 'reserved') continue;
    const next = lineOf(holding);
    const line = lines.at(-1);
    if (line && touches(line, next) && next.role === 'pods' && line.owner === next.owner) {
      lines[lines.length - 1] = join(line, next);
    } else lines.push(next);
  }
  return lines;
}

const lineOf = ({ range, role, owner, predicted }: Holding): Holder => ({
  ranges: [range],
  role,
  owner,
  nodes: role === 'node' ? 1 : 0,
  pods: role === 'pods' ? rangeSize(range) : 0,
  size: rangeSize(range),
  predicted,
});

const touches = (line: Holder, next: Holder): boolean => line.ranges[0].last + 1 === next.ranges[0].first;

const join = (line: Holder, next: Holder): Holder => ({
  ...line,
  ranges: [{ first: line.ranges[0].first, last: next.ranges[0].last }],
  nodes: line.nodes + next.nodes,
  pods: line.pods + next.pods,
  size: line.size + next.size,
  predicted: line.predicted || next.predicted,
});

/** The lines with the free stretches between them. */
function withFree({ holdings, prefix }: SubnetPlan, lines: readonly Holder[]): Holder[] {
  const reserved = holdings.filter(({ role }) => role === 'reserved').map(({ range }) => range);
  const taken = [...lines.map(({ ranges: [range] }) => range), ...reserved].toSorted((a, b) => a.first - b.first);
  const free: Holder[] = [];
  let next = prefix.first;
  for (const { first, last } of [...taken, { first: prefix.last + 1, last: prefix.last + 1 }]) {
    if (first > next) free.push(freeLine({ first: next, last: first - 1 }));
    next = Math.max(next, last + 1);
  }
  return [...lines, ...free].toSorted((a, b) => a.ranges[0].first - b.ranges[0].first);
}

const freeLine = (range: Range): Holder => ({
  ranges: [range],
  role: 'free',
  nodes: 0,
  pods: 0,
  size: rangeSize(range),
  predicted: false,
});

/** What Azure keeps, at both ends, as one line. */
function kept({ id, holdings }: SubnetPlan): Holder[] {
  const [first, ...rest] = holdings.filter(({ role }) => role === 'reserved').map(({ range }) => range);
  if (!first) return [];
  const ranges: readonly [Range, ...Range[]] = [first, ...rest];
  const size = ranges.reduce((sum, range) => sum + rangeSize(range), 0);
  return [{ ranges, role: 'reserved', owner: id, nodes: 0, pods: 0, size, predicted: false }];
}
