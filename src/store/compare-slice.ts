import type { StateCreator } from 'zustand';
import type { Flow } from '../engine';
import type { ChosenVariant } from '../engine/compare';
import type { AppState } from './store';

/** What stands side by side in the Compare tab. */
export interface Compared {
  /** None: those that people compare first. */
  readonly variants: readonly ChosenVariant[];
  /** Asked for in all of them; unset: what was sent, else what is offered first. */
  readonly flow: Flow | undefined;
  /** Whether every hop of it shows. */
  readonly hops: boolean;
  /** Whether rows show in which all say the same. */
  readonly all: boolean;
}

export interface CompareSlice {
  readonly compared: Compared;
  readonly compare: (compared: Partial<Compared>) => void;
}

/** Nothing is chosen yet. */
export const NOTHING_COMPARED = {
  compared: { variants: [], flow: undefined, hops: false, all: false },
} as const satisfies Partial<CompareSlice>;

export const createCompareSlice: StateCreator<AppState, [], [], CompareSlice> = (set) => ({
  ...NOTHING_COMPARED,
  compare: (part) => set(({ compared }) => ({ compared: { ...compared, ...part } })),
});
