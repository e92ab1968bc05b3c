import { useApp } from './store';
import { selectBranch, selectHop, selectTraced, staysIn } from './tracing';

/** What moves the packet that is traced by hand; each says whether there is one to move. */

/** Plays and pauses; from the end it begins anew. */
export function togglePlay(): boolean {
  const state = useApp.getState();
  const branch = selectBranch(state);
  if (!branch) return false;
  if (!state.playing && selectHop(state) === staysIn(branch) - 1) state.showHop(0);
  state.setPlayback({ playing: !state.playing });
  return true;
}

/** Goes so many hops on, or back, and pauses there. */
export function stepHop(by: number): boolean {
  const state = useApp.getState();
  const branch = selectBranch(state);
  if (!branch || by === 0) return false;
  goToHop(selectHop(state) + by);
  return true;
}

/** Puts the packet at a hop, the nearest there is, and pauses. */
export function goToHop(hop: number): void {
  const state = useApp.getState();
  const branch = selectBranch(state);
  if (!branch) return;
  state.setPlayback({ playing: false });
  state.showHop(Math.min(Math.max(hop, 0), staysIn(branch) - 1));
}

/** What cannot be traced, or no longer since an edit, is not played: a packet that is sent again later waits to be. */
useApp.subscribe((state) => {
  if (state.playing && selectTraced(state) && !selectBranch(state)) state.setPlayback({ playing: false });
});
