import type { Rule } from '../../facts/chosen';
import type { Address } from '../../ip';
import type { FilterVerdict } from '../filtering';
import type { Nic, Packet, Protocol } from '../packet';
import type { PolicyVerdict } from '../policy';
import type { EffectiveRoute } from '../routing';
import type { TraceCode } from './codes';

/** What is asked: who opens a connection to whom. */
export interface Flow {
  /** A resource's id, a derived one's (`web/pod/2`, `pool/node/0`), `<site>/<host>`, or an address. */
  readonly from: string;
  /** Like `from`; a service's id stands for the address by which `from` would ask for it. */
  readonly to: string;
  /** Unset: the service's own, else none for ICMP and 8080 for all else. */
  readonly port?: number;
  /** Unset: the service's own, else TCP. */
  readonly protocol?: Protocol;
  readonly pins?: Pins;
  /** Connections that the same machine has open already to the same address and port. */
  readonly alreadyOpen?: number;
}

/** Choices that the caller makes in the place of chance. */
export interface Pins {
  /** Id of the node, or of the virtual machine, to which the load balancer sends. */
  readonly node?: string;
  /** Id of the pod that kube-proxy or an application gateway picks. */
  readonly endpoint?: string;
}

/** How a walk ends; the words are Batfish's where it has one. */
export type Disposition =
  | 'accepted'
  | 'delivered-to-subnet'
  | 'exits-network'
  | 'denied-in'
  | 'denied-out'
  | 'null-routed'
  | 'no-route'
  | 'neighbor-unreachable'
  | 'dropped'
  | 'rejected'
  | 'loop'
  | 'insufficient-info';

export type Outcome =
  | 'delivered'
  | 'dropped'
  | 'reply-lost'
  | 'half-open'
  | 'rejected'
  | 'intermittent'
  | 'insufficient-info';

export type PlaceKind =
  | 'pod'
  | 'node'
  | 'machine'
  | 'appliance'
  | 'firewall'
  | 'gateway'
  | 'application-gateway'
  | 'private-endpoint'
  | 'api-server'
  | 'site-host'
  | 'internet-host'
  | 'platform'
  /** Azure's virtual switch at an interface: security groups and routes. */
  | 'nic'
  /** Azure's load balancer, and its edge towards the internet. */
  | 'edge';

/** One thing that happened to a packet, in the order in which things happened. */
export interface Step {
  readonly kind:
    | 'session'
    | 'service'
    | 'dnat'
    | 'snat'
    | 'keep-source'
    | 'local'
    | 'policy'
    | 'spoof-check'
    | 'filter'
    | 'route'
    | 'balance'
    | 'forward'
    | 'proxy'
    | 'outbound'
    | 'deliver'
    | 'drop';
  /** What decided, with its source. */
  readonly rule: Rule;
  /** The packet after it, where it was changed. */
  readonly packet?: Packet;
  /** Id of what it is about: a service, a pod that was picked, a balancer. */
  readonly about?: string;
  readonly route?: { readonly subnet: string; readonly route: EffectiveRoute | undefined; readonly to: Address };
  readonly filter?: Filtered;
  readonly policy?: PolicyVerdict;
}

/** A decision of security groups, with all that is needed to ask why the other rules did not decide. */
export interface Filtered {
  readonly nic: Nic;
  readonly subnet: string;
  readonly direction: 'Inbound' | 'Outbound';
  readonly packet: Packet;
  readonly verdict: FilterVerdict;
}

/** The stay of a packet at one place. */
export interface Hop {
  readonly place: string;
  readonly kind: PlaceKind;
  readonly in?: Packet;
  readonly out?: Packet;
  readonly steps: readonly Step[];
}

/** One way of a packet, from who sent it to where it ended. */
export interface Walk {
  readonly hops: readonly Hop[];
  readonly disposition: Disposition;
  /** Why it failed; absent where it arrived. */
  readonly code?: TraceCode;
  /** Id or name of what the code is about; for insufficient-info what is missing. */
  readonly about?: string;
}

/** What chance picked. */
export interface Choice {
  readonly of: 'node' | 'endpoint' | 'instance' | 'machine';
  readonly picked: string;
  /** How many are like the one picked, and out of how many. */
  readonly alike: number;
  readonly among: number;
}

export interface Branch {
  /** How many ways of chance it tells of; but for share, assumed and sourcesSeen, what it says is the first one's. */
  readonly ways: number;
  /** How often chance goes these ways, 0 to 1. */
  readonly share: number;
  readonly choices: readonly Choice[];
  readonly forward: Walk;
  /** Where the request met somebody who answers. */
  readonly reply?: Walk;
  /** The client's next packet, where it fares otherwise than its first. */
  readonly next?: Walk;
  readonly outcome: Exclude<Outcome, 'intermittent'>;
  /** Why, where it is no delivery. */
  readonly code?: TraceCode;
  /** Id of the place that decided. */
  readonly at?: string;
  /** True all the same, and not what one expects. */
  readonly surprises: readonly TraceCode[];
  /** Ids of the options on which the answer rests. */
  readonly assumed: readonly string[];
  /** The client's address as the far side sees it; several where that differs between the ways. None: nobody saw it. */
  readonly sourcesSeen: readonly Address[];
  /** The reply's source on the client's wire. */
  readonly replySource?: Address;
  /** Id of the place that took the request. */
  readonly answeredBy?: string;
}

export interface Trace {
  readonly flow: Flow;
  /** The first packet as its sender means it. */
  readonly packet: Packet;
  readonly outcome: Outcome;
  /** The worst first. */
  readonly branches: readonly [Branch, ...Branch[]];
  /** There are more branches than were followed. */
  readonly bounded: boolean;
}

/** Why nothing can be traced. */
export interface FlowError {
  readonly code: 'unknown' | 'ambiguous' | 'same-ends' | 'no-address' | 'cannot-send';
  readonly field: 'from' | 'to' | 'node' | 'endpoint';
  /** The text at fault. */
  readonly text: string;
}
