import { dnsServiceOffset } from '../../facts/aks';
import { predictedAddresses } from '../../facts/aks-resources';
import { type Address, addressOf, formatAddress, type Range } from '../../ip';
import { resourceOf } from '../../model';
import type { ClusterPlan, Plan } from '../plan/types';
import type { Next } from './types';
import { nameOf } from './words';

/** The cluster IP of the next service that has none of its own. */
export function nextClusterIP(plan: Plan, cluster: ClusterPlan, asked?: Address): Next {
  const lowest = lowestFree(plan, cluster);
  const name = nameOf(plan, cluster.id);
  const facts = [dnsServiceOffset, predictedAddresses];
  if (lowest === undefined) {
    return {
      isAsked: false,
      says: `The service CIDR of ${name} is used up.`,
      takers: [{ owner: cluster.id, fits: false, says: 'One more service finds no cluster IP.' }],
      facts,
    };
  }
  const text = formatAddress(lowest);
  return {
    lowest: text,
    isAsked: lowest === asked,
    says:
      lowest === asked
        ? 'This is the next cluster IP to be handed out.'
        : `The next cluster IP to be handed out is ${text}.`,
    takers: [
      {
        owner: cluster.id,
        fits: true,
        says: `One more service of ${name} without a cluster IP of its own takes ${text}.`,
      },
    ],
    facts,
  };
}

/** From the DNS service's usual place to the end, then from the start: the first that nobody has. */
function lowestFree(plan: Plan, { id, serviceCidr, services }: ClusterPlan): Address | undefined {
  const profile = resourceOf(plan.document, 'managedCluster', id)?.networkProfile;
  const taken = new Set(services.map(({ clusterIP }) => clusterIP));
  if (profile) taken.add(addressOf(profile.dnsServiceIP));
  const [first, last] = [serviceCidr.first + 2, serviceCidr.last - 1];
  const start = serviceCidr.first + dnsServiceOffset.value;
  const firstOf = (range: Range): Address | undefined => {
    // Of one more address than are taken, one is free.
    for (let n = range.first; n <= Math.min(range.last, range.first + taken.size); n += 1) if (!taken.has(n)) return n;
    return undefined;
  };
  return firstOf({ first: Math.max(start, first), last }) ?? firstOf({ first, last });
}
