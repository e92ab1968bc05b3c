import type { StateCreator } from 'zustand';
import type { Envelope, TopologyDocument } from '../model';
import { SCHEMA_VERSION } from '../model';
import type { AppState } from './store';

/** Said in a strip under the top bar until it is dismissed. */
export interface Notice {
  readonly id: string;
  readonly severity: 'info' | 'warning' | 'error';
  readonly says: string;
  /** Particulars, one a line. */
  readonly details?: readonly string[];
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** What the person is doing; neither undone nor, but for `view`, saved. */
export interface SessionSlice {
  readonly selection: string | undefined;
  /** Text in fields that cannot be put into force, by `draftKey`. */
  readonly drafts: Readonly<Record<string, string>>;
  readonly dock: { readonly open: boolean; readonly tab: 'changes' };
  /** The document before its last change, undo and redo included; what *What changed* compares with. */
  readonly before: TopologyDocument | undefined;
  readonly notices: readonly Notice[];
  /** Designs opened since the page was loaded; whoever shows one whole looks at it anew. */
  readonly opened: number;
  /** Parts of an opened envelope that this version does not know; written out again. */
  readonly kept: Readonly<Record<string, unknown>>;
  readonly select: (id: string | undefined) => void;
  readonly setDock: (dock: Partial<SessionSlice['dock']>) => void;
  readonly discardDraft: (key: string) => void;
  readonly notify: (notice: Notice) => void;
  readonly dismiss: (id: string) => void;
}

export const createSessionSlice: StateCreator<AppState, [], [], SessionSlice> = (set) => ({
  selection: undefined,
  drafts: {},
  dock: { open: false, tab: 'changes' },
  before: undefined,
  notices: [],
  opened: 0,
  kept: {},
  select: (selection) => set({ selection }),
  setDock: (dock) => set((state) => ({ dock: { ...state.dock, ...dock } })),
  discardDraft: (key) =>
    set((state) => ({ drafts: Object.fromEntries(Object.entries(state.drafts).filter(([k]) => k !== key)) })),
  notify: (notice) => set((state) => ({ notices: [...state.notices.filter(({ id }) => id !== notice.id), notice] })),
  dismiss: (id) => set((state) => ({ notices: state.notices.filter((notice) => notice.id !== id) })),
});

/** The state as it is saved and shared. */
export function toEnvelope(state: AppState): Envelope {
  const { document, layout, selection, dock, drafts, kept } = state;
  return {
    ...kept,
    schemaVersion: SCHEMA_VERSION,
    document,
    ...(Object.keys(layout).length > 0 && { layout }),
    view: {
      ...(selection !== undefined && { selection }),
      dock,
      ...(Object.keys(drafts).length > 0 && { drafts }),
    },
  };
}
