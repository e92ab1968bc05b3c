import { err, ok, type Result } from '../result';

/** An IPv4 address as an unsigned 32-bit number. */
export type Address = number;

export type AddressError =
  | { readonly code: 'not-an-address'; readonly input: string }
  | { readonly code: 'ipv6-not-supported'; readonly input: string };

/** Reads `10.240.0.4`. Text that a person typed or a link brought; IPv6 is told apart so that it can be refused by name. */
export function parseAddress(input: string): Result<Address, AddressError> {
  const text = input.trim();
  if (isIPv4(text)) return ok(addressOf(text));
  return err({ code: isIPv6(text) ? 'ipv6-not-supported' : 'not-an-address', input });
}

/** Four decimal octets; no leading zeros, which some programs read as octal. */
function isIPv4(text: string): boolean {
  const octets = text.split('.');
  return octets.length === 4 && octets.every((octet) => /^(0|[1-9]\d{0,2})$/.test(octet) && Number(octet) <= 255);
}

/**
 * Whether `text` is meant as IPv6, with or without a prefix length or a zone: groups of hexadecimal digits, eight of
 * them or some left out at `::`. Whether it is a good one does not matter to those who refuse it.
 */
export function isIPv6(text: string): boolean {
  const [address = ''] = text.split(/[/%]/);
  return /^[\da-f:.]+$/i.test(address) && (address.includes('::') || address.split(':').length >= 7);
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
