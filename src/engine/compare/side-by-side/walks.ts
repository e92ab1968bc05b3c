import type { Fact } from '../../../facts/fact';
import { cited } from '../../../model';
import { answerWords, resolveAndTrace } from '../../dns';
import type { Plan } from '../../plan/types';
import {
  branchWords,
  codeEntry,
  decidedAt,
  type Flow,
  flowErrorWords,
  OUTCOME_WORDS,
  type Outcome,
  placeWords,
  sourceSeenWords,
  type TraceCode,
} from '../../trace';
import { finish } from '../finish';
import type { VariantChoice } from './choices';
import { type Followed, type Leg, legsOf } from './legs';
import { planning } from './plans';

/** What became of a connection in one variant. */
export interface Fared {
  readonly outcome: Outcome;
  /** The outcome as a person reads it. */
  readonly word: string;
  /** Why, where it is no delivery. */
  readonly why?: {
    readonly code: TraceCode;
    readonly what: string;
    readonly mend: string;
    readonly facts: readonly Fact[];
  };
  /** The place that decided. */
  readonly at?: string;
  /** What the far side takes the client for, in one line. */
  readonly seen?: string;
  /** Whether that is the client’s own address. */
  readonly asItself: boolean;
  /** Which of the ways of chance this is, where there are several. */
  readonly way?: string;
}

/** Whether two variants fare alike; addresses differ anyway. */
export function faresLike(one: Fared | string | undefined, other: Fared | string | undefined): boolean {
  if (typeof one !== 'object' || typeof other !== 'object') return one === other;
  return one.outcome === other.outcome && one.why?.code === other.why?.code && one.asItself === other.asItself;
}

/** One connection in every variant. */
export interface Walks {
  /** None: nothing was asked. */
  readonly flow: Flow | undefined;
  /** One a variant; a sentence says why where it cannot be asked for there. */
  readonly fared: readonly (Fared | string)[];
  /** The places on its ways, so that those that play one part stand in one line. */
  readonly legs: readonly Leg[];
}

/**
 * One connection between the same ends in every variant of a design. Where chance decides, the worst way is told.
 *
 * @param flow its ends as ids: addresses differ from variant to variant
 */
export const walks = (plan: Plan, clusterId: string, choices: readonly VariantChoice[], flow: Flow): Walks =>
  finish(walking(plan, clusterId, choices, flow));

/** `walks` bit by bit. */
export function* walking(
  plan: Plan,
  clusterId: string,
  choices: readonly VariantChoice[],
  flow: Flow,
): Generator<undefined, Walks> {
  const followed: (Followed | string)[] = [];
  const fared: (Fared | string)[] = [];
  for (const choice of choices) {
    const one = yield* tracedIn(plan, clusterId, choice, flow);
    yield;
    followed.push(one);
    fared.push(typeof one === 'string' ? one : faredOf(one));
    yield;
  }
  return { flow, fared, legs: legsOf(followed.map((one) => (typeof one === 'string' ? undefined : one))) };
}

function* tracedIn(
  plan: Plan,
  clusterId: string,
  choice: VariantChoice,
  flow: Flow,
): Generator<undefined, Followed | string> {
  const planned = yield* planning(plan, clusterId, choice);
  if (!planned.ok) return planned.error;
  const traced = resolveAndTrace(planned.value, flow);
  if (!traced.ok) return flowErrorWords(traced.error);
  const { trace, resolution } = traced.value;
  if (!trace) return resolution ? answerWords(resolution) : '';
  return { plan: planned.value, trace, branch: trace.branches[0] };
}

function faredOf({ plan, trace, branch }: Followed): Fared {
  const at = decidedAt(branch);
  const seen = sourceSeenWords(plan, trace, branch);
  const way = trace.branches.length > 1 ? branchWords(plan, branch, true) : undefined;
  return {
    outcome: trace.outcome,
    word: OUTCOME_WORDS[trace.outcome],
    asItself: branch.sourcesSeen.includes(trace.packet.source),
    ...(branch.code && { why: whyOf(plan, branch.code) }),
    ...(at && { at: placeWords(plan, at) }),
    ...(seen !== undefined && { seen }),
    ...(way !== undefined && { way }),
  };
}

function whyOf({ document }: Plan, code: TraceCode): NonNullable<Fared['why']> {
  const { what, mend, rule } = codeEntry(code);
  return { code, what, mend, facts: [cited(document, rule)] };
}
