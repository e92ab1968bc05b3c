export { type CodeEntry, codeEntry, codes, type TraceCode } from './codes';
export {
  type Interface,
  interfaceOf,
  interfacesOfThing,
  pastRoutes,
  subnetsOfThing,
  thingsWithInterface,
} from './interface-of';
export { trace } from './trace';
export type * from './types';
export { flowErrorWords, isUntold, NEXT_HOP_WORDS, placeWords, stepWords, traceText } from './words';
