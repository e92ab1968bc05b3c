import { type AppState, useApp } from '../../store';
import { noteHints, noteLab, noteStep } from './progress';

/** Notes how far one gets in the tours and labs of the app. */
export function startNoting(): void {
  useApp.subscribe((state, earlier) => {
    const isStep = state.touring !== undefined && state.touring.shown !== earlier.touring?.shown;
    if (isStep || hasBegun(state, earlier) || hasTried(state, earlier)) void note(state);
  });
}

/** Somebody has edited a lab's design. */
const hasBegun = ({ document, opened, lessons: { labStart } }: AppState, earlier: AppState): boolean =>
  labStart !== undefined && document !== labStart && document !== earlier.document && opened === earlier.opened;

/** Somebody has looked at a hint, or solved the lab. */
const hasTried = ({ attempt, opened }: AppState, earlier: AppState): boolean =>
  attempt !== earlier.attempt && opened === earlier.opened && (attempt.hints > 0 || attempt.solved === true);

async function note(state: AppState): Promise<void> {
  // Beside: where they cannot be loaded, nothing is noted.
  const known = await Promise.all([import('./built-in'), import('../../store/lab')]).catch(() => undefined);
  if (!known) return;
  const [{ builtInTour, builtInLab }, { isLabSolved }] = known;
  const { touring, attempt, lessons } = state;
  if (touring) {
    const { tour, at } = touring;
    const one = builtInTour(tour);
    if (one) noteStep(one.id, tour.steps[at]?.id ?? '', at === tour.steps.length - 1);
    return;
  }
  const one = lessons.lab && builtInLab(lessons.lab);
  if (!one) return;
  noteLab(one.id, isLabSolved(state) ? 'solved' : 'begun');
  if (attempt.hints > 0) noteHints(one.id, attempt.hints);
}
