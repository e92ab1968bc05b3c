import { readFlow, type TypedFlow } from '../../engine/trace';
import { selectPlan, useApp } from '../../store';
import { OUTCOME } from './outcome-id';

/** What stays above the answer, in px. */
const MARGIN = 8;

/** Sends what the fields say, some of them put right on the way. */
export function send(changed: Partial<TypedFlow> = {}): void {
  const { typeFlow, send: follow, setPlayback } = useApp.getState();
  typeFlow(changed);
  const { flow: typed } = useApp.getState();
  follow({ typed, flow: readFlow(selectPlan(useApp.getState()), typed) });
  // Where motion is unwelcome a person steps through the hops.
  setPlayback({ playing: !matchMedia('(prefers-reduced-motion: reduce)').matches });
  requestAnimationFrame(showOutcome);
}

/** On a phone the answer stands under the fields, out of sight. */
function showOutcome(): void {
  const outcome = document.getElementById(OUTCOME);
  const panel = outcome?.closest('[role=tabpanel]');
  if (!outcome || !panel) return;
  const below = outcome.getBoundingClientRect().top - panel.getBoundingClientRect().top;
  if (below > panel.clientHeight / 2) panel.scrollBy({ top: below - MARGIN });
}
