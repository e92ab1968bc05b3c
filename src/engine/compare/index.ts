export { compareModes, comparing } from './compare';
export type * from './types';
