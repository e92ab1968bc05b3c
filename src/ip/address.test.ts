import fc from 'fast-check';
import { IPv4, Validator } from 'ip-num';
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
    '10.0.0.1:80',
    '00:0d:3a:00:00:01',
    'dns',
    '١.0.0.1',
  ])('refuses %j', (input) =>
    expect(parseAddress(input)).toEqual({ ok: false, error: { code: 'not-an-address', input } }),
  );

  it.each(['::1', 'FD00::4', 'fe80::1%eth0', '::ffff:10.0.0.1', '1:2:3:4:5:6:10.0.0.1', '1:2:3:4:5:6:7:8'])(
    'tells IPv6 apart: %s',
    (input) => expect(parseAddress(input)).toEqual({ ok: false, error: { code: 'ipv6-not-supported', input } }),
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

  it('ip-num agrees on what is an address', () => {
    const nearly = fc.array(fc.constantFrom('0', '1', '9', '25', '255', '256', '.', '.', '.', '-', ':', 'f'));
    const text = fc.oneof(
      nearly.map((parts) => parts.join('')),
      fc.array(fc.nat({ max: 300 }), { minLength: 3, maxLength: 5 }).map((octets) => octets.join('.')),
      fc.ipV4Extended(),
    );
    fc.assert(
      fc.property(text, (input) => {
        expect(parseAddress(input).ok).toBe(Validator.isValidIPv4String(input)[0]);
      }),
      { numRuns: 2000 },
    );
  });

  it('every IPv6 address is told apart', () =>
    fc.assert(
      fc.property(fc.ipV6(), (input) => {
        expect(parseAddress(input)).toEqual({ ok: false, error: { code: 'ipv6-not-supported', input } });
      }),
    ));
});
