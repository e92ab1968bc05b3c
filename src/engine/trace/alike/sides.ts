import { kubernetesService } from '../../../facts/addresses';
import { privateRanges } from '../../../facts/fabric';
import { notPublic } from '../../../facts/filtering';
import { type Address, overlaps, parseAddress, parsePrefix, type Range } from '../../../ip';
import type { Resource } from '../../../model';
import type { Plan } from '../../plan/types';

/**
 * Tells addresses apart by which of some ranges they lie in: whatever asks for those ranges alone, treats all addresses
 * of one side alike.
 */
export class Sides {
  /** Where the sides change, ascending, and the side that begins there. */
  readonly #starts: readonly Address[];
  readonly #sides: readonly number[];

  constructor(ranges: readonly Range[]) {
    this.#starts = [...new Set([0, ...ranges.flatMap(({ first, last }) => [first, last + 1])])].sort((a, b) => a - b);
    this.#sides = sidesAt(this.#starts, ranges);
  }

  /** The same number for all addresses that lie in the same ranges. */
  of(address: Address): number {
    return this.#sides[this.#piece(address)] ?? 0;
  }

  /** The side of a whole range; `undefined` where it has addresses of several. */
  ofRange({ first, last }: Range): number | undefined {
    const piece = this.#piece(first);
    const next = this.#starts[piece + 1];
    return next === undefined || last < next ? this.#sides[piece] : undefined;
  }

  /** Number of the last start at or before an address, by halving. */
  #piece(address: Address): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((this.#starts[middle] ?? 0) <= address) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** For each start the number of the set of ranges that hold it; one sweep over all. */
function sidesAt(starts: readonly Address[], ranges: readonly Range[]): number[] {
  const numbers = new Map<string, number>();
  const waiting = ranges.toSorted((a, b) => a.first - b.first);
  let holding: { readonly range: Range; readonly id: number }[] = [];
  let next = 0;
  return starts.map((start) => {
    holding = holding.filter(({ range }) => range.last >= start);
    for (let range = waiting[next]; range && range.first <= start; range = waiting[next]) {
      holding.push({ range, id: next });
      next += 1;
    }
    const key = holding.map(({ id }) => id).join();
    const side = numbers.get(key) ?? numbers.size;
    numbers.set(key, side);
    return side;
  });
}

const known = new WeakMap<Plan, Sides>();

/**
 * The sides of a plan: all that its design writes anywhere, but for what only says who has which address; what its
 * clusters take for their own; and what is private for everybody.
 */
export function sidesOf(plan: Plan): Sides {
  const before = known.get(plan);
  if (before) return before;
  const written = Object.values(plan.document.resources).flatMap((resource) => textsOf(resource));
  const texts = new Set([...written, ...notPublic.value, ...privateRanges.value]);
  const sides = new Sides([...[...texts].flatMap((text) => rangeOf(text) ?? []), ...spacesOf(plan), ...givenOf(plan)]);
  known.set(plan, sides);
  return sides;
}

const spacesOf = ({ clusters, subnets }: Plan): Range[] =>
  Object.values(clusters).flatMap(({ pools, podCidr, serviceCidr }) => {
    const places = new Set(pools.flatMap(({ subnet, podSubnet }) => [subnet, podSubnet ?? subnet]));
    return [...[...places].flatMap((id) => subnets[id]?.prefix ?? []), ...(podCidr ? [podCidr] : []), serviceCidr];
  });

/** Addresses of services, and of whatever but nodes and pods stands within a pod CIDR: a pod may have the same. */
function givenOf({ clusters, subnets }: Plan): Range[] {
  const services = Object.values(clusters).flatMap(({ services: its, serviceCidr }) => [
    serviceCidr.first + kubernetesService.value,
    ...its.flatMap(({ clusterIP, frontend }) => [clusterIP, frontend]).filter((address) => address !== undefined),
  ]);
  const podCidrs = Object.values(clusters).flatMap(({ podCidr }) => podCidr ?? []);
  const overlapping = Object.values(subnets).filter(({ prefix }) =>
    podCidrs.some((podCidr) => overlaps(podCidr, prefix)),
  );
  const standing = overlapping.flatMap(({ holdings }) => holdings.filter(({ role }) => role === 'other'));
  return [...services.map((address) => ({ first: address, last: address })), ...standing.map(({ range }) => range)];
}

/** Fields that say where something stands. Whoever sends there by address writes the address once more. */
const PLACES: ReadonlySet<string> = new Set([
  'nodes',
  'placement',
  'hosts',
  'address',
  'addressPrefix',
  'privateIPAddress',
  'publicIPAddress',
]);
const HAS_PLACE: ReadonlySet<Resource['kind']> = new Set([
  'agentPool',
  'workload',
  'virtualMachine',
  'onPremisesSite',
  'internetHost',
  'subnet',
]);

const textsByResource = new WeakMap<Resource, readonly string[]>();

function textsOf(resource: Resource): readonly string[] {
  const before = textsByResource.get(resource);
  if (before) return before;
  const fields = Object.entries(resource).filter(([key]) => !(HAS_PLACE.has(resource.kind) && PLACES.has(key)));
  const texts = fields.flatMap(([, value]) => textsIn(value)).filter((text) => NUMERIC.test(text));
  textsByResource.set(resource, texts);
  return texts;
}

const NUMERIC = /^[\d./]{7,18}$/;

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function rangeOf(text: string): Range | undefined {
  const prefix = parsePrefix(text);
  if (prefix.ok) return prefix.value;
  const address = parseAddress(text);
  return address.ok ? { first: address.value, last: address.value } : undefined;
}
