import type { TopologyDocument } from '../../../model';
import { editWords } from './edit-words';

/** The design before one of its edits. */
export interface EarlierState {
  readonly document: TopologyDocument;
  /** What the edit after it did. */
  readonly edit: string;
}

/** Steps that are offered; who wants to go back further takes edits back. */
const OFFERED = 12;

/**
 * The last states of a design, the newest first, each told by the edit that ended it.
 *
 * @param past what undo would bring back, the oldest first; steps that moved cards only have the document of the next
 */
export function earlierStates(past: readonly TopologyDocument[], now: TopologyDocument): readonly EarlierState[] {
  const states = [...past, now].filter((document, at, all) => document !== all[at + 1]);
  return states
    .slice(0, -1)
    .map((document, at) => ({ document, next: states[at + 1] ?? now }))
    .slice(-OFFERED)
    .reverse()
    .map(({ document, next }) => ({ document, edit: editWords(document, next) }));
}
