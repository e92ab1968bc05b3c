// Apart from the store: only who makes a lesson needs it.
import { number } from '../engine';
import { stepDocument } from '../lessons/steps';
import {
  canCapture,
  newStep,
  newTour,
  opensAgain,
  stepShowing,
  withCaptured,
  withCapturedNext,
  withMoved,
  withoutStep,
  withStep,
} from '../lessons/written-tour';
import { MOST_EDITS, type TopologyDocument, type Tour, type TourStep } from '../model';
import type { Touring } from './lessons-slice';
import { toEnvelope } from './session-slice';
import { type AppState, useApp } from './store';
import { isTooMuch, refusal } from './too-much';
import { followFrom, goToStep, resetStep, stopTour } from './touring';

/** The dock's tab in which lessons are made. */
export const LESSON_TAB = 'lesson';

/** Into the tab, to one of the two. */
export function toLesson(making: 'tour' | 'lab'): void {
  useApp.setState({ making });
  useApp.getState().setDock({ open: true, tab: LESSON_TAB });
}

/** A tour of the design on screen, with a first step from what is looked at. */
export function makeTour(): void {
  const { lessons, document, setLessons } = useApp.getState();
  toLesson('tour');
  if (!lessons.tour) setLessons({ ...lessons, tour: newTour(document.name, shownNow()) }, 'Make a tour');
}

/** Makes the tour that is followed, or lies beside the design, one that is worked on. */
export function editTour(): void {
  const { touring } = useApp.getState();
  if (touring && !touring.authored) useApp.setState({ touring: { ...touring, authored: 'tour' } });
  toLesson('tour');
}

/** Puts the design of a step on screen, or that of the beginning. */
export function workOn(at: number | undefined): void {
  const { touring, lessons } = useApp.getState();
  if (at === undefined) stopTour();
  else if (touring) goToStep(at);
  else followFrom(lessons.tour?.steps[at]?.id, 'tour');
}

/** The tour as whoever learns sees it, from the step on that is worked on. */
export function tryTour(): void {
  const { touring } = useApp.getState();
  if (touring) {
    const { authored: _, ...followed } = touring;
    useApp.setState({ touring: followed });
    resetStep();
  } else followFrom();
}

/**
 * Puts another tour into the place of the one that is worked on; one that would not open again is refused in words.
 * @param to the step that shows then; unset: the one that does
 */
export function changeTour(tour: Tour, step: string, to?: number): void {
  const { touring, lessons, document, setLessons, mayEdit } = useApp.getState();
  if (isTooMuch({ tour })) return;
  const changed = { ...lessons, tour };
  if (!touring) setLessons(changed, step);
  else if (mayEdit()) useApp.setState({ lessons: changed, step, ...shownIn(tour, touring, document, to) });
}

/** No tour beside the design any more. */
export function deleteTour(): void {
  stopTour();
  const { tour: _, ...others } = useApp.getState().lessons;
  useApp.getState().setLessons(others, 'Delete the tour');
}

const TOO_MANY = `the tour would make more than ${number(MOST_EDITS)} changes.`;

const NOT_CAPTURED = refusal(`The step was not captured: a step before it cannot be made, or ${TOO_MANY}`);
const NOT_MOVED = refusal(`The step was not moved: ${TOO_MANY}`);
const NOT_DELETED = refusal(`The step was not deleted: ${TOO_MANY}`);

/** Puts a step at another place; beyond either end nowhere. */
export function moveStep(from: number, to: number): void {
  const { touring, lessons, document, notify } = useApp.getState();
  const tour = touring?.tour ?? lessons.tour;
  if (from === to || !tour?.steps[to]) return;
  const moved = withMoved(tour, from, to, touring?.beginning ?? document);
  if (opensAgain(moved)) changeTour(moved, `Move step ${from + 1} ${to < from ? 'up' : 'down'}`);
  else notify(NOT_MOVED);
}

/** Takes a step out; the one before it shows then. */
export function deleteStep(at: number): void {
  const { touring, lessons, document, notify } = useApp.getState();
  const tour = touring?.tour ?? lessons.tour;
  if (!tour) return;
  const left = withoutStep(tour, at, touring?.beginning ?? document);
  if (opensAgain(left)) changeTour(left, `Delete step ${at + 1}`, Math.max(0, at - 1));
  else notify(NOT_DELETED);
}

/** What was changed in a step becomes what the step changes. */
export function capture(): void {
  const { touring, document, notify } = useApp.getState();
  if (!touring) return;
  const { tour, at, beginning } = touring;
  const captured = withCaptured(tour, at, beginning, document);
  if (captured) changeTour(captured, `Changes of step ${at + 1}`, at);
  else notify(NOT_CAPTURED);
}

/** A new step with what is looked at: behind the one that is worked on, with what was changed in that one, else behind all. */
export function captureNext(): void {
  const { touring, lessons, document, notify } = useApp.getState();
  if (!touring) {
    if (lessons.tour) addStep(lessons.tour);
    return;
  }
  const { tour, at, beginning } = touring;
  const captured = withCapturedNext(tour, at, beginning, document, shownNow());
  if (captured) changeTour(captured, `Add step ${at + 2}`, at + 1);
  else notify(NOT_CAPTURED);
}

function addStep(tour: Tour): void {
  const { length } = tour.steps;
  changeTour(withStep(tour, length, newStep(tour.steps, shownNow())), `Add step ${length + 1}`);
  if (useApp.getState().lessons.tour?.steps[length]) workOn(length);
}

/** What is looked at now, as a step looks at it; the tab is the author's own. */
export function shownNow(): TourStep['look'] {
  const { selection, trace } = toEnvelope(useApp.getState()).view ?? {};
  return {
    ...(selection !== undefined && { selection, highlights: [selection] }),
    ...(trace && { trace }),
  };
}

/** A step of a tour that has changed, and its design unless it is being edited. */
function shownIn(tour: Tour, touring: Touring, document: TopologyDocument, to?: number): Partial<AppState> {
  const { beginning, shown } = touring;
  const was = touring.tour.steps[touring.at];
  const kept = tour.steps.findIndex(({ id }) => id === was?.id);
  const at = to ?? Math.max(0, kept);
  const step = tour.steps[at];
  const so = stepDocument(tour, at, beginning);
  const made = so.ok ? so.value : document;
  const isEdited = document !== touring.made && to === undefined;
  const isOther = step?.id !== was?.id;
  return {
    document: isEdited ? document : made,
    touring: { ...touring, tour, at, made, shown: isOther ? shown + 1 : shown },
    ...(isOther && { selection: step?.look?.selection }),
  };
}

// Undo and redo change the tour under the step that is worked on.
useApp.subscribe(({ touring, lessons, document }) => {
  const { tour } = lessons;
  if (touring?.authored !== 'tour' || !tour || tour === touring.tour) return;
  const { beginning, at: was } = touring;
  const at = stepShowing(tour, beginning, document, touring.tour.steps[was], was);
  const so = stepDocument(tour, at, beginning);
  const made = so.ok && canCapture(so.value, document) ? so.value : document;
  useApp.setState({ touring: { ...touring, tour, at, made } });
});

// Whoever is sent a lesson is not shown how it is made before they ask.
useApp.subscribe((state, earlier) => {
  if (state.opened !== earlier.opened && state.making) useApp.setState({ making: undefined });
});
