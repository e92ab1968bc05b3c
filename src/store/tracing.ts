// Apart from the other selectors: what follows packets weighs too much to come before the first picture.
import type { FlowError, NamedTrace, Plan, Trace } from '../engine';
import { resolveAndTrace } from '../engine/dns';
import { type Branch, type FlowFault, faultOf, keptHop, walksOf } from '../engine/trace';
import { err, type Result } from '../result';
import { derive } from './derive';
import { planOf } from './selectors';
import { type AppState, useApp } from './store';
import type { Sent } from './trace-slice';

export type Traced = Result<NamedTrace, FlowFault>;

/** What the engine says of what was sent; a fault is told of the fields. */
function toldOf(of: Plan, { typed }: Sent, traced: Result<NamedTrace, FlowError>): Traced {
  return traced.ok ? traced : err(faultOf(of, typed, traced.error));
}

const tracedOf = derive((of: Plan) =>
  derive((sent: Sent): Traced => (sent.flow.ok ? toldOf(of, sent, resolveAndTrace(of, sent.flow.value)) : sent.flow)),
);

const isSmall = ({ editing, document }: AppState): boolean => editing?.isSmall(document) ?? true;

/**
 * What becomes of the flow that was sent, in the design as it is now; `undefined` before anything was, and in a large
 * design until another thread has followed it. An answer for an earlier state of the design is never shown.
 */
export function selectTraced(state: AppState): Traced | undefined {
  const { document, sent, followed } = state;
  if (!sent) return undefined;
  if (!sent.flow.ok) return sent.flow;
  if (isSmall(state)) return tracedOf(planOf(document))(sent);
  return followed?.document === document && followed.sent === sent ? followed.traced : undefined;
}

/** Whether what was sent is still being followed. */
export const selectWaiting = (state: AppState): boolean => state.sent !== undefined && !selectTraced(state);

export function selectTrace(state: AppState): Trace | undefined {
  const traced = selectTraced(state);
  return traced?.ok ? traced.value.trace : undefined;
}

/** The branch that shows: the design may have changed since one was chosen, and have fewer now. */
export function selectBranch(state: AppState): Branch | undefined {
  const branches = selectTrace(state)?.branches;
  return branches?.[state.branch] ?? branches?.[0];
}

/** How often a packet stays somewhere in a branch, there and back. */
export const staysIn = (branch: Branch): number => walksOf(branch).reduce((sum, [, { hops }]) => sum + hops.length, 0);

/** Which of the stays is looked at. */
export function selectHop(state: AppState): number {
  const branch = selectBranch(state);
  return branch ? Math.min(state.hop, staysIn(branch) - 1) : 0;
}

/** What was asked of the other thread last. */
let asked: Pick<AppState, 'document' | 'sent' | 'startThread' | 'editing'> | undefined;

function followElsewhere(state: AppState): void {
  const { document, sent, startThread, editing, ask } = state;
  if (!sent?.flow.ok || !startThread || isSmall(state) || selectTraced(state)) return;
  if (
    asked?.document === document &&
    asked.sent === sent &&
    asked.startThread === startThread &&
    asked.editing === editing
  )
    return;
  asked = { document, sent, startThread, editing };
  ask({ kind: 'trace', document, flow: sent.flow.value }, (answer) => {
    if (answer.kind === 'trace')
      state.setFollowed({ document, sent, traced: toldOf(planOf(document), sent, answer.traced) });
  });
}

/** The branch that was shown last, and of what. */
let shown: { readonly sent: Sent; readonly number: number; readonly branch: Branch } | undefined;

/** After an edit the packet stays where it was looked at, as far as it still comes there. */
function keepHop(state: AppState): void {
  const { sent, branch: number } = state;
  const branch = selectBranch(state);
  if (!sent || !branch || branch === shown?.branch) return;
  const before = shown;
  shown = { sent, number, branch };
  if (before?.sent !== sent || before.number !== number) return;
  const hop = keptHop(before.branch, state.hop, branch);
  if (hop !== state.hop) state.showHop(hop);
}

const FOLLOWED_ANEW = ['document', 'sent', 'branch', 'followed', 'startThread', 'editing'] as const;

function follow(state: AppState): void {
  followElsewhere(state);
  keepHop(state);
}

follow(useApp.getState());
useApp.subscribe((state, earlier) => {
  if (FOLLOWED_ANEW.some((part) => state[part] !== earlier[part])) follow(state);
});
