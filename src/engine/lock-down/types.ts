import type { Fact } from '../../facts/fact';
import type { SecurityRule } from '../../model';
import type { Direction } from '../filtering';
import type { Flow, Outcome, TraceCode } from '../trace';

/** What has to work in a locked-down network, and may be chosen. */
export type Wish = FlowWish | GatewayWish;

interface Told {
  readonly id: string;
  /** `Internet → web, TCP 80` */
  readonly says: string;
  readonly group: WishGroup;
  /** Who says that it is needed, where it is not the design itself. */
  readonly fact?: Fact;
  /** What nearly every cluster needs. */
  readonly usual: boolean;
}

/** Under which heading a wish is offered. */
export type WishGroup = 'services' | 'cluster' | 'outbound' | 'asked';

/** A connection. */
export interface FlowWish extends Told {
  readonly flow: Flow;
  /** Connections of the same kind between others, all of which have to work as well. */
  readonly alike?: readonly Flow[];
  /** Whom the sender stands for, as a rule names them; unset: itself. */
  readonly sources?: readonly string[];
  /** Likewise whoever is asked. */
  readonly destinations?: readonly string[];
  /** Every port of every protocol has to work, whichever the flow asks for. */
  readonly everyPort?: boolean;
}

/** What Azure needs of the security group on the subnet of an application gateway; no packet of the design is that. */
export interface GatewayWish extends Told {
  readonly gatewaySubnet: string;
}

/** What is to be locked down, and what has to work then. */
export interface LockDown {
  readonly wishes: readonly Wish[];
  /** Ids of security groups of the user's own. */
  readonly groups: readonly string[];
  /** Ids of subnets without a group that get a new one. */
  readonly subnets: readonly string[];
  /** Whether the groups deny what no rule allows, both ways. */
  readonly denyRest: boolean;
}

/** One side of a rule: a text, a word for it in names, and why it is wider than the packet. */
export interface Side {
  readonly text: string;
  readonly name: string;
  readonly because?: string;
}

/** What a group keeps out and a wish needs, as a rule to be. */
export interface Need {
  readonly group: string;
  readonly direction: Direction;
  readonly protocol: SecurityRule['protocol'];
  readonly sources: readonly Side[];
  readonly destinations: readonly Side[];
  readonly ports: readonly string[];
  /** Priority of the first rule that stands in the way. */
  readonly before: number;
  /** Ids. */
  readonly wishes: readonly string[];
  readonly why: readonly string[];
}

export interface NewGroup {
  readonly id: string;
  readonly name: string;
  readonly subnet: string;
}

/** A rule that a group is to get. */
export interface ProposedRule {
  readonly group: string;
  readonly rule: SecurityRule;
  /** In sentences. */
  readonly why: readonly string[];
  /** Ids of the wishes that need it. */
  readonly wishes: readonly string[];
}

/** How a wish fares in one state of the design. */
export interface Fare {
  readonly outcome: Outcome;
  /** Of all its ways of chance those that work, 0 to 1. */
  readonly share: number;
  readonly says: string;
  readonly code?: TraceCode;
}

/** How a wish fares as the design is, with all else denied, and with the rules too. */
export interface Proof {
  readonly wish: string;
  readonly now: Fare;
  readonly denied: Fare;
  readonly after: Fare;
  /** However open the chosen groups are, it fares no better than this. */
  readonly open: Fare;
  /** It fails however open the chosen groups are: what stands in the way is something else. */
  readonly beyondRules: boolean;
}

export interface Proposal {
  readonly newGroups: readonly NewGroup[];
  /** By group, direction and priority. */
  readonly rules: readonly ProposedRule[];
  /** In the order of the wishes. */
  readonly proofs: readonly Proof[];
  /** Why a rule found no place, in sentences. */
  readonly faults: readonly string[];
}
