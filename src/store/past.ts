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

/** One step of the history. */
export interface HistoryStep {
  /** In a few words; empty: the design as it was opened. */
  readonly says: string;
  /** Steps from where the design is now: negative ones have been taken, positive ones taken back. */
  readonly away: number;
}

interface History {
  readonly pastStates: readonly { readonly step?: string }[];
  readonly futureStates: readonly { readonly step?: string }[];
}

/** All steps, the oldest first; the first is the design as it was opened, or the oldest state that is still known. */
export function historySteps(now: string, { pastStates, futureStates }: History): readonly HistoryStep[] {
  const says = [...pastStates, { step: now }, ...futureStates.toReversed()].map(({ step = '' }) => step);
  return says.map((words, at) => ({ says: words, away: at - pastStates.length }));
}

export function useHistorySteps(): readonly HistoryStep[] {
  const now = useApp(({ step }) => step);
  const pastStates = useStore(useApp.temporal, (history) => history.pastStates);
  const futureStates = useStore(useApp.temporal, (history) => history.futureStates);
  return historySteps(now, { pastStates, futureStates });
}

/** Goes back or forward so many steps at once. */
export function goTo(away: number): void {
  const { undo, redo } = useApp.temporal.getState();
  if (away < 0) undo(-away);
  else if (away > 0) redo(away);
}
