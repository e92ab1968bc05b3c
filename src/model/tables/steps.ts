import type { TopologyDocument } from '../document';
import type { Resource } from '../resources';
import type { Table } from './types';

/** What somebody does with the rows of a table. */
export type RowsChange =
  | { readonly kind: 'add' }
  | { readonly kind: 'duplicate' | 'remove'; readonly row: number }
  /** To this place of the view. */
  | { readonly kind: 'move'; readonly row: number; readonly place: number }
  | { readonly kind: 'append'; readonly rows: readonly Readonly<Record<string, string>>[] };

export function withRows(table: Table, resource: Resource, change: RowsChange, document: TopologyDocument): Resource {
  switch (change.kind) {
    case 'add':
      return table.add(resource, document);
    case 'duplicate':
      return table.duplicate(resource, change.row, document);
    case 'remove':
      return table.remove(resource, change.row);
    case 'move':
      return table.move(resource, change.row, change.place);
    case 'append':
      return table.append(resource, change.rows, document);
  }
}

/** What the list of steps says of it: `Security rules of nsg-aks: added Allow-HTTP`. */
export function rowsStep(
  table: Table,
  [before, after]: readonly [Resource, Resource],
  change: RowsChange,
  document: TopologyDocument,
): string {
  const of = `${table.title} of ${before.name}`;
  switch (change.kind) {
    case 'add':
      return `${of}: added ${table.nameOf(after, table.count(after) - 1, document)}`;
    case 'duplicate':
      return `${of}: duplicated ${table.nameOf(before, change.row, document)}`;
    case 'remove':
      return `${of}: deleted ${table.nameOf(before, change.row, document)}`;
    case 'move':
      return `${of}: moved ${table.nameOf(before, change.row, document)}`;
    case 'append': {
      const added = table.count(after) - table.count(before);
      return `${of}: added ${added === 1 ? `1 ${table.noun}` : `${added} ${table.noun}s`}`;
    }
  }
}

/** `Security rules of nsg-aks, Allow-HTTP: Priority 100 → 110` */
export function cellStep(
  table: Table,
  [before, after]: readonly [Resource, Resource],
  { row, column }: { readonly row: number; readonly column: string },
  document: TopologyDocument,
): string {
  const head = table.columns.find(({ id }) => id === column);
  const told = (resource: Resource): string => {
    const text = table.read(resource, row, column);
    return (
      head?.choices?.(resource, document).find(({ value }) => value === text)?.label ?? (text === '' ? 'unset' : text)
    );
  };
  const name = table.nameOf(before, row, document);
  return `${table.title} of ${before.name}, ${name}: ${head?.label ?? column} ${told(before)} → ${told(after)}`;
}
