import { counted } from '../../engine';
import type { CheckOutput } from '../output/check';
import { sourceLines } from './sources';
import { paragraphs, plain, section } from './table';

/** The findings for people, the gravest first, with what mends them and what they rest on. */
export const findingsText = (check: CheckOutput): string =>
  paragraphs(
    plain(check.design),
    ...check.findings.map((finding) => findingText(finding, check.facts)),
    ...check.assertions.map(assertionText),
    summary(check),
  );

function findingText(finding: CheckOutput['findings'][number], rules: CheckOutput['facts']): string {
  const { code, severity, subjects, says, facts, mend } = finding;
  const where = subjects.map(({ id, field }) => (field === undefined ? id : `${id}.${field}`)).join(', ');
  return section(
    plain(`${severity} ${code} at ${where}`),
    [says, ...(mend ? [mendLine(mend)] : []), ...sourceLines(rules, facts)].map(plain).join('\n'),
  );
}

const assertionText = ({ id, name, holds, says }: CheckOutput['assertions'][number]): string =>
  section(plain(`${holds ? 'holds' : 'fails'} ASSERTION at ${id}`), [name, says].map(plain).join('\n'));

/** What to do, and what to know before doing it. */
export const mendLine = ({
  label,
  caution,
}: {
  readonly label: string;
  readonly caution?: string | undefined;
}): string => `Mend: ${label}.${caution === undefined ? '' : ` ${caution}`}`;

function summary({ findings, assertions }: CheckOutput): string {
  const failed = assertions.filter(({ holds }) => !holds).length;
  const told = assertions.length === 0 ? '' : ` ${counted(assertions.length, 'assertion')}, ${failed} failed.`;
  return `${summaryOf(findings)}${told}`;
}

function summaryOf(findings: CheckOutput['findings']): string {
  if (findings.length === 0) return 'Nothing found.';
  const grave = findings.filter(({ severity }) => severity !== 'warning').length;
  return `${counted(grave, 'error')}, ${counted(findings.length - grave, 'warning')}.`;
}
