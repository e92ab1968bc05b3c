export { type FlowFault, faultOf, idOfEnd, offeredPort, readFlow, type TypedFlow, usualPort } from './read-flow';
export {
  type EndField,
  endOfThing,
  noEndWords,
  podAtAddress,
  type SuggestedEnd,
  suggestedEnds,
  usualFlows,
} from './suggestions';
export { typedFlow } from './typed-flow';
