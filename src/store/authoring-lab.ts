// Apart from the store: only who makes a lesson needs it.
import { newLab, solved, withFaults } from '../lessons/written-lab';
import type { Lab, TopologyDocument } from '../model';
import { toLesson } from './authoring';
import { NOT_TRIED } from './lessons-slice';
import { planOf } from './selectors';
import { useApp } from './store';
import { isTooMuch } from './too-much';
import { follow, leave, stopTour } from './touring';

/** A lab of the design on screen, with one check to begin with. */
export function makeLab(): void {
  stopTour();
  toLesson('lab');
  const { lessons, document, setLessons } = useApp.getState();
  const lab = newLab(planOf(document));
  if (lab && !lessons.lab) setLessons({ ...lessons, lab }, 'Make a lab');
}

/** Back to the lab as it is handed out, no longer in force. What was tried can be had back by undo. */
export function editLab(): void {
  stopTour();
  toLesson('lab');
  const { lessons, mayEdit } = useApp.getState();
  const { labStart, ...written } = lessons;
  if (!labStart || !mayEdit()) return;
  useApp.setState({ lessons: written, document: labStart, step: 'Edit the lab' });
}

/** The lab as whoever learns sees it: in force, with nothing mended yet. */
export function tryLab(): void {
  if (useApp.getState().touring?.authored !== 'faults') stopTour();
  else if (!takeFaults()) return;
  const { lessons, document, setLessons } = useApp.getState();
  setLessons({ ...lessons, labStart: document }, 'Try the lab');
  useApp.setState({ attempt: NOT_TRIED });
}

/** Puts another lab into the place of the one that is made; one that would not open again is refused in words. */
export const changeLab = (lab: Lab, step: string): void => {
  const { lessons, setLessons } = useApp.getState();
  if (!isTooMuch({ lab })) setLessons({ ...lessons, lab }, step);
};

export function deleteLab(): void {
  stopTour();
  const { lab: _, labStart: __, ...others } = useApp.getState().lessons;
  useApp.getState().setLessons(others, 'Delete the lab');
}

/** From now on what is done to the design on screen is what is wrong in the lab. */
export function beginFaults(): void {
  const { lessons, touring } = useApp.getState();
  if (lessons.lab && !touring) follow({ title: lessons.lab.title, steps: [] }, 0, 'faults');
}

/**
 * The design on screen is what the lab hands out; how it was before leads to the solution.
 * @returns whether it is; more faults than a solution can mend are refused in words, and stay where they are
 */
export function takeFaults(): boolean {
  const { lessons, touring, document } = useApp.getState();
  if (!lessons.lab || touring?.authored !== 'faults') return false;
  const lab = withFaults(lessons.lab, touring.beginning, document);
  if (isTooMuch({ lab })) return false;
  leave();
  handOut(lab, document, 'Break the design of the lab');
  return true;
}

/** The lab without anything wrong in it. */
export function mendAll(): void {
  stopTour();
  const { lessons, document } = useApp.getState();
  if (!lessons.lab) return;
  const right = solved(lessons.lab, document);
  handOut(withFaults(lessons.lab, document, right), right, 'Take the faults out');
}

function handOut(lab: Lab, document: TopologyDocument, step: string): void {
  const { lessons, mayEdit } = useApp.getState();
  if (mayEdit()) useApp.setState({ lessons: { ...lessons, lab }, document, step });
}
