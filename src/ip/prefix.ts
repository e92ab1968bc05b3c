import { err, ok, type Result } from '../result';
import { type Address, addressOf, formatAddress, isIPv6, parseAddress } from './address';

declare const canonical: unique symbol;

/**
 * An IPv4 prefix in canonical form: every host bit of `first` is zero.
 * The brand makes `parsePrefix`, `prefixOf` and `prefixFrom` the only ways to get one.
 */
export interface Prefix {
  readonly first: Address;
  readonly last: Address;
  /** Prefix length in bits, 0 to 32. */
  readonly length: number;
  readonly [canonical]: true;
}

export type PrefixError =
  | { readonly code: 'not-a-prefix'; readonly input: string }
  | { readonly code: 'ipv6-not-supported'; readonly input: string }
  | { readonly code: 'length-missing'; readonly input: string }
  | { readonly code: 'length-out-of-range'; readonly input: string }
  | { readonly code: 'host-bits-set'; readonly input: string; readonly suggestion: string };

/**
 * Reads `10.244.0.0/16`.
 *
 * Host bits are an error and not silently cleared, so that a learner sees why; the error carries the mend.
 */
export function parsePrefix(input: string): Result<Prefix, PrefixError> {
  const text = input.trim();
  const [addressText = '', lengthText, ...rest] = text.split('/');
  if (isIPv6(text)) return err({ code: 'ipv6-not-supported', input });
  const address = parseAddress(addressText);
  if (!address.ok || rest.length > 0) return err({ code: 'not-a-prefix', input });
  if (lengthText === undefined || lengthText === '') return err({ code: 'length-missing', input });
  if (!/^(0|[1-9]\d{0,2})$/.test(lengthText)) return err({ code: 'not-a-prefix', input });
  if (Number(lengthText) > 32) return err({ code: 'length-out-of-range', input });
  const prefix = prefixFrom(address.value, Number(lengthText));
  if (prefix.first !== address.value) return err({ code: 'host-bits-set', input, suggestion: formatPrefix(prefix) });
  return ok(prefix);
}

/** How many addresses a prefix of this length holds. */
export const sizeOfLength = (length: number): number => 2 ** (32 - length);

/** The prefix of this length around an address; host bits are cleared. */
export function prefixFrom(address: Address, length: number): Prefix {
  const size = sizeOfLength(length);
  const first = Math.floor(address / size) * size;
  return { first, last: first + size - 1, length } as Prefix;
}

/** The prefix of text that the document's schema has already checked. @throws where it was not. */
export function prefixOf(checked: string): Prefix {
  const slash = checked.indexOf('/');
  return prefixFrom(addressOf(checked.slice(0, slash)), Number(checked.slice(slash + 1)));
}

/** `10.244.0.0/16` */
export const formatPrefix = (prefix: Prefix): string => `${formatAddress(prefix.first)}/${prefix.length}`;

export const sizeOf = (prefix: Prefix): number => sizeOfLength(prefix.length);

export const containsAddress = (prefix: Prefix, address: Address): boolean =>
  prefix.first <= address && address <= prefix.last;

export const containsPrefix = (outer: Prefix, inner: Prefix): boolean =>
  outer.first <= inner.first && inner.last <= outer.last;

export const overlaps = (a: Prefix, b: Prefix): boolean => a.first <= b.last && b.first <= a.last;

/** How many blocks of `length` a prefix holds; none when it is smaller than one. */
export const blockCount = (prefix: Prefix, length: number): number =>
  prefix.length > length ? 0 : 2 ** (length - prefix.length);

/** The n-th block of `length` in a prefix, counted from 0. */
export const blockAt = (prefix: Prefix, length: number, n: number): Prefix =>
  prefixFrom(prefix.first + n * sizeOfLength(length), length);

/** The shortest growth of a prefix that reaches `length`: the supernet around it. */
export const growTo = (prefix: Prefix, length: number): Prefix => prefixFrom(prefix.first, length);

/**
 * The lowest prefix of `length` inside `spaces` that meets none of `taken`.
 * @returns `undefined` when there is no such prefix
 */
export function nextFreePrefix(
  spaces: readonly Prefix[],
  taken: readonly Prefix[],
  length: number,
): Prefix | undefined {
  for (const space of spaces) {
    if (space.length > length) continue;
    let candidate = prefixFrom(space.first, length);
    while (candidate.last <= space.last) {
      const blocker = taken.find((prefix) => overlaps(prefix, candidate));
      if (!blocker) return candidate;
      const after = Math.max(blocker.last, candidate.last) + 1;
      if (after > space.last) break;
      candidate = prefixFrom(after, length);
    }
  }
  return undefined;
}
