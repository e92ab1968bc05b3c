import { type Address, addressOf, formatAddress } from '../../ip';
import { type ResourceOf, resourcesOf } from '../../model';
import type { Plan } from '../plan/types';
import {
  type Branch,
  codeEntry,
  type Flow,
  type FlowError,
  flowErrorWords,
  type Outcome,
  type Trace,
  type TraceCode,
  trace,
} from '../trace';
import { MORE_WAYS, OUTCOME_WORDS } from '../trace/words';

type Assertion = ResourceOf<'assertion'>;

/** Whether what the design's maker holds to be true of a connection is true. */
export interface AssertionResult {
  /** Id of the assertion. */
  readonly id: string;
  readonly holds: boolean;
  /** Why nothing could be traced; then there is no outcome. */
  readonly error?: FlowError;
  readonly outcome?: Outcome;
  /** Of the worst that can happen, where that is no delivery. */
  readonly code?: TraceCode;
  /** The client's address as the far side sees it: the expected one where it is seen always, else one that is not it. */
  readonly sourceSeen?: Address;
  /** In one sentence. */
  readonly why: string;
}

/** Evaluates the design's own assertions by the trace, in stored order. */
export const checkAssertions = (plan: Plan): readonly AssertionResult[] =>
  resourcesOf(plan.document, 'assertion').map((assertion) => check(plan, assertion));

function check(plan: Plan, assertion: Assertion): AssertionResult {
  const traced = trace(plan, flowOf(assertion));
  if (!traced.ok) return { id: assertion.id, holds: false, error: traced.error, why: flowErrorWords(traced.error) };
  const { outcome, branches } = traced.value;
  const [worst] = branches;
  const sourceSeen = sourceOf(branches, assertion);
  return {
    id: assertion.id,
    outcome,
    ...(worst.code && { code: worst.code }),
    ...(sourceSeen !== undefined && { sourceSeen }),
    ...verdict(assertion, traced.value, sourceSeen),
  };
}

const flowOf = ({ from, to, port, protocol }: Assertion): Flow => ({
  from,
  to,
  ...(port !== undefined && { port }),
  ...(protocol && { protocol }),
});

type Verdict = Pick<AssertionResult, 'holds' | 'why'>;

function verdict(assertion: Assertion, traced: Trace, sourceSeen: Address | undefined): Verdict {
  const { branches, bounded } = traced;
  const delivered = branches.filter(({ outcome }) => outcome === 'delivered');
  const isKnown = branches.every(({ outcome }) => outcome !== 'insufficient-info');
  const share = delivered.reduce((sum, branch) => sum + branch.share, 0);
  const worst = reasonOf(branches[0]);
  if (assertion.expect === 'fails') {
    if (delivered.length > 0) {
      const all = delivered.length === branches.length;
      return { holds: false, why: `It is to fail, and ${all ? 'every connection is' : percentOf(share)} delivered.` };
    }
    if (isKnown && !bounded) return { holds: true, why: worst };
    return { holds: false, why: `Whether it fails is not known. ${isKnown ? `${worst} ${MORE_WAYS}` : worst}` };
  }
  if (delivered.length < branches.length) {
    const why = delivered.length === 0 ? worst : `Only ${percentOf(share)} delivered. ${worst}`;
    return { holds: false, why };
  }
  const arrived = sourceVerdict(assertion, sourceSeen);
  return bounded && arrived.holds
    ? { holds: false, why: `Whether it always works is not known. ${MORE_WAYS}` }
    : arrived;
}

function sourceVerdict({ expectedSource }: Assertion, sourceSeen: Address | undefined): Verdict {
  if (expectedSource === undefined) return { holds: true, why: 'Request and answer arrive, whatever is picked.' };
  const seen = sourceSeen === undefined ? 'no address' : formatAddress(sourceSeen);
  return seen === expectedSource
    ? { holds: true, why: `Request and answer arrive, and the far side sees ${seen}.` }
    : { holds: false, why: `It arrives, but the far side sees ${seen} instead of ${expectedSource}.` };
}

/** Never all and never none, however close. */
const percentOf = (share: number): string =>
  `${Math.min(99, Math.max(1, Math.round(share * 100)))} % of connections are`;

function reasonOf({ outcome, code }: Branch): string {
  return code ? `${OUTCOME_WORDS[outcome]}, ${code}: ${codeEntry(code).what}` : `${OUTCOME_WORDS[outcome]}.`;
}

/** What the far side sees: of several addresses one that is not the expected one. */
function sourceOf(branches: readonly Branch[], { expectedSource }: Assertion): Address | undefined {
  const seen = branches.flatMap(({ sourcesSeen }) => sourcesSeen);
  const expected = expectedSource === undefined ? undefined : addressOf(expectedSource);
  return seen.find((address) => address !== expected) ?? seen[0];
}
