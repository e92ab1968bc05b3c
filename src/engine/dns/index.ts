export { resolve, type Wanted } from './resolve';
export { type NamedTrace, resolveAndTrace } from './resolve-and-trace';
export type * from './types';
export { answerWords, queryWords, resolutionText } from './words';
