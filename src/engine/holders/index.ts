export { type Holder, holders } from './holders';
export { type OutboundFigures, outboundFigures } from './outbound-figures';
export { frontendAt, gatewayTargets, holderOf, subnetOfHeld } from './owner-of';
export { type HeldUnits, podUnitsOfNode, podUnitsOfPool, podUnitsOfSubnet } from './pod-units';
export { poolFigures } from './pool-figures';
