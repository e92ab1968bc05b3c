import type { Exporter } from '../exporter';
import { plain, shortened } from '../plain';
import { flowchartOf } from './flowchart';
import { withoutStandIns } from './label';

export { flowchartOf } from './flowchart';

/** @see https://mermaid.js.org/syntax/flowchart.html */
export const mermaid: Exporter = {
  id: 'mermaid',
  label: 'Mermaid',
  says: 'A flowchart that GitHub, GitLab and many wikis draw where they show Markdown.',
  extension: 'mmd',
  mediaType: 'text/vnd.mermaid',
  write({ plan, link }) {
    const { lines, notes } = flowchartOf(plan);
    const comments = [...(link === undefined ? [] : [`This design: ${link}`]), ...notes].map(comment);
    return { text: ['---', titleLine(plan.document.name), '---', ...comments, ...lines, ''].join('\n'), notes };
  },
};

/** A comment is a line that does not begin as a directive does, `%%{`. */
const comment = (text: string): string => `%% ${plain(text)}`;

const LONGEST_TITLE = 120;

/** YAML takes a JSON text as it is; `<` is written as a number, for Mermaid reads tags before it reads YAML. */
const titleLine = (name: string): string =>
  `title: ${JSON.stringify(withoutStandIns(shortened(plain(name), LONGEST_TITLE))).replaceAll('<', '\\u003c')}`;
