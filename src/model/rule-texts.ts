import { securityRulePorts } from '../facts/filtering';
import { isIPv6, parseAddress, parsePrefix, type Range } from '../ip';
import { LONGEST_TEXT } from './longest';

/** What a text among the addresses of a security rule means; addresses of IPv6 are good, and no packet here has one. */
export type AddressText =
  | { readonly kind: 'any' | 'ipv6' }
  | { readonly kind: 'range'; readonly range: Range }
  /** In lower case, since Azure does not tell them apart. */
  | { readonly kind: 'tag'; readonly tag: string };

/** `Storage`, `AzureCloud.westeurope`. */
const TAG = /^[a-z][a-z0-9]*(\.[a-z0-9]+)*$/i;
/** Words that look like a tag and that Azure refuses. */
const NO_TAGS: readonly string[] = ['any'];

/** `undefined` where Azure would not take the text. */
export function readAddressText(text: string): AddressText | undefined {
  if (text === '*') return { kind: 'any' };
  const prefix = parsePrefix(text);
  if (prefix.ok) return prefix.value.length === 0 ? { kind: 'any' } : { kind: 'range', range: prefix.value };
  const address = parseAddress(text);
  if (address.ok) return { kind: 'range', range: { first: address.value, last: address.value } };
  if (isIPv6(text)) return { kind: 'ipv6' };
  const tag = text.toLowerCase();
  return tag.length <= LONGEST_TEXT && TAG.test(tag) && !NO_TAGS.includes(tag) ? { kind: 'tag', tag } : undefined;
}

/** `80` or `80-90`; `any` for `*`, which alone means traffic without ports too. `undefined` where Azure would not take it. */
export function readPortText(text: string): Range | 'any' | undefined {
  if (text === '*') return 'any';
  const [, from, to = from] = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(text) ?? [];
  if (from === undefined) return undefined;
  const range = { first: Number(from), last: Number(to) };
  return range.first <= range.last && range.last <= securityRulePorts.value.last ? range : undefined;
}
