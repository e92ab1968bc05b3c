import { reservedAtEnd, reservedAtStart } from '../../facts/azure';
import { type Address, containsAddress, type Prefix, type Range, rangeSize, rangesSize } from '../../ip';

/** The addresses of a subnet that Azure keeps, as one range at each end. */
export function reservedRanges(prefix: Prefix): Range[] {
  const end = { first: prefix.last - reservedAtEnd.value + 1, last: prefix.last };
  const start = { first: prefix.first, last: Math.min(prefix.first + reservedAtStart.value, end.first) - 1 };
  return [start, end].filter((range) => rangeSize(range) > 0);
}

/** Addresses of a subnet that somebody can have: its size less those that Azure keeps. */
export const usableAddresses = (prefix: Prefix): number =>
  Math.max(0, prefix.last - prefix.first + 1 - reservedAtStart.value - reservedAtEnd.value);

/** Whether an address can be given to a machine of the subnet. */
export const isUsable = (prefix: Prefix, address: Address): boolean =>
  containsAddress(prefix, address) && !reservedRanges(prefix).some((r) => r.first <= address && address <= r.last);

/** What is left of a space after some addresses were fixed; hands out from its lower end. */
export interface FreeAddresses {
  /** The next `count` lowest free addresses, as ranges in order; `undefined`, and nothing taken, when there are fewer. */
  take(count: number): readonly Range[] | undefined;
  /** Takes back fixed addresses that are not needed after all. */
  give(addresses: readonly Address[]): void;
  /** Addresses not yet handed out. */
  left(): number;
}

/**
 * The free addresses of a subnet, lowest first.
 *
 * @param fixed addresses that somebody already has, in any order
 */
export const freeAddresses = (prefix: Prefix, fixed: readonly Address[]): FreeAddresses =>
  handedOut(gapsBetween(usableRange(prefix), fixed));

/**
 * The free blocks of a subnet, lowest first: whole pieces of `size` addresses that begin at a multiple of it and meet
 * nobody's address. Whoever takes multiples of `size` gets whole blocks.
 *
 * @param endsLeftOut whether those that meet an address of Azure's are left out as well
 */
export const freeBlocks = (
  prefix: Prefix,
  fixed: readonly Address[],
  size: number,
  endsLeftOut: boolean,
): FreeAddresses =>
  handedOut(
    gapsBetween(endsLeftOut ? usableRange(prefix) : prefix, fixed).flatMap(({ first, last }) => {
      const whole = { first: Math.ceil(first / size) * size, last: Math.floor((last + 1) / size) * size - 1 };
      return rangeSize(whole) > 0 ? [whole] : [];
    }),
  );

function handedOut(found: readonly Range[]): FreeAddresses {
  let gaps = [...found];
  let left = rangesSize(gaps);
  let gap = 0;
  return {
    left: () => left,
    give(addresses) {
      const back = addresses.map((address) => ({ first: address, last: address }));
      gaps = [...gaps.slice(gap), ...back].toSorted((a, b) => a.first - b.first);
      gap = 0;
      left += addresses.length;
    },
    take(count) {
      if (count > left) return undefined;
      left -= count;
      const taken: Range[] = [];
      for (let wanted = count; wanted > 0; ) {
        const current = gaps[gap];
        if (!current) throw new Error('Free addresses miscounted');
        const size = Math.min(wanted, rangeSize(current));
        taken.push({ first: current.first, last: current.first + size - 1 });
        wanted -= size;
        if (size === rangeSize(current)) gap += 1;
        else gaps[gap] = { first: current.first + size, last: current.last };
      }
      return taken;
    },
  };
}

/** From the first to the last address that is not Azure's; the last comes first where there is none. */
const usableRange = ({ first, last }: Prefix): Range => ({
  first: first + reservedAtStart.value,
  last: last - reservedAtEnd.value,
});

function gapsBetween({ first, last: end }: Range, fixed: readonly Address[]): Range[] {
  const gaps: Range[] = [];
  let next = first;
  for (const address of fixed.filter((a) => first <= a && a <= end).toSorted((a, b) => a - b)) {
    if (address > next) gaps.push({ first: next, last: address - 1 });
    next = Math.max(next, address + 1);
  }
  if (next <= end) gaps.push({ first: next, last: end });
  return gaps;
}
