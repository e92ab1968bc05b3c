// What asks and answers is left out (./asking): it is loaded with what judges designs.
export { fitsAFrame } from './fits-a-frame';
export type { Answer, Outcome, Question } from './questions';
export { startWorker } from './start-worker';
export type { Thread } from './thread';
