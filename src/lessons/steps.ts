import type { TopologyDocument, Tour } from '../model';
import { err, ok, type Result } from '../result';
import { type EditFault, edited } from './edit';

/** Why there is no design for a step: the step has a change that cannot be made. */
export interface StepFault extends EditFault {
  readonly step: string;
}

/**
 * The design as a step of a tour shows it: that of the tour's beginning with the changes of every step up to this one.
 *
 * @param n number of the step, from 0
 */
export function stepDocument(
  { steps }: Tour,
  n: number,
  beginning: TopologyDocument,
): Result<TopologyDocument, StepFault> {
  let so = beginning;
  for (const step of steps.slice(0, n + 1)) {
    const done = edited(so, step.edits ?? []);
    if (!done.ok) return err({ step: step.id, ...done.error });
    so = done.value;
  }
  return ok(so);
}
