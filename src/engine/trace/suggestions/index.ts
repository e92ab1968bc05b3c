export { type FlowFault, faultOf, idOfEnd, readFlow, type TypedFlow, usualPort } from './read-flow';
export { type EndField, endOfThing, type SuggestedEnd, suggestedEnds, usualFlows } from './suggestions';
