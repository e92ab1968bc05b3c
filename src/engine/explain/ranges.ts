import { type Address, type Range, rangeSize } from '../../ip';

/** The stretch of n addresses from the given position on; `undefined` where there are not so many. */
export function sliceOf(ranges: readonly Range[], from: number, count: number): Range[] | undefined {
  const found: Range[] = [];
  let [skip, wanted] = [from, count];
  for (const range of ranges) {
    const first = range.first + Math.min(skip, rangeSize(range));
    skip -= first - range.first;
    const size = Math.min(wanted, range.last - first + 1);
    if (size > 0) found.push({ first, last: first + size - 1 });
    wanted -= size;
    if (wanted === 0) return found;
  }
  return undefined;
}

/** What a space has left between ranges that are in order and apart. */
export function gapsIn(space: Range, taken: readonly Range[]): Range[] {
  const gaps: Range[] = [];
  let next = space.first;
  for (const { first, last } of taken) {
    if (first > next) gaps.push({ first: next, last: first - 1 });
    next = Math.max(next, last + 1);
  }
  if (next <= space.last) gaps.push({ first: next, last: space.last });
  return gaps;
}

/** The range that holds an address, of ranges in order and apart, by halving. */
export function rangeAt<T extends { readonly range: Range }>(ordered: readonly T[], address: Address): T | undefined {
  let [low, high] = [0, ordered.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ordered[middle]?.range.last ?? 0) < address) low = middle + 1;
    else high = middle;
  }
  const found = ordered[low];
  return found && found.range.first <= address ? found : undefined;
}
