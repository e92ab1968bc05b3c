import type { Address, Range } from '../../ip';
import { indexOfNode, poolOfNode } from './names';
import type { FixedOfNode, SubnetDraft } from './subnet-draft';

const one = (address: Address): Range => ({ first: address, last: address });

/** Addresses of a subnet that a node wants beside those that are fixed for it. */
export function wantedBesideFixed({ ofNodes }: SubnetDraft, node: string, count: number): number {
  return besideFixed(ofNodes.get(node), count);
}

const besideFixed = (fixed: FixedOfNode | undefined, count: number): number =>
  fixed ? count - (fixed.own === undefined ? 0 : 1) - Math.min(fixed.pods.length, count - 1) : count;

/**
 * Gives a node its own address and, in the same subnet, those of its pods: fixed ones, else the lowest free.
 *
 * @param count addresses in all
 * @throws where there are not so many
 */
export function takeForNode(
  subnet: SubnetDraft,
  node: string,
  count: number,
): { readonly address: Address; readonly predicted: boolean; readonly pods: readonly Range[] } {
  const fixed = subnet.ofNodes.get(node);
  subnet.ofNodes.delete(node);
  const taken = subnet.free.take(besideFixed(fixed, count));
  const [first] = taken ?? [];
  const address = fixed?.own ?? first?.first;
  if (!taken || address === undefined) throw new Error('Room was checked before');
  const predicted = fixed?.own === undefined;
  subnet.holdings.push({ range: one(address), role: 'node', owner: node, predicted });
  const forPods = predicted ? withoutFirst(taken) : taken;
  const fixedPods = fixed?.pods.slice(0, count - 1) ?? [];
  // More pods than a node can run: theirs are nobody's.
  if (fixed && fixedPods.length < fixed.pods.length) subnet.free.give(fixed.pods.slice(count - 1));
  return { address, predicted, pods: holdForPods(subnet, node, forPods, fixedPods) };
}

const withoutFirst = (ranges: readonly Range[]): Range[] => {
  const [first] = ranges;
  const rest = ranges.slice(1);
  return first && first.last > first.first ? [{ first: first.first + 1, last: first.last }, ...rest] : rest;
};

/** Writes down what a node holds for its pods, and returns it in order of address. */
export function holdForPods(
  subnet: SubnetDraft,
  node: string,
  taken: readonly Range[],
  fixed: readonly Address[],
): readonly Range[] {
  for (const range of taken) subnet.holdings.push({ range, role: 'pods', owner: node, predicted: true });
  if (fixed.length === 0) return taken;
  for (const address of fixed)
    subnet.holdings.push({ range: one(address), role: 'pods', owner: node, predicted: false });
  return joined([...taken, ...fixed.map(one)]);
}

/** So many addresses of a range: the fixed ones, and the lowest of the others. @param fixed within it, each once */
export function lowestWith(range: Range, fixed: readonly Address[], count: number): readonly Range[] {
  // Nearly always; thousands of nodes are worth the line.
  if (fixed.length === 0) return count > 0 ? [{ first: range.first, last: range.first + count - 1 }] : [];
  const ranges: Range[] = [];
  let next = range.first;
  let left = count - fixed.length;
  const takeUpTo = (end: Address) => {
    const size = Math.min(left, end - next);
    if (size > 0) ranges.push({ first: next, last: next + size - 1 });
    left -= Math.max(size, 0);
    next = end + 1;
  };
  for (const address of fixed.toSorted((a, b) => a - b)) {
    takeUpTo(address);
    ranges.push(one(address));
  }
  takeUpTo(range.last + 1);
  return joined(ranges);
}

/** In order, neighbours made one. */
function joined(ranges: readonly Range[]): Range[] {
  const found: Range[] = [];
  for (const range of ranges.toSorted((a, b) => a.first - b.first)) {
    const before = found.at(-1);
    if (before && before.last + 1 === range.first) found[found.length - 1] = { first: before.first, last: range.last };
    else found.push(range);
  }
  return found;
}

/** Gives back what was fixed for nodes that are not there. */
export function giveBack(subnet: SubnetDraft, isGone: (node: string) => boolean): void {
  for (const [node, fixed] of subnet.ofNodes) if (isGone(node)) giveBackNode(subnet, node, fixed);
}

function giveBackNode(subnet: SubnetDraft, node: string, { own, pods }: FixedOfNode): void {
  subnet.free.give(own === undefined ? pods : [own, ...pods]);
  subnet.ofNodes.delete(node);
}

/**
 * Gives back what is kept for the last node of a pool, call by call, and says whether there was any after `index`.
 *
 * One node's at a time: what the others have fixed stays theirs while they can still be placed. For that reason pods
 * that a node cannot run give up their addresses before the node does.
 *
 * @param count addresses that each node takes
 */
export function lastKept(
  subnet: SubnetDraft,
  pool: { readonly id: string },
  count: number,
): (index: number) => boolean {
  let kept: string[] | undefined;
  return (index) => {
    kept ??= [...subnet.ofNodes.keys()]
      .filter((node) => poolOfNode(node) === pool.id)
      .toSorted((a, b) => indexOfNode(a) - indexOfNode(b));
    const last = kept.at(-1);
    const fixed = last !== undefined && indexOfNode(last) > index ? subnet.ofNodes.get(last) : undefined;
    if (last === undefined || !fixed) return false;
    if (fixed.pods.length > count - 1) {
      subnet.free.give(fixed.pods.slice(count - 1));
      subnet.ofNodes.set(last, { ...fixed, pods: fixed.pods.slice(0, count - 1) });
    } else {
      giveBackNode(subnet, last, fixed);
      kept.pop();
    }
    return true;
  };
}

/** Addresses that are fixed for nodes and not used yet. */
export const keptFor = ({ ofNodes }: SubnetDraft, isIts: (node: string) => boolean): number =>
  [...ofNodes].reduce(
    (sum, [node, { own, pods }]) => (isIts(node) ? sum + pods.length + (own === undefined ? 0 : 1) : sum),
    0,
  );
