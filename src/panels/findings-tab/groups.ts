import type { Finding } from '../../engine';

/** What of the findings is shown, and in which order. */
export interface View {
  readonly severity: 'all' | 'errors' | 'warnings';
  readonly by: 'subject' | 'code';
  /** Part of a name, of a code or of what is said. */
  readonly text: string;
}

export const EVERYTHING: View = { severity: 'all', by: 'subject', text: '' };

/** Findings of one weight, about one thing or with one code. */
export interface Group {
  /** Id of the thing, or the code. */
  readonly of: string;
  readonly findings: readonly Finding[];
}

export interface Section {
  readonly severity: 'errors' | 'warnings';
  readonly groups: readonly Group[];
  /** Findings in all groups. */
  readonly count: number;
}

const SEVERITIES = ['errors', 'warnings'] as const;

export const weightOf = ({ severity }: Finding): Section['severity'] =>
  severity === 'warning' ? 'warnings' : 'errors';

/** The findings that a view shows: the graver first, then in groups as they come. @param nameOf the name of a thing */
export function sectionsOf(
  findings: readonly Finding[],
  { severity, by, text }: View,
  nameOf: (id: string) => string,
): readonly Section[] {
  const shown = findings.filter((finding) => says(finding, text, nameOf));
  return SEVERITIES.filter((one) => severity === 'all' || severity === one).flatMap((one) => {
    const ofIt = shown.filter((finding) => weightOf(finding) === one);
    return ofIt.length === 0 ? [] : [{ severity: one, groups: groupsOf(ofIt, by), count: ofIt.length }];
  });
}

function groupsOf(findings: readonly Finding[], by: View['by']): readonly Group[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const of = by === 'code' ? finding.code : finding.subjects[0].id;
    groups.set(of, [...(groups.get(of) ?? []), finding]);
  }
  return [...groups].map(([of, ofIt]) => ({ of, findings: ofIt }));
}

function says(finding: Finding, text: string, nameOf: (id: string) => string): boolean {
  const wanted = text.trim().toLowerCase();
  const { code, says: sentence, subjects, mend } = finding;
  const texts = [code, sentence, ...(mend ? [mend.label] : []), ...subjects.flatMap(({ id }) => [id, nameOf(id)])];
  return texts.some((one) => one.toLowerCase().includes(wanted));
}
