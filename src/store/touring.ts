// Apart from the store: who follows no tour needs none of it.
import { stepDocument } from '../lessons/steps';
import type { TopologyDocument, Tour } from '../model';
import { selectEditedLive, selectStep, selectTold, type Touring } from './lessons-slice';
import { retraced } from './retrace';
import { planOf } from './selectors';
import { type AppState, useApp } from './store';
import { NOTHING_SENT } from './trace-slice';

/** What the design goes on with after the tour: its history, what its last step was, where things stood, what was half typed. */
let past: { readonly states: PastStates } & Pick<AppState, 'step' | 'layout' | 'drafts' | 'before'> = {
  states: [],
  step: '',
  layout: {},
  drafts: {},
  before: undefined,
};

type PastStates = ReturnType<typeof useApp.temporal.getState>['pastStates'];

/** Follows the tour beside the design from a step on; from the first where there is none of that id. */
export function followFrom(id?: string, authored?: Touring['authored']): void {
  const { lessons, touring } = useApp.getState();
  const { tour } = lessons;
  if (!tour || touring) return;
  const found = tour.steps.findIndex((step) => step.id === id);
  follow(tour, Math.max(0, found), authored);
}

/** Puts the design on screen apart from the one that is kept, which comes back when this ends. */
export function follow(tour: Tour, at: number, authored?: Touring['authored']): void {
  const { document, step, layout, drafts, before } = useApp.getState();
  past = { states: useApp.temporal.getState().pastStates, step, layout, drafts, before };
  show({ tour, beginning: document, at, shown: 0, made: document, answers: {}, ...(authored && { authored }) });
}

/** Goes to a step; beyond either end nowhere. What was edited live can be had back. */
export function goToStep(at: number): void {
  const { touring } = useApp.getState();
  if (!touring || at === touring.at || !touring.tour.steps[at]) return;
  offerBack();
  keepWritten(touring);
  show({ ...touring, at });
}

/** The step as it was before it was edited live and looked around in. */
export function resetStep(): void {
  const { touring } = useApp.getState();
  if (!touring) return;
  offerBack();
  keepWritten(touring);
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
  offerBack();
  leave();
}

/** The same without a word about what was changed on the way. */
export function leave(): void {
  const { touring } = useApp.getState();
  if (!touring) return;
  keepWritten(touring);
  const { layout } = useApp.getState();
  useApp.setState({
    touring: undefined,
    document: touring.beginning,
    step: past.step,
    drafts: past.drafts,
    selection: undefined,
    ...NOTHING_SENT,
    // What an author moved stays where it was put; others moved things for as long as the tour lasts.
    ...(!touring.authored && { layout: past.layout }),
  });
  useApp.setState({ before: past.before });
  const states = touring.authored ? past.states.map((state) => ({ ...state, layout })) : past.states;
  useApp.temporal.setState({ pastStates: states, futureStates: [] });
}

/** What was written into the lesson can still be taken back when what was done to the design went with its step. */
function keepWritten({ beginning }: Touring): void {
  const { lessons, step } = useApp.getState();
  const { pastStates } = useApp.temporal.getState();
  const shown = [...pastStates, { lessons, step }];
  for (const [n, state] of pastStates.entries()) {
    const next = shown[n + 1];
    if (!next || next.lessons === state.lessons) continue;
    past = {
      ...past,
      states: [...past.states, { ...state, document: beginning, step: past.step }],
      step: next.step ?? '',
    };
  }
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
    drafts: {},
    selection: tour.steps[at]?.look?.selection,
    ...NOTHING_SENT,
  });
  useApp.setState({ ...told(document), before: designBefore(touring) });
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

/** What a step is compared with, whichever step showed last: the one before it, where it changes something of that. */
function designBefore({ tour, at, beginning }: Touring): TopologyDocument | undefined {
  const made = stepDocument(tour, at - 1, beginning);
  return tour.steps[at]?.edits && made.ok ? made.value : undefined;
}

/** The tab and the packet of a step, once they give no answer away. */
function told(document: TopologyDocument): Partial<AppState> {
  const state = useApp.getState();
  const { authored } = state.touring ?? {};
  const look = authored || selectTold(state) ? selectStep(state)?.look : undefined;
  return {
    // Whoever makes the lesson goes on in its tab.
    ...(!authored && { dock: { tab: look?.tab ?? state.dock.tab, open: look?.tab !== undefined } }),
    ...(look?.trace && retraced(planOf(document), look.trace)),
  };
}

/** What is edited live lasts as long as its step; whoever goes on too fast has it back. */
function offerBack(): void {
  const { document, opened, touring, notify, dismiss } = useApp.getState();
  dismiss('edited-live');
  if (!touring || !selectEditedLive(useApp.getState())) return;
  notify({
    id: 'edited-live',
    severity: 'info',
    says: 'What you changed in that step went with it.',
    action: { label: 'Bring it back', run: () => bringBack(touring, { document, opened }) },
  });
}

function bringBack({ tour, at, authored }: Touring, was: Pick<AppState, 'document' | 'opened'>): void {
  const { opened, touring, lessons, dismiss } = useApp.getState();
  dismiss('edited-live');
  // By now another design may be on screen, or nothing that is taught with it.
  if (opened !== was.opened) return;
  if (!touring && authored !== 'faults') followFrom(tour.steps[at]?.id, authored);
  else if (!touring && lessons.lab) follow(tour, at, authored);
  if (!useApp.getState().touring) return;
  goToStep(at);
  useApp.setState({ document: was.document, step: 'What was changed in this step' });
  dismiss('edited-live');
}

useApp.subscribe(({ opened, dismiss }, earlier) => {
  if (opened !== earlier.opened) dismiss('edited-live');
});
