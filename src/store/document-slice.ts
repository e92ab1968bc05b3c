import type { StateCreator } from 'zustand';
import type { Mend, NoRoom } from '../engine';
import type { Proposal } from '../engine/lock-down';
import type { Option } from '../facts/option';
import {
  type FieldId,
  type Layout,
  type ResourceOf,
  type TopologyDocument,
  withAssumption,
  withNew,
  withoutResource,
} from '../model';
import type { ModeChoiceId, NetworkModeId } from '../modes';
import type { Result } from '../result';
import { type Editing, type Notice, withNotice } from './session-slice';
import type { AppState } from './store';

/** What is saved, shared and undone. Every verb here is one step back for the person who used it. */
export interface DocumentSlice {
  readonly document: TopologyDocument;
  /** Where a person put things; apart from the document, so that a drag recomputes no address. */
  readonly layout: Layout;
  readonly setField: (id: string, field: FieldId, text: string) => void;
  readonly applyMend: (mend: Mend) => void;
  /** Says why where the mode cannot be had. */
  readonly setMode: (cluster: string, mode: ModeChoiceId) => void;
  /** `setMode`, variants of a mode told apart: every pool then allocates its pods’ addresses as the mode says. */
  readonly setVariant: (cluster: string, mode: NetworkModeId) => void;
  /** Answers an option on which sources disagree, or of which they say nothing. */
  readonly assume: (option: Option, choice: string) => void;
  /** Holds something to be true of connections. */
  readonly assert: (assertions: readonly ResourceOf<'assertion'>[]) => void;
  readonly deleteAssertion: (id: string) => void;
  /** Puts proposed rules into their groups, and new groups on their subnets. */
  readonly addRules: (proposal: Pick<Proposal, 'newGroups' | 'rules'>) => void;
  readonly move: (moved: Layout) => void;
  /** Back to the computed places. */
  readonly resetLayout: () => void;
  readonly renameDesign: (name: string) => void;
}

/** Key of a field's draft. */
export const draftKey = (id: string, field: FieldId): string => `${id}.${field}`;

// What changes nothing is no step to take back.
const isEmpty = (layout: Layout): boolean => Object.keys(layout).length === 0;

const without = <T>(record: Readonly<Record<string, T>>, keys: readonly string[]): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)));

const noRoom = ({ document }: AppState, { network }: NoRoom): Notice => ({
  id: 'no-room-for-pod-subnet',
  severity: 'error',
  says: `${document.resources[network]?.name ?? network} has no free space for a pod subnet. Add an address prefix to it first.`,
});

const flippedTo = (state: AppState, flipped: Result<TopologyDocument, NoRoom>): Partial<AppState> =>
  flipped.ok ? { document: flipped.value } : { notices: withNotice(state.notices, noRoom(state, flipped.error)) };

/** At once where the part is here, as it mostly is by the time of an edit; else as soon as it is loaded. */
function withEditing(get: () => AppState, edit: (editing: Editing) => void): void {
  const { editing, loadEditing, notify } = get();
  const sayMissing = () =>
    notify({
      id: 'editing-missing',
      severity: 'error',
      says: 'A part of the app could not be loaded, so the design was not changed. Check the connection and try again.',
      action: { label: 'Try again', run: () => withEditing(get, edit) },
    });
  if (editing) edit(editing);
  else loadEditing().then(edit, sayMissing);
}

export const createDocumentSlice =
  (document: TopologyDocument): StateCreator<AppState, [], [], DocumentSlice> =>
  (set, get) => ({
    document,
    layout: {},
    setField: (id, field, text) =>
      withEditing(get, ({ applyEdits }) =>
        set((state) => {
          const key = draftKey(id, field);
          const edited = applyEdits(state.document, [{ id, field, text }]);
          if (!edited.ok) return { drafts: { ...state.drafts, [key]: text } };
          const same = edited.value === state.document && state.drafts[key] === undefined;
          return same ? state : { document: edited.value, drafts: without(state.drafts, [key]) };
        }),
      ),
    applyMend: (mend) =>
      withEditing(get, ({ applyEdits }) =>
        set((state) => {
          // What it was found for may be gone.
          if (mend.edits.some(({ id }) => !state.document.resources[id])) return state;
          const edited = applyEdits(state.document, mend.edits);
          const keys = mend.edits.map(({ id, field }) => draftKey(id, field));
          return edited.ok ? { document: edited.value, drafts: without(state.drafts, keys) } : state;
        }),
      ),
    setMode: (cluster, mode) =>
      withEditing(get, ({ flip }) => set((state) => flippedTo(state, flip(state.document, cluster, mode)))),
    setVariant: (cluster, mode) =>
      withEditing(get, ({ variant }) => set((state) => flippedTo(state, variant(state.document, cluster, mode)))),
    assume: (option, choice) =>
      withEditing(get, () => set(({ document }) => ({ document: withAssumption(document, option, choice) }))),
    assert: (assertions) =>
      withEditing(get, () => set(({ document }) => ({ document: withNew(document, assertions) }))),
    deleteAssertion: (id) =>
      withEditing(get, () => set(({ document }) => ({ document: withoutResource(document, id) }))),
    addRules: ({ newGroups, rules }) =>
      withEditing(get, ({ withRules }) => set(({ document }) => ({ document: withRules(document, newGroups, rules) }))),
    move: (moved) => set((state) => (isEmpty(moved) ? state : { layout: { ...state.layout, ...moved } })),
    resetLayout: () => set((state) => (isEmpty(state.layout) ? state : { layout: {} })),
    renameDesign: (name) =>
      set((state) => (name === state.document.name ? state : { document: { ...state.document, name } })),
  });
