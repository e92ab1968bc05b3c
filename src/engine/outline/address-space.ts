import { type Address, containsAddress, parseAddress, parsePrefix, prefixOf } from '../../ip';
import { resourcesOf } from '../../model';
import type { Plan } from '../plan/types';

/** Whose addresses an address is one of; every hue on screen says this and nothing else. */
export type AddressSpace = 'virtualNetwork' | 'podCidr' | 'serviceCidr' | 'onPremises' | 'public';

/** The space that an address of a plan belongs to; what no space of the design holds is public. */
export function addressSpaceOf(plan: Plan, address: Address): AddressSpace {
  const clusters = Object.values(plan.clusters);
  const within = (prefixes: readonly string[]) => prefixes.some((text) => containsAddress(prefixOf(text), address));
  if (resourcesOf(plan.document, 'virtualNetwork').some((network) => within(network.addressPrefixes))) {
    return 'virtualNetwork';
  }
  if (clusters.some(({ podCidr }) => podCidr && containsAddress(podCidr, address))) return 'podCidr';
  if (clusters.some(({ serviceCidr }) => containsAddress(serviceCidr, address))) return 'serviceCidr';
  if (resourcesOf(plan.document, 'onPremisesSite').some((site) => within(site.addressPrefixes))) return 'onPremises';
  return 'public';
}

/** The space of an address, prefix or range written out; `undefined` for text that starts with none. */
export function addressSpaceOfText(plan: Plan, text: string): AddressSpace | undefined {
  const [start = ''] = text.split(/[\s–,:]/);
  const prefix = parsePrefix(start);
  const address = prefix.ok ? { ok: true as const, value: prefix.value.first } : parseAddress(start);
  return address.ok ? addressSpaceOf(plan, address.value) : undefined;
}
