import { blockAt, blockCount, containsPrefix, overlaps, type Prefix } from '../../ip';
import type { RefusedPlace } from './types';

/** Hands out the pieces of a pod CIDR in order. */
export interface BlockSource {
  readonly total: number;
  /** Blocks left out because they meet what is to be avoided. */
  readonly passedOver: number;
  readonly used: () => number;
  /** Whether a node finds a block: one that is fixed for it, or one that is kept for nobody. */
  readonly hasFor: (node: string) => boolean;
  readonly takeFor: (node: string) => Prefix | undefined;
  /** Fixed blocks that cannot be had, and why. */
  readonly refused: readonly { readonly node: string; readonly block: Prefix; readonly why: RefusedPlace['why'] }[];
}

/**
 * @param avoid space that the allocator passes over, such as the service CIDR
 * @param fixed blocks that nodes are fixed to; others pass them over
 */
export function blockSource(
  podCidr: Prefix | undefined,
  length: number,
  avoid: Prefix | undefined,
  fixed: readonly { readonly node: string; readonly block: Prefix }[] = [],
): BlockSource {
  const count = podCidr ? blockCount(podCidr, length) : 0;
  const passedOver = podCidr && avoid && overlaps(podCidr, avoid) ? avoidedBlocks(podCidr, length, avoid) : 0;
  const total = count - passedOver;
  const { kept, refused } = podCidr
    ? keptBlocks(podCidr, length, avoid, fixed)
    : { kept: new Map<string, Prefix>(), refused: [] };
  const keptFirst = new Set([...kept.values()].map(({ first }) => first));
  let waiting = kept.size;
  let at = 0;
  let used = 0;
  return {
    total,
    passedOver,
    refused,
    used: () => used,
    hasFor: (node) => kept.has(node) || used + waiting < total,
    takeFor(node) {
      const own = kept.get(node);
      if (own) {
        kept.delete(node);
        waiting -= 1;
        used += 1;
        return own;
      }
      while (podCidr && at < count) {
        const block = blockAt(podCidr, length, at);
        at += 1;
        if (keptFirst.has(block.first) || (avoid && overlaps(block, avoid))) continue;
        used += 1;
        return block;
      }
      return undefined;
    },
  };
}

/** The fixed blocks that can be had, by node; of two that are the same the first. */
function keptBlocks(
  podCidr: Prefix,
  length: number,
  avoid: Prefix | undefined,
  fixed: readonly { readonly node: string; readonly block: Prefix }[],
): { readonly kept: Map<string, Prefix>; readonly refused: BlockSource['refused'] } {
  const kept = new Map<string, Prefix>();
  const taken = new Set<number>();
  const why = (block: Prefix): RefusedPlace['why'] | undefined => {
    if (!containsPrefix(podCidr, block)) return 'outside';
    if (block.length !== length) return 'size';
    if (avoid && overlaps(block, avoid)) return 'passed-over';
    return taken.has(block.first) ? 'taken' : undefined;
  };
  const refused = fixed.flatMap(({ node, block }) => {
    const reason = why(block);
    if (reason) return [{ node, block, why: reason }];
    taken.add(block.first);
    kept.set(node, block);
    return [];
  });
  return { kept, refused };
}

/** Of two prefixes that overlap the longer lies within the other; a block that it only touches is lost as a whole. */
const avoidedBlocks = (podCidr: Prefix, length: number, avoid: Prefix): number => {
  const shared = avoid.length >= podCidr.length ? avoid : podCidr;
  return Math.min(blockCount(podCidr, length), Math.max(1, blockCount(shared, length)));
};
