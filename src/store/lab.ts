// Apart from the store: who works at no lab needs none of it.
import type { Plan } from '../engine';
import { type Flow, typedFlow } from '../engine/trace';
import { edited } from '../lessons/edit';
import { isSolved, type Mark, mark } from '../lessons/mark';
import type { Lab, TopologyDocument } from '../model';
import { ok } from '../result';
import { derive } from './derive';
import { type Attempt, NOT_TRIED } from './lessons-slice';
import { planOf } from './selectors';
import { type AppState, useApp } from './store';

const app = useApp.getState;

const marked = derive((plan: Plan) => derive((lab: Lab) => mark(plan, lab)));

/** How the checks of a lab fare in a design; worked out once for each. */
export const marksOf = (document: TopologyDocument, lab: Lab): readonly Mark[] => marked(planOf(document))(lab);

/** Whether somebody has solved the lab in force here, without a look at its solution; for whoever keeps count. */
export const isLabSolved = ({ attempt }: AppState): boolean =>
  attempt.solved === true && attempt.worked === true && !attempt.seen;

const goOn = (attempt: Partial<Attempt>): void => useApp.setState({ attempt: { ...app().attempt, ...attempt } });

export const showHint = (): void => goOn({ hints: app().attempt.hints + 1 });

export const giveUp = (): void => goOn({ givenUp: true, seen: true });

/** The design as the lab hands it out, in one step; hints and solution are to be asked for anew. */
export function startAgain(): void {
  const { labStart } = app().lessons;
  if (!labStart || !app().mayEdit()) return;
  put(labStart, 'Start the lab again');
  const { seen = false } = app().attempt;
  useApp.setState({ attempt: { ...NOT_TRIED, ...(seen && { seen }) } });
}

/** The design as the lab hands it out and its solution makes it, in one step: what was tried could be in its way. */
export function applySolution(): void {
  const { lab, labStart } = app().lessons;
  if (!labStart || !app().mayEdit()) return;
  const done = edited(labStart, lab?.solution?.edits ?? []);
  if (done.ok) put(done.value, 'The solution of the lab');
  else {
    app().notify({
      id: 'lab-solution',
      severity: 'error',
      says: `The solution of this lab cannot be applied. ${done.error.says ?? `The design has no ${done.error.about}.`}`,
    });
  }
}

/** Not as an edit of the learner's, which the lab might not let be made. */
function put(document: TopologyDocument, step: string): void {
  const { selection } = app();
  const isGone = selection !== undefined && app().document.resources[selection] && !document.resources[selection];
  useApp.setState({ document, step, drafts: {}, ...(isGone && { selection: undefined }) });
}

/** Sends the very packet that a check is about, and follows it. */
export function traceCheck(flow: Flow): void {
  const typed = typedFlow(planOf(app().document), flow);
  useApp.setState({ flow: typed });
  app().send({ typed, flow: ok(flow) });
  app().setDock({ open: true, tab: 'trace' });
}

/** That all has come true is noticed after the edit that did it, which is not to wait for it. */
function watch({ document, lessons: { lab, labStart }, attempt, touring }: AppState): void {
  if (!lab || !labStart || touring || attempt.solved) return;
  setTimeout(() => {
    const now = app();
    if (now.document === document && now.lessons.labStart === labStart && isSolved(marksOf(document, lab)))
      goOn({ solved: true });
  });
}

watch(app());
useApp.subscribe((state, earlier) => {
  const isEdited = state.document !== earlier.document && state.opened === earlier.opened && !state.touring;
  if (isEdited && state.lessons.labStart && !state.attempt.worked) return goOn({ worked: true });
  if (
    state.document !== earlier.document ||
    state.lessons !== earlier.lessons ||
    state.attempt.worked !== earlier.attempt.worked
  )
    watch(state);
});
