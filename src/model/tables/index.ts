import type { Field } from '../fields/field';
import type { ResourceKind } from '../resources';
import { cellId, readCellId } from './kinds';

export { carriedDrafts } from './drafts';
export { cellId, readCellId, tablesFor, tablesOf } from './kinds';
export { type Pasted, readPasted, tableText } from './pasted';
export { cellStep, type RowsChange, rowsStep, withRows } from './steps';
export type { Clash, Column, NewCell, NewRow, Table } from './types';

/** A cell as a field, so that what is typed there is judged, kept and mended like what is typed in any field. */
export function cellFieldOf(kind: ResourceKind, id: string): Field | undefined {
  const cell = readCellId(kind, id);
  const column = cell?.table.columns.find((candidate) => candidate.id === cell.column);
  if (!cell || !column) return undefined;
  const { table, row } = cell;
  const { label, input, about, list, optional, choices } = column;
  return {
    id: cellId(table, row, column.id),
    label,
    input,
    about,
    ...(list && { list }),
    ...(optional && { optional }),
    ...(choices && { choices }),
    read: (resource) => table.read(resource, row, column.id),
    write: (resource, text, document) => table.write(resource, row, column.id, text, document),
  };
}
