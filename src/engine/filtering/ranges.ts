import { type Prefix, prefixFrom, type Range, sizeOfLength } from '../../ip';

const LAST = 2 ** 32 - 1;
export const EVERYWHERE: Range = { first: 0, last: LAST };

/** The same addresses or ports, sorted, and as few ranges as they can be. */
export function merged(ranges: readonly Range[]): Range[] {
  const found: { first: number; last: number }[] = [];
  for (const { first, last } of ranges.toSorted((a, b) => a.first - b.first)) {
    const before = found.at(-1);
    if (before && first <= before.last + 1) before.last = Math.max(before.last, last);
    else found.push({ first, last });
  }
  return found;
}

/** Whether one of the ranges holds a value; they are merged. */
export function isInside(ranges: readonly Range[], value: number): boolean {
  let [from, to] = [0, ranges.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    const range = ranges[middle];
    if (!range || value < range.first) to = middle;
    else if (value > range.last) from = middle + 1;
    else return true;
  }
  return false;
}

/** What is left of all addresses; the ranges are merged. */
export function outside(ranges: readonly Range[]): Range[] {
  const gaps: Range[] = [];
  let next = 0;
  for (const { first, last } of ranges) {
    if (next < first) gaps.push({ first: next, last: first - 1 });
    next = last + 1;
  }
  return next <= LAST ? [...gaps, { first: next, last: LAST }] : gaps;
}

/** The fewest prefixes that make up a range, in order. */
export function prefixesOf({ first, last }: Range): Prefix[] {
  const prefixes: Prefix[] = [];
  for (let next = first; next <= last; ) {
    let length = 32;
    while (length > 0 && next % sizeOfLength(length - 1) === 0 && next + sizeOfLength(length - 1) - 1 <= last) length--;
    prefixes.push(prefixFrom(next, length));
    next += sizeOfLength(length);
  }
  return prefixes;
}
