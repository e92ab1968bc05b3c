export { type Holder, holders } from './holders';
export { frontendAt, holderOf } from './owner-of';
export { type PoolFigures, poolFigures } from './pool-figures';
