import { temporal } from 'zundo';
import { create, useStore } from 'zustand';
import type { Envelope, View } from '../model';
import { type AnswersSlice, createAnswersSlice } from './answers-slice';
import { type CompareSlice, createCompareSlice, NOTHING_COMPARED } from './compare-slice';
import { createDocumentSlice, type DocumentSlice } from './document-slice';
import { createLessonsSlice, type LessonsSlice, NOT_TRIED } from './lessons-slice';
import { openingDesign } from './opening';
import { planOf, selectFindings, selectStale } from './selectors';
import { ALL_REACHED, createSessionSlice, NONE_COLLAPSED, type SessionSlice } from './session-slice';
import { createTraceSlice, NOTHING_SENT, type TraceSlice } from './trace-slice';

export type AppState = DocumentSlice & SessionSlice & AnswersSlice & TraceSlice & CompareSlice & LessonsSlice;

/** Steps that can be taken back. */
export const HISTORY = 200;

/**
 * The app's one store. Undo covers the document, where things stand and what is taught with it, nothing else: choosing a node or
 * opening a panel is no edit.
 */
export const useApp = create<AppState>()(
  temporal<AppState, [], [], Pick<AppState, 'document' | 'layout' | 'lessons' | 'step'>>(
    (...args) => ({
      ...createDocumentSlice(openingDesign)(...args),
      ...createSessionSlice(...args),
      ...createAnswersSlice(...args),
      ...createTraceSlice(...args),
      ...createCompareSlice(...args),
      ...createLessonsSlice(...args),
    }),
    {
      partialize: ({ document, layout, lessons, step }) => ({ document, layout, lessons, step }),
      equality: (a, b) => a.document === b.document && a.layout === b.layout && a.lessons === b.lessons,
      limit: HISTORY,
    },
  ),
);

// One place sees every change of the document, whether edited, undone or opened.
useApp.subscribe((state, earlier) => {
  if (state.document !== earlier.document && state.before !== earlier.document) {
    useApp.setState({ before: earlier.document });
  }
  // What waits in the cells of tables goes along with their rows, back and forth.
  if (state.document !== earlier.document && state.opened === earlier.opened && state.editing) {
    const drafts = state.editing.carriedDrafts(earlier.document, state.document, state.drafts);
    if (drafts !== state.drafts) useApp.setState({ drafts });
  }
});

// What is wrong with a large design is asked for after each change; what was known before stays on screen until then.
useApp.subscribe((state, earlier) => {
  const { document, startThread, editing, opened } = state;
  const isChanged = document !== earlier.document;
  if (!isChanged && startThread === earlier.startThread && editing === earlier.editing) return;
  if (!selectStale(state)) return;
  // What is wrong with one design says nothing of another.
  if (isChanged) useApp.setState({ lastFindings: opened === earlier.opened ? selectFindings(earlier) : undefined });
  state.ask({ kind: 'findings', document }, (answer) => {
    if (answer.kind === 'findings') useApp.setState({ lastFindings: answer.findings });
  });
});

export const undo = (): void => useApp.temporal.getState().undo();
export const redo = (): void => useApp.temporal.getState().redo();

/** Steps that can be taken back and steps that were, and what the next ones did, for the buttons that offer them. */
export const useHistory = () => ({
  past: useStore(useApp.temporal, (history) => history.pastStates.length),
  future: useStore(useApp.temporal, (history) => history.futureStates.length),
  undoes: useApp(({ step }) => step),
  redoes: useStore(useApp.temporal, (history) => history.futureStates.at(-1)?.step),
});

/**
 * Puts another design in the place of this one; the history starts anew.
 * @param viewOnly whether it is there to be looked at, and nothing else
 */
export function openEnvelope(
  { schemaVersion: _, document, layout, view, tour, lab, labStart, ...kept }: Envelope,
  viewOnly = false,
): void {
  useApp.setState(({ opened }) => ({
    document,
    layout: layout ?? {},
    step: '',
    viewOnly,
    kept,
    lessons: { ...(tour && { tour }), ...(lab && { lab, labStart: labStart ?? document }) },
    attempt: NOT_TRIED,
    touring: undefined,
    stepAsked: tour && view?.step,
    selection: view?.selection,
    drafts: view?.drafts ?? {},
    dock: view?.dock ?? { open: false, tab: 'changes' },
    asked: { text: '', focus: false },
    lastChecks: undefined,
    carried: undefined,
    collapsed: NONE_COLLAPSED,
    deleting: undefined,
    ...NOTHING_SENT,
    ...NOTHING_COMPARED,
    ...ALL_REACHED,
    opened: opened + 1,
  }));
  useApp.setState({ before: undefined });
  useApp.temporal.getState().clear();
  if (view?.trace && view.step === undefined) followAgain(view.trace);
}

/** What was looked at is followed once what follows packets is here, unless something else shows by then. */
function followAgain(trace: NonNullable<View['trace']>): void {
  const { opened } = useApp.getState();
  void import('./retrace').then(({ retraced }) => {
    const { opened: now, sent, document } = useApp.getState();
    if (now === opened && !sent) useApp.setState(retraced(planOf(document), trace));
  });
}
