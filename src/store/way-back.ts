import { useStore } from 'zustand';
import type { TopologyDocument } from '../model';
import { useApp } from './store';

interface History {
  readonly pastStates: readonly { readonly document?: TopologyDocument }[];
  readonly futureStates: readonly { readonly document?: TopologyDocument }[];
}

/**
 * The one step that leads back to the document which *What changed* compares with; `undefined` where none does, as
 * after a drag. The change of an undo is taken back by doing it again.
 */
export function wayBack(before: TopologyDocument | undefined, history: History): 'undo' | 'redo' | undefined {
  if (before === undefined) return undefined;
  if (history.pastStates.at(-1)?.document === before) return 'undo';
  if (history.futureStates.at(-1)?.document === before) return 'redo';
  return undefined;
}

export function useWayBack(): 'undo' | 'redo' | undefined {
  const before = useApp((state) => state.before);
  return useStore(useApp.temporal, (history) => wayBack(before, history));
}
