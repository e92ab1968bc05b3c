export { type CodeEntry, codeEntry, codes, type TraceCode } from './codes';
export {
  type Interface,
  interfaceOf,
  interfacesOfThing,
  pastRoutes,
  subnetsOfThing,
  thingsWithInterface,
} from './interface-of';
export * from './suggestions';
export * from './telling';
export { trace } from './trace';
export type * from './types';
export {
  branchWords,
  DISPOSITION_WORDS,
  flowErrorWords,
  idWords,
  isUntold,
  MORE_WAYS,
  NEXT_HOP_WORDS,
  OUTCOME_MEANS,
  OUTCOME_TONES,
  OUTCOME_WORDS,
  packetWords,
  placeWords,
  sourceSeenWords,
  stepWords,
  traceText,
  walksOf,
  walkTone,
} from './words';
