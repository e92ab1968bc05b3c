export { type Holder, holders } from './holders';
export { frontendAt, gatewayTargets, holderOf } from './owner-of';
export { poolFigures } from './pool-figures';
