export { type AddressSpace, addressSpaceOf, addressSpaceOfText } from './address-space';
export { designCounts } from './counts';
export { addressWithin } from './draft';
export { filtered, type OutlineFilter, outlineFilters } from './filter';
export { matching, pathTo } from './find';
export { nodesFound } from './find-nodes';
export { NODES_IN_DETAIL, poolsInDetail } from './in-detail';
export { outline } from './outline';
export type { OutlineItem, OutlineKind } from './types';
