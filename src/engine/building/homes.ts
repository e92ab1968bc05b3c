import { formatPrefix, type Prefix } from '../../ip';
import type { ResourceOf, TopologyDocument } from '../../model';
import { err, ok, type Result } from '../../result';
import { freeCount, subnetFull } from './addresses';
import { type Draft, withMade } from './draft';
import { resourcesOf } from './listed';
import { freeId, freeName, numbered } from './names';
import type { Place } from './place';
import { freeInNetwork, freeNetworkRange, lengthsFrom } from './prefixes';
import { poolsIn, subnetsIn, whyNotOrdinary } from './subnets';
import type { Refusal } from './types';

/** A draft with something found or made in it. */
export interface With<T> {
  readonly draft: Draft;
  readonly value: T;
}

export type Found<T> = Result<With<T>, Refusal>;

type Network = ResourceOf<'virtualNetwork'>;
type Subnet = ResourceOf<'subnet'>;

export const found = <T>(draft: Draft, value: T): Found<T> => ok({ draft, value });

/** The first that works; where none does, why the first did not. */
export function firstOf<T, R>(
  candidates: readonly T[],
  attempt: (candidate: T) => Result<R, Refusal>,
): Result<R, Refusal> | undefined {
  let refused: Result<R, Refusal> | undefined;
  for (const candidate of candidates) {
    const result = attempt(candidate);
    if (result.ok) return result;
    refused ??= result;
  }
  return refused;
}

const LOCATION = 'westeurope';
/** Of an ordinary subnet: 251 usable addresses, and a prefix that is easily read. */
const ORDINARY = 24;

/** Where the design is: in the region of its first network or cluster. */
export const locationOf = (document: TopologyDocument): string =>
  (resourcesOf(document, 'virtualNetwork')[0] ?? resourcesOf(document, 'managedCluster')[0])?.location ?? LOCATION;

export function madeNetwork(draft: Draft, location = locationOf(draft.document), besides: readonly Prefix[] = []) {
  const range = freeNetworkRange(draft.document, undefined, besides);
  if (!range.ok) return range;
  const name = numbered(draft.document, 'vnet');
  const network: Network = {
    id: name,
    name,
    kind: 'virtualNetwork',
    location,
    addressPrefixes: [formatPrefix(range.value)],
    dnsServers: [],
  };
  return found(withMade(draft, network), network);
}

/** Networks that may be meant: the one at the place; without a place all, in stored order. */
export const networksFor = (document: TopologyDocument, { network }: Place): readonly Network[] =>
  network ? [network] : resourcesOf(document, 'virtualNetwork');

/** What works in the network at the place, else in the first where it does, else in a new one. */
export function inSomeNetwork<R>(
  draft: Draft,
  place: Place,
  attempt: (draft: Draft, network: Network) => Result<R, Refusal>,
): Result<R, Refusal> {
  const there = firstOf(networksFor(draft.document, place), (network) => attempt(draft, network));
  if (there?.ok || (there && place.network)) return there;
  const made = madeNetwork(draft);
  const anew = made.ok ? attempt(made.value.draft, made.value.value) : made;
  return anew.ok ? anew : (there ?? anew);
}

/** What a new subnet is to be. */
export interface SubnetWish {
  /** Its name as Azure prescribes it, or the start of it; without either the next number. */
  readonly name?: string;
  readonly isFixed?: boolean;
  readonly lengths?: readonly number[];
  readonly rest?: Partial<Subnet>;
  readonly besides?: readonly Prefix[];
}

/** Sizes of a subnet in which anything may stand. */
const SIZES = lengthsFrom(ORDINARY);

export function madeSubnet(draft: Draft, network: Network, wish: SubnetWish = {}): Found<Subnet> {
  const { name: base, isFixed = false, lengths = SIZES, rest = {}, besides = [] } = wish;
  const prefix = freeInNetwork(draft.document, network, lengths, besides);
  if (!prefix.ok) return prefix;
  const free = base === undefined ? numbered(draft.document, 'snet') : freeName(draft.document, base);
  const name = isFixed && base !== undefined ? base : free;
  const subnet: Subnet = {
    id: isFixed ? freeId(draft.document, name) : name,
    name,
    kind: 'subnet',
    virtualNetwork: network.id,
    addressPrefix: formatPrefix(prefix.value),
    ...rest,
  };
  return found(withMade(draft, subnet), subnet);
}

const isMeant = ({ resource }: Place): boolean =>
  resource?.kind === 'subnet' || resource?.kind === 'agentPool' || resource?.kind === 'virtualMachine';

const roomIn = (draft: Draft, subnet: Subnet): Found<Subnet> =>
  freeCount(draft, subnet) > 0 ? found(draft, subnet) : err(subnetFull(subnet));

/**
 * A subnet in which a machine, an endpoint or a frontend can stand. The one that it was dropped on, or in which what it
 * was dropped on stands; else one of the network without nodes, a new one, or one with nodes, in this order.
 */
export function ordinaryHome(draft: Draft, place: Place): Found<Subnet> {
  const { subnet } = place;
  const refusal = subnet && whyNotOrdinary(draft.document, subnet);
  if (subnet && refusal && place.resource?.kind === 'subnet') return err(refusal);
  if (subnet && !refusal && isMeant(place)) return roomIn(draft, subnet);
  return inSomeNetwork(draft, place, ordinaryIn);
}

function ordinaryIn(draft: Draft, network: Network): Found<Subnet> {
  const { document } = draft;
  const ordinary = subnetsIn(document, network.id).filter((one) => !whyNotOrdinary(document, one));
  const hasNodes = ({ id }: Subnet) => poolsIn(document, id).length > 0;
  const there = firstOf(
    ordinary.filter((one) => !hasNodes(one)),
    (one) => roomIn(draft, one),
  );
  if (there?.ok) return there;
  const made = madeSubnet(draft, network);
  if (made.ok) return made;
  const withNodes = firstOf(ordinary.filter(hasNodes), (one) => roomIn(draft, one));
  return withNodes?.ok ? withNodes : made;
}
