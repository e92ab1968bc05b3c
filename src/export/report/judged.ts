import { type AssertionResult, type Finding, type Plan, resolveAndTrace, thingOf } from '../../engine';
import { askedWords, flowOf, STANDING_WORDS, standingOf } from '../../engine/assertions';
import { codeEntry, idWords } from '../../engine/trace';
import type { Rule } from '../../facts/chosen';
import { options } from '../../facts/options';
import { fieldOfKind, fieldWords, type ResourceOf, resourceOf } from '../../model';
import type { Bibliography } from './bibliography';
import { list, section, table, text } from './markdown';
import { mendWords } from './words';

/** What is wrong, the gravest first, or why that is not told. */
export type Found = readonly Finding[] | string;

export const findingsSection = (plan: Plan, found: Found, bibliography: Bibliography): string =>
  section(2, 'Findings', typeof found === 'string' ? text(found) : findingsList(plan, found, bibliography));

function findingsList(plan: Plan, findings: readonly Finding[], { cite }: Bibliography): string {
  if (findings.length === 0) return 'Nothing found.';
  return list(
    findings.map(({ severity, code, subjects, says, facts, mend }) => {
      const where = [...new Set(subjects.map(({ id }) => text(thingOf(plan, id)?.name ?? id)))].join(', ');
      const mended = mend ? ` To mend it: ${mendWords(mend)}` : '';
      return `**${SEVERITIES[severity]}**, ${where}: ${text(says)}${mended}${cite(facts)} ${text(code)}`;
    }),
  );
}

const SEVERITIES = { invalid: 'Invalid', error: 'Error', warning: 'Warning' } as const;

/** What the design's maker holds to be true of connections, and whether it is. */
export const assertionsSection = (plan: Plan, results: readonly AssertionResult[], { cite }: Bibliography): string =>
  section(
    2,
    'Assertions',
    results.length === 0 ? 'This design asserts nothing of its connections.' : '',
    table(
      ['Assertion', 'From', 'To', 'Asks for', 'Expected', 'Result', 'Why'],
      results.flatMap((result) => {
        const assertion = resourceOf(plan.document, 'assertion', result.id);
        return assertion ? [assertionRow(plan, assertion, result, cite)] : [];
      }),
    ),
  );

function assertionRow(
  plan: Plan,
  assertion: ResourceOf<'assertion'>,
  result: AssertionResult,
  cite: Bibliography['cite'],
) {
  const standing = standingOf(result);
  const words = STANDING_WORDS[standing];
  return [
    ...[text(assertion.name), text(idWords(plan, assertion.from)), text(idWords(plan, assertion.to))],
    ...[text(askedWords(plan, flowOf(assertion))), text(fieldWords(EXPECT, assertion, plan.document))],
    standing === 'holds' ? words : `**${words}**`,
    `${text(result.why)}${cite(rulesBehind(plan, assertion, result))}`,
  ];
}

const EXPECT = fieldOfKind('assertion', 'expect');

/** The rule of the code, and the options on which sources disagree and the answer rests. */
function rulesBehind(plan: Plan, assertion: ResourceOf<'assertion'>, { code }: AssertionResult): Rule[] {
  const traced = resolveAndTrace(plan, flowOf(assertion));
  const branches = traced.ok ? (traced.value.trace?.branches ?? []) : [];
  const assumed = new Set(branches.flatMap((branch) => branch.assumed));
  return [...(code ? [codeEntry(code).rule] : []), ...options.filter(({ id }) => assumed.has(id))];
}
