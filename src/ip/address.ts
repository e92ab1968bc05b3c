// The whole of ip-num is one CommonJS module of 10 kB; its validator alone is a third of that.
import { Validator } from 'ip-num/dist/src/Validator.js';
import { err, ok, type Result } from '../result';

/** An IPv4 address as an unsigned 32-bit number. */
export type Address = number;

export type AddressError =
  | { readonly code: 'not-an-address'; readonly input: string }
  | { readonly code: 'ipv6-not-supported'; readonly input: string };

/** Reads `10.240.0.4`. Text that a person typed or a link brought; IPv6 is told apart so that it can be refused by name. */
export function parseAddress(input: string): Result<Address, AddressError> {
  const text = input.trim();
  if (Validator.isValidIPv4String(text)[0]) return ok(addressOf(text));
  return err({ code: isIPv6(text) ? 'ipv6-not-supported' : 'not-an-address', input });
}

/** Whether `text` is meant as IPv6, with or without a prefix length. */
export function isIPv6(text: string): boolean {
  try {
    return Validator.isValidIPv6String(text.split('/')[0] ?? '')[0];
  } catch {
    // ip-num throws on zone ids such as fe80::1%eth0 (1.6.2).
    return text.includes(':');
  }
}

/** The number of an address whose text was already checked, by arithmetic alone. @throws where the text was not. */
export function addressOf(checked: string): Address {
  const octets = checked.split('.');
  const value = octets.reduce((sum, octet) => sum * 256 + Number(octet), 0);
  if (octets.length !== 4 || !Number.isInteger(value)) throw new Error(`Not a checked address: ${checked}`);
  return value;
}

/** `10.240.0.4` */
export const formatAddress = (address: Address): string =>
  `${address >>> 24}.${(address >>> 16) & 255}.${(address >>> 8) & 255}.${address & 255}`;
