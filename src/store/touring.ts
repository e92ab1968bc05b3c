// Apart from the store: who follows no tour needs none of it.
import { stepDocument } from '../lessons/steps';
import type { TopologyDocument } from '../model';
import { selectEditedLive, selectStep, selectTold, type Touring } from './lessons-slice';
import { retraced } from './retrace';
import { planOf } from './selectors';
import { type AppState, useApp } from './store';
import { NOTHING_SENT } from './trace-slice';

/** The history of the design from before the tour, which it goes on with afterwards. */
let past: ReturnType<typeof useApp.temporal.getState>['pastStates'] = [];

/** Follows the tour beside the design from a step on; from the first where there is none of that id. */
export function followFrom(id?: string): void {
  const { lessons, document, touring } = useApp.getState();
  const { tour } = lessons;
  if (!tour || touring) return;
  past = useApp.temporal.getState().pastStates;
  const found = tour.steps.findIndex((step) => step.id === id);
  show({ tour, beginning: document, at: Math.max(0, found), shown: 0, made: document, answers: {} });
}

/** Goes to a step; beyond either end nowhere. What was edited live can be had back. */
export function goToStep(at: number): void {
  const { touring } = useApp.getState();
  if (!touring || at === touring.at || !touring.tour.steps[at]) return;
  offerBack();
  show({ ...touring, at });
}

/** The step as it was before it was edited live and looked around in. */
export function resetStep(): void {
  const { touring } = useApp.getState();
  if (!touring) return;
  offerBack();
  show(touring);
}

/** Says something to the step's question, or passes it over with nothing: then what tells the answer shows. */
export function answer(given: string): void {
  const { touring, document } = useApp.getState();
  const step = selectStep(useApp.getState());
  if (!touring || !step) return;
  useApp.setState({ touring: { ...touring, answers: { ...touring.answers, [step.id]: given } } });
  useApp.setState(told(document));
}

/** Back to the design as it was before the tour. */
export function stopTour(): void {
  const { touring } = useApp.getState();
  if (!touring) return;
  offerBack();
  useApp.setState({ touring: undefined, document: touring.beginning, selection: undefined, ...NOTHING_SENT });
  useApp.temporal.setState({ pastStates: past, futureStates: [] });
}

function show(touring: Touring): void {
  const { tour, at, beginning } = touring;
  const made = stepDocument(tour, at, beginning);
  const document = made.ok ? made.value : useApp.getState().document;
  useApp.setState({
    touring: { ...touring, made: document, shown: touring.shown + 1 },
    stepAsked: undefined,
    document,
    step: '',
    selection: tour.steps[at]?.look?.selection,
    ...NOTHING_SENT,
  });
  useApp.setState(told(document));
  // What can be taken back is what is done in this step.
  useApp.temporal.setState({ pastStates: [], futureStates: [] });
  useApp.getState().dismiss('tour-step');
  if (!made.ok) {
    useApp.getState().notify({
      id: 'tour-step',
      severity: 'error',
      says: `The design was not changed as this step means to change it. ${made.error.says ?? `It has no ${made.error.about}.`}`,
    });
  }
}

/** The tab and the packet of a step, once they give no answer away. */
function told(document: TopologyDocument): Partial<AppState> {
  const state = useApp.getState();
  const look = selectTold(state) ? selectStep(state)?.look : undefined;
  return {
    dock: { tab: look?.tab ?? state.dock.tab, open: look?.tab !== undefined },
    ...(look?.trace && retraced(planOf(document), look.trace)),
  };
}

/** What is edited live lasts as long as its step; whoever goes on too fast has it back. */
function offerBack(): void {
  const { document, touring, notify, dismiss } = useApp.getState();
  dismiss('edited-live');
  if (!touring || !selectEditedLive(useApp.getState())) return;
  notify({
    id: 'edited-live',
    severity: 'info',
    says: 'What you changed in that step went with it.',
    action: { label: 'Bring it back', run: () => bringBack(touring, document) },
  });
}

function bringBack({ tour, at }: Touring, document: TopologyDocument): void {
  if (!useApp.getState().touring) followFrom(tour.steps[at]?.id);
  goToStep(at);
  useApp.setState({ document, step: 'What was changed in this step' });
  useApp.getState().dismiss('edited-live');
}
