import { temporal } from 'zundo';
import { create, useStore } from 'zustand';
import type { Envelope } from '../model';
import { createDocumentSlice, type DocumentSlice } from './document-slice';
import { openingDesign } from './opening';
import { createSessionSlice, type SessionSlice } from './session-slice';

export type AppState = DocumentSlice & SessionSlice;

/** Steps that can be taken back. */
const HISTORY = 200;

/**
 * The app's one store. Undo covers the document and where things stand, nothing else: choosing a node or
 * opening a panel is no edit.
 */
export const useApp = create<AppState>()(
  temporal<AppState, [], [], Pick<AppState, 'document' | 'layout'>>(
    (...args) => ({ ...createDocumentSlice(openingDesign)(...args), ...createSessionSlice(...args) }),
    {
      partialize: ({ document, layout }) => ({ document, layout }),
      equality: (a, b) => a.document === b.document && a.layout === b.layout,
      limit: HISTORY,
    },
  ),
);

// One place sees every change of the document, whether edited, undone or opened.
useApp.subscribe((state, earlier) => {
  if (state.document !== earlier.document && state.before !== earlier.document) {
    useApp.setState({ before: earlier.document });
  }
});

export const undo = (): void => useApp.temporal.getState().undo();
export const redo = (): void => useApp.temporal.getState().redo();

/** Steps that can be taken back and steps that were, for the buttons that offer them. */
export const useHistory = (): { readonly past: number; readonly future: number } => ({
  past: useStore(useApp.temporal, (history) => history.pastStates.length),
  future: useStore(useApp.temporal, (history) => history.futureStates.length),
});

/** Puts another design in the place of this one; the history starts anew. */
export function openEnvelope({ schemaVersion: _, document, layout, view, ...kept }: Envelope): void {
  useApp.setState({
    document,
    layout: layout ?? {},
    kept,
    selection: view?.selection,
    drafts: view?.drafts ?? {},
    dock: view?.dock ?? { open: false, tab: 'changes' },
    asked: { text: '', focus: false },
  });
  useApp.setState(({ opened }) => ({ before: undefined, opened: opened + 1 }));
  useApp.temporal.getState().clear();
}
