export type { Box, BoxKind, Rect, Size } from './block';
export { type Cells, cellAt, cellRect, cellsWithin, PITCH } from './cells';
export { layoutOf } from './layout';
export { type Point, pathOf, routeOf, type Way } from './route';
export { NODE_CARD } from './sizes';
