import type { StateCreator } from 'zustand';
import type { Mend } from '../engine';
import type { Proposal } from '../engine/lock-down';
import { moveStep } from '../engine/steps/move';
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
import type { Editing } from './session-slice';
import type { AppState } from './store';

/** What is saved, shared and undone. Every verb here is one step back for the person who used it. */
export interface DocumentSlice {
  readonly document: TopologyDocument;
  /** Where a person put things; apart from the document, so that a drag recomputes no address. */
  readonly layout: Layout;
  /** What the last step did, in a few words; those of earlier ones stand in the history. */
  readonly step: string;
  /** Puts a design made of the one in force into its place. @returns whether that may be */
  readonly change: (to: {
    readonly document: TopologyDocument;
    readonly layout?: Layout;
    readonly step: string;
  }) => boolean;
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

/** A step to another document; none where it is the same. */
const stepTo = (state: AppState, document: TopologyDocument, step: string): Partial<AppState> =>
  document === state.document ? {} : { document, step };

type Step = (state: AppState) => Partial<AppState>;

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
  (put, get) => {
    // The one way to a change, whoever asks for it. A design of a lab shows only once what judges edits is here.
    const set = (to: Step, refused?: Step) => {
      if (!get().mayEdit()) return;
      put((state) => state.editing?.withinLab(state, to(state), refused?.(state)) ?? to(state));
    };
    return {
      document,
      layout: {},
      step: '',
      change: ({ document: changed, layout, step }) => {
        set((state) => ({ ...stepTo(state, changed, step), ...(layout && { layout, step }) }));
        return get().document === changed;
      },
      setField: (id, field, text) =>
        withEditing(get, ({ applyEdits, editStep }) => {
          const key = draftKey(id, field);
          const waiting = ({ drafts }: AppState) => ({ drafts: { ...drafts, [key]: text } });
          set((state) => {
            const edited = applyEdits(state.document, [{ id, field, text }]);
            if (!edited.ok) return waiting(state);
            if (edited.value === state.document && state.drafts[key] === undefined) return state;
            const step = editStep(state.document, edited.value, [{ id, field }]);
            return { ...stepTo(state, edited.value, step), drafts: without(state.drafts, [key]) };
          }, waiting);
        }),
      applyMend: (mend) =>
        withEditing(get, ({ applyEdits }) =>
          set((state) => {
            // What it was found for may be gone.
            if (mend.edits.some(({ id }) => !state.document.resources[id])) return state;
            const edited = applyEdits(state.document, mend.edits);
            const keys = mend.edits.map(({ id, field }) => draftKey(id, field));
            if (!edited.ok) return state;
            return { ...stepTo(state, edited.value, mend.label), drafts: without(state.drafts, keys) };
          }),
        ),
      setMode: (cluster, mode) =>
        withEditing(get, ({ flipped, flip }) =>
          set((state) => flipped(state, cluster, flip(state.document, cluster, mode))),
        ),
      setVariant: (cluster, mode) =>
        withEditing(get, ({ flipped, variant }) =>
          set((state) => flipped(state, cluster, variant(state.document, cluster, mode))),
        ),
      assume: (option, choice) =>
        withEditing(get, ({ assumptionStep }) =>
          set((state) => stepTo(state, withAssumption(state.document, option, choice), assumptionStep(option, choice))),
        ),
      assert: (assertions) =>
        withEditing(get, ({ assertionStep }) =>
          set((state) => stepTo(state, withNew(state.document, assertions), assertionStep(assertions))),
        ),
      deleteAssertion: (id) =>
        withEditing(get, ({ deletionStep }) =>
          set((state) => stepTo(state, withoutResource(state.document, id), deletionStep(state.document, id))),
        ),
      addRules: ({ newGroups, rules }) =>
        withEditing(get, ({ withRules, rulesStep }) =>
          set((state) => stepTo(state, withRules(state.document, newGroups, rules), rulesStep(rules.length))),
        ),
      move: (moved) =>
        set((state) =>
          isEmpty(moved)
            ? state
            : { layout: { ...state.layout, ...moved }, step: moveStep(state.document, Object.keys(moved)) },
        ),
      resetLayout: () => set((state) => (isEmpty(state.layout) ? state : { layout: {}, step: 'Tidy the diagram' })),
      renameDesign: (name) =>
        set((state) =>
          stepTo(
            state,
            name === state.document.name ? state.document : { ...state.document, name },
            `Name of the design: ${name}`,
          ),
        ),
    };
  };
