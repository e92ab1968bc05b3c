export { networkingOf } from './case';
export { migration } from './migration';
export type * from './types';
