export { compareModes, comparing } from './compare';
export * from './side-by-side';
export type * from './types';
