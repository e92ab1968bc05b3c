export { type CodeEntry, codeEntry, codes, type TraceCode } from './codes';
export { trace } from './trace';
export type * from './types';
export { flowErrorWords, isUntold, placeWords, stepWords, traceText } from './words';
