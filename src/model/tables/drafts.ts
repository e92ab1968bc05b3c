import type { TopologyDocument } from '../document';
import type { Resource } from '../resources';
import { cellId, readCellId } from './kinds';
import type { Table } from './types';

type Drafts = Readonly<Record<string, string>>;

/**
 * The texts that wait in fields after a change of the document: those in cells go along with their rows, wherever the
 * change has put these, and leave with a row that is deleted.
 */
export function carriedDrafts(before: TopologyDocument, after: TopologyDocument, drafts: Drafts): Drafts {
  const entries = Object.entries(drafts);
  if (!entries.some(([key]) => key.includes('#'))) return drafts;
  const carried = entries.flatMap(([key, text]) => {
    const to = carriedKey(before, after, key);
    return to === undefined ? [] : [[to, text] as const];
  });
  return carried.every(([key], at) => key === entries[at]?.[0]) && carried.length === entries.length
    ? drafts
    : Object.fromEntries(carried);
}

function carriedKey(before: TopologyDocument, after: TopologyDocument, key: string): string | undefined {
  const dot = key.lastIndexOf('.');
  const [id, name] = [key.slice(0, dot), key.slice(dot + 1)];
  const [earlier, later] = [before.resources[id], after.resources[id]];
  const cell = earlier && readCellId(earlier.kind, name);
  if (!cell || earlier === later || later?.kind !== earlier.kind) return key;
  const row = carriedRow(cell.table, cell.row, earlier, later);
  return row === undefined ? undefined : `${id}.${cellId(cell.table, row, cell.column)}`;
}

/** Where a row is now: the same one elsewhere, else the one that stands in its place and was not there before. */
function carriedRow(table: Table, row: number, before: Resource, after: Resource): number | undefined {
  const keys = (resource: Resource) =>
    Array.from({ length: table.count(resource) }, (_, at) => table.keyOf(resource, at));
  const [earlier, later] = [keys(before), keys(after)];
  if (later[row] === earlier[row]) return row;
  const at = later.indexOf(earlier[row]);
  if (at >= 0) return at;
  return row < later.length && !earlier.includes(later[row]) ? row : undefined;
}
