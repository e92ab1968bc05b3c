import type { AddressError } from '../../ip';
import { type Address, type Prefix, type PrefixError, parseAddress, parsePrefix } from '../../ip';
import { assertNever, err, ok, type Result } from '../../result';
import type { Unreadable } from './types';

/** What somebody asks about: one address or a prefix. */
export type Asked = { readonly address: Address } | { readonly prefix: Prefix };

/** Reads an address or a prefix; a prefix of one address is that address. */
export function readAsked(text: string): Result<Asked, AddressError | PrefixError> {
  if (!text.includes('/')) {
    const address = parseAddress(text);
    return address.ok ? ok({ address: address.value }) : err(address.error);
  }
  const prefix = parsePrefix(text);
  if (!prefix.ok) return err(prefix.error);
  const { first, last } = prefix.value;
  return ok(first === last ? { address: first } : { prefix: prefix.value });
}

/** Why a text cannot be read, for the person who typed it, and what may have been meant. */
export function unreadable(error: AddressError | PrefixError): Pick<Unreadable, 'says' | 'instead'> {
  const shown = `“${error.input.trim()}”`;
  const [address = ''] = error.input.trim().split('/');
  switch (error.code) {
    case 'not-an-address':
      return says(`${shown} is no IPv4 address. Write four numbers up to 255, such as 10.240.0.4.`);
    case 'not-a-prefix':
      return says(`${shown} is no IPv4 prefix. Write four numbers up to 255 and a length, such as 10.240.0.0/24.`);
    case 'ipv6-not-supported':
      return says(`${shown} is IPv6. This version plans IPv4 alone.`);
    case 'length-missing':
      return says(`${shown} lacks a prefix length, such as /24.`, address);
    case 'length-out-of-range':
      return says(`${shown} has no valid length: an IPv4 prefix is /0 to /32.`, address);
    case 'host-bits-set':
      return says(`${shown} points into the middle of a network.`, address, error.suggestion);
    default:
      return assertNever(error);
  }
}

const says = (text: string, ...instead: readonly string[]): Pick<Unreadable, 'says' | 'instead'> => ({
  says: text,
  instead,
});
