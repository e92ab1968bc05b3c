import { ruleLine, sourceLink } from '../rule-line';
import { catalogueParts } from './catalogue';
import type { CatalogueEntry } from './catalogue-entry';
import { untoldRules } from './catalogue-untold';

/** The catalogue as a page of Markdown. */
export const cataloguePage = (): string =>
  [
    '# Findings',
    'What the simulator finds wrong with a design, by its code: when, what will happen, what puts it right, and the rules behind it with their sources.',
    'An **invalid** value is taken nowhere and is not put into force. An **error** is refused, or does not work. A **warning** hurts one day. `aks-netsim check` fails for the first two.',
    ...catalogueParts.flatMap(([title, entries]) => [
      `## ${title}`,
      ...Object.entries(entries).map(([code, entry]) => section(code, entry)),
    ]),
    '## Rules that no finding tells of',
    [
      '| Rule | Why not | Sources |',
      '|---|---|---|',
      ...untoldRules.map((rule) => `| ${rule.rule} | ${rule.because} | ${rule.sources.map(sourceLink).join('; ')} |`),
    ].join('\n'),
    '',
  ].join('\n\n');

const section = (code: string, { what, why, mend, facts }: CatalogueEntry): string =>
  [
    `### ${code}`,
    `${what} ${why}`,
    `*What helps:* ${mend}`,
    ...(facts.length > 0 ? [facts.map(ruleLine).join('\n')] : []),
  ].join('\n\n');
