// Apart from the store's face: nobody goes back in time before the first picture.
import { useStore } from 'zustand';
import type { TopologyDocument } from '../model';
import { HISTORY, useApp } from './store';

let known: readonly TopologyDocument[] = [];

/** The designs that undo would bring back, the oldest first: the same list until there is another. */
function documentsOf(pastStates: readonly { readonly document?: TopologyDocument }[]): readonly TopologyDocument[] {
  const found = pastStates.flatMap(({ document }) => document ?? []);
  const isKnown = found.length === known.length && found.every((document, at) => document === known[at]);
  if (!isKnown) known = found;
  return known;
}

export const usePast = (): readonly TopologyDocument[] =>
  useStore(useApp.temporal, ({ pastStates }) => documentsOf(pastStates));

/** Whether undo leads back to the design as it was opened. */
export const isWhole = (past: readonly TopologyDocument[]): boolean => past.length < HISTORY;
