import fc from 'fast-check';
import { IPv4, IPv4CidrRange } from 'ip-num';
import { describe, expect, it } from 'vitest';
import { address, neighbours, prefixOfLength } from './arbitraries';
import {
  blockAt,
  blockCount,
  containsAddress,
  containsPrefix,
  formatPrefix,
  growTo,
  nextFreePrefix,
  overlaps,
  parsePrefix,
  prefixFrom,
  prefixOf,
  sizeOf,
} from './prefix';
import { ip, prefix } from './testing';

describe('reading a prefix', () => {
  it.each([
    { input: '10.0.0.5/24', code: 'host-bits-set', suggestion: '10.0.0.0/24' },
    { input: '255.255.255.255/1', code: 'host-bits-set', suggestion: '128.0.0.0/1' },
    { input: '10.0.0.0', code: 'length-missing' },
    { input: '10.0.0.0/', code: 'length-missing' },
    { input: '10.0.0.0/33', code: 'length-out-of-range' },
    { input: '10.0.0.0/240', code: 'length-out-of-range' },
    { input: '10.0.0.0/08', code: 'not-a-prefix' },
    { input: '10.0.0.0/-1', code: 'not-a-prefix' },
    { input: '10.0.0.0/2 4', code: 'not-a-prefix' },
    { input: '10.0.0.0/8/8', code: 'not-a-prefix' },
    { input: '10.0.0.0/255.255.255.0', code: 'not-a-prefix' },
    { input: '10.0.0/24', code: 'not-a-prefix' },
    { input: '', code: 'not-a-prefix' },
    { input: 'fd00::/48', code: 'ipv6-not-supported' },
    { input: 'fe80::1%eth0/64', code: 'ipv6-not-supported' },
  ])('refuses "$input" as $code', ({ input, ...error }) =>
    expect(parsePrefix(input)).toEqual({ ok: false, error: { input, ...error } }),
  );

  it('leaves white space at the ends out', () =>
    expect(parsePrefix(' 10.244.0.0/16\n')).toEqual({ ok: true, value: prefix('10.244.0.0/16') }));
});

describe('blocks of a prefix', () => {
  it.each([
    { of: '10.244.0.0/16', length: 24, count: 256 },
    { of: '10.244.0.0/24', length: 24, count: 1 },
    { of: '10.244.0.0/25', length: 24, count: 0 },
    { of: '0.0.0.0/0', length: 24, count: 2 ** 24 },
  ])('$of holds $count of length $length', ({ of, length, count }) =>
    expect(blockCount(prefix(of), length)).toBe(count),
  );

  it('counts them from 0', () =>
    expect(formatPrefix(blockAt(prefix('10.244.0.0/16'), 24, 255))).toBe('10.244.255.0/24'));
});

describe('prefixes that meet', () => {
  it.each([
    { one: '10.0.0.0/24', two: '10.0.0.255/32', meet: true, because: 'the last address' },
    { one: '10.0.0.0/24', two: '10.0.0.0/32', meet: true, because: 'the first address' },
    { one: '10.0.0.0/24', two: '10.0.1.0/32', meet: false, because: 'the address after' },
    { one: '10.0.1.0/24', two: '10.0.0.255/32', meet: false, because: 'the address before' },
    { one: '10.0.0.0/24', two: '10.0.0.0/24', meet: true, because: 'the same' },
  ])('$one and $two, $because: $meet', ({ one, two, meet }) => {
    expect(overlaps(prefix(one), prefix(two))).toBe(meet);
    expect(overlaps(prefix(two), prefix(one))).toBe(meet);
  });
});

describe('the next free prefix', () => {
  it.each([
    { spaces: ['10.0.0.0/16'], taken: [], length: 24, found: '10.0.0.0/24', because: 'the lowest' },
    {
      spaces: ['10.0.0.0/16'],
      taken: ['10.0.0.0/24', '10.0.2.0/24'],
      length: 24,
      found: '10.0.1.0/24',
      because: 'a gap',
    },
    {
      spaces: ['10.0.0.0/16'],
      taken: ['10.0.0.0/24'],
      length: 23,
      found: '10.0.2.0/23',
      because: 'it must be aligned',
    },
    {
      spaces: ['10.0.0.0/16'],
      taken: ['10.0.0.0/8'],
      length: 24,
      found: undefined,
      because: 'a larger one covers all',
    },
    {
      spaces: ['10.0.0.0/24', '10.9.0.0/16'],
      taken: ['10.0.0.0/25'],
      length: 24,
      found: '10.9.0.0/24',
      because: 'the second space has room',
    },
    { spaces: ['10.0.0.0/24'], taken: [], length: 16, found: undefined, because: 'it is larger than the space' },
    {
      spaces: ['255.255.255.0/24'],
      taken: ['255.255.255.0/25', '255.255.255.128/25'],
      length: 25,
      found: undefined,
      because: 'the end of all addresses',
    },
  ])('$found: $because', ({ spaces, taken, length, found }) => {
    const next = nextFreePrefix(spaces.map(prefix), taken.map(prefix), length);
    expect(next && formatPrefix(next)).toBe(found);
  });
});

