import type { Fact } from '../../facts/fact';
import type { Address, AddressError, PrefixError } from '../../ip';

/** What an address, or a prefix, is in a design. Plain data: `JSON.stringify` prints it whole. */
export type Explanation = Unreadable | Explained;

/** Text that is neither an IPv4 address nor a prefix, and why. */
export interface Unreadable {
  readonly kind: 'unreadable';
  readonly asked: string;
  readonly error: AddressError | PrefixError;
  readonly says: string;
  /** What may have been meant: texts that can be read. */
  readonly instead: readonly string[];
}

export interface Explained {
  readonly kind: 'address' | 'prefix';
  /** In canonical form: `10.240.0.37` or `10.240.0.0/24`. */
  readonly asked: string;
  readonly first: Address;
  readonly last: Address;
  /** One for each space that it is in, the most specific first: spaces of a design may overlap. */
  readonly answers: readonly [Answer, ...Answer[]];
  /** Who names it without having it. */
  readonly mentions: readonly Mention[];
}

/**
 * `assigned`: somebody has it. `reserved`: set aside, by Azure or for somebody, and idle. `free`: of a space of the
 * design, and nobody's. `refused`: Azure or AKS take it for nothing. `outside`: of no space of the design.
 * `space`: a prefix that is a space, or holds or cuts some.
 */
export type AddressState = 'assigned' | 'reserved' | 'free' | 'refused' | 'outside' | 'space';

/** What the address is for whoever has it, or why nobody does. */
export type AddressRole =
  | 'node'
  | 'pod'
  | 'held-for-pods'
  /** Of a node's pod addresses, yet for no pod: network, bridge, broadcast, internal use. */
  | 'kept-by-node'
  /** Of a node's block, past the last address that a pod may have. */
  | 'rest-of-block'
  /** A block that no node can own. */
  | 'lost-block'
  | 'frontend'
  | 'outbound'
  | 'instance'
  | 'resource'
  | 'host'
  | 'cluster-ip'
  | 'kubernetes-api'
  | 'dns'
  | 'kept-in-service-cidr'
  | 'kept-by-azure'
  | 'platform'
  | 'unassigned'
  | 'refused-range'
  | 'private'
  | 'internet'
  | 'space';

/** What one space of the design makes of an address. */
export interface Answer {
  readonly state: AddressState;
  readonly role: AddressRole;
  /** A few words: `Pod 2 of web`, `Free in snet-aks`. */
  readonly name: string;
  /** A sentence or two. */
  readonly says: string;
  /** Id of the holder, as the plan's holdings name it. */
  readonly owner?: string;
  /** The pod that runs there, counted from 0. */
  readonly pod?: { readonly workload: string; readonly replica: number };
  /** Ids of what it has to do with, the owner first and the widest last. */
  readonly about: readonly string[];
  /** The space that answers, as a prefix; none for the internet. */
  readonly space?: string;
  /** Written in the document, or predicted by the simulator; neither where nobody has it or a rule says so. */
  readonly basis?: 'written' | 'predicted';
  /** How it comes about, from the space down to the address. */
  readonly steps: readonly Step[];
  /** Who takes the next free address of the space, in a space that hands addresses out. */
  readonly next?: Next;
}

/** A sentence with what it rests on. */
export interface Step {
  readonly says: string;
  readonly facts: readonly Fact[];
}

/** What would take the next address of a space. */
export interface Next {
  /** The lowest free address; none where the space is full. */
  readonly lowest?: string;
  /** Whether that is what was asked about: the address, and in a pod CIDR its block. */
  readonly isAsked: boolean;
  readonly says: string;
  readonly takers: readonly Taker[];
  readonly facts: readonly Fact[];
}

/** Somebody who could take free addresses of a space. */
export interface Taker {
  /** Id of the pool, gateway or cluster that would grow. */
  readonly owner: string;
  /** Whether there is room for it. */
  readonly fits: boolean;
  readonly says: string;
}

/** Somebody who names an address: as its DNS server, as a next hop, as an address that it could not have. */
export interface Mention {
  readonly owner: string;
  readonly says: string;
}
