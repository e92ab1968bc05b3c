import { formatAddress, formatRangeShort, type Range, rangesSize } from '../../ip';

/** The first few, and how many more there are. */
export const listed = (texts: readonly string[], most: number): string =>
  texts.length <= most ? texts.join(', ') : `${texts.slice(0, most).join(', ')} +${texts.length - most}`;

/** Widest text in mono type that stands beside a caption on a node card. */
const ROOM = 16;

/** Pod addresses of a node on one short line. */
export function podAddresses(ranges: readonly Range[]): string {
  const [first] = ranges;
  if (!first) return 'none';
  // Fixed addresses of others may stand in between: then the two ends would say too much.
  if (ranges.length > 1) return `${rangesSize(ranges)} from …${ending(formatAddress(first.first))}`;
  const text = formatRangeShort(first);
  return text.length <= ROOM ? text : `…${ending(text)}`;
}

/** Longest address that a node card shows in large type. */
const LARGE_ROOM = 12;

export function shortAddress(address: number): string {
  const text = formatAddress(address);
  return text.length <= LARGE_ROOM ? text : `…${ending(text)}`;
}

/** Text of an address or range without its first two octets. */
const ending = (text: string): string => text.split('.').slice(2).join('.');
