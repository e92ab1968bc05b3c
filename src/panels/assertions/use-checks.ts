import { useEffect, useMemo } from 'react';
import { type Assertion, type AssertionResult, STANDINGS, standingOf } from '../../engine/assertions';
import { resourcesOf } from '../../model';
import { selectPlan, useApp } from '../../store';
import { selectChecks, selectChecksStale, startChecking } from '../../store/asserting';

/** An assertion of the design, and what came of it; nothing before it was checked for the first time. */
export interface Checked {
  readonly assertion: Assertion;
  readonly result: AssertionResult | undefined;
}

const NOTHING: readonly AssertionResult[] = [];

/** The design's assertions, the gravest first, and how they fare: as it is now, or while `stale` as it was. */
export function useChecks() {
  const { document } = useApp(selectPlan);
  const results = useApp(selectChecks) ?? NOTHING;
  const stale = useApp(selectChecksStale);
  useEffect(startChecking, []);
  const checks = useMemo(() => {
    const known = new Map(results.map((result) => [result.id, result]));
    return resourcesOf(document, 'assertion')
      .map((assertion): Checked => ({ assertion, result: known.get(assertion.id) }))
      .toSorted((a, b) => gravity(a) - gravity(b));
  }, [document, results]);
  return { checks, stale };
}

const gravity = ({ result }: Checked): number => (result ? STANDINGS.indexOf(standingOf(result)) : STANDINGS.length);
