export type { Box, BoxKind, Rect, Size } from './block';
export { layoutOf } from './layout';
export { type Point, pathOf, routeOf, type Way } from './route';
