// Apart from the other selectors: what follows packets weighs too much to come before the first picture.
import { type AssertionResult, checkAssertions, type Plan } from '../engine';
import { failing } from '../engine/assertions';
import { resourcesOf, type TopologyDocument } from '../model';
import { derive } from './derive';
import { planOf } from './selectors';
import { type AppState, useApp } from './store';

/** Assertions that are checked at once in a small design: one takes about 1 ms, so that all take half a frame. */
const MOST_AT_ONCE = 8;

const isFewOf = derive((document: TopologyDocument) => resourcesOf(document, 'assertion').length <= MOST_AT_ONCE);

const isAtOnce = ({ document, editing }: AppState): boolean =>
  (editing?.isSmall(document) ?? true) && isFewOf(document);

const checked = derive((plan: Plan) => checkAssertions(plan));

/**
 * What came of the design's assertions: as it is now, or while `selectChecksStale` as it was; `undefined` before
 * anything is known of this design.
 */
export const selectChecks = (state: AppState): readonly AssertionResult[] | undefined =>
  isAtOnce(state) ? checked(planOf(state.document)) : state.lastChecks?.results;

export const selectChecksStale = (state: AppState): boolean =>
  !isAtOnce(state) && state.lastChecks?.document !== state.document;

/** How many do not hold; of those that were deleted since nothing is told. */
export function selectFailing(state: AppState): number {
  const { resources } = state.document;
  return failing((selectChecks(state) ?? []).filter(({ id }) => resources[id]));
}

/** Where checking takes long another thread does it, anew after each edit. Called as often as one likes. */
export function startChecking(): void {
  if (isStarted) return;
  isStarted = true;
  useApp.subscribe((state, earlier) => {
    const { document, startThread, editing } = state;
    const isAsked = document === earlier.document && startThread === earlier.startThread;
    if (!isAsked || editing !== earlier.editing) ask(state);
  });
  ask(useApp.getState());
}

let isStarted = false;

function ask(state: AppState): void {
  const { document, ask: askThread } = state;
  if (!selectChecksStale(state)) return;
  askThread({ kind: 'assertions', document }, (answer) => {
    if (answer.kind === 'assertions') useApp.setState({ lastChecks: { document, results: answer.results } });
  });
}
