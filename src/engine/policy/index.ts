export { policyEngineOf } from './engine';
export { policyNotes } from './notes';
export { podsSelected } from './pods-selected';
export { labelsOf } from './selectors';
export type * from './types';
export { policyVerdict } from './verdict';
export { type PolicyAnswer, whyNot } from './why-not';
