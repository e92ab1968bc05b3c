import { plain } from '../plain';

/** Signs that mean something anywhere in a line of Markdown, as GitHub, Azure DevOps and CommonMark read it. */
const SIGNS = /[\\`*_{}[\]<>#|~&$!^]/g;
/** What begins a list, a heading or a rule at the start of a line. */
const BEGINS = /^(?:[-+=:]|\d+(?=[.)](?:\s|$)))/;
/** What turns into a link by itself. */
const LINKS = /(?<=www)\.|:(?=\/\/)|(?<=mailto|xmpp):|@/gi;

/** Text of a document as Markdown that shows it as it is. */
export const text = (words: string): string =>
  plain(words)
    .replace(SIGNS, '\\$&')
    .replace(LINKS, '\\$&')
    .replace(BEGINS, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));

/** Blocks that say something, an empty line between them. */
export const blocks = (...all: readonly string[]): string => all.filter((one) => one !== '').join('\n\n');

/** A heading with what stands under it; nothing where nothing does. */
export const section = (level: 2 | 3 | 4, heading: string, ...body: readonly string[]): string => {
  const under = blocks(...body);
  return under === '' ? '' : blocks(`${'#'.repeat(level)} ${heading}`, under);
};

/** Cells are Markdown already. Figures stand at the right; a column that says nothing is left out. */
export type Cell = string | number | undefined;

const FIGURES = new Intl.NumberFormat('en');

export function table(headings: readonly string[], rows: readonly (readonly Cell[])[]): string {
  if (rows.length === 0) return '';
  const columns = headings.flatMap((heading, n) => {
    const cells = rows.map((row) => row[n]);
    return cells.every((cell) => cell === undefined || cell === '') ? [] : [{ heading, cells }];
  });
  const lineOf = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    lineOf(columns.map(({ heading }) => heading)),
    lineOf(columns.map(({ cells }) => (cells.every((cell) => typeof cell !== 'string') ? '--:' : '---'))),
    ...rows.map((_, i) => lineOf(columns.map(({ cells }) => shown(cells[i])))),
  ].join('\n');
}

const shown = (cell: Cell): string => (typeof cell === 'number' ? FIGURES.format(cell) : (cell ?? ''));

export const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');

/** Where a link leads, so written that nothing ends it early. */
export const target = (url: string): string => `<${url.replace(/[<>\\\s]/g, encodeURIComponent)}>`;

export const link = (words: string, url: string): string => `[${text(words)}](${target(url)})`;
