import {
  type Address,
  addressAt,
  containsAddress,
  formatAddress,
  minus,
  type Prefix,
  parseAddress,
  prefixOf,
  type Range,
  rangesSize,
} from '../../ip';
import type { ResourceOf, TopologyDocument } from '../../model';
import { once } from '../../once';
import { err, ok, type Result } from '../../result';
import { reservedRanges } from '../ipam/free-addresses';
import { planOf } from '../plan/plan-of';
import type { Draft } from './draft';
import { resourcesOf } from './listed';
import type { Refusal } from './types';

/** Every address that is written anywhere in something. */
function writtenIn(value: unknown): Address[] {
  if (typeof value === 'string') {
    const read = parseAddress(value);
    return read.ok ? [read.value] : [];
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(writtenIn) : [];
}

const written = once(
  ({ resources }: TopologyDocument): ReadonlySet<Address> => new Set(Object.values(resources).flatMap(writtenIn)),
);

/** What is free of a subnet: neither held by somebody of the base nor written in what is new. */
function freeRanges({ base, document, made }: Draft, { id, addressPrefix }: ResourceOf<'subnet'>): Range[] {
  const prefix = prefixOf(addressPrefix);
  const held = base.resources[id] ? (planOf(base).subnets[id]?.holdings ?? []).map(({ range }) => range) : [];
  const fresh = made.flatMap((one) => writtenIn(document.resources[one])).map((at) => ({ first: at, last: at }));
  return minus([prefix], [...reservedRanges(prefix), ...held, ...fresh]);
}

/** The lowest free addresses of a subnet. */
export function freeAddresses(draft: Draft, subnet: ResourceOf<'subnet'>, count: number): Result<string[], Refusal> {
  const free = freeRanges(draft, subnet);
  const found = Array.from({ length: count }, (_, n) => addressAt(free, n)).flatMap((address) =>
    address === undefined ? [] : formatAddress(address),
  );
  return found.length === count ? ok(found) : err(subnetFull(subnet));
}

export function freeAddress(draft: Draft, subnet: ResourceOf<'subnet'>): Result<string, Refusal> {
  const found = freeAddresses(draft, subnet, 1);
  return found.ok ? ok(found.value[0] ?? '') : found;
}

/** How many addresses of a subnet are free. */
export const freeCount = (draft: Draft, subnet: ResourceOf<'subnet'>): number => rangesSize(freeRanges(draft, subnet));

export const subnetFull = ({ name, addressPrefix }: ResourceOf<'subnet'>): Refusal => ({
  code: 'subnet-full',
  says: `${name} (${addressPrefix}) has no free address. Make it larger, or choose another subnet.`,
});

/** RFC 5737: ranges for documentation, which belong to nobody on the internet. */
const DOCUMENTATION = ['198.51.100.0/24', '203.0.113.0/24', '192.0.2.0/24'].map(prefixOf);
/** Hosts of the internet are told from Azure's addresses by their range. */
const OF_HOSTS = ['203.0.113.0/24', '192.0.2.0/24', '198.51.100.0/24'].map(prefixOf);

/** Public addresses that nobody of the design has or names. */
function freePublic(document: TopologyDocument, ranges: readonly Prefix[], count: number): Result<string[], Refusal> {
  const used = written(document);
  const spaces = [...resourcesOf(document, 'virtualNetwork'), ...resourcesOf(document, 'onPremisesSite')].flatMap(
    ({ addressPrefixes }) => addressPrefixes.map(prefixOf),
  );
  const found: string[] = [];
  for (const { first, last } of ranges) {
    for (let next = first + 1; next < last && found.length < count; next += 1) {
      if (!used.has(next) && !spaces.some((space) => containsAddress(space, next))) found.push(formatAddress(next));
    }
  }
  return found.length === count ? ok(found) : err(noPublicAddress);
}

const noPublicAddress: Refusal = {
  code: 'no-public-address',
  says: 'All public addresses that a design can draw on are in use. Delete something that has one.',
};

export const freePublicAddresses = ({ document }: Draft, count: number) => freePublic(document, DOCUMENTATION, count);

export function freePublicAddress(draft: Draft): Result<string, Refusal> {
  const found = freePublicAddresses(draft, 1);
  return found.ok ? ok(found.value[0] ?? '') : found;
}

export function freeHostAddress({ document }: Draft): Result<string, Refusal> {
  const found = freePublic(document, OF_HOSTS, 1);
  return found.ok ? ok(found.value[0] ?? '') : found;
}
