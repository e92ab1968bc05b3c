import { type Address, addressOf, type Prefix, prefixOf } from '../../ip';
import { type ResourceOf, resourcesOf, type TopologyDocument } from '../../model';
import { type FreeAddresses, freeAddresses, freeBlocks, isUsable, reservedRanges } from '../ipam/free-addresses';
import type { HeldPart, Holding, PodUnits, RefusedAddress, SubnetPlan, SubnetUsage } from './types';

/** A subnet while addresses are handed out; lives no longer than one call of `plan`. */
export interface SubnetDraft {
  readonly id: string;
  readonly prefix: Prefix;
  readonly free: FreeAddresses;
  readonly holdings: Holding[];
  /** Fixed addresses of nodes and of their pods that are kept for them, by the node's id. */
  readonly ofNodes: Map<string, FixedOfNode>;
  readonly refusedAddresses: RefusedAddress[];
  readonly homeless: string[];
  claimed: number;
  podUnits?: PodUnits;
  podsRunning: number;
}

/** What is fixed of a node in one subnet. */
export interface FixedOfNode {
  readonly own?: Address;
  readonly pods: readonly Address[];
}

/** How a subnet is handed out in whole blocks. */
export interface WholeBlocks {
  readonly size: number;
  /** Whether Azure keeps its own addresses there, so that the blocks which they are in go to nobody. */
  readonly endsLeftOut: boolean;
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
  /** The node for which a fixed address is kept, for itself or for its pods. */
  readonly node?: { readonly id: string; readonly role: 'node' | 'pods' };
}

/**
 * A draft of every subnet, with what Azure keeps and what the document fixes already held.
 *
 * @param blocks the whole blocks in which some subnets are handed out, by the subnet's id
 */
export function draftSubnets(
  document: TopologyDocument,
  claims: readonly Claim[],
  blocks: ReadonlyMap<string, WholeBlocks>,
): Map<string, SubnetDraft> {
  const none = (): Claim[] => [];
  const bySubnet = new Map(resourcesOf(document, 'subnet').map((subnet) => [subnet.id, { subnet, claims: none() }]));
  for (const claim of claims) bySubnet.get(claim.subnet)?.claims.push(claim);
  return new Map([...bySubnet].map(([id, { subnet, claims: here }]) => [id, draft(subnet, here, blocks.get(id))]));
}

function draft(subnet: ResourceOf<'subnet'>, claims: readonly Claim[], blocks: WholeBlocks | undefined): SubnetDraft {
  const prefix = prefixOf(subnet.addressPrefix);
  const held = new Map<Address, Claim>();
  const ofNodes = new Map<string, FixedOfNode>();
  const refusedAddresses: RefusedAddress[] = [];
  for (const claim of claims) {
    // Whole blocks are handed out whole: which of its addresses a pod has is then the node's business.
    if (claim.fixed === undefined || (blocks && claim.node?.role === 'pods')) continue;
    const address = addressOf(claim.fixed);
    const why = refusal(prefix, address, held);
    if (why) refusedAddresses.push({ ...whose(claim), address, why });
    else {
      held.set(address, claim);
      if (claim.node) ofNodes.set(claim.node.id, withFixed(ofNodes.get(claim.node.id), claim.node.role, address));
    }
  }
  const others = [...held].filter(([, { node }]) => node === undefined);
  return {
    id: subnet.id,
    prefix,
    free:
      blocks === undefined
        ? freeAddresses(prefix, [...held.keys()])
        : freeBlocks(prefix, [...held.keys()], blocks.size, blocks.endsLeftOut),
    holdings: [
      ...(blocks?.endsLeftOut === false ? [] : reservedRanges(prefix)).map(
        (range): Holding => ({ range, role: 'reserved', owner: subnet.id, predicted: false }),
      ),
      ...others.map(
        ([address, claim]): Holding => ({
          range: { first: address, last: address },
          role: 'other',
          ...whose(claim),
          predicted: false,
        }),
      ),
    ],
    ofNodes,
    refusedAddresses,
    homeless: [],
    claimed: others.length,
    podsRunning: 0,
  };
}

const withFixed = (before: FixedOfNode = { pods: [] }, role: 'node' | 'pods', address: Address): FixedOfNode =>
  role === 'node' ? { ...before, own: address } : { ...before, pods: [...before.pods, address] };

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
  attached: Readonly<Record<'routeTable' | 'networkSecurityGroup' | 'natGateway', string | undefined>>,
): SubnetPlan {
  const { free: _, ofNodes: __, ...rest } = draft;
  return {
    ...rest,
    holdings: draft.holdings.toSorted((a, b) => a.range.first - b.range.first),
    usage: usageOf(draft),
    ...(attached.routeTable !== undefined && { routeTable: attached.routeTable }),
    ...(attached.networkSecurityGroup !== undefined && { networkSecurityGroup: attached.networkSecurityGroup }),
    ...(attached.natGateway !== undefined && { natGateway: attached.natGateway }),
  };
}

function usageOf({ prefix, holdings }: SubnetDraft): SubnetUsage {
  const held = { reserved: 0, node: 0, pods: 0, other: 0 };
  for (const { role, range } of holdings) held[role] += range.last - range.first + 1;
  const total = prefix.last - prefix.first + 1;
  const usable = total - held.reserved;
  return {
    total,
    usable,
    reserved: held.reserved,
    nodes: held.node,
    pods: held.pods,
    other: held.other,
    free: usable - held.node - held.pods - held.other,
  };
}
