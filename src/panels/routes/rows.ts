import type { Plan } from '../../engine';
import { type EffectiveRoute, effectiveRoutes, type LostReason, selectRoute, whyNot } from '../../engine/routing';
import { type Address, containsAddress, formatPrefix } from '../../ip';

/** An effective route, and what becomes of it for the address that is tested. */
export interface RouteRow {
  readonly key: string;
  readonly route: EffectiveRoute;
  readonly isTaken: boolean;
  /** Why it is not taken, while an address is tested. */
  readonly lost?: LostReason;
}

export interface RouteRows {
  readonly listed: readonly RouteRow[];
  /** What drops Microsoft's own ranges, while the tested address is in none of them. */
  readonly folded: readonly RouteRow[];
}

/** As Network Watcher lists them; while an address is tested the one taken first, then those nearest to it. */
export function routeRows(plan: Plan, subnet: string, tested: Address | undefined): RouteRows {
  const rows = tested === undefined ? untested(plan, subnet) : testedRows(plan, subnet, tested);
  const isFolded = ({ route: { hidden, addressPrefix } }: RouteRow) =>
    hidden === true && (tested === undefined || !containsAddress(addressPrefix, tested));
  return { listed: rows.filter((row) => !isFolded(row)), folded: rows.filter(isFolded) };
}

const untested = (plan: Plan, subnet: string): RouteRow[] =>
  effectiveRoutes(plan, subnet).map((route) => ({ key: keyOf(route), route, isTaken: false }));

function testedRows(plan: Plan, subnet: string, tested: Address): RouteRow[] {
  const taken = selectRoute(plan, subnet, tested);
  const losers = whyNot(plan, subnet, tested);
  return [
    ...(taken ? [{ key: keyOf(taken), route: taken, isTaken: true }] : []),
    ...losers.map(({ route, reason }) => ({ key: keyOf(route), route, isTaken: false, lost: reason })),
  ];
}

/** No two routes of a subnet have all of these in common. */
const keyOf = ({ source, addressPrefix, nextHopType, nextHopIpAddress, name, via, serviceTag }: EffectiveRoute) =>
  [source, formatPrefix(addressPrefix), nextHopType, nextHopIpAddress, name, via, serviceTag].join(' ');
