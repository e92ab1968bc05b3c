import { parseAddress, parsePrefix } from '../../ip';
import type { Resource, Table } from '../../model';

/** How the rows of a table show; the design keeps its order. */
export interface Sorting {
  readonly column: string;
  readonly descending: boolean;
}

/** Up, then down, then as the rows stand. */
export function nextSorting(now: Sorting | undefined, column: string): Sorting | undefined {
  if (now?.column !== column) return { column, descending: false };
  return now.descending ? undefined : { column, descending: true };
}

/** The numbers of the rows in the order in which they show; rows that say the same stay as they stand. */
export function sortedRows(table: Table, resource: Resource, sorting: Sorting | undefined): readonly number[] {
  const view = table.view(resource);
  if (!sorting) return view;
  const keys = new Map(view.map((row) => [row, keyOf(table.read(resource, row, sorting.column))]));
  const sign = sorting.descending ? -1 : 1;
  return view.toSorted((a, b) => sign * compare(keys.get(a), keys.get(b)));
}

type Key = readonly [group: number, value: number, text: string];

/** Numbers before addresses before words; what is empty comes last. */
function keyOf(text: string): Key {
  if (text === '') return [3, 0, ''];
  if (/^\d+$/.test(text)) return [0, Number(text), text];
  const first = text.split(/[,\s]/)[0] ?? '';
  const prefix = parsePrefix(first);
  if (prefix.ok) return [1, prefix.value.first, text];
  const address = parseAddress(first);
  return address.ok ? [1, address.value, text] : [2, 0, text.toLowerCase()];
}

function compare(a: Key | undefined, b: Key | undefined): number {
  if (!a || !b) return 0;
  return a[0] - b[0] || a[1] - b[1] || a[2].localeCompare(b[2], 'en', { numeric: true });
}
