import { expressRouteFirst, serviceTagRoutes, sourceOrder } from '../../facts/routing';
import { resourceOf } from '../../model';
import type { Plan } from '../plan/types';
import type { Candidate } from './types';

/**
 * Which of two routes for one prefix goes before: compared part by part, the lower first (R-10.1, 10.4, 10.5, R-09b).
 * Parts: service endpoints before all others; the source; what only routes of one source differ in.
 */
export type Precedence = readonly [endpoint: number, source: number, within: number];

export const precedenceOf = (plan: Plan, route: Candidate): Precedence => [
  route.nextHopType === 'VirtualNetworkServiceEndpoint' ? 0 : 1,
  sourceOrder.value.indexOf(route.source),
  withinSource(plan, route),
];

/** Negative where `a` goes before `b`, 0 where nothing decides. */
export const byPrecedence = (a: Precedence, b: Precedence): number => a[0] - b[0] || a[1] - b[1] || a[2] - b[2];

function withinSource(plan: Plan, { source, serviceTag, via, nextHopType }: Candidate): number {
  switch (source) {
    case 'User':
      return serviceTag === undefined ? 0 : tagOrder(serviceTag);
    case 'VirtualNetworkGateway': {
      const gateway = resourceOf(plan.document, 'virtualNetworkGateway', via);
      return gateway ? expressRouteFirst.value.indexOf(gateway.gatewayType) : 0;
    }
    case 'Default':
      return nextHopType === 'VnetLocal' ? 0 : nextHopType === 'None' ? 2 : 1;
  }
}

/** A region's tag before the service's, and all of the cloud last. */
function tagOrder(tag: string): number {
  const [service = '', region] = tag.split('.');
  const ofCloud = service.toLowerCase() === serviceTagRoutes.value.toLowerCase();
  return (ofCloud ? 3 : 1) + (region === undefined ? 1 : 0);
}
