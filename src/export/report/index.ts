import { checkAssertions, findings as findingsOf } from '../../engine';
import type { Exporter } from '../exporter';
import { flowchartOf } from '../mermaid';
import { plain } from '../plain';
import { assumptionsSection } from './assumptions';
import { bibliographyOf } from './bibliography';
import { clusters } from './clusters';
import { assertionsSection, findingsSection } from './judged';
import { blocks, link as linkTo, list, section, text } from './markdown';
import { networks } from './networks';
import { overview } from './overview';
import { rules } from './rules';

/** @see https://spec.commonmark.org, with the tables of https://github.github.com/gfm */
export const report: Exporter = {
  id: 'report',
  label: 'Report (Markdown)',
  says: 'The design for a review: picture, address plan, verdicts, findings, assertions, and every source.',
  extension: 'md',
  mediaType: 'text/markdown',
  write({ plan, link, heldBack }) {
    const { document } = plan;
    const found = heldBack ?? findingsOf(plan);
    const checked = checkAssertions(plan);
    const chart = flowchartOf(plan);
    const bibliography = bibliographyOf(document);
    const notes = [...NOTES, ...chart.notes];
    // In the order of the page, since sources are numbered as they are cited; they come last.
    const parts = [
      `# ${text(document.name) || 'Design'}`,
      link === undefined ? '' : linkTo('Open this design in the AKS Network Simulator', link),
      overview(plan, found, checked),
      section(2, 'Diagram', ['```mermaid', ...chart.lines, '```'].join('\n')),
      networks(plan, bibliography),
      clusters(plan, bibliography, heldBack === undefined),
      rules(plan, bibliography),
      findingsSection(plan, found, bibliography),
      assertionsSection(plan, checked, bibliography),
      assumptionsSection(document, bibliography),
      section(2, 'About this report', list(notes.map((note) => text(plain(note))))),
      section(2, 'Sources', bibliography.entries()),
    ];
    return { text: `${blocks(...parts)}\n`, notes };
  },
};

const NOTES = [
  'All of this is worked out from the design alone; nothing was asked of Azure.',
  'Azure’s default security rules, workloads, services and network policies are not listed.',
];
