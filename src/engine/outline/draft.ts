import { type Address, formatAddress, formatRangeShort, type Prefix, type Range } from '../../ip';
import type { HeldAddress } from '../plan/types';
import type { AddressSpace } from './address-space';
import type { OutlineDraft } from './types';

const WHOLE_OCTET = 8;

/** `.4` for 10.240.0.4 in 10.240.0.0/24: the octets that the prefix leaves open. */
export function addressWithin(prefix: Prefix, address: Address): string {
  const fixed = Math.floor(prefix.length / WHOLE_OCTET);
  return fixed === 0 ? formatAddress(address) : `.${formatAddress(address).split('.').slice(fixed).join('.')}`;
}

/** Detail of something that holds addresses of a subnet. */
export function heldDetail(
  prefix: Prefix | undefined,
  ranges: readonly Range[],
): Pick<OutlineDraft, 'detail' | 'shortDetail' | 'space'> {
  if (ranges.length === 0) return { detail: 'no address' };
  const detail = ranges.map(formatRangeShort).join(', ');
  return {
    detail,
    space: 'virtualNetwork',
    ...(prefix && {
      shortDetail: ranges
        .map(({ first, last }) => {
          const start = addressWithin(prefix, first);
          return first === last ? start : `${start}–${formatAddress(last).split('.').at(-1)}`;
        })
        .join(' '),
    }),
  };
}

export const addressDetail = (
  address: Address | string,
  space: AddressSpace,
): Pick<OutlineDraft, 'detail' | 'space'> => ({
  detail: typeof address === 'string' ? address : formatAddress(address),
  space,
});

export const rangesOf = (held: readonly HeldAddress[] | undefined): readonly Range[] =>
  (held ?? []).map(({ range }) => range);
