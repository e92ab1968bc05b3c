import { type Address, parseAddress } from './address';
import { type Prefix, parsePrefix } from './prefix';

/** A literal in a test; a typo throws. */
export function ip(text: string): Address {
  const parsed = parseAddress(text);
  if (!parsed.ok) throw new Error(`${parsed.error.code}: ${text}`);
  return parsed.value;
}

/** A literal in a test; a typo throws. */
export function prefix(text: string): Prefix {
  const parsed = parsePrefix(text);
  if (!parsed.ok) throw new Error(`${parsed.error.code}: ${text}`);
  return parsed.value;
}
