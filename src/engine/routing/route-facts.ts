import type { Fact } from '../../facts/fact';
import {
  blackHoles,
  blackHolesGone,
  gatewayPropagation,
  gatewayRoutes,
  gatewayTransit,
  internalBlackHoles,
  internetRoute,
  networkRoutes,
  peeringRoutes,
  privateEndpointRoutes,
  serviceEndpointRoutes,
  serviceTagRoutes,
  userRoutes,
} from '../../facts/routing';
import type { RouteRule } from './types';

/** What says that there is such a route. */
export const routeFacts: Readonly<Record<RouteRule, readonly Fact[]>> = {
  'R-01': [networkRoutes],
  'R-02': [internetRoute],
  'R-03': [blackHoles, blackHolesGone],
  'R-03c': [internalBlackHoles, blackHolesGone],
  'R-04': [peeringRoutes],
  'R-05': [gatewayRoutes, gatewayTransit, gatewayPropagation],
  'R-06': [serviceEndpointRoutes],
  'R-07': [privateEndpointRoutes],
  'R-09': [userRoutes],
  'R-09b': [userRoutes, serviceTagRoutes],
};
