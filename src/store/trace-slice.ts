import type { StateCreator } from 'zustand';
import type { Flow, NamedTrace } from '../engine';
import type { EndField, FlowFault, TypedFlow } from '../engine/trace';
import type { TopologyDocument } from '../model';
import type { Result } from '../result';
import type { AppState } from './store';

/** What was sent, and what was typed for it: said again where the flow can no longer be traced. */
export interface Sent {
  readonly typed: TypedFlow;
  readonly flow: Result<Flow, FlowFault>;
}

/** What became of it in a large design, as another thread found out, and in which state of the design. */
interface Followed {
  readonly sent: Sent;
  readonly document: TopologyDocument;
  readonly traced: Result<NamedTrace, FlowFault>;
}

/** An end that is being picked: whatever a person selects is taken instead. */
export interface Picking {
  readonly field: EndField;
  readonly take: (thing: string) => void;
  /** Why what was taken last will not do. */
  readonly says?: string;
}

/** How many times as fast as usual a packet goes. */
export type Speed = 0.5 | 1 | 2;

/** What is traced; followed anew with every edit of the design. */
export interface TraceSlice {
  /** As typed. */
  readonly flow: TypedFlow;
  readonly sent: Sent | undefined;
  /** Which of the branches shows. A design that changes may leave fewer. */
  readonly branch: number;
  /** Which card of the branch is looked at. */
  readonly hop: number;
  readonly followed: Followed | undefined;
  /** Whether the packet goes from hop to hop by itself, and how fast. */
  readonly playing: boolean;
  readonly speed: Speed;
  readonly picking: Picking | undefined;
  readonly typeFlow: (typed: Partial<TypedFlow>) => void;
  readonly send: (sent: Sent) => void;
  readonly showBranch: (branch: number) => void;
  readonly showHop: (hop: number) => void;
  readonly setPlayback: (playback: Partial<Pick<TraceSlice, 'playing' | 'speed'>>) => void;
  readonly setFollowed: (followed: Followed) => void;
  readonly pick: (picking: Picking | undefined) => void;
  /** Takes the trace away; what was typed stays. */
  readonly clearTrace: () => void;
}

/** Nothing is asked yet. */
export const NOTHING_SENT = {
  flow: { from: '', to: '', protocol: '', port: '' },
  sent: undefined,
  branch: 0,
  hop: 0,
  followed: undefined,
  playing: false,
  picking: undefined,
} as const satisfies Partial<TraceSlice>;

export const createTraceSlice: StateCreator<AppState, [], [], TraceSlice> = (set) => ({
  ...NOTHING_SENT,
  speed: 1,
  typeFlow: (typed) => set(({ flow }) => ({ flow: { ...flow, ...typed } })),
  send: (sent) => set({ sent, branch: 0, hop: 0 }),
  showBranch: (branch) => set({ branch, hop: 0 }),
  showHop: (hop) => set({ hop }),
  setPlayback: (playback) => set(playback),
  setFollowed: (followed) => set({ followed }),
  pick: (picking) => set({ picking }),
  clearTrace: () => set(({ flow }) => ({ ...NOTHING_SENT, flow })),
});
