import type { BuiltInLab, BuiltInTour } from '../../lessons';
import { own } from '../../own';
import type { Progress } from './progress';

/** Number of the step of a tour that showed last, from 0; none where it was not begun, or has no such step any more. */
export function stepReached({ id, tour }: BuiltInTour, { tours }: Progress): number | undefined {
  const reached = own(tours, id)?.step;
  const at = tour.steps.findIndex((step) => step.id === reached);
  return at < 0 ? undefined : at;
}

/** Id of the step at which a tour goes on: where one was, unless that was its end or its beginning. */
export function stepToGoOnAt(one: BuiltInTour, progress: Progress): string | undefined {
  const { steps } = one.tour;
  const at = stepReached(one, progress) ?? 0;
  return at > 0 && at < steps.length - 1 ? steps[at]?.id : undefined;
}

/** How far one is in a tour, in a few words; none where it was not begun. */
export function tourSoFar(one: BuiltInTour, progress: Progress): string | undefined {
  const at = stepReached(one, progress);
  if (own(progress.tours, one.id)?.walked) return 'Walked';
  return at === undefined ? undefined : `Step ${at + 1} of ${one.tour.steps.length}`;
}

/** The same of a lab. */
export function labSoFar({ id }: BuiltInLab, { labs }: Progress): 'Begun' | 'Solved' | undefined {
  const lab = own(labs, id);
  return lab && (lab.state === 'solved' ? 'Solved' : 'Begun');
}
