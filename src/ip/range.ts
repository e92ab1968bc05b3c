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
