import { useCallback, useMemo } from 'react';
import type { Flow, Plan } from '../../../engine';
import {
  type Differences,
  differing,
  sameVariant,
  type VariantChoice,
  type Walks,
  walking,
} from '../../../engine/compare';
import { useApp } from '../../../store';
import { useAnswer } from '../use-answer';
import { type InSteps, useInSteps } from '../use-in-steps';
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

export interface Results {
  readonly found: Shown<Differences>;
  readonly walked: Shown<Walks>;
}

/** What differs, and what becomes of a connection: of large designs another thread tells it. @param flow none: there is nothing to ask */
export function useResults(
  plan: Plan,
  clusterId: string,
  choices: readonly VariantChoice[],
  flow: Flow | undefined,
): Results {
  const isSmall = useApp(
    ({ editing }) =>
      editing === undefined ||
      [plan.document, ...choices.flatMap((choice) => (choice.type === 'earlier' ? choice.document : []))].every(
        editing.isSmall,
      ),
  );
  const here = useHere(plan, clusterId, choices, flow, isSmall);
  const there = useThere(plan, clusterId, choices, flow, !isSmall);
  const { found, walked } = isSmall ? here : there;
  // What became of another flow says nothing of this one.
  const isOfThis = keyOf(walked.result?.result.flow) === keyOf(flow);
  return {
    found: shownOf(found, choices),
    walked: shownOf({ ...walked, result: isOfThis ? walked.result : undefined }, choices),
  };
}

interface Sources {
  readonly found: InSteps<Of<Differences>>;
  readonly walked: InSteps<Of<Walks>>;
}

function useHere(
  plan: Plan,
  clusterId: string,
  choices: readonly VariantChoice[],
  flow: Flow | undefined,
  isAsked: boolean,
): Sources {
  const find = useCallback(() => forColumns(choices, differing(plan, clusterId, choices)), [plan, clusterId, choices]);
  const walk = useCallback(
    () => forColumns(choices, flow ? walking(plan, clusterId, choices, flow) : nothing()),
    [plan, clusterId, choices, flow],
  );
  return { found: useInSteps(isAsked ? find : undefined), walked: useInSteps(isAsked ? walk : undefined) };
}

function useThere(
  { document }: Plan,
  cluster: string,
  choices: readonly VariantChoice[],
  flow: Flow | undefined,
  isAsked: boolean,
): Sources {
  const question = useMemo(
    () => (isAsked ? { kind: 'variants' as const, document, cluster, choices, flow } : undefined),
    [document, cluster, choices, flow, isAsked],
  );
  const last = useAnswer(question);
  if (last?.answer.kind !== 'variants') return { found: NOT_YET, walked: NOT_YET };
  const { of, answer } = last;
  const isOfThese = of.document === document && of.choices === choices;
  const told = <T>(result: T): Of<T> => ({ choices: of.choices, result });
  return {
    found: { result: told(answer.differences), stale: !isOfThese },
    walked: { result: told(answer.walks ?? NOTHING), stale: of !== question },
  };
}

const NOT_YET = { result: undefined, stale: true };

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
function shownOf<T>({ result, stale }: InSteps<Of<T>>, choices: readonly VariantChoice[]): Shown<T> {
  const known = result?.choices ?? [];
  return {
    result: result?.result,
    stale,
    at: choices.map((choice) => known.findIndex((one) => sameVariant(one, choice))),
  };
}
