import type { Address } from '../../ip';
import type { Protocol } from '../packet';
import type { Flow, FlowError, Outcome, PlaceKind, TraceCode } from '../trace';

export type EndKind =
  | 'pods'
  | 'nodes'
  | 'service'
  | 'application-gateway'
  /** Of the user's own. */
  | 'load-balancer'
  | 'machines'
  | 'firewall'
  | 'private-endpoint'
  | 'api-server'
  | 'site-hosts'
  | 'internet-hosts';

/** Ends of one kind and place that fare alike with everybody. */
export interface EndGroup {
  readonly kind: EndKind;
  /**
   * Id of what they are of: pods of their workload, nodes of their pool, machines of their virtual network, hosts of their
   * site; of the rest their own. Empty for hosts of the internet.
   */
  readonly of: string;
  /** How many they are. */
  readonly size: number;
  /** Ids of some of them. */
  readonly examples: readonly string[];
  /** Classes of ends that it was put together from. */
  readonly classes: readonly string[];
  /** Whether they open connections too; a service only takes them. */
  readonly sends: boolean;
}

/** How a client's address arrives: as it is, or as that of whoever wrote its own over it. */
export interface SourceSeen {
  readonly of: 'itself' | PlaceKind;
  /** In the connection that was followed. */
  readonly address: Address;
}

/** How connections between two groups fare. */
export type Fare = {
  /** Told where ends on one node fare differently from ends on two. */
  readonly where?: 'same-node' | 'other-node';
  /** A connection that fares so, to be traced. */
  readonly flow: Flow;
} & (
  | {
      readonly outcome: Outcome;
      /** Of the worst that can happen, where that is no delivery. */
      readonly code?: TraceCode;
      /** How much of it arrives, 0 to 1. */
      readonly share: number;
      /** Who the far side takes the client for; several where chance decides. */
      readonly sources: readonly SourceSeen[];
      /** There are more ways that chance can go than were followed. */
      readonly bounded?: true;
    }
  | { readonly error: FlowError }
);

/** The ways in which connections from one group to another fare, the worst first. */
export type Cell = readonly Fare[];

export interface ReachabilityOptions {
  /** Asked of all but services, load balancers and application gateways, which are asked at their own. Unset: what fits the end. */
  readonly port?: number;
  readonly protocol?: Protocol;
}

/** Who reaches whom. */
export interface Reachability {
  readonly ends: readonly EndGroup[];
  /**
   * From the group of the first number to that of the second. Empty where the first opens no connections, where a group of
   * one would ask itself, and for two hosts of one site or of the internet, whose way does not meet the design.
   */
  readonly cells: readonly (readonly Cell[])[];
  /** Connections that were followed to know it. */
  readonly traced: number;
}
