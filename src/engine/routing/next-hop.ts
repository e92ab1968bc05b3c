import { systemRouteTable } from '../../facts/routing';
import type { Address } from '../../ip';
import type { Plan } from '../plan/types';
import { selectRoute } from './select-route';
import type { NextHopType } from './types';

export interface NextHopAnswer {
  /** Network Watcher tells peerings between regions from others by nothing. */
  readonly nextHopType: Exclude<NextHopType, 'VNetPeering' | 'VNetGlobalPeering'> | 'VnetPeering';
  readonly nextHopIpAddress?: Address;
  /** Id of the table of a user route, else `System Route`. */
  readonly routeTableId: string;
}

/** What Network Watcher's next hop answers (V-02); `undefined` where no route is asked. */
export function nextHopAnswer(plan: Plan, subnetId: string, destination: Address): NextHopAnswer | undefined {
  const route = selectRoute(plan, subnetId, destination);
  if (!route) return undefined;
  const { nextHopType: type, nextHopIpAddress, routeTable } = route;
  return {
    nextHopType: type === 'VNetPeering' || type === 'VNetGlobalPeering' ? 'VnetPeering' : type,
    ...(nextHopIpAddress !== undefined && { nextHopIpAddress }),
    routeTableId: routeTable ?? systemRouteTable.value,
  };
}
