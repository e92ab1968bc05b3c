import fc from 'fast-check';
import { IPv4 } from 'ip-num';
import { describe, expect, it } from 'vitest';
import { addressOf, formatAddress, parseAddress } from './address';
import { address } from './arbitraries';

describe('reading an address', () => {
  it.each([
    { text: '10.240.0.4', value: 0x0af00004 },
    { text: '0.0.0.0', value: 0 },
    { text: '255.255.255.255', value: 0xffffffff },
    { text: ' 10.0.0.1 ', value: 0x0a000001 },
  ])('takes $text', ({ text, value }) => expect(parseAddress(text)).toEqual({ ok: true, value }));

  it.each([
    '',
    '10.0.0',
    '10.0.0.0.1',
    '10.0.0.256',
    '10.0.0.01',
    '10.0.0.-1',
    '0xa.0.0.1',
    '10.0.0.1/24',
    'dns',
    '١.0.0.1',
  ])('refuses %j', (input) =>
    expect(parseAddress(input)).toEqual({ ok: false, error: { code: 'not-an-address', input } }),
  );

  it.each(['::1', 'fd00::4', 'fe80::1%eth0', '::ffff:10.0.0.1'])('tells IPv6 apart: %s', (input) =>
    expect(parseAddress(input)).toEqual({ ok: false, error: { code: 'ipv6-not-supported', input } }),
  );

  it.each(['10.0.0', 'a.b.c.d', ''])('has no number for the unchecked %j', (text) =>
    expect(() => addressOf(text)).toThrow('Not a checked address'),
  );
});

describe('laws', () => {
  it('reading what was printed gives the address back', () =>
    fc.assert(
      fc.property(address, (value) => {
        expect(parseAddress(formatAddress(value))).toEqual({ ok: true, value });
        expect(addressOf(formatAddress(value))).toBe(value);
      }),
    ));

  it('ip-num agrees on number and text', () =>
    fc.assert(
      fc.property(address, (value) => {
        const oracle = IPv4.fromNumber(value);
        expect(formatAddress(value)).toBe(oracle.toString());
        expect(addressOf(oracle.toString())).toBe(Number(oracle.getValue()));
      }),
    ));
});
