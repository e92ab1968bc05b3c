import { type Address, formatAddress } from './address';

/** Addresses from first to last, both included; need not be a prefix. */
export interface Range {
  readonly first: Address;
  readonly last: Address;
}

export const rangeSize = (range: Range): number => range.last - range.first + 1;

/** How many addresses several ranges hold together. */
export const rangesSize = (ranges: readonly Range[]): number =>
  ranges.reduce((sum, range) => sum + rangeSize(range), 0);

/** The n-th address of ranges laid end to end, from 0; `undefined` past the last. */
export function addressAt(ranges: readonly Range[], n: number): Address | undefined {
  let left = n;
  for (const range of ranges) {
    if (left < rangeSize(range)) return range.first + left;
    left -= rangeSize(range);
  }
  return undefined;
}

/** Ranges in order, those that meet or touch made one. */
export function joined(ranges: readonly Range[]): Range[] {
  const result: Range[] = [];
  for (const { first, last } of ranges.toSorted((a, b) => a.first - b.first)) {
    const before = result.at(-1);
    if (before && first <= before.last + 1) {
      result[result.length - 1] = { first: before.first, last: Math.max(before.last, last) };
    } else result.push({ first, last });
  }
  return result;
}

/** What is left of ranges without the addresses of others, each range by itself, in its own order. */
export function minus(ranges: readonly Range[], others: readonly Range[]): Range[] {
  const sorted = joined(others);
  return ranges.flatMap((range) => gapsIn(range, sorted));
}

/** @param taken in order, and apart from each other */
function gapsIn({ first, last }: Range, taken: readonly Range[]): Range[] {
  const gaps: Range[] = [];
  let next = first;
  for (const range of taken) {
    if (range.last < next) continue;
    if (range.first > last) break;
    if (range.first > next) gaps.push({ first: next, last: range.first - 1 });
    next = range.last + 1;
  }
  return next > last ? gaps : [...gaps, { first: next, last }];
}

/** Where an address stands in ranges laid end to end, from 0; `undefined` outside them. The inverse of `addressAt`. */
export function positionIn(ranges: readonly Range[], address: Address): number | undefined {
  let before = 0;
  for (const range of ranges) {
    if (range.first <= address && address <= range.last) return before + address - range.first;
    before += rangeSize(range);
  }
  return undefined;
}

/** `10.240.0.5 – 10.240.0.34`, or the one address. */
export const formatRange = ({ first, last }: Range): string =>
  first === last ? formatAddress(first) : `${formatAddress(first)} – ${formatAddress(last)}`;

/** `10.240.0.5–34`: the last address without the octets that it shares with the first. */
export function formatRangeShort({ first, last }: Range): string {
  if (first === last) return formatAddress(first);
  const [a, b] = [formatAddress(first).split('.'), formatAddress(last).split('.')];
  const differs = a.findIndex((octet, i) => octet !== b[i]);
  return `${a.join('.')}–${b.slice(differs).join('.')}`;
}
