// Loaded before anything but the opening design shows, and with the first change of that: what judges a design and
// its edits weighs as much as all that draws it.
export { applyEdits, flip } from '../engine';
export { variant } from '../engine/flip/variant';
export { withRules } from '../engine/lock-down/documents';
export { assertionStep, assumptionStep, deletionStep, editStep, rulesStep } from '../engine/steps/steps';
export { carriedDrafts } from '../model';
export { draftFindings } from './draft-findings';
export { flipped } from './flipped';
export { ask, isJudged, isSmall, knownFindings } from './judging';
export { refusedByLab, withinLab } from './lab-guard';
