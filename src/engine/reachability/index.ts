export { reachability, reachabilityAfter } from './reachability';
export type * from './types';
export { reachabilityText } from './words';
