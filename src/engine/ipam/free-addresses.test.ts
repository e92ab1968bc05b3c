import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatAddress, formatRange, formatRangeShort, prefixFrom, type Range, rangesSize, sizeOf } from '../../ip';
import { address } from '../../ip/arbitraries';
import { ip, prefix } from '../../ip/testing';
import { freeAddresses, isUsable, reservedRanges, usableAddresses } from './free-addresses';

const addressesOf = (ranges: readonly Range[]): number[] =>
  ranges.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, n) => first + n));

// "Azure Virtual Network FAQ" (read 2026-11-01): the first four addresses and the last one of every subnet;
// "Azure CNI Overlay networking in AKS", 2026-07-31: a /24 has 251.
describe('what Azure keeps of a subnet', () => {
  it.each([
    { length: 29, total: 8, usable: 3 },
    { length: 28, total: 16, usable: 11 },
    { length: 27, total: 32, usable: 27 },
    { length: 26, total: 64, usable: 59 },
    { length: 25, total: 128, usable: 123 },
    { length: 24, total: 256, usable: 251 },
    { length: 23, total: 512, usable: 507 },
    { length: 22, total: 1024, usable: 1019 },
    { length: 21, total: 2048, usable: 2043 },
    { length: 20, total: 4096, usable: 4091 },
    { length: 16, total: 65536, usable: 65531 },
  ])('leaves $usable of the $total of a /$length', ({ length, total, usable }) => {
    const subnet = prefixFrom(ip('10.240.0.0'), length);
    expect(sizeOf(subnet)).toBe(total);
    expect(usableAddresses(subnet)).toBe(usable);
    expect(rangesSize(reservedRanges(subnet))).toBe(5);
    expect(freeAddresses(subnet, []).left()).toBe(usable);
  });

  it('is the first four and the last', () =>
    expect(addressesOf(reservedRanges(prefix('10.240.0.0/24'))).map(formatAddress)).toEqual([
      '10.240.0.0',
      '10.240.0.1',
      '10.240.0.2',
      '10.240.0.3',
      '10.240.0.255',
    ]));

  it.each(['10.0.0.0/30', '10.0.0.0/31', '10.0.0.0/32'])('is all of a prefix too small to be a subnet, %s', (tiny) => {
    const subnet = prefix(tiny);
    expect(addressesOf(reservedRanges(subnet))).toEqual(addressesOf([subnet]));
    expect(usableAddresses(subnet)).toBe(0);
    expect(freeAddresses(subnet, [subnet.first]).take(1)).toBeUndefined();
  });
});

describe('handing out', () => {
  it('goes round what somebody has, lowest first', () => {
    const free = freeAddresses(prefix('10.240.0.0/24'), [ip('10.240.0.20'), ip('10.240.0.4'), ip('10.240.0.4')]);
    expect(free.left()).toBe(249);
    expect(free.take(31)?.map(formatRange)).toEqual(['10.240.0.5 – 10.240.0.19', '10.240.0.21 – 10.240.0.36']);
    expect(free.take(1)?.map(formatRangeShort)).toEqual(['10.240.0.37']);
  });

  it('gives all that was asked for or nothing', () => {
    const free = freeAddresses(prefix('10.240.0.0/29'), []);
    expect(free.take(4)).toBeUndefined();
    expect(free.left()).toBe(3);
    expect(free.take(3)?.map(formatRangeShort)).toEqual(['10.240.0.4–6']);
    expect(free.take(1)).toBeUndefined();
  });

  it('has no interest in fixed addresses that nobody can have', () =>
    expect(freeAddresses(prefix('10.240.0.0/24'), [ip('10.240.0.1'), ip('10.9.9.9'), ip('10.240.0.255')]).left()).toBe(
      251,
    ));
});

describe('laws', () => {
  const subnetAndFixed = fc
    .tuple(address, fc.integer({ min: 24, max: 32 }))
    .map(([base, length]) => prefixFrom(base, length))
    .chain((subnet) =>
      fc.tuple(fc.constant(subnet), fc.array(fc.nat({ max: sizeOf(subnet) + 3 }).map((n) => subnet.first - 2 + n))),
    );

  it('agree with a list of all addresses', () =>
    fc.assert(
      fc.property(subnetAndFixed, fc.array(fc.integer({ min: 1, max: 80 })), ([subnet, fixed], counts) => {
        const free = freeAddresses(subnet, fixed);
        const list = addressesOf([subnet]).filter((one) => isUsable(subnet, one) && !fixed.includes(one));
        for (const count of counts) {
          expect(free.left()).toBe(list.length);
          const taken = free.take(count);
          expect(taken && addressesOf(taken)).toEqual(count > list.length ? undefined : list.splice(0, count));
        }
      }),
    ));

  it('kept and usable addresses fill the subnet', () =>
    fc.assert(
      fc.property(subnetAndFixed, ([subnet]) => {
        const usable = addressesOf([subnet]).filter((one) => isUsable(subnet, one));
        expect(usable.length).toBe(usableAddresses(subnet));
        expect(usable.length + rangesSize(reservedRanges(subnet))).toBe(sizeOf(subnet));
      }),
    ));
});
