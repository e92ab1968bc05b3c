// Apart from the store: only who makes a lesson needs it.
import { number } from '../engine';
import type { Lab, Tour } from '../model';
import { type TooMuch, tooMuchOf } from '../model/too-much';
import type { Notice } from './notice';
import { useApp } from './store';

/** Why nothing was done to a lesson; until the next change of it. */
export const refusal = (says: string): Notice => ({ id: 'lesson-refused', severity: 'error', says });

/** The lists of a lesson that grow without end while it is made. */
const LISTS: Readonly<Record<string, string>> = {
  steps: 'steps',
  checks: 'checks',
  editable: 'things that may be edited',
  ways: 'ways in one check',
  highlights: 'parts that stand out in one step',
  camera: 'parts in the view of one step',
  edits: 'changes in one step or solution',
  ids: 'deletions at once',
};

const limitOf = ({ what, most, isText }: TooMuch): string =>
  `${number(most)} ${isText ? 'characters in one text' : (LISTS[what] ?? 'entries in one list')}`;

/** Whether a lesson has more than opens again; that is said then, and nothing may be done. */
export function isTooMuch(lesson: { readonly tour: Tour } | { readonly lab: Lab }): boolean {
  const excess = 'tour' in lesson ? tooMuchOf('tour', lesson.tour) : tooMuchOf('lab', lesson.lab);
  const { notify, dismiss } = useApp.getState();
  const { id } = refusal('');
  if (excess) notify(refusal(`Nothing was changed: there is room for ${limitOf(excess)}, no more.`));
  else dismiss(id);
  return excess !== undefined;
}
