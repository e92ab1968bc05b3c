export { type AddressSpace, addressSpaceOf, addressSpaceOfText } from './address-space';
export { designCounts } from './counts';
export { addressWithin } from './draft';
export { matching, pathTo } from './find';
export { NODES_LISTED } from './networks';
export { outline } from './outline';
export type { OutlineItem, OutlineKind } from './types';
