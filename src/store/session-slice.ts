import type { StateCreator } from 'zustand';
import type { RehearsalRequest } from '../engine';
import { type Envelope, type ResourceKind, SCHEMA_VERSION, type TopologyDocument } from '../model';
import { type Notice, withNotice } from './notice';
import type { AppState } from './store';

/** What judges a design and its edits. */
export type Editing = typeof import('./editing');

/** What is gone through; a pool or number that is not set is the design's own. */
export interface RehearsalChoice {
  readonly kind: RehearsalRequest['kind'];
  readonly pool?: string;
  /** Nodes of the pool in the end. */
  readonly to?: number;
  /** Pods on each node at the height of it. */
  readonly pods?: number;
  readonly step: number;
}

/** Which cells of who reaches whom show, and which of them is visited; ends by the keys of their groups. */
export interface ReachChoice {
  /** Empty: everybody. */
  readonly from: string;
  readonly failing: boolean;
  readonly changed: boolean;
  readonly at: readonly [from: string, to: string];
}

/** What another tool printed, and what it is called: the name of its file. */
export interface ForeignText {
  readonly name: string;
  readonly text: string;
}

/** What is dragged over the design: a new resource of a kind, or one that is there. */
export type Carried = { readonly kind: ResourceKind } | { readonly id: string };

/** What the stage shows beside the design, while that is presented. */
export interface Staged {
  /** What is meant stands out: all else steps back, or does not show. */
  readonly light: 'off' | 'dim' | 'only';
  /** All of the design is in view, in place of what is meant. */
  readonly whole: boolean;
  /** What was asked of the view last; each time another object. */
  readonly zoom?: { readonly by: 'in' | 'out' | 'fit' };
  readonly laser: boolean;
  readonly black: boolean;
  /** What is open beside the design. */
  readonly panel?: 'steps' | 'edit' | 'keys' | undefined;
  /** The dock is open under it. */
  readonly details: boolean;
}

/** What the person is doing; neither undone nor, but for `view`, saved. */
export interface SessionSlice {
  readonly selection: string | undefined;
  /** Text in fields that cannot be put into force, by `draftKey`. */
  readonly drafts: Readonly<Record<string, string>>;
  /** The lower panel, and the id of the tab in it. */
  readonly dock: { readonly open: boolean; readonly tab: string };
  /** The document before its last change, undo and redo included; what *What changed* compares with. */
  readonly before: TopologyDocument | undefined;
  readonly notices: readonly Notice[];
  /** Designs opened since the page was loaded; whoever shows one whole looks at it anew. */
  readonly opened: number;
  /** The design is there to be looked at: nothing about it can be edited, and nothing of it is kept. */
  readonly viewOnly: boolean;
  /** Parts of an opened envelope that this version does not know; written out again. */
  readonly kept: Readonly<Record<string, unknown>>;
  /** There whenever a design shows that is not the opening one, and soon after the start. */
  readonly editing: Editing | undefined;
  /** The pool whose table of nodes was asked for and is not there yet. */
  readonly nodesAskedOf: string | undefined;
  /** The table that was asked for and is not in sight yet, by its id. */
  readonly tableAsked?: string | undefined;
  /** The assumptions were asked for and are not in sight yet. */
  readonly assumptionsAsked: boolean;
  readonly carried: Carried | undefined;
  /** The design is presented: a stage shows in place of the workspace. */
  readonly staged?: Staged | undefined;
  /** The window is the presenter's: it follows the stage of this id in another one. */
  readonly follows?: string;
  /** Frames of the diagram that show as their title bars. */
  readonly collapsed: ReadonlySet<string>;
  /** The resource that is to be deleted, while the person sees what depends on it. */
  readonly deleting: string | undefined;
  /** What is looked for in the list of all commands, to begin with; `undefined` while that is closed. */
  readonly commanding: string | undefined;
  /** Pasted or dropped texts of other tools, to begin with, while a design is made of them. */
  readonly importing: readonly ForeignText[] | undefined;
  /** The format in which the design is written for another tool, while the person looks at it; empty: the first. */
  readonly exporting: string | undefined;
  /** What the Addresses tab is asked about, as typed, and whether its field waits for the focus. */
  readonly asked: { readonly text: string; readonly focus: boolean };
  /** What is gone through in the Rehearsals tab, and at which step. */
  readonly rehearsal: RehearsalChoice;
  readonly reach: ReachChoice;
  /** Selects a thing; while an end is picked, takes it as that end. */
  readonly select: (id: string | undefined) => void;
  /** Selects a pool and asks for the table of its nodes. */
  readonly askForNodes: (pool: string) => void;
  readonly nodesShown: () => void;
  /** Asks for what the design says where sources disagree, which stands in its summary. */
  readonly askForAssumptions: () => void;
  readonly assumptionsShown: () => void;
  readonly carry: (carried: Carried | undefined) => void;
  readonly collapse: (id: string, collapsed: boolean) => void;
  readonly expandAll: () => void;
  readonly setDeleting: (id: string | undefined) => void;
  readonly setCommanding: (query: string | undefined) => void;
  readonly setImporting: (texts: readonly ForeignText[] | undefined) => void;
  readonly setExporting: (format: string | undefined) => void;
  /** Shows in the Addresses tab whose an address is, or what a prefix holds. */
  readonly explainAddress: (text: string) => void;
  /** Shows the field that asks for an address, ready to type in. */
  readonly findAddress: () => void;
  readonly addressFieldFocused: () => void;
  readonly loadEditing: () => Promise<Editing>;
  /** Opens a rehearsal at its first step. */
  readonly rehearse: (kind: RehearsalChoice['kind']) => void;
  readonly setRehearsal: (choice: Partial<RehearsalChoice>) => void;
  readonly setReach: (choice: Partial<ReachChoice>) => void;
  readonly setDock: (dock: Partial<SessionSlice['dock']>) => void;
  readonly discardDraft: (key: string) => void;
  /** Whether the design can be edited; says so where it cannot. */
  readonly mayEdit: () => boolean;
  readonly notify: (notice: Notice) => void;
  readonly dismiss: (id: string) => void;
}

