import {
  addressOf,
  containsAddress,
  formatAddress,
  formatPrefix,
  overlaps,
  type Prefix,
  prefixFrom,
  prefixOf,
} from '../../ip';
import { type Resource, type ResourceOf, resourceOf } from '../../model';
import { ok, type Result } from '../../result';
import { alone, type Copier, named } from './copier';
import { withMade } from './draft';
import { freeName } from './names';
import { freeInNetwork, freeNetworkRange, freeSiteRange } from './prefixes';
import { subnetsIn, takesGroup } from './subnets';
import type { Refusal } from './types';

type Subnet = ResourceOf<'subnet'>;

/** An address or prefix at the same place of another range. */
const at = (from: Prefix, to: Prefix, address: number): number => to.first + address - from.first;

/** Where each of some prefixes goes. */
type Moves = readonly (readonly [Prefix, Prefix])[];

/** A free range for each prefix, of its own size and apart from each other. */
function movesOf(
  prefixes: readonly string[],
  free: (length: number, besides: readonly Prefix[]) => Result<Prefix, Refusal>,
): Result<Moves, Refusal> {
  const moves: (readonly [Prefix, Prefix])[] = [];
  for (const prefix of prefixes.map(prefixOf)) {
    const to = free(
      prefix.length,
      moves.map(([, taken]) => taken),
    );
    if (!to.ok) return to;
    moves.push([prefix, to.value]);
  }
  return ok(moves);
}

const movedPrefix = (moves: Moves, prefix: Prefix): string | undefined => {
  const move = moves.find(([from]) => overlaps(from, prefix));
  return move && formatPrefix(prefixFrom(at(...move, prefix.first), prefix.length));
};

/**
 * A network with its subnets, each at the same place of a free range, and with what is attached to them. A NAT gateway
 * serves one network and stays behind, as do DNS servers in the network itself, which the copy does not reach.
 */
export const copyNetwork: Copier<'virtualNetwork'> = (draft, network) => {
  const moves = movesOf(network.addressPrefixes, (length, besides) =>
    freeNetworkRange(draft.document, [length], besides),
  );
  if (!moves.ok) return moves;
  const isInside = (address: string) => moves.value.some(([from]) => containsAddress(from, addressOf(address)));
  const copy: Resource = {
    ...network,
    ...named(draft, network),
    addressPrefixes: moves.value.map(([, to]) => formatPrefix(to)),
    dnsServers: network.dnsServers.filter((server) => !isInside(server)),
  };
  const made = subnetsIn(draft.document, network.id).reduce(
    (so, subnet) => {
      const addressPrefix = movedPrefix(moves.value, prefixOf(subnet.addressPrefix));
      if (addressPrefix === undefined) return so;
      const { natGateway: _, ...kept } = subnet;
      const id = freeName(so.document, `${subnet.id.slice(0, 60)}-copy`);
      return withMade(so, { ...kept, id, virtualNetwork: copy.id, addressPrefix });
    },
    withMade(draft, copy),
  );
  return ok({ draft: made, id: copy.id });
};

/** A subnet beside the other, with what is attached to it. */
export const copySubnet: Copier<'subnet'> = (draft, subnet) => {
  const network = resourceOf(draft.document, 'virtualNetwork', subnet.virtualNetwork);
  if (!takesGroup(subnet) || !network) {
    return alone(`A virtual network has one subnet named ${subnet.name}. Add the gateway or firewall to another one.`);
  }
  const prefix = freeInNetwork(draft.document, network, [prefixOf(subnet.addressPrefix).length]);
  if (!prefix.ok) return prefix;
  const copy: Subnet = { ...subnet, ...named(draft, subnet), addressPrefix: formatPrefix(prefix.value) };
  return ok({ draft: withMade(draft, copy), id: copy.id });
};

/** A site with its hosts at the same places of a free range; routes that were told by hand are left out. */
export const copySite: Copier<'onPremisesSite'> = (draft, site) => {
  const moves = movesOf(site.addressPrefixes, (length, besides) => freeSiteRange(draft.document, [length], besides));
  if (!moves.ok) return moves;
  const { staticRoutes: _, ...kept } = site;
  const hosts = site.hosts.flatMap(({ name, address }) => {
    const move = moves.value.find(([from]) => containsAddress(from, addressOf(address)));
    return move ? [{ name, address: formatAddress(at(...move, addressOf(address))) }] : [];
  });
  const addressPrefixes = moves.value.map(([, to]) => formatPrefix(to));
  const copy: Resource = { ...kept, ...named(draft, site), addressPrefixes, hosts };
  return ok({ draft: withMade(draft, copy), id: copy.id });
};
