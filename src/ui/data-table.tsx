import type { ReactNode } from 'react';

export interface TableRow {
  readonly key: string;
  /** One cell a column; the first one names the row. */
  readonly cells: readonly ReactNode[];
}

interface DataTableProps {
  /** Names the table; shown above it. */
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
}

/** A table that scrolls sideways in a narrow panel, by keyboard too. */
export const DataTable = ({ caption, columns, rows }: DataTableProps) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
  <section aria-label={caption} tabIndex={0} className="overflow-x-auto rounded-md border border-line">
    <table className="w-full border-collapse text-left">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr className="bg-sunk text-meta text-ink2">
          {columns.map((column) => (
            <th key={column} scope="col" className="px-2 py-1 font-medium whitespace-nowrap">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells: [head, ...cells] }) => (
          <tr key={key} className="border-t border-line align-top">
            <th scope="row" className="px-2 py-1 font-normal whitespace-nowrap">
              {head}
            </th>
            {cells.map((cell, i) => (
              <td key={columns[i + 1]} className="px-2 py-1 whitespace-nowrap">
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);
