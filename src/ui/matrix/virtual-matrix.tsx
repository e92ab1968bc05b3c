import { type ReactNode, useEffect, useId } from 'react';
import { type GridEvents, gridEvents } from './grid-events';
import './matrix.css';
import { MatrixHeads } from './matrix-heads';
import { MatrixRow } from './matrix-row';
import { SIZE } from './size';
import { Columns, Gap } from './spaces';
import { cellId, type Spot } from './spot';
import type { MatrixCells, MatrixHead } from './types';
import { type InSight, useVirtual } from './use-virtual';

// Not in the index of this folder's parent: like every table of any size it comes with what shows it.

interface VirtualMatrixProps extends MatrixCells, GridEvents {
  readonly label: string;
  readonly corner: ReactNode;
  readonly rows: readonly MatrixHead[];
  readonly columns: readonly MatrixHead[];
  /** The visited cell. */
  readonly at: Spot;
  /** Id of what is said of the visited cell. */
  readonly described: string;
}

/**
 * A table of any number of rows and columns, whose heads stay in sight. By keyboard it is one stop: arrows, Home and End,
 * with Ctrl of the whole table, Page Up and Down go to a cell, Enter chooses it.
 */
export function VirtualMatrix(props: VirtualMatrixProps) {
  const { label, corner, rows, columns, at, look } = props;
  const id = useId();
  const { scrolled, show, ...inSight } = useVirtual(rows.length, columns.length);
  const { shownRows, shownColumns, spaces } = inSight;
  useEffect(() => show(at.row, at.column), [show, at.row, at.column]);
  const cells = {
    last: { row: rows.length - 1, column: columns.length - 1 },
    isThere: (spot: Spot) => look(spot) !== undefined,
  };
  const inPage = shownRows.includes(at.row) && shownColumns.includes(at.column);
  return (
    <div ref={scrolled} className="relative min-h-0 grow overflow-auto">
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are chosen is a grid
        role="grid"
        aria-label={label}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 1}
        aria-activedescendant={inPage ? cellId(id, at) : undefined}
        tabIndex={0}
        {...gridEvents(props, at, cells, scrolled)}
        className="group/grid table-fixed border-separate border-spacing-0 text-left outline-none"
        style={widthOf(columns.length)}
      >
        <Columns columns={shownColumns} spaces={spaces} />
        <MatrixHeads {...{ corner, columns, spaces }} shown={shownColumns} visited={at.column} />
        <tbody>
          <Gap height={spaces.above} />
          <Rows {...props} {...inSight} id={id} />
          <Gap height={spaces.below} />
        </tbody>
      </table>
    </div>
  );
}

const widthOf = (columns: number) => ({
  width: '100%',
  minWidth: SIZE.head + columns * SIZE.column,
  maxWidth: SIZE.head + columns * SIZE.widest,
});

type RowsProps = Pick<VirtualMatrixProps, 'rows' | 'at' | 'look' | 'leftOut' | 'described'> &
  InSight & { readonly id: string };

const Rows = ({
  rows,
  at,
  look,
  leftOut,
  described,
  id,
  shownRows,
  shownColumns,
  spaces: { left, right },
}: RowsProps) =>
  shownRows.map((n) => (
    <MatrixRow
      key={rows[n]?.key}
      row={n}
      head={rows[n]?.head}
      first={shownColumns[0] ?? 0}
      last={shownColumns.at(-1) ?? -1}
      visited={n === at.row ? at.column : -1}
      {...{ left, right, id, described, look, leftOut }}
    />
  ));
