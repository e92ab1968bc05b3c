import { metadataAddress, platformAddress } from '../../facts/addresses';
import { type Address, addressOf } from '../../ip';
import type { Plan } from '../plan/types';
import { longestMatch } from './prefix-index';
import { tableOf, tableWithoutUser } from './table';
import type { EffectiveRoute } from './types';

/**
 * The rows that Network Watcher shows of an interface in the subnet, in its order, those that lost as Invalid.
 * Rows told `hidden` are its own too, and long to read.
 */
export const effectiveRoutes = (plan: Plan, subnetId: string): readonly EffectiveRoute[] =>
  rowsOf(plan, subnetId).map(({ route }) => route);

const rowsOf = (plan: Plan, subnetId: string) => tableOf(plan, subnetId).rows;

const HOST = new Set([platformAddress, metadataAddress].map(({ value }) => addressOf(value)));

/** Whether each machine's own host answers at the address, so that no route is asked. */
export const isAnsweredByHost = (address: Address): boolean => HOST.has(address);

/** The route that a packet takes out of an interface that heeds no route table, as some private endpoints do. */
export const selectRouteWithoutUser = (
  plan: Plan,
  subnetId: string,
  destination: Address,
): EffectiveRoute | undefined =>
  isAnsweredByHost(destination)
    ? undefined
    : longestMatch(tableWithoutUser(plan, subnetId).standing, destination)?.route;

/**
 * The route that a packet takes out of an interface in the subnet: the longest prefix; for one prefix the user's
 * before a gateway's before the system's; service endpoints before all, and gateways never within the network and its peers.
 *
 * @returns `undefined` where no route is asked: the machine's own host answers, or there is no such subnet
 */
export const selectRoute = (plan: Plan, subnetId: string, destination: Address): EffectiveRoute | undefined =>
  isAnsweredByHost(destination) ? undefined : longestMatch(tableOf(plan, subnetId).standing, destination)?.route;
