import { platformAddress } from '../../facts/addresses';
import { notPublic } from '../../facts/filtering';
import type { Option } from '../../facts/option';
import { defaultRoutesInTag, internetTagPublic, overlayPodsInTag } from '../../facts/options/filtering';
import { addressOf, parsePrefix, prefixOf, type Range } from '../../ip';
import { assumed, resourceOf } from '../../model';
import { once } from '../../once';
import type { Nic } from '../packet';
import type { Plan } from '../plan/types';
import { connectedPrefixes } from './connected';
import { merged, outside } from './ranges';

/** Who VirtualNetwork and Internet are for interfaces of one subnet and cluster; merged. */
export interface TagRanges {
  readonly virtualNetwork: readonly Range[];
  readonly internet: readonly Range[];
}

export interface Tags extends TagRanges {
  /** As another answer to an open question would have them, where it makes a difference. */
  readonly otherwise: readonly (TagRanges & { readonly option: string })[];
}

/** For whom the tags are worked out: the subnet whose routes hold, and the cluster of a node. */
type For = Pick<Nic, 'subnet' | 'cluster'>;

const OPTIONS = [defaultRoutesInTag, internetTagPublic, overlayPodsInTag] as const;
const HOST = addressOf(platformAddress.value);
const NOT_PUBLIC = merged(notPublic.value.map(prefixOf));

const known = once((_: Plan) => new Map<string, Tags>());

/** Remembered: nodes of a cluster in one subnet share them. */
export function tagsFor(plan: Plan, { subnet, cluster }: For): Tags {
  const key = JSON.stringify([subnet, cluster]);
  const found = known(plan).get(key) ?? workOut(plan, { subnet, ...(cluster !== undefined && { cluster }) });
  known(plan).set(key, found);
  return found;
}

/**
 * Addresses of the service tag VirtualNetwork on an interface, sorted and merged: its network, peers, sites behind the
 * gateway, 168.63.129.16, and prefixes of the routes in its subnet's table.
 */
export const virtualNetworkTag = (plan: Plan, nic: Nic): readonly Range[] => tagsFor(plan, nic).virtualNetwork;

function workOut(plan: Plan, nic: For): Tags {
  const given = rangesUnder(plan, nic, (option) => assumed(plan.document, option));
  const otherwise = OPTIONS.map((open) => ({
    ...rangesUnder(plan, nic, (option) => assumed(plan.document, option) !== (option === open)),
    option: open.id,
  }));
  return {
    ...given,
    otherwise: otherwise.filter(
      ({ virtualNetwork, internet }) =>
        !sameRanges(virtualNetwork, given.virtualNetwork) || !sameRanges(internet, given.internet),
    ),
  };
}

const sameRanges = (some: readonly Range[], others: readonly Range[]): boolean =>
  some.length === others.length &&
  some.every(({ first, last }, i) => first === others[i]?.first && last === others[i]?.last);

function rangesUnder(plan: Plan, nic: For, holds: (option: Option<boolean>) => boolean): TagRanges {
  const network = resourceOf(plan.document, 'subnet', nic.subnet)?.virtualNetwork;
  const virtualNetwork = merged([
    { first: HOST, last: HOST },
    ...(network === undefined ? [] : connectedPrefixes(plan, network)),
    ...routedPrefixes(plan, nic.subnet, holds(defaultRoutesInTag)),
    ...(holds(overlayPodsInTag) ? overlayPods(plan, nic.cluster) : []),
  ]);
  const beyond = holds(internetTagPublic) ? [...virtualNetwork, ...NOT_PUBLIC] : virtualNetwork;
  return { virtualNetwork, internet: outside(merged(beyond)) };
}

/** The user's and AKS's alike, whatever their next hop. */
function routedPrefixes({ subnets, routeTables }: Plan, subnet: string, withDefault: boolean): Range[] {
  const table = subnets[subnet]?.routeTable;
  const routes = table === undefined ? [] : (routeTables[table]?.routes ?? []);
  // A route may name a service tag in the place of a prefix; whether its addresses count no document says.
  const prefixes = routes
    .map(({ addressPrefix }) => parsePrefix(addressPrefix))
    .flatMap((read) => (read.ok ? read.value : []));
  return prefixes.filter(({ length }) => withDefault || length > 0);
}

/** Pods whose addresses the network carries without a route for them. */
function overlayPods({ clusters }: Plan, cluster: string | undefined): Range[] {
  const found = cluster === undefined ? undefined : clusters[cluster];
  return found?.podCidr && found.mode.podRoutes === 'fabric' ? [found.podCidr] : [];
}
