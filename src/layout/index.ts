export { type Axis, aligned, distributed, type Edge, tidied } from './arrange';
export type { Box, BoxKind, Rect, Size } from './block';
export { type Cells, cellAt, cellRect, cellsWithin, PITCH } from './cells';
export { layoutOf } from './layout';
export { zonesLinkedTo } from './network';
export { inPlane } from './plane';
export { type Point, pathOf, routeOf, type Way } from './route';
export { NODE_CARD } from './sizes';
