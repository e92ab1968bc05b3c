// Apart from the store: only a design that was opened with a packet on its way needs what follows packets.
import type { Plan } from '../engine';
import { type Flow, typedFlow } from '../engine/trace';
import type { View } from '../model';
import { ok } from '../result';
import type { TraceSlice } from './trace-slice';

/** What was looked at when a design was kept or shared, sent again, and the packet where it was. */
export function retraced(
  plan: Plan,
  { from, to, protocol, port, branch = 0, hop = 0 }: NonNullable<View['trace']>,
): Pick<TraceSlice, 'flow' | 'sent' | 'branch' | 'hop'> {
  const flow: Flow = { from, to, ...(protocol && { protocol }), ...(port !== undefined && { port }) };
  const typed = typedFlow(plan, flow);
  return { flow: typed, sent: { typed, flow: ok(flow) }, branch, hop };
}
