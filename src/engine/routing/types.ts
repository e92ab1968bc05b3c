import type { Address, Prefix } from '../../ip';

export type RouteSource = 'Default' | 'User' | 'VirtualNetworkGateway';

/** Spelled as Azure's effective routes spell it. */
export type NextHopType =
  | 'VnetLocal'
  | 'VNetPeering'
  | 'VNetGlobalPeering'
  | 'VirtualNetworkGateway'
  | 'VirtualAppliance'
  | 'Internet'
  | 'None'
  | 'VirtualNetworkServiceEndpoint'
  | 'InterfaceEndpoint';

/** The rule that put a route there; `routeFacts` says it in words. */
export type RouteRule = 'R-01' | 'R-02' | 'R-03' | 'R-03c' | 'R-04' | 'R-05' | 'R-06' | 'R-07' | 'R-09' | 'R-09b';

/** A row of the effective routes of a subnet's interfaces. */
export interface EffectiveRoute {
  readonly source: RouteSource;
  /** Invalid: another route for the same prefix, or one that a private endpoint gives way to, takes its place. */
  readonly state: 'Active' | 'Invalid';
  readonly addressPrefix: Prefix;
  readonly nextHopType: NextHopType;
  readonly nextHopIpAddress?: Address;
  /** Of a user route. */
  readonly name?: string;
  /** Id of the table of a user route. */
  readonly routeTable?: string;
  /** The tag or the service by which the prefix came in. */
  readonly serviceTag?: string;
  /** Id of the peering, gateway, private endpoint or cluster behind it. */
  readonly via?: string;
  /** Of a user route. */
  readonly writtenBy?: 'user' | 'aks';
  readonly ruleId: RouteRule;
  /** Drops what goes to a range of Microsoft's own; left out of lists unless asked for. */
  readonly hidden?: true;
}

/** A route before it is known which others there are for its prefix. */
export type Candidate = Omit<EffectiveRoute, 'state'>;
