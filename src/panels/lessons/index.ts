export { LabPanel } from './lab-panel';
export { LessonSources } from './lesson-sources';
export { Passage } from './passage';
export { Player } from './player';
export { NO_ONE_ANSWER, SimulatorSays } from './simulator-says';
export { StepsList } from './steps-list';
