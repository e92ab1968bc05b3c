import { platformAddress } from '../../facts/addresses';
import { internetTag, loadBalancerTag, notPublic, platformTags, virtualNetworkTag } from '../../facts/filtering';
import { type Address, addressOf, containsAddress, prefixOf } from '../../ip';
import { resourcesOf } from '../../model';
import { once } from '../../once';
import type { Packet } from '../packet';
import type { Plan } from '../plan/types';
import { isInside } from './ranges';
import type { TagRanges } from './tags';

/** What rules ask of a packet's source or destination. */
export interface End {
  readonly address: Address;
  readonly isInVirtualNetwork: boolean;
  readonly isInInternet: boolean;
  /** In lower case. Of a public address that the design says nothing of they are not known. */
  readonly tags: readonly string[] | 'unknown';
  /** What Azure's host answers: only a rule that names one of `tags` means it. */
  readonly isPlatform: boolean;
}

/** A packet in the eyes of the security groups at one interface. */
export interface Seen {
  readonly packet: Packet;
  readonly source: End;
  readonly destination: End;
}

const HOST = addressOf(platformAddress.value);
const PLATFORM = platformTags.value.map(({ tag, address, port }) => ({
  tag: tag.toLowerCase(),
  address: addressOf(address),
  port,
}));
const NOT_PUBLIC = notPublic.value.map(prefixOf);

/** The two tags that mean other addresses at each interface. */
export const VIRTUAL_NETWORK = virtualNetworkTag.value.toLowerCase();
export const INTERNET = internetTag.value.toLowerCase();
const LOAD_BALANCER = loadBalancerTag.value.toLowerCase();
/** Tags whose addresses are all known: Azure's host alone. */
export const OF_THE_PLATFORM: ReadonlySet<string> = new Set([LOAD_BALANCER, ...PLATFORM.map(({ tag }) => tag)]);

export function seenBy(plan: Plan, ranges: TagRanges, packet: Packet): Seen {
  const { source, destination, destinationPort } = packet;
  const offered = PLATFORM.filter(({ address }) => address === destination);
  const meant = offered.filter(({ port }) => port === undefined || port === destinationPort).map(({ tag }) => tag);
  const tagsOfSource = source === HOST ? [LOAD_BALANCER] : serviceTagsOf(plan, source);
  return {
    packet,
    source: endOf(ranges, source, tagsOfSource, false),
    destination:
      offered.length > 0
        ? endOf(ranges, destination, meant, true)
        : endOf(ranges, destination, serviceTagsOf(plan, destination), false),
  };
}

const endOf = (ranges: TagRanges, address: Address, tags: End['tags'], isPlatform: boolean): End => ({
  address,
  isInVirtualNetwork: isInside(ranges.virtualNetwork, address),
  isInInternet: isInside(ranges.internet, address),
  tags,
  isPlatform,
});

/** The same packet where the two tags mean other addresses; the very same object where that changes nothing for it. */
export function seenOtherwise(seen: Seen, ranges: TagRanges): Seen {
  const other = (end: End): End => {
    const changed = endOf(ranges, end.address, end.tags, end.isPlatform);
    const isSame = changed.isInVirtualNetwork === end.isInVirtualNetwork && changed.isInInternet === end.isInInternet;
    return isSame ? end : changed;
  };
  const [source, destination] = [other(seen.source), other(seen.destination)];
  return source === seen.source && destination === seen.destination ? seen : { ...seen, source, destination };
}

function serviceTagsOf(plan: Plan, address: Address): End['tags'] {
  const told = toldTags(plan).get(address);
  if (told) return told;
  return NOT_PUBLIC.some((prefix) => containsAddress(prefix, address)) ? [] : 'unknown';
}

/** Tags of hosts of the internet, where the design tells them; private addresses have none. */
export const toldTags = once((plan: Plan): ReadonlyMap<Address, readonly string[]> => {
  const tags = new Map<Address, readonly string[]>();
  for (const { address: text, serviceTags } of resourcesOf(plan.document, 'internetHost')) {
    const address = addressOf(text);
    if (!serviceTags || NOT_PUBLIC.some((prefix) => containsAddress(prefix, address))) continue;
    tags.set(address, [...(tags.get(address) ?? []), ...serviceTags.map((tag) => tag.toLowerCase())]);
  }
  return tags;
});