describe('laws', () => {
  const anyPrefix = prefixOfLength(0, 32);
  const oracleOf = (text: string) => IPv4CidrRange.fromCidr(text);

  it('reading what was printed gives the prefix back', () =>
    fc.assert(
      fc.property(anyPrefix, (one) => {
        expect(parsePrefix(formatPrefix(one))).toEqual({ ok: true, value: one });
        expect(prefixOf(formatPrefix(one))).toEqual(one);
      }),
    ));

  it('text that is taken is what would be printed, but for white space', () =>
    fc.assert(
      fc.property(fc.tuple(address, fc.stringMatching(/^\d{1,3}$/)), ([base, length]) => {
        const text = `${formatPrefix(prefixFrom(base, Math.min(Number(length), 32))).split('/')[0]}/${length}`;
        const read = parsePrefix(text);
        if (read.ok) expect(formatPrefix(read.value)).toBe(text);
      }),
    ));

  it('ip-num agrees on first, last and size', () =>
    fc.assert(
      fc.property(anyPrefix, (one) => {
        const oracle = oracleOf(formatPrefix(one));
        expect(one.first).toBe(Number(oracle.getFirst().getValue()));
        expect(one.last).toBe(Number(oracle.getLast().getValue()));
        expect(sizeOf(one)).toBe(Number(oracle.getSize()));
      }),
    ));

  it('ip-num agrees on who contains and overlaps whom', () =>
    fc.assert(
      fc.property(neighbours, ([one, two]) => {
        const [a, b] = [oracleOf(formatPrefix(one)), oracleOf(formatPrefix(two))];
        expect(containsPrefix(one, two)).toBe(a.contains(b) || a.isEquals(b));
        expect(overlaps(one, two)).toBe(a.isOverlapping(b) || a.contains(b) || b.contains(a) || a.isEquals(b));
        expect(overlaps(two, one)).toBe(overlaps(one, two));
        expect(containsAddress(one, two.first)).toBe(
          Number(a.getFirst().getValue()) <= two.first && two.first <= Number(a.getLast().getValue()),
        );
      }),
    ));

  it('an address lies in the prefix made around it', () =>
    fc.assert(
      fc.property(address, fc.integer({ min: 0, max: 32 }), (value, length) => {
        const around = prefixFrom(value, length);
        expect(containsAddress(around, value)).toBe(true);
        expect(oracleOf(formatPrefix(around)).getFirst().isLessThanOrEquals(IPv4.fromNumber(value))).toBe(true);
      }),
    ));

  it('blocks lie end to end and fill the prefix', () =>
    fc.assert(
      fc.property(prefixOfLength(16, 24), fc.integer({ min: 24, max: 28 }), (one, length) => {
        const blocks = Array.from({ length: blockCount(one, length) }, (_, n) => blockAt(one, length, n));
        expect(blocks[0]?.first).toBe(one.first);
        expect(blocks.at(-1)?.last).toBe(one.last);
        expect(blocks.every((block, n) => n === 0 || block.first === (blocks[n - 1]?.last ?? 0) + 1)).toBe(true);
      }),
    ));

  it('growing keeps what was there', () =>
    fc.assert(
      fc.property(prefixOfLength(8, 32), fc.integer({ min: 0, max: 8 }), (one, less) => {
        expect(containsPrefix(growTo(one, one.length - less), one)).toBe(true);
      }),
    ));

  it('the next free prefix is inside a space, meets nothing taken, and is the lowest such', () =>
    fc.assert(
      fc.property(
        fc.array(prefixOfLength(22, 30), { maxLength: 12 }),
        fc.integer({ min: 22, max: 28 }),
        (drawn, length) => {
          const space = prefix('10.0.0.0/20');
          const taken = drawn.map((one) => prefixFrom(space.first + (one.first % sizeOf(space)), one.length));
          const candidates = Array.from({ length: blockCount(space, length) }, (_, n) => blockAt(space, length, n));
          const expected = candidates.find((candidate) => !taken.some((one) => overlaps(one, candidate)));
          expect(nextFreePrefix([space], taken, length)).toEqual(expected);
        },
      ),
    ));

  it('literals in tests throw on a typo', () => {
    expect(() => prefix('10.0.0.1/24')).toThrow('host-bits-set');
    expect(() => ip('10.0.0')).toThrow('not-an-address');
  });
});
