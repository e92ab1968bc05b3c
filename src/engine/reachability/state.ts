import type { Plan } from '../plan/types';
import type { EndClass } from './end-class';
import type { CellsOfClasses } from './groups';
import type { Fare, Reachability, ReachabilityOptions } from './types';

/** How one connection fared, and the parts of the plan that it met. */
export interface Known {
  /** None: both ends are one. */
  readonly fare: Fare | undefined;
  readonly met: ReadonlySet<string>;
}

/** What an answer rests on; kept beside it, so that the answer itself can be posted and compared. */
interface State {
  readonly plan: Plan;
  readonly options: ReachabilityOptions;
  readonly known: ReadonlyMap<string, Known>;
  readonly classes: readonly EndClass[];
  readonly cells: CellsOfClasses;
}

const states = new WeakMap<Reachability, State>();

export function withState(reached: Reachability, state: State): Reachability {
  states.set(reached, state);
  return reached;
}

/** @throws where the answer is a copy */
export function stateOf(reached: Reachability): State {
  const state = states.get(reached);
  if (!state) throw new Error('Not an answer of reachability()');
  return state;
}
