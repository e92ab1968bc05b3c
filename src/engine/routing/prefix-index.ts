import { type Address, type Prefix, sizeOfLength } from '../../ip';

/** Values by prefix, one map for each prefix length in use, longest first: a lookup costs as much as there are lengths. */
export type PrefixIndex<T> = readonly {
  readonly length: number;
  readonly byFirst: ReadonlyMap<Address, T>;
}[];

/** Of several values for one prefix the first stays. */
export function prefixIndex<T>(values: Iterable<T>, prefixOfValue: (value: T) => Prefix): PrefixIndex<T> {
  const byLength = new Map<number, Map<Address, T>>();
  for (const value of values) {
    const { first, length } = prefixOfValue(value);
    const byFirst = byLength.get(length) ?? new Map<Address, T>();
    byLength.set(length, byFirst);
    if (!byFirst.has(first)) byFirst.set(first, value);
  }
  return [...byLength].map(([length, byFirst]) => ({ length, byFirst })).sort((a, b) => b.length - a.length);
}

/** The value of the longest prefix around an address, of prefixes no longer than `longest`. */
export function longestMatch<T>(index: PrefixIndex<T>, address: Address, longest = 32): T | undefined {
  for (const { length, byFirst } of index) {
    if (length > longest) continue;
    const found = byFirst.get(address - (address % sizeOfLength(length)));
    if (found !== undefined) return found;
  }
  return undefined;
}
