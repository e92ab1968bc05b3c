import { platformAddress } from '../../facts/addresses';
import type { Fact } from '../../facts/fact';
import {
  expressRouteFirst,
  firstOfEqual,
  gatewayGivesWay,
  leadsSomewhereFirst,
  longestPrefix,
  privateEndpointPolicies,
  serviceEndpointFirst,
  serviceTagRoutes,
  sourceOrder,
} from '../../facts/routing';
import { type Address, containsAddress, formatAddress, formatPrefix } from '../../ip';
import type { Plan } from '../plan/types';
import { longestMatch } from './prefix-index';
import { isAnsweredByHost } from './select-route';
import { type Row, tableOf } from './table';
import type { Candidate, EffectiveRoute } from './types';

/** Why a route is not the one that a packet takes; with the rule by which it is not. */
export interface LostReason {
  readonly code:
    | 'does-not-contain'
    | 'answered-by-host'
    | 'private-endpoint-policies'
    | 'service-endpoint-first'
    | 'gateway-gives-way'
    | 'longer-prefix'
    | 'source-order'
    | 'service-tag-order'
    | 'express-route-first'
    | 'system-order'
    | 'first-of-equal';
  readonly says: string;
  readonly fact: Fact;
}

/**
 * Every route of the subnet but the one that `selectRoute` gives, with what beat it: those that contain the address first,
 * the longest before shorter ones.
 */
export function whyNot(
  plan: Plan,
  subnetId: string,
  destination: Address,
): readonly { readonly route: EffectiveRoute; readonly reason: LostReason }[] {
  const { rows, standing } = tableOf(plan, subnetId);
  const host = isAnsweredByHost(destination);
  const winner = host ? undefined : longestMatch(standing, destination);
  return rows
    .filter((row) => row !== winner)
    .toSorted((a, b) => nearness(b, destination) - nearness(a, destination))
    .map((row) => ({ route: row.route, reason: reasonOf(row, winner, destination) }));
}

const nearness = ({ route: { addressPrefix } }: Row, destination: Address): number =>
  containsAddress(addressPrefix, destination) ? addressPrefix.length : -1;

function reasonOf(row: Row, winner: Row | undefined, destination: Address): LostReason {
  const prefix = formatPrefix(row.route.addressPrefix);
  if (!containsAddress(row.route.addressPrefix, destination)) {
    const says = `${prefix} does not contain ${formatAddress(destination)}.`;
    return { code: 'does-not-contain', says, fact: longestPrefix };
  }
  if (!winner) {
    const says = `The machine’s own host answers at ${formatAddress(destination)}; no route is asked.`;
    return { code: 'answered-by-host', says, fact: platformAddress };
  }
  if (
    winner.route.nextHopType === 'VirtualNetworkServiceEndpoint' &&
    row.route.nextHopType !== winner.route.nextHopType
  ) {
    const says = 'The route of the service endpoint goes before all others, and no user route overrides it.';
    return { code: 'service-endpoint-first', says, fact: serviceEndpointFirst };
  }
  if (row.bar) return barred(row.bar);
  const taken = winner.route.addressPrefix;
  if (taken.length > row.route.addressPrefix.length) {
    const says = `${formatPrefix(taken)} contains the address too, and is longer.`;
    return { code: 'longer-prefix', says, fact: longestPrefix };
  }
  return samePrefix(row, winner);
}

function barred({ code, by }: NonNullable<Row['bar']>): LostReason {
  const stronger = told(by);
  return code === 'gateway-gives-way'
    ? { code, says: `A gateway’s route gives way to ${stronger}, however long it is itself.`, fact: gatewayGivesWay }
    : {
        code,
        says: `The endpoint’s subnet heeds route tables, and ${stronger} covers the endpoint.`,
        fact: privateEndpointPolicies,
      };
}

/** Two routes for one prefix: what decides is the first in which they differ. */
function samePrefix({ route, precedence }: Row, winner: Row): LostReason {
  if (route.source !== winner.route.source) {
    const says = `For ${formatPrefix(route.addressPrefix)} the source ${winner.route.source} goes before ${route.source}.`;
    return { code: 'source-order', says, fact: sourceOrder };
  }
  if (precedence[2] === winner.precedence[2]) {
    const says = `It is as good as ${told(winner.route)}, which comes first.`;
    return { code: 'first-of-equal', says, fact: firstOfEqual };
  }
  switch (route.source) {
    case 'User': {
      const says = `${told(winner.route)} names the prefix more exactly than the service tag ${route.serviceTag}.`;
      return { code: 'service-tag-order', says, fact: serviceTagRoutes };
    }
    case 'VirtualNetworkGateway': {
      const says = `ExpressRoute brings ${formatPrefix(route.addressPrefix)} too, and goes before the VPN.`;
      return { code: 'express-route-first', says, fact: expressRouteFirst };
    }
    case 'Default': {
      const says = `${told(winner.route)} goes before it among system routes.`;
      return { code: 'system-order', says, fact: leadsSomewhereFirst };
    }
  }
}

/** `10.20.0.0/16 (VnetLocal)`, with its name where it has one. */
const told = ({ name, addressPrefix, nextHopType }: Candidate): string =>
  `${name === undefined ? '' : `${name}, `}${formatPrefix(addressPrefix)} (${nextHopType})`;
