import { managedNetwork } from '../facts/aks-defaults';
import { reservedAtEnd, reservedAtStart } from '../facts/azure';
import {
  containsAddress,
  containsPrefix,
  formatPrefix,
  growTo,
  nextFreePrefix,
  overlaps,
  type Prefix,
  prefixFrom,
  prefixOf,
} from '../ip';
import { limits } from './limits';
import type { NetworkDraft, Networks, SubnetDraft } from './networks';
import type { Reporter } from './report';

/** Length of a subnet that nothing speaks of, and the shortest that is taken for a network around what is known. */
const SUBNET_LENGTH = 24;
const NETWORK_LENGTH = 16;
/** Where room is looked for when a network's own is not known: space that anybody may use. */
const PRIVATE = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'];

/**
 * Gives every network and subnet a prefix. Those that were not pasted get one around the addresses that are known to be
 * in them, else one that is free; each is reported.
 *
 * @param elsewhere space that is somebody else's, such as pod and service CIDRs
 */
export function settlePrefixes({ networks, subnets }: Networks, elsewhere: readonly string[], report: Reporter): void {
  const all = [...subnets.values()];
  const open = all.filter(({ addressPrefix }) => addressPrefix === undefined);
  if (open.length > limits.assumed) {
    const text = `${open.length} subnets were not pasted with a prefix: only for ${limits.assumed} of them one is taken.`;
    report.add('problems', { code: 'too-many', text });
  }
  for (const subnet of open.slice(0, limits.assumed)) {
    const network = networks.get(subnet.virtualNetwork);
    const others = all.filter((one) => one.virtualNetwork === subnet.virtualNetwork);
    const foreign = [...networks.values()].filter((one) => one !== network).flatMap((one) => one.addressPrefixes);
    subnet.addressPrefix = formatPrefix(subnetPrefix(subnet, network, others, [...foreign, ...elsewhere]));
    const why = subnet.hints.length > 0 ? ', around the addresses known to be in it' : '';
    assume(
      report,
      subnet.id,
      `The prefix of subnet ${subnet.name} was not pasted: ${subnet.addressPrefix} is taken${why}.`,
    );
  }
  const unknown = [...networks.values()].filter(({ addressPrefixes }) => addressPrefixes.length === 0);
  for (const network of unknown.slice(0, limits.assumed)) {
    const foreign = [...networks.values()].filter((one) => one !== network).flatMap((one) => one.addressPrefixes);
    const own = all.filter((one) => one.virtualNetwork === network.id).flatMap((one) => one.addressPrefix ?? []);
    network.addressPrefixes = networkPrefixes(network, own, [...foreign, ...elsewhere]);
    const taken = network.addressPrefixes.join(' and ');
    assume(report, network.id, `The address space of ${network.name} was not pasted: ${taken} is taken.`);
  }
}

const assume = (report: Reporter, id: string, text: string): void =>
  report.add('assumed', { code: 'prefix', text, id });

const readAll = (texts: readonly (string | undefined)[]): Prefix[] =>
  texts.flatMap((text) => (text === undefined ? [] : prefixOf(text)));

function subnetPrefix(
  { hints, room, preferred }: SubnetDraft,
  network: NetworkDraft | undefined,
  others: readonly SubnetDraft[],
  foreign: readonly string[],
): Prefix {
  const space = readAll(network?.addressPrefixes ?? []);
  const siblings = readAll(others.map(({ addressPrefix }) => addressPrefix));
  const fits = (prefix: Prefix): boolean =>
    hints.every((hint) => containsAddress(prefix, hint)) && !siblings.some((sibling) => overlaps(sibling, prefix));
  const [wanted] = readAll([preferred]);
  if (wanted && fits(wanted)) return wanted;
  const length = lengthFor(room);
  const around = aroundHints(hints, length);
  if (around) return shrunk(around, hints, siblings);
  const within = nextFreePrefix(space, siblings, length);
  if (within) return within;
  return (
    nextFreePrefix(readAll(PRIVATE), [...siblings, ...space, ...readAll(foreign)], length) ??
    prefixOf(managedNetwork.value.subnetPrefix)
  );
}

/** The prefix that is just long enough for so many addresses, and no longer than usual. */
function lengthFor(room: number): number {
  const size = room + reservedAtStart.value + reservedAtEnd.value;
  return Math.max(8, Math.min(SUBNET_LENGTH, 32 - Math.ceil(Math.log2(size))));
}

function aroundHints([first, ...rest]: readonly number[], length: number): Prefix | undefined {
  if (first === undefined) return undefined;
  let prefix = prefixFrom(first, length);
  while (!rest.every((hint) => containsAddress(prefix, hint)) && prefix.length > 0) {
    prefix = growTo(prefix, prefix.length - 1);
  }
  return prefix;
}

/** The prefix made smaller around its addresses until it meets no neighbour, if that can be. */
function shrunk(prefix: Prefix, hints: readonly number[], siblings: readonly Prefix[]): Prefix {
  const meets = (one: Prefix) => siblings.some((sibling) => overlaps(sibling, one));
  for (let length = prefix.length; length <= 29; length += 1) {
    const smaller = prefixFrom(hints[0] ?? prefix.first, length);
    if (!hints.every((hint) => containsAddress(smaller, hint))) break;
    if (!meets(smaller)) return smaller;
  }
  return prefix;
}

function networkPrefixes({ preferred }: NetworkDraft, own: readonly string[], foreign: readonly string[]): string[] {
  const subnets = readAll(own);
  const [wanted] = readAll([preferred]);
  if (preferred !== undefined && wanted && subnets.every((one) => containsPrefix(wanted, one))) return [preferred];
  const others = readAll(foreign);
  const [first] = subnets;
  if (!first) {
    const free = nextFreePrefix(readAll(PRIVATE), others, NETWORK_LENGTH);
    return [free ? formatPrefix(free) : managedNetwork.value.prefix];
  }
  const around = growTo(first, Math.min(first.length, NETWORK_LENGTH));
  const holdsAll = subnets.every((one) => containsPrefix(around, one));
  // Where the network around them would be somebody else's too, no more is taken than is known.
  return holdsAll && !others.some((other) => overlaps(other, around))
    ? [formatPrefix(around)]
    : [...new Set(own)].slice(0, 50);
}
