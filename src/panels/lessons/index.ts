export { Passage } from './passage';
export { Player } from './player';
export { StepSources } from './tour-step';
