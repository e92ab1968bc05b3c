export { addressSpace, MOST_OVERLAPS } from './address-space';
export { freePrefixes } from './free-prefixes';
export { type Held, heldOf, piecesOf } from './held';
export { type SizeMatrix, sizeMatrix } from './size-matrix';
export type { AddressSpace, Lane, Overlap, Span, SpanKind, Use } from './types';
