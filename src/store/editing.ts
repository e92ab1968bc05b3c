// Loaded before anything but the opening design shows, and with the first change of that: what judges a design and
// its edits weighs as much as all that draws it.
import { findings } from '../engine';
import { derive } from './derive';

export { applyEdits, flip } from '../engine';
export { variant } from '../engine/flip/variant';
export { draftFindings } from './draft-findings';

/** What is wrong with a plan. */
export const findingsOf = derive(findings);
