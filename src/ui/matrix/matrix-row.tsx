import { memo, type ReactNode } from 'react';
import { classNames } from '../class-names';
import { SIZE } from './size';
import { Space } from './spaces';
import { cellId, type Spot } from './spot';

interface OfCells {
  readonly cell: (spot: Spot) => ReactNode;
  readonly onChoose: (spot: Spot) => void;
  readonly onPoint: (spot: Spot) => void;
}

interface RowProps extends OfCells {
  /** Id of what is said of the visited cell. */
  readonly described: string;
  readonly id: string;
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
export const MatrixRow = memo(function MatrixRow({
  id,
  row,
  head,
  first,
  last,
  left,
  right,
  visited,
  described,
  cell,
  onChoose,
  onPoint,
}: RowProps) {
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
        <MatrixCell
          key={column}
          id={cellId(id, { row, column })}
          row={row}
          column={column}
          describedBy={column === visited ? described : undefined}
          {...{ cell, onChoose, onPoint }}
        />
      ))}
      <Space width={right} />
    </tr>
  );
});

interface CellProps extends OfCells, Spot {
  readonly id: string;
  /** Of the visited cell. */
  readonly describedBy: string | undefined;
}

/** Drawn anew only where something of it changes: while one scrolls, most cells stay. */
const MatrixCell = memo(function MatrixCell({ id, row, column, describedBy, cell, onChoose, onPoint }: CellProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are heard by the grid, which has the focus
    <td
      id={id}
      aria-colindex={column + 2}
      aria-describedby={describedBy}
      data-active={describedBy === undefined ? undefined : true}
      onClick={() => onChoose({ row, column })}
      onPointerEnter={() => onPoint({ row, column })}
      className="cursor-pointer border-b border-line p-0 -outline-offset-2 outline-ink hover:outline-1 group-focus-visible/grid:data-active:outline-2"
    >
      {cell({ row, column })}
    </td>
  );
});
