import { useCallback } from 'react';
import type { Flow, Plan } from '../../../engine';
import {
  type Differences,
  differing,
  sameVariant,
  type VariantChoice,
  type Walks,
  walking,
} from '../../../engine/compare';
import { useInSteps } from '../use-in-steps';
import { flowKey } from './use-flow';

/** A result, and for which columns it was worked out. */
interface Of<T> {
  readonly choices: readonly VariantChoice[];
  readonly result: T;
}

export interface Shown<T> {
  readonly result: T | undefined;
  readonly stale: boolean;
  /** Where in the result the columns of now are; -1 of one that is still worked out. */
  readonly at: readonly number[];
}

export function useDifferences(plan: Plan, clusterId: string, choices: readonly VariantChoice[]): Shown<Differences> {
  const start = useCallback(() => forColumns(choices, differing(plan, clusterId, choices)), [plan, clusterId, choices]);
  return shownOf(useInSteps(start), choices);
}

/** @param flow none: there is nothing to ask */
export function useWalks(
  plan: Plan,
  clusterId: string,
  choices: readonly VariantChoice[],
  flow: Flow | undefined,
): Shown<Walks> {
  const start = useCallback(
    () => forColumns(choices, flow ? walking(plan, clusterId, choices, flow) : nothing()),
    [plan, clusterId, choices, flow],
  );
  const { result, stale } = useInSteps(start);
  // What became of another flow says nothing of this one.
  const isOfThis = keyOf(result?.result.flow) === keyOf(flow);
  return shownOf({ result: isOfThis ? result : undefined, stale }, choices);
}

const keyOf = (flow: Flow | undefined): string | undefined => flow && flowKey({ flow });

const NOTHING: Walks = { flow: undefined, fared: [], legs: [] };

function* nothing(): Generator<undefined, Walks> {
  yield;
  return NOTHING;
}

function* forColumns<T>(choices: readonly VariantChoice[], work: Generator<undefined, T>): Generator<undefined, Of<T>> {
  return { choices, result: yield* work };
}

/** While columns change, those that stay keep their last cells, and no cell stands in another's column. */
function shownOf<T>(
  { result, stale }: { readonly result: Of<T> | undefined; readonly stale: boolean },
  choices: readonly VariantChoice[],
): Shown<T> {
  const known = result?.choices ?? [];
  return {
    result: result?.result,
    stale,
    at: choices.map((choice) => known.findIndex((one) => sameVariant(one, choice))),
  };
}
