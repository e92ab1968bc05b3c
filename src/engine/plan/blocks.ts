import { blockAt, blockCount, overlaps, type Prefix } from '../../ip';

/** Hands out the pieces of a pod CIDR in order. */
export interface BlockSource {
  readonly total: number;
  /** Blocks left out because they meet what is to be avoided. */
  readonly passedOver: number;
  readonly used: () => number;
  readonly next: () => Prefix | undefined;
}

/** @param avoid space that the allocator passes over, such as the service CIDR */
export function blockSource(podCidr: Prefix | undefined, length: number, avoid: Prefix | undefined): BlockSource {
  const count = podCidr ? blockCount(podCidr, length) : 0;
  const passedOver = podCidr && avoid && overlaps(podCidr, avoid) ? avoidedBlocks(podCidr, length, avoid) : 0;
  let at = 0;
  let used = 0;
  return {
    total: count - passedOver,
    passedOver,
    used: () => used,
    next() {
      while (podCidr && at < count) {
        const block = blockAt(podCidr, length, at);
        at += 1;
        if (avoid && overlaps(block, avoid)) continue;
        used += 1;
        return block;
      }
      return undefined;
    },
  };
}

/** Of two prefixes that overlap the longer lies within the other; a block that it only touches is lost as a whole. */
const avoidedBlocks = (podCidr: Prefix, length: number, avoid: Prefix): number => {
  const shared = avoid.length >= podCidr.length ? avoid : podCidr;
  return Math.min(blockCount(podCidr, length), Math.max(1, blockCount(shared, length)));
};
