// Apart from the other selectors: what follows packets weighs too much to come before the first picture.
import type { FlowError, NamedTrace, Plan } from '../engine';
import { resolveAndTrace } from '../engine/dns';
import { type FlowFault, faultOf } from '../engine/trace';
import { err, type Result } from '../result';
import { derive } from './derive';
import { planOf } from './selectors';
import type { AppState } from './store';
import type { Sent } from './trace-slice';

export type Traced = Result<NamedTrace, FlowFault>;

/** What the engine says of what was sent; a fault is told of the fields. */
export function toldOf(of: Plan, { typed }: Sent, traced: Result<NamedTrace, FlowError>): Traced {
  return traced.ok ? traced : err(faultOf(of, typed, traced.error));
}

const tracedOf = derive((of: Plan) =>
  derive((sent: Sent): Traced => (sent.flow.ok ? toldOf(of, sent, resolveAndTrace(of, sent.flow.value)) : sent.flow)),
);

/** What becomes of the flow that was sent, in the design as it is now; `undefined` before anything was. */
export const selectTraced = ({ document, sent }: AppState): Traced | undefined =>
  sent && tracedOf(planOf(document))(sent);
