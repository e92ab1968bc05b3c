import { platformAddress } from '../../facts/addresses';
import { loadBalancerTag, platformTags } from '../../facts/filtering';
import { addressOf, formatPrefix, type Range } from '../../ip';
import type { Nic } from '../packet';
import type { Plan } from '../plan/types';
import { type At, groupsMet, heedsGroups } from './levels';
import { merged, prefixesOf } from './ranges';
import { readAddressText } from './rule-texts';
import { INTERNET, toldTags, VIRTUAL_NETWORK } from './seen';
import { type TagRanges, tagsFor } from './tags';
import type { EffectiveSecurityGroup, EffectiveSecurityRule, RuleOfGroup } from './types';

/** The rules in force on an interface, group by group, with what their tags stand for there (V-04). */
export function effectiveSecurityRules(plan: Plan, nic: Nic, at: At): EffectiveSecurityGroup[] {
  if (!heedsGroups(plan, nic, at)) return [];
  const tags = tagsFor(plan, { ...nic, subnet: at.subnet });
  const expand = onceEach((texts) => expanded(plan, tags, texts));
  return groupsMet(plan, nic, at, 'Outbound').map(({ level, group }) => ({
    networkSecurityGroup: group.id,
    association: level,
    effectiveSecurityRules: group.rules.map((rule) => effective(expand, rule)),
  }));
}

type Expand = (texts: readonly string[]) => string[] | undefined;

/** Hundreds of rules may name one tag, which stands for as many prefixes. */
function onceEach(expand: Expand): Expand {
  const known = new Map<string, string[] | undefined>();
  return (texts) => {
    const key = texts.join();
    if (!known.has(key)) known.set(key, expand(texts));
    return known.get(key);
  };
}

function effective(expand: Expand, { writtenBy, ...rule }: RuleOfGroup): EffectiveSecurityRule {
  const source = expand(rule.sourceAddressPrefixes);
  const destination = expand(rule.destinationAddressPrefixes);
  return {
    ...rule,
    name: `${writtenBy === 'azure' ? 'defaultSecurityRules' : 'securityRules'}/${rule.name}`,
    ...(source && { expandedSourceAddressPrefix: source }),
    ...(destination && { expandedDestinationAddressPrefix: destination }),
  };
}

/** Of tags of services those addresses that the design tells. */
function expanded(plan: Plan, ranges: TagRanges, texts: readonly string[]): string[] | undefined {
  const read = texts.flatMap((text) => readAddressText(text) ?? []);
  if (!read.some(({ kind }) => kind === 'tag')) return undefined;
  const all = read.flatMap((one): readonly Range[] =>
    one.kind === 'tag' ? addressesOfTag(plan, ranges, one.tag) : one.kind === 'range' ? [one.range] : [],
  );
  return merged(all).flatMap(prefixesOf).map(formatPrefix);
}

const AZURE: readonly { readonly tag: string; readonly address: string }[] = [
  ...platformTags.value,
  { tag: loadBalancerTag.value, address: platformAddress.value },
];

function addressesOfTag(plan: Plan, { virtualNetwork, internet }: TagRanges, tag: string): readonly Range[] {
  if (tag === VIRTUAL_NETWORK) return virtualNetwork;
  if (tag === INTERNET) return internet;
  const told = [...toldTags(plan)].filter(([, tags]) => tags.some((one) => one === tag || one.startsWith(`${tag}.`)));
  const own = AZURE.filter((one) => one.tag.toLowerCase() === tag).map(({ address }) => addressOf(address));
  return [...told.map(([address]) => address), ...own].map((address) => ({ first: address, last: address }));
}