/** All cells show, and the first is visited. */
export const ALL_REACHED = {
  reach: { from: '', failing: false, changed: false, at: ['', ''] },
} as const satisfies Partial<SessionSlice>;

/** To whoever tries to edit what is there to be looked at. */
const VIEW_ONLY: Notice = {
  id: 'view-only',
  severity: 'info',
  says: 'Nothing was changed: this design is open for viewing only. Edit a copy of it instead.',
};

/** The tab in which addresses are explained, open. */
const ADDRESSES: SessionSlice['dock'] = { open: true, tab: 'addresses' };

export const NONE_COLLAPSED: ReadonlySet<string> = new Set();

export const createSessionSlice: StateCreator<AppState, [], [], SessionSlice> = (set, get) => ({
  selection: undefined,
  drafts: {},
  dock: { open: false, tab: 'changes' },
  before: undefined,
  notices: [],
  opened: 0,
  viewOnly: false,
  kept: {},
  editing: undefined,
  nodesAskedOf: undefined,
  assumptionsAsked: false,
  carried: undefined,
  collapsed: NONE_COLLAPSED,
  deleting: undefined,
  commanding: undefined,
  importing: undefined,
  exporting: undefined,
  asked: { text: '', focus: false },
  rehearsal: { kind: 'upgrade', step: 0 },
  ...ALL_REACHED,
  select: (selection) => {
    const { picking } = get();
    if (picking && selection !== undefined) picking.take(selection);
    else set({ selection });
  },
  rehearse: (kind) =>
    set(({ rehearsal }) => ({ rehearsal: { ...rehearsal, kind, step: 0 }, dock: { open: true, tab: 'rehearsals' } })),
  setRehearsal: (choice) => set(({ rehearsal }) => ({ rehearsal: { ...rehearsal, ...choice } })),
  setReach: (choice) => set(({ reach }) => ({ reach: { ...reach, ...choice } })),
  askForNodes: (pool) => set({ selection: pool, nodesAskedOf: pool }),
  nodesShown: () => set({ nodesAskedOf: undefined }),
  askForAssumptions: () => set({ selection: undefined, assumptionsAsked: true }),
  assumptionsShown: () => set({ assumptionsAsked: false }),
  carry: (carried) => set({ carried }),
  collapse: (id, collapsed) =>
    set((state) => {
      const others = [...state.collapsed].filter((one) => one !== id);
      return { collapsed: new Set(collapsed ? [...others, id] : others) };
    }),
  expandAll: () => set({ collapsed: NONE_COLLAPSED }),
  setDeleting: (deleting) => set({ deleting }),
  setCommanding: (commanding) => set({ commanding }),
  setImporting: (importing) => set({ importing }),
  setExporting: (exporting) => set({ exporting }),
  explainAddress: (text) => set({ asked: { text, focus: false }, dock: ADDRESSES }),
  findAddress: () => set(({ asked }) => ({ asked: { ...asked, focus: true }, dock: ADDRESSES })),
  addressFieldFocused: () => set(({ asked }) => ({ asked: { ...asked, focus: false } })),
  loadEditing: async () => {
    const editing = get().editing ?? (await import('./editing'));
    set({ editing });
    return editing;
  },
  setDock: (dock) => set((state) => ({ dock: { ...state.dock, ...dock } })),
  discardDraft: (key) =>
    get().mayEdit() &&
    set((state) => ({ drafts: Object.fromEntries(Object.entries(state.drafts).filter(([k]) => k !== key)) })),
  mayEdit: () => {
    if (get().viewOnly) get().notify(VIEW_ONLY);
    return !get().viewOnly;
  },
  notify: (notice) => set((state) => ({ notices: withNotice(state.notices, notice) })),
  dismiss: (id) => set((state) => ({ notices: state.notices.filter((notice) => notice.id !== id) })),
});

/** The state as it is saved and shared. */
export function toEnvelope(state: AppState): Envelope {
  const { document: shown, layout, selection, dock, drafts, kept, touring } = state;
  const { tour, lab, labStart } = state.lessons;
  const trace = lookedAtTrace(state);
  const document = touring?.beginning ?? shown;
  const step = touring?.tour.steps[touring.at]?.id;
  return {
    ...kept,
    schemaVersion: SCHEMA_VERSION,
    document,
    ...(tour && { tour }),
    ...(lab && { lab }),
    // Who has not begun hands on the lab as it is.
    ...(labStart && labStart !== document && { labStart }),
    ...(Object.keys(layout).length > 0 && { layout }),
    view: {
      ...(selection !== undefined && { selection }),
      dock,
      ...(trace && { trace }),
      ...(step !== undefined && { step }),
      ...(Object.keys(drafts).length > 0 && { drafts }),
    },
  };
}

/** The connection whose packet is followed, and where it is. */
function lookedAtTrace({ sent, branch, hop }: AppState): NonNullable<Envelope['view']>['trace'] {
  if (!sent?.flow.ok) return undefined;
  const { from, to, protocol, port } = sent.flow.value;
  return {
    from,
    to,
    ...(protocol && { protocol }),
    ...(port !== undefined && { port }),
    ...(branch > 0 && { branch }),
    ...(hop > 0 && { hop }),
  };
}
