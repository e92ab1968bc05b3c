import { number } from '../../engine';

/** Figures stand at the right of their column, anything else at the left; `undefined` leaves the place empty. */
export type Cell = string | number | undefined;

const GAP = '  ';

/**
 * Columns aligned for a terminal, under headings in capitals. A column that says nothing is left out; nothing is left
 * where there is no row. Ends without a line break.
 */
export function table(headings: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const columns = headings.flatMap((heading, column) => {
    const cells = rows.map((row) => row[column]);
    return cells.every((cell) => cell === undefined) ? [] : [aligned(heading.toUpperCase(), cells)];
  });
  const lines =
    rows.length === 0 ? [] : ['', ...rows].map((_, line) => columns.map((column) => column[line]).join(GAP));
  return lines.map((line) => line.trimEnd()).join('\n');
}

/** The lines of one column, all of one width. */
function aligned(heading: string, cells: readonly Cell[]): string[] {
  const lines = [heading, ...cells.map(shown)];
  const width = lines.reduce((widest, line) => Math.max(widest, line.length), 0);
  const isFigure = cells.every((cell) => typeof cell !== 'string');
  return lines.map((line) => (isFigure ? line.padStart(width) : line.padEnd(width)));
}

/** Names and values, one pair a line; those without a value are left out. */
export function pairs(entries: readonly (readonly [name: string, value: Cell])[]): string {
  const told = entries.filter(([, value]) => value !== undefined);
  const width = Math.max(...told.map(([name]) => name.length));
  return told.map(([name, value]) => `${name.padEnd(width)}${GAP}${shown(value)}`).join('\n');
}

/** `3 of 256 in use` */
export const usedOf = (used: number, total: number): string => `${number(used)} of ${number(total)} in use`;

/** Parts that say something, a blank line between them. */
export const paragraphs = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n\n');

/** A heading with what stands under it, set in; nothing where nothing does. */
export const section = (heading: string, ...parts: readonly string[]): string => {
  const body = paragraphs(...parts);
  return body === '' ? '' : `${heading}\n${body.replace(/^(?=.)/gm, GAP)}`;
};

const shown = (cell: Cell): string => (typeof cell === 'number' ? number(cell) : plain(cell ?? ''));

/**
 * Text without characters that a terminal would take for commands, or that turn the direction of what follows:
 * names come from documents, and documents from anybody.
 */
export const plain = (text: string): string => text.replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD');

/** Text of several lines, each made plain. */
export const plainLines = (text: string): string => text.split('\n').map(plain).join('\n');
