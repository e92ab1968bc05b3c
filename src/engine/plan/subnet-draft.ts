import { type Address, addressOf, type Prefix, prefixOf, type Range, rangesSize } from '../../ip';
import { type ResourceOf, resourcesOf, type TopologyDocument } from '../../model';
import {
  type FreeAddresses,
  freeAddresses,
  freeBlocks,
  isUsable,
  reservedRanges,
  usableAddresses,
} from '../ipam/free-addresses';
import type { HeldPart, Holding, PodUnits, RefusedAddress, SubnetPlan, SubnetUsage } from './types';

/** A subnet while addresses are handed out; lives no longer than one call of `plan`. */
export interface SubnetDraft {
  readonly id: string;
  readonly prefix: Prefix;
  readonly free: FreeAddresses;
  readonly holdings: Holding[];
  readonly refusedAddresses: RefusedAddress[];
  readonly homeless: string[];
  claimed: number;
  podUnits?: PodUnits;
  podsRunning: number;
}

/** Somebody who wants one address of a subnet, or several. */
export interface Claim {
  readonly owner: string;
  /** What of the owner it is for, where that is not the owner itself. */
  readonly part?: HeldPart;
  readonly subnet: string;
  /** Text of the address it was given; without one it is handed the lowest free. */
  readonly fixed?: string | undefined;
  readonly count: number;
}

/**
 * A draft of every subnet, with what Azure keeps and what the document fixes already held.
 *
 * @param blockSizes sizes of the whole blocks in which some subnets are handed out, by the subnet's id
 */
export function draftSubnets(
  document: TopologyDocument,
  claims: readonly Claim[],
  blockSizes: ReadonlyMap<string, number>,
): Map<string, SubnetDraft> {
  const none = (): Claim[] => [];
  const bySubnet = new Map(resourcesOf(document, 'subnet').map((subnet) => [subnet.id, { subnet, claims: none() }]));
  for (const claim of claims) bySubnet.get(claim.subnet)?.claims.push(claim);
  return new Map([...bySubnet].map(([id, { subnet, claims: here }]) => [id, draft(subnet, here, blockSizes.get(id))]));
}

function draft(subnet: ResourceOf<'subnet'>, claims: readonly Claim[], blockSize: number | undefined): SubnetDraft {
  const prefix = prefixOf(subnet.addressPrefix);
  const held = new Map<Address, Claim>();
  const refusedAddresses: RefusedAddress[] = [];
  for (const claim of claims) {
    if (claim.fixed === undefined) continue;
    const address = addressOf(claim.fixed);
    const why = refusal(prefix, address, held);
    if (why) refusedAddresses.push({ ...whose(claim), address, why });
    else held.set(address, claim);
  }
  return {
    id: subnet.id,
    prefix,
    free:
      blockSize === undefined
        ? freeAddresses(prefix, [...held.keys()])
        : freeBlocks(prefix, [...held.keys()], blockSize),
    holdings: [
      ...reservedRanges(prefix).map(
        (range): Holding => ({ range, role: 'reserved', owner: subnet.id, predicted: false }),
      ),
      ...[...held].map(
        ([address, claim]): Holding => ({
          range: { first: address, last: address },
          role: 'other',
          ...whose(claim),
          predicted: false,
        }),
      ),
    ],
    refusedAddresses,
    homeless: [],
    claimed: held.size,
    podsRunning: 0,
  };
}

const whose = ({ owner, part }: Claim): Pick<Holding, 'owner' | 'part'> => ({ owner, ...(part && { part }) });

function refusal(
  prefix: Prefix,
  address: Address,
  held: ReadonlyMap<Address, Claim>,
): RefusedAddress['why'] | undefined {
  if (address < prefix.first || address > prefix.last) return 'outside';
  if (!isUsable(prefix, address)) return 'reserved';
  return held.has(address) ? 'taken' : undefined;
}

/** Gives everybody without a fixed address the lowest free ones, in stored order; returns who got what. */
export function settleClaims(drafts: ReadonlyMap<string, SubnetDraft>, claims: readonly Claim[]): void {
  for (const claim of claims) {
    const subnet = drafts.get(claim.subnet);
    if (!subnet || claim.fixed !== undefined) continue;
    subnet.claimed += claim.count;
    const ranges = subnet.free.take(claim.count);
    if (!ranges) subnet.homeless.push(claim.owner);
    for (const range of ranges ?? []) {
      subnet.holdings.push({ range, role: 'other', ...whose(claim), predicted: true });
    }
  }
}

/** The finished subnet, its holdings in order of address. */
export function finishSubnet(
  draft: SubnetDraft,
  attached: { readonly routeTable: string | undefined; readonly networkSecurityGroup: string | undefined },
): SubnetPlan {
  const { free: _, ...rest } = draft;
  return {
    ...rest,
    holdings: draft.holdings.toSorted((a, b) => a.range.first - b.range.first),
    usage: usageOf(draft),
    ...(attached.routeTable !== undefined && { routeTable: attached.routeTable }),
    ...(attached.networkSecurityGroup !== undefined && { networkSecurityGroup: attached.networkSecurityGroup }),
  };
}

function usageOf({ prefix, holdings }: SubnetDraft): SubnetUsage {
  const held = { reserved: 0, node: 0, pods: 0, other: 0 };
  for (const { role, range } of holdings) held[role] += range.last - range.first + 1;
  const total = prefix.last - prefix.first + 1;
  const usable = usableAddresses(prefix);
  return {
    total,
    usable,
    reserved: total - usable,
    nodes: held.node,
    pods: held.pods,
    other: held.other,
    free: usable - held.node - held.pods - held.other,
  };
}

/** Splits what a node took: its own address first, then its pods'. */
export function ownAndPods(ranges: readonly Range[]): { own: Address; pods: Range[] } {
  const [first, ...rest] = ranges;
  if (!first || rangesSize(ranges) < 1) throw new Error('A node without address');
  const tail = first.last > first.first ? [{ first: first.first + 1, last: first.last }] : [];
  return { own: first.first, pods: [...tail, ...rest] };
}
