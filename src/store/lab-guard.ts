// Part of `editing`: only somebody who edits can leave what a lab lets be edited.
import { outside } from '../lessons/allowed';
import type { TopologyDocument } from '../model';
import type { Notice } from './notice';
import type { AppState } from './store';

const REFUSED = 'not-in-lab';

/** What is said where the lab in force does not let the design become this one. */
export function refusedByLab(
  { document, lessons: { lab, labStart }, touring }: Pick<AppState, 'document' | 'lessons' | 'touring'>,
  to: TopologyDocument,
): Notice | undefined {
  // What is done to a step of a tour is not done to the lab beside it.
  const all = lab && labStart && !touring && to !== document ? outside(document, to, lab) : [];
  // What comes or goes changes others along with it.
  const first = all.find(({ what }) => what !== 'changed') ?? all[0];
  return first && { id: REFUSED, severity: 'warning', says: first.says };
}

/**
 * A change as far as the lab in force lets it be made: all of it or nothing, and then it says why.
 * @param instead what is done where it is refused
 */
export function withinLab(state: AppState, change: Partial<AppState>, instead?: Partial<AppState>): Partial<AppState> {
  const { document = state.document } = change;
  const others = state.notices.filter(({ id }) => id !== REFUSED);
  const notice = refusedByLab(state, document);
  if (notice) return { ...instead, notices: [...others, notice] };
  const isSaid = document !== state.document && others.length < state.notices.length;
  return isSaid ? { notices: others, ...change } : change;
}
