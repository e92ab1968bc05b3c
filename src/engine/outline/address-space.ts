import { type Address, containsAddress, type Prefix, parseAddress, parsePrefix, prefixOf } from '../../ip';
import { resourcesOf } from '../../model';
import { once } from '../../once';
import type { Plan } from '../plan/types';

/** Whose addresses an address is one of; every hue on screen says this and nothing else. */
export type AddressSpace = 'virtualNetwork' | 'podCidr' | 'serviceCidr' | 'onPremises' | 'public';

/**
 * The space that an address of a plan belongs to; what no space of the design holds is public. Where spaces lie
 * within each other, the narrowest has it.
 */
export function addressSpaceOf(plan: Plan, address: Address): AddressSpace {
  let narrowest: Stretch | undefined;
  for (const stretch of stretchesOf(plan)) {
    if (!containsAddress(stretch.prefix, address)) continue;
    if (!narrowest || stretch.prefix.length > narrowest.prefix.length) narrowest = stretch;
  }
  return narrowest?.space ?? 'public';
}

interface Stretch {
  readonly prefix: Prefix;
  readonly space: AddressSpace;
}

const stretchesOf = once(({ document, subnets, clusters }: Plan): readonly Stretch[] => {
  const written = (kind: 'virtualNetwork' | 'onPremisesSite') =>
    resourcesOf(document, kind).flatMap(({ addressPrefixes }) => addressPrefixes.map(prefixOf));
  const its = Object.values(clusters);
  const spaces: readonly [AddressSpace, readonly (Prefix | undefined)[]][] = [
    ['virtualNetwork', [...written('virtualNetwork'), ...Object.values(subnets).map(({ prefix }) => prefix)]],
    ['podCidr', its.map(({ podCidr }) => podCidr)],
    ['serviceCidr', its.map(({ serviceCidr }) => serviceCidr)],
    ['onPremises', written('onPremisesSite')],
  ];
  return spaces.flatMap(([space, prefixes]) => prefixes.flatMap((prefix) => (prefix ? [{ prefix, space }] : [])));
});

/** The space of an address, prefix or range written out; `undefined` for text that starts with none. */
export function addressSpaceOfText(plan: Plan, text: string): AddressSpace | undefined {
  const [start = ''] = text.split(/[\s–,:]/);
  const prefix = parsePrefix(start);
  const address = prefix.ok ? { ok: true as const, value: prefix.value.first } : parseAddress(start);
  return address.ok ? addressSpaceOf(plan, address.value) : undefined;
}
