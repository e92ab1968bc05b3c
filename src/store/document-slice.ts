import type { StateCreator } from 'zustand';
import { applyEdits, type Mend } from '../engine';
import { type FieldId, type Layout, type TopologyDocument, withMode } from '../model';
import type { NetworkModeId } from '../modes';
import type { AppState } from './store';

/** What is saved, shared and undone. Every verb here is one step back for the person who used it. */
export interface DocumentSlice {
  readonly document: TopologyDocument;
  /** Where a person put things; apart from the document, so that a drag recomputes no address. */
  readonly layout: Layout;
  readonly setField: (id: string, field: FieldId, text: string) => void;
  readonly applyMend: (mend: Mend) => void;
  readonly setMode: (cluster: string, mode: NetworkModeId) => void;
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

export const createDocumentSlice =
  (document: TopologyDocument): StateCreator<AppState, [], [], DocumentSlice> =>
  (set) => ({
    document,
    layout: {},
    setField: (id, field, text) =>
      set((state) => {
        const key = draftKey(id, field);
        const edited = applyEdits(state.document, [{ id, field, text }]);
        if (!edited.ok) return { drafts: { ...state.drafts, [key]: text } };
        const same = edited.value === state.document && state.drafts[key] === undefined;
        return same ? state : { document: edited.value, drafts: without(state.drafts, [key]) };
      }),
    applyMend: (mend) =>
      set((state) => {
        const edited = applyEdits(state.document, mend.edits);
        const keys = mend.edits.map(({ id, field }) => draftKey(id, field));
        return edited.ok ? { document: edited.value, drafts: without(state.drafts, keys) } : state;
      }),
    setMode: (cluster, mode) => set((state) => ({ document: withMode(state.document, cluster, mode) })),
    move: (moved) => set((state) => (isEmpty(moved) ? state : { layout: { ...state.layout, ...moved } })),
    resetLayout: () => set((state) => (isEmpty(state.layout) ? state : { layout: {} })),
    renameDesign: (name) =>
      set((state) => (name === state.document.name ? state : { document: { ...state.document, name } })),
  });
