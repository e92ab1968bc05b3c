import { containsPrefix, overlaps, type Prefix, parseAddress, parsePrefix, prefixFrom, type Range } from '../../ip';
import { readPortText } from '../filtering/rule-texts';
import type { NetworkSecurityGroupPlan } from '../plan/types';

type Rule = NetworkSecurityGroupPlan['rules'][number];

interface TagTraffic {
  readonly direction: Rule['direction'];
  /** Words of rules that mean all of the far side, such as `Internet` and `GatewayManager`. */
  readonly tags: readonly string[];
  /** The far side itself, where it is not Azure's to know. */
  readonly space?: Prefix;
  /** The subnet that is the near side. */
  readonly subnet: Prefix;
  readonly ports: Range;
}

const ANYONE: readonly string[] = ['*', '0.0.0.0/0'];
const ALL_PORTS: Range = { first: 0, last: 65_535 };

/**
 * Ports of traffic between a service tag and a subnet that rules let through, in order of priority. Rules that name
 * single addresses of the far side are left out: who stands behind a tag is Azure's to know.
 */
export function openPorts(rules: readonly Rule[], { direction, tags, space, subnet, ports }: TagTraffic): Range[] {
  let undecided: Range[] = [ports];
  const open: Range[] = [];
  for (const rule of rules) {
    const inbound = direction === 'Inbound';
    const far = inbound ? rule.sourceAddressPrefixes : rule.destinationAddressPrefixes;
    const near = inbound ? rule.destinationAddressPrefixes : rule.sourceAddressPrefixes;
    if (rule.direction !== direction || (rule.protocol !== '*' && rule.protocol !== 'Tcp')) continue;
    const meets = rule.access === 'Allow' ? containsPrefix : overlaps;
    const isFar = (word: string): boolean =>
      ANYONE.includes(word) ||
      tags.some((tag) => tag.toLowerCase() === word.toLowerCase()) ||
      (space !== undefined && spacesOf(word).some((one) => meets(one, space)));
    if (!far.some(isFar)) continue;
    if (!near.some((word) => isAnywhere(word) || spacesOf(word).some((space) => meets(space, subnet)))) continue;
    if (!rule.sourcePortRanges.some((text) => text === '*')) continue;
    for (const decided of rule.destinationPortRanges.flatMap(portsOf)) {
      if (rule.access === 'Allow') open.push(...undecided.flatMap((range) => common(range, decided)));
      undecided = undecided.flatMap((range) => without(range, decided));
    }
  }
  return open;
}

const isAnywhere = (word: string): boolean => ANYONE.includes(word) || word === 'VirtualNetwork';

/** The prefix or address that a word is; none for a tag. */
function spacesOf(word: string): Prefix[] {
  const prefix = parsePrefix(word);
  if (prefix.ok) return [prefix.value];
  const address = parseAddress(word);
  return address.ok ? [prefixFrom(address.value, 32)] : [];
}

function portsOf(text: string): Range[] {
  const read = readPortText(text);
  return read === undefined ? [] : [read === 'any' ? ALL_PORTS : read];
}

const notEmpty = ({ first, last }: Range): boolean => first <= last;

const common = (a: Range, b: Range): Range[] =>
  [{ first: Math.max(a.first, b.first), last: Math.min(a.last, b.last) }].filter(notEmpty);

const without = (range: Range, cut: Range): Range[] =>
  [
    { first: range.first, last: Math.min(range.last, cut.first - 1) },
    { first: Math.max(range.first, cut.last + 1), last: range.last },
  ].filter(notEmpty);
