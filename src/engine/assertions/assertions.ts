import { type Address, addressOf } from '../../ip';
import { type ResourceOf, resourcesOf } from '../../model';
import { type Resolution, resolveAndTrace } from '../dns';
import type { Plan } from '../plan/types';
import {
  type Branch,
  decidedAt,
  type Flow,
  type FlowError,
  flowErrorWords,
  type Hop,
  type Outcome,
  type Trace,
  type TraceCode,
} from '../trace';
import { nameVerdict, type Verdict, verdictOf } from './verdict';

export type Assertion = ResourceOf<'assertion'>;

/** Whether what the design's maker holds to be true of a connection is true. */
export interface AssertionResult {
  /** Id of the assertion. */
  readonly id: string;
  readonly holds: boolean;
  /** Whether it can be told: the design tells enough, and every way was followed that could tell otherwise. */
  readonly isKnown: boolean;
  /** Why nothing could be traced; then there is no outcome. */
  readonly error?: FlowError;
  /** None where nothing was sent, since nobody knows the name. */
  readonly outcome?: Outcome;
  /** Of the worst that can happen, where that is no delivery. */
  readonly code?: TraceCode;
  /** Where the worst was decided. */
  readonly decidedAt?: Pick<Hop, 'place' | 'kind'>;
  /** The client's address as the far side sees it: the expected one where it is seen always, else one that is not it. */
  readonly sourceSeen?: Address;
  /** In one sentence. */
  readonly why: string;
}

/** Evaluates the design's own assertions by the trace, in stored order. */
export const checkAssertions = (plan: Plan): readonly AssertionResult[] =>
  resourcesOf(plan.document, 'assertion').map((assertion) => checkAssertion(plan, assertion));

/**
 * Evaluates an assertion that need not be the design's own.
 *
 * @param flow its connection, where more is to be said of it than an assertion can
 */
export function checkAssertion(plan: Plan, assertion: Assertion, flow: Flow = flowOf(assertion)): AssertionResult {
  const { id } = assertion;
  const traced = resolveAndTrace(plan, flow);
  if (!traced.ok) {
    return { id, holds: false, isKnown: false, error: traced.error, why: flowErrorWords(traced.error) };
  }
  const { trace, resolution } = traced.value;
  if (trace) return ofTrace(assertion, trace, resolution);
  return { id, ...(resolution?.code && { code: resolution.code }), ...nameVerdict(assertion, resolution) };
}

/** The connection that an assertion is about. */
export const flowOf = ({ from, to, port, protocol }: Assertion): Flow => ({
  from,
  to,
  ...(port !== undefined && { port }),
  ...(protocol && { protocol }),
});

function ofTrace(assertion: Assertion, traced: Trace, resolution: Resolution | undefined): AssertionResult {
  const { outcome, branches, bounded } = traced;
  const [worst] = branches;
  const at = worst.code && decidedAt(worst);
  const sourceSeen = sourceOf(branches, assertion);
  // Of several answers to a name only the worst was followed.
  const isCut = bounded || (resolution?.otherwise.length ?? 0) > 0;
  const verdict: Verdict = verdictOf(assertion, branches, isCut, sourceSeen);
  return {
    id: assertion.id,
    outcome,
    ...(worst.code && { code: worst.code }),
    ...(at && { decidedAt: { place: at.place, kind: at.kind } }),
    ...(sourceSeen !== undefined && { sourceSeen }),
    ...verdict,
  };
}

/** What the far side sees: of several addresses one that is not the expected one. */
function sourceOf(branches: readonly Branch[], { expectedSource }: Assertion): Address | undefined {
  const seen = branches.flatMap(({ sourcesSeen }) => sourcesSeen);
  const expected = expectedSource === undefined ? undefined : addressOf(expectedSource);
  return seen.find((address) => address !== expected) ?? seen[0];
}
