import type { TopologyDocument } from '../document';
import type { Resource } from '../resources';
import type { Column, Table } from './types';

/** What cells that somebody pasted come to, before they are read. */
export interface Pasted {
  /** Texts by column, one record a row. */
  readonly rows: readonly Readonly<Record<string, string>>[];
  /** The headings that were found above the rows; without any the columns are taken in their order. */
  readonly hasHeadings: boolean;
  /** Headings, or numbers of columns, that the table has no use for. */
  readonly unused: readonly string[];
}

/** Without what writers of headings do differently: capitals, spaces, points. */
const plain = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');

const isCalled = ({ id, label, aliases }: Column, heading: string): boolean =>
  heading !== '' && [id, label, ...aliases].some((name) => plain(name) === heading);

/** Sorts pasted cells into the columns of a table, by the headings above them where there are any. */
export function readPasted(table: Table, cells: readonly (readonly string[])[]): Pasted {
  const lines = cells.filter((line) => line.some((text) => text.trim() !== ''));
  const [first = []] = lines;
  const found = first.map((text) => table.columns.find((column) => isCalled(column, plain(text)))?.id);
  // A heading is no cell by chance: a name or an action may be, so that one alone proves nothing in a wide table.
  const hasHeadings = found.filter((id) => id !== undefined).length >= Math.min(2, table.columns.length, first.length);
  const headings = hasHeadings ? found : table.columns.map(({ id }) => id);
  const body = hasHeadings ? lines.slice(1) : lines;
  return {
    hasHeadings,
    rows: body.map((line) => byColumn(headings, line)),
    unused: hasHeadings
      ? first.filter((text, at) => headings[at] === undefined && text.trim() !== '')
      : extraColumns(body, headings.length),
  };
}

/** The first of two columns for one thing is taken. */
function byColumn(headings: readonly (string | undefined)[], line: readonly string[]): Record<string, string> {
  const row: Record<string, string> = {};
  headings.forEach((id, at) => {
    const text = line[at];
    if (id !== undefined && text !== undefined && row[id] === undefined) row[id] = text;
  });
  return row;
}

function extraColumns(lines: readonly (readonly string[])[], most: number): string[] {
  // Not as arguments of one call: a paste may have more lines than a call takes.
  const widest = lines.reduce((so, { length }) => Math.max(so, length), 0);
  return Array.from({ length: Math.max(0, widest - most) }, (_, at) => `column ${most + at + 1}`);
}

/** A table as spreadsheets take it: headings, then the rows in the order in which they show. */
export function tableText(table: Table, resource: Resource, document: TopologyDocument): string {
  const lines = table
    .view(resource)
    .map((row) =>
      table.columns.map((column) => told(column, table.read(resource, row, column.id), resource, document)),
    );
  return [table.columns.map(({ label }) => label), ...lines].map((line) => line.map(quoted).join('\t')).join('\n');
}

/** Of a choice its label, where no other choice has it. */
function told({ choices }: Column, text: string, resource: Resource, document: TopologyDocument): string {
  const all = choices?.(resource, document) ?? [];
  const label = all.find(({ value }) => value === text)?.label;
  if (label === undefined) return text;
  const others = all.filter((one) => [one.value, one.label].some((word) => word.toLowerCase() === label.toLowerCase()));
  return others.length === 1 ? label : text;
}

const quoted = (text: string): string => (/["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
