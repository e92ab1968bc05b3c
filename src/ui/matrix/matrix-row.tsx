import { memo, type ReactNode } from 'react';
import { classNames } from '../class-names';
import { SIZE } from './size';
import { Space } from './spaces';
import { cellId, type Spot } from './spot';
import type { MatrixCells } from './types';

/** What all rows have in common. */
interface OfGrid extends MatrixCells {
  readonly id: string;
  /** Id of what is said of the visited cell. */
  readonly described: string;
}

interface RowProps extends OfGrid {
  readonly row: number;
  readonly head: ReactNode;
  /** Columns in sight. */
  readonly first: number;
  readonly last: number;
  readonly left: number;
  readonly right: number;
  /** Column of the visited cell, if that is in this row. */
  readonly visited: number;
}

/** A row of the cells that are in sight. */
export const MatrixRow = memo(function MatrixRow(props: RowProps) {
  const { row, head, first, last, left, right, visited, ...ofGrid } = props;
  const columns = Array.from({ length: Math.max(0, last - first + 1) }, (_, n) => first + n);
  return (
    <tr aria-rowindex={row + 2} style={{ height: SIZE.row }}>
      <th
        scope="row"
        aria-colindex={1}
        className={classNames(
          'sticky left-0 z-10 overflow-hidden border-r border-b border-line bg-surface px-3 py-0 font-normal',
          visited >= 0 && 'group-focus-visible/grid:shadow-[inset_-2px_0_0_var(--ink)]',
        )}
      >
        {head}
      </th>
      <Space width={left} />
      {columns.map((column) => (
        <MatrixCell key={column} row={row} column={column} isVisited={column === visited} {...ofGrid} />
      ))}
      <Space width={right} />
    </tr>
  );
});

interface CellProps extends OfGrid, Spot {
  readonly isVisited: boolean;
}

/** Drawn anew only where something of it changes: while one scrolls, most cells stay. */
const MatrixCell = memo(function MatrixCell({ row, column, isVisited, id, described, look, leftOut }: CellProps) {
  const shown = look({ row, column });
  return (
    <td
      id={cellId(id, { row, column })}
      aria-colindex={column + 2}
      aria-label={shown?.label ?? leftOut}
      aria-describedby={isVisited ? described : undefined}
      data-active={isVisited || undefined}
      data-tone={shown?.tone}
      data-changed={shown?.isChanged || undefined}
      data-left-out={shown === undefined || undefined}
      className="matrix-cell"
    >
      {shown?.text}
    </td>
  );
});
