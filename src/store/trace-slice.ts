import type { StateCreator } from 'zustand';
import type { Flow } from '../engine';
import type { FlowFault, TypedFlow } from '../engine/trace';
import type { Result } from '../result';
import type { AppState } from './store';

/** What was sent, and what was typed for it: said again where the flow can no longer be traced. */
export interface Sent {
  readonly typed: TypedFlow;
  readonly flow: Result<Flow, FlowFault>;
}

/** What is traced; followed anew with every edit of the design. */
export interface TraceSlice {
  /** As typed. */
  readonly flow: TypedFlow;
  readonly sent: Sent | undefined;
  /** Which of the branches shows. A design that changes may leave fewer. */
  readonly branch: number;
  /** Which card of the branch is looked at. */
  readonly hop: number;
  readonly typeFlow: (typed: Partial<TypedFlow>) => void;
  readonly send: (sent: Sent) => void;
  readonly showBranch: (branch: number) => void;
  readonly showHop: (hop: number) => void;
}

/** Nothing is asked yet. */
export const NOTHING_SENT = {
  flow: { from: '', to: '', protocol: '', port: '' },
  sent: undefined,
  branch: 0,
  hop: 0,
} as const satisfies Partial<TraceSlice>;

export const createTraceSlice: StateCreator<AppState, [], [], TraceSlice> = (set) => ({
  ...NOTHING_SENT,
  typeFlow: (typed) => set(({ flow }) => ({ flow: { ...flow, ...typed } })),
  send: (sent) => set({ sent, branch: 0, hop: 0 }),
  showBranch: (branch) => set({ branch, hop: 0 }),
  showHop: (hop) => set({ hop }),
});
