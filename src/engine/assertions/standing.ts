import type { AssertionResult } from './assertions';

/** How an assertion fares, the gravest first. */
export const STANDINGS = ['broken', 'untraceable', 'unknown', 'holds'] as const;
export type Standing = (typeof STANDINGS)[number];

/** As a person reads it. */
export const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  broken: 'Broken',
  untraceable: 'Cannot be checked',
  unknown: 'Unknown',
  holds: 'Holds',
};

export function standingOf({ error, isKnown, holds }: Pick<AssertionResult, 'error' | 'isKnown' | 'holds'>): Standing {
  if (error) return 'untraceable';
  if (!isKnown) return 'unknown';
  return holds ? 'holds' : 'broken';
}

/** Those that do not hold; what is unknown is neither held nor broken. */
export const failing = (results: readonly AssertionResult[]): number =>
  results.filter((result) => FAILING.has(standingOf(result))).length;

const FAILING: ReadonlySet<Standing> = new Set(['broken', 'untraceable']);

/** `1 is broken, 2 hold`, so that a list can be understood before it is read. */
export function standingSummary(results: readonly AssertionResult[]): string {
  const count = (standing: Standing) => results.filter((result) => standingOf(result) === standing).length;
  const parts = STANDINGS.flatMap((standing) => {
    const n = count(standing);
    return n === 0 ? [] : [`${n} ${n === 1 ? SUMMARY[standing][0] : SUMMARY[standing][1]}`];
  });
  return parts.join(', ');
}

const SUMMARY: Readonly<Record<Standing, readonly [one: string, several: string]>> = {
  broken: ['is broken', 'are broken'],
  untraceable: ['cannot be checked', 'cannot be checked'],
  unknown: ['is not known', 'are not known'],
  holds: ['holds', 'hold'],
};
