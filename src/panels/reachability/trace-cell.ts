import type { Cell } from '../../engine/reachability';
import { typedFlow } from '../../engine/trace';
import { selectPlan, useApp } from '../../store';
import { send } from '../trace/send';

/** Follows a connection of a cell, one of those that fare worst, in the design as it is now. */
export function traceCell([worst]: Cell): void {
  if (!worst) return;
  const state = useApp.getState();
  state.setDock({ open: true, tab: 'trace' });
  send(typedFlow(selectPlan(state), worst.flow));
}
