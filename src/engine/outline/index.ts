export { type AddressSpace, addressSpaceOf, addressSpaceOfText } from './address-space';
export { type DesignCounts, designCounts } from './counts';
export { addressWithin, shortNodeName } from './draft';
export { matching, pathTo } from './find';
export { NODES_LISTED } from './networks';
export { outline, problemsBySubject } from './outline';
export type { OutlineItem, OutlineKind } from './types';
