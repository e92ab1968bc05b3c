import { type KeyboardEvent, type ReactNode, useEffect, useId } from 'react';
import { classNames } from '../class-names';
import { MatrixRow } from './matrix-row';
import { SIZE } from './size';
import { Columns, Gap, Space } from './spaces';
import { cellId, type Spot, spotAfter } from './spot';
import { useVirtual } from './use-virtual';

// Not in the index of this folder's parent: like every table of any size it comes with what shows it.

export interface MatrixHead {
  readonly key: string;
  readonly head: ReactNode;
}

interface VirtualMatrixProps {
  readonly label: string;
  readonly corner: ReactNode;
  readonly rows: readonly MatrixHead[];
  readonly columns: readonly MatrixHead[];
  /** Fills the cell. The same function as long as no cell changes. */
  readonly cell: (spot: Spot) => ReactNode;
  /** The visited cell. */
  readonly at: Spot;
  /** Id of what is said of the visited cell. */
  readonly described: string;
  readonly onVisit: (spot: Spot) => void;
  readonly onChoose: (spot: Spot) => void;
  /** The pointer is over a cell, or over none. */
  readonly onPoint: (spot: Spot | undefined) => void;
  readonly onFocus: (isIn: boolean) => void;
}

/**
 * A table of any number of rows and columns, whose heads stay in sight. By keyboard it is one stop: arrows, Home and End,
 * with Ctrl of the whole table, Page Up and Down go to a cell, Enter chooses it.
 */
export function VirtualMatrix(props: VirtualMatrixProps) {
  const { label, corner, rows, columns, at, cell, described } = props;
  const id = useId();
  const { scrolled, shownRows, shownColumns, spaces, show } = useVirtual(rows.length, columns.length);
  const { row, column } = at;
  useEffect(() => show(row, column), [show, row, column]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.metaKey || event.altKey) return;
    const page = Math.max(1, Math.floor(((scrolled.current?.clientHeight ?? 0) - SIZE.top) / SIZE.row) - 1);
    const to = spotAfter(event, at, { row: rows.length - 1, column: columns.length - 1 }, page);
    if (event.key === 'Enter' || event.key === ' ') props.onChoose(at);
    else if (to) props.onVisit(to);
    else return;
    event.preventDefault();
  };

  const inPage = shownRows.includes(row) && shownColumns.includes(column);
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
        onKeyDown={onKeyDown}
        onFocus={() => props.onFocus(true)}
        onBlur={() => props.onFocus(false)}
        onPointerLeave={() => props.onPoint(undefined)}
        className="group/grid table-fixed border-separate border-spacing-0 text-left outline-none"
        style={{
          width: '100%',
          minWidth: SIZE.head + columns.length * SIZE.column,
          maxWidth: SIZE.head + columns.length * SIZE.widest,
        }}
      >
        <Columns columns={shownColumns} spaces={spaces} />
        <thead>
          <tr aria-rowindex={1} style={{ height: SIZE.top }}>
            <th
              scope="col"
              aria-colindex={1}
              className="sticky top-0 left-0 z-20 border-r border-b border-line bg-sunk px-3 py-1 align-bottom font-normal"
            >
              {corner}
            </th>
            <Space width={spaces.left} />
            {shownColumns.map((n) => (
              <th
                key={columns[n]?.key}
                scope="col"
                aria-colindex={n + 2}
                className={classNames(
                  'sticky top-0 z-10 overflow-hidden border-b border-line bg-sunk px-1 py-1 align-bottom font-normal',
                  n === column && 'group-focus-visible/grid:shadow-[inset_0_-2px_0_var(--ink)]',
                )}
              >
                {columns[n]?.head}
              </th>
            ))}
            <Space width={spaces.right} />
          </tr>
        </thead>
        <tbody>
          <Gap height={spaces.above} />
          {shownRows.map((n) => (
            <MatrixRow
              key={rows[n]?.key}
              row={n}
              head={rows[n]?.head}
              first={shownColumns[0] ?? 0}
              last={shownColumns.at(-1) ?? -1}
              left={spaces.left}
              right={spaces.right}
              visited={n === row ? column : -1}
              {...{ id, cell, described }}
              onChoose={props.onChoose}
              onPoint={props.onPoint}
            />
          ))}
          <Gap height={spaces.below} />
        </tbody>
      </table>
    </div>
  );
}
