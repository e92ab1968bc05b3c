export { addressRows } from './rows';
export type { AddressRow, Amounts } from './types';
