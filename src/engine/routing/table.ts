import { gatewayGivesWay } from '../../facts/routing';
import { formatPrefix } from '../../ip';
import { resourceOf } from '../../model';
import { onceEach } from '../../once';
import type { Plan, RouteTablePlan } from '../plan/types';
import { byPrecedence, type Precedence, precedenceOf } from './precedence';
import { longestMatch, type PrefixIndex, prefixIndex } from './prefix-index';
import { endpointOf } from './private-endpoints';
import { candidatesOf } from './subnet-routes';
import type { Candidate, EffectiveRoute } from './types';

/** Why a route is passed over for every address, and the route before which it is. */
export interface Bar {
  readonly code: 'gateway-gives-way' | 'private-endpoint-policies';
  readonly by: Candidate;
}

/** A route with all that decides about it. */
export interface Row {
  readonly route: EffectiveRoute;
  readonly precedence: Precedence;
  readonly bar?: Bar;
}

export interface SubnetTable {
  readonly rows: readonly Row[];
  /** Of each prefix the route that stands. */
  readonly standing: PrefixIndex<Row>;
}

/** The effective routes of a subnet, made once and indexed; none where the subnet does not exist. */
export const tableOf = onceEach((plan: Plan, subnetId) =>
  made(plan, subnetId, plan.routeTables[plan.subnets[subnetId]?.routeTable ?? '']),
);

/** The same for an interface in the subnet that heeds no route table. */
export const tableWithoutUser = onceEach((plan: Plan, subnetId) => made(plan, subnetId, undefined));

function made(plan: Plan, subnetId: string, routeTable: RouteTablePlan | undefined): SubnetTable {
  const subnet = resourceOf(plan.document, 'subnet', subnetId);
  const candidates = subnet ? candidatesOf(plan, subnet, routeTable) : [];
  const barOf = bars(plan, candidates);
  const contenders = candidates.map((route) => ({ route, precedence: precedenceOf(plan, route), bar: barOf(route) }));
  const best = new Map<string, Precedence>();
  for (const { route, precedence, bar } of contenders) {
    const key = formatPrefix(route.addressPrefix);
    const before = best.get(key);
    if (!bar && (!before || byPrecedence(precedence, before) < 0)) best.set(key, precedence);
  }
  const rows = contenders.map(({ route, precedence, bar }): Row => {
    const first = best.get(formatPrefix(route.addressPrefix));
    const isBeaten = first !== undefined && (bar !== undefined || byPrecedence(first, precedence) < 0);
    const state = isBeaten || bar?.code === 'private-endpoint-policies' ? 'Invalid' : 'Active';
    return { route: { ...route, state }, precedence, ...(bar && { bar }) };
  });
  const open = rows.filter(({ route, bar }) => route.state === 'Active' && !bar);
  return { rows, standing: prefixIndex(open, ({ route }) => route.addressPrefix) };
}

/**
 * Which routes no address takes. A gateway's whose prefix lies in one of the network or its peers: where it only
 * reaches around such a one, that one is longer anyway. A private endpoint's that gives way to a user route.
 */
function bars(plan: Plan, candidates: readonly Candidate[]): (route: Candidate) => Bar | undefined {
  const prefixOfRoute = ({ addressPrefix }: Candidate) => addressPrefix;
  const near: readonly string[] = gatewayGivesWay.value;
  const local = candidates.filter(({ source, nextHopType }) => source === 'Default' && near.includes(nextHopType));
  const locals = prefixIndex(local, prefixOfRoute);
  const users = prefixIndex(
    candidates.filter(({ source }) => source === 'User'),
    prefixOfRoute,
  );
  return ({ source, nextHopType, addressPrefix: { first, length }, via }) => {
    if (source === 'VirtualNetworkGateway') {
      const by = longestMatch(locals, first, length);
      return by && { code: 'gateway-gives-way', by };
    }
    const covering = nextHopType === 'InterfaceEndpoint' ? longestMatch(users, first) : undefined;
    const endpoint = covering && via !== undefined ? endpointOf(plan, via) : undefined;
    return endpoint?.heedsRoutes && covering && covering.addressPrefix.length >= endpoint.networkLength
      ? { code: 'private-endpoint-policies', by: covering }
      : undefined;
  };
}
