import { type AppState, useApp } from '../../store';
import { noteLab, noteStep } from './progress';

/** Notes how far one gets in the tours and labs of the app. */
export function startNoting(): void {
  useApp.subscribe((state, earlier) => {
    const isStep = state.touring !== undefined && state.touring.shown !== earlier.touring?.shown;
    if (isStep || hasBegun(state, earlier)) void note(state);
  });
}

/** Somebody has edited a lab's design. */
const hasBegun = ({ document, opened, lessons: { labStart } }: AppState, earlier: AppState): boolean =>
  labStart !== undefined && document !== labStart && document !== earlier.document && opened === earlier.opened;

async function note({ touring, lessons: { lab } }: AppState): Promise<void> {
  // Beside: where they cannot be loaded, nothing is noted.
  const known = await import('./built-in').catch(() => undefined);
  if (!known) return;
  if (touring) {
    const { tour, at } = touring;
    const one = known.builtInTour(tour);
    if (one) noteStep(one.id, tour.steps[at]?.id ?? '', at === tour.steps.length - 1);
  } else if (lab) {
    const one = known.builtInLab(lab);
    if (one) noteLab(one.id, 'begun');
  }
}
