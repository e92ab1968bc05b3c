import { type Change, diff, type Plan } from '../engine';
import { derive } from './derive';
import { planOf } from './selectors';
import type { AppState } from './store';

// A file of its own, for only what shows after a change imports it.

const changesSince = derive((before: Plan) => derive((after: Plan) => diff(before, after)));
const NO_CHANGES: readonly Change[] = [];

/** What the last change of the design did. */
export const selectChanges = ({ before, document }: Pick<AppState, 'before' | 'document'>): readonly Change[] =>
  before ? changesSince(planOf(before))(planOf(document)) : NO_CHANGES;
