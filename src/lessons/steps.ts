import { MOST_EDITS, type TopologyDocument, type Tour } from '../model';
import { err, ok, type Result } from '../result';
import { type EditFault, edited } from './edit';

/** Why there is no design for a step: the step has a change that cannot be made. */
export interface StepFault extends EditFault {
  readonly step: string;
}

type Made = Result<TopologyDocument, StepFault>;

/**
 * The design as a step of a tour shows it: that of the tour's beginning with the changes of every step up to this one.
 *
 * @param n number of the step, from 0
 */
export const stepDocument = ({ steps }: Tour, n: number, beginning: TopologyDocument): Made =>
  stepDocuments({ steps: steps.slice(0, n + 1) }, beginning).at(-1) ?? ok(beginning);

/** The designs of all steps, each change made once; the last is the first that cannot be made. */
export function stepDocuments({ steps }: Pick<Tour, 'steps'>, beginning: TopologyDocument): readonly Made[] {
  const all: Made[] = [];
  let so = beginning;
  let count = 0;
  for (const step of steps) {
    const edits = step.edits ?? [];
    count += edits.length;
    if (count > MOST_EDITS) return [...all, err({ step: step.id, at: 0, about: step.title, ...TOO_MANY })];
    const done = edited(so, edits);
    if (!done.ok) return [...all, err({ step: step.id, ...done.error })];
    all.push(done);
    so = done.value;
  }
  return all;
}

const TOO_MANY = { code: 'refused', says: `The steps of a tour make at most ${MOST_EDITS} changes together.` } as const;
