import { ArrowDown, ArrowUp } from 'lucide-react';
import type { Resource, Table } from '../../model';
import { AboutField } from '../about-field';
import type { Sorting } from './sorting';

interface HeadProps {
  readonly table: Table;
  readonly resource: Resource;
  readonly sorting: Sorting | undefined;
  readonly onSort: (column: string) => void;
}

/** The columns: pressed, one sorts the rows as they show. */
export const Head = ({ table, resource, sorting, onSort }: HeadProps) => (
  <thead className="sticky top-0 z-[1] bg-sunk">
    <tr className="text-left text-meta text-ink2">
      <th className="w-5 p-0">
        <span className="sr-only">Drag to reorder</span>
      </th>
      {table.columns.map((column) => {
        const sorted = sorting?.column === column.id ? sorting : undefined;
        const Arrow = sorted?.descending ? ArrowDown : ArrowUp;
        return (
          <th
            key={column.id}
            scope="col"
            aria-sort={sorted ? (sorted.descending ? 'descending' : 'ascending') : undefined}
            className="p-0.5 font-medium whitespace-nowrap"
          >
            <span className="inline-flex items-center">
              <button
                type="button"
                onClick={() => onSort(column.id)}
                className="inline-flex h-6 items-center gap-1 rounded px-1.5 font-medium hover:bg-line max-sm:h-11"
              >
                {column.label}
                {sorted && <Arrow aria-hidden size={11} />}
              </button>
              <AboutField label={column.label} about={column.about} kind={resource.kind} />
            </span>
          </th>
        );
      })}
      <th scope="col" className="sticky right-0 bg-sunk px-1.5 font-medium max-sm:static">
        <span className="sr-only">What to do with the row</span>
      </th>
    </tr>
  </thead>
);
