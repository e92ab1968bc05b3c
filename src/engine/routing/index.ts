export { type ConnectedSite, type GatewayUse, gatewayOf, type UsedGateway } from './gateways';
export { type NextHopAnswer, nextHopAnswer } from './next-hop';
export { type PeeringFlags, type PeeringSide, peeringsOf } from './peerings';
export { ignoresTables } from './private-endpoints';
export { routeFacts } from './route-facts';
export { effectiveRoutes, isAnsweredByHost, selectRoute, selectRouteWithoutUser } from './select-route';
export type { EffectiveRoute, NextHopType, RouteRule, RouteSource } from './types';
export { type LostReason, whyNot } from './why-not';
