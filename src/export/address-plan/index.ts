export { addressRows, networkRowsById } from './rows';
export type { AddressRow, Amounts } from './types';
