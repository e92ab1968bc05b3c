import { nextFreePrefix, type Prefix, prefixOf } from '../../ip';
import { resourceOf } from '../../model';
import { takenInNetwork } from '../findings/free-space';
import type { Plan } from '../plan/types';

/**
 * The next prefixes of a length that a new subnet of a network could have, lowest first and clear of each other: inside the
 * network's prefixes, clear of its subnets, of what its clusters use for pods and services, of peers and sites, and of
 * refused ranges.
 *
 * @param limit how many are wanted at the most
 */
export function freePrefixes({ document }: Plan, networkId: string, length: number, limit: number): Prefix[] {
  const network = resourceOf(document, 'virtualNetwork', networkId);
  if (!network) return [];
  const spaces = network.addressPrefixes.map(prefixOf);
  const taken = takenInNetwork(document, networkId);
  const found: Prefix[] = [];
  while (found.length < limit) {
    const next = nextFreePrefix(spaces, [...taken, ...found], length);
    if (!next) break;
    found.push(next);
  }
  return found;
}
