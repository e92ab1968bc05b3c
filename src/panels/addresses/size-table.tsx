import type { KeyboardEvent } from 'react';
import { type LimitedSpace, number } from '../../engine';
import type { SizeMatrix } from '../../engine/space';
import { classNames } from '../../ui';

/** A cell, by its numbers in the matrix. */
export interface At {
  readonly row: number;
  readonly column: number;
}

interface SizeTableProps {
  readonly matrix: SizeMatrix;
  /** Names the table. */
  readonly caption: string;
  /** The cell that is told of beside. */
  readonly at: At;
  readonly onPoint: (at: At) => void;
}

/** What limits, in a word. */
const LIMITS: Readonly<Record<LimitedSpace, string>> = {
  subnet: 'subnet',
  'pod-subnet': 'pod subnet',
  'pod-cidr': 'pod CIDR',
  'route-table': 'routes',
  cluster: 'AKS',
};

const CELL = 'border-t border-line whitespace-nowrap';

const STEPS: Readonly<Record<string, At>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
};

const cellId = ({ row, column }: At): string => `size-${row}-${column}`;

/** Subnet sizes by modes; one cell at a time is a stop for the Tab key, and arrow keys go to the others. */
export function SizeTable({ matrix: { rows, columns }, caption, at, onPoint }: SizeTableProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    const clamp = (wanted: number, count: number) => Math.min(Math.max(wanted, 0), count - 1);
    const to = { row: clamp(at.row + step.row, rows.length), column: clamp(at.column + step.column, columns.length) };
    onPoint(to);
    document.getElementById(cellId(to))?.focus();
  };
  return (
    <section aria-label={caption} className="overflow-x-auto rounded-md border border-line">
      <table className="w-full border-collapse text-left" onKeyDown={onKeyDown}>
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="bg-sunk align-top text-meta text-ink2">
            <th scope="col" className="px-2 py-1 font-medium">
              Subnet
              <span className="block font-normal text-ink3">runs / upgrades</span>
            </th>
            {columns.map(({ mode, maxPods, present }) => (
              <th key={mode.id} scope="col" className="px-2 py-1 font-medium">
                <span className={classNames(present && 'font-bold text-ink')}>{mode.title}</span>
                <span className="block font-normal whitespace-nowrap text-ink3">{number(maxPods)} pods a node</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ length, usable, present, cells }, row) => (
            <tr key={length} className={classNames(present && 'bg-sunk')}>
              <th scope="row" className={classNames(CELL, 'px-2 font-normal')}>
                <span className={classNames('font-mono text-meta', present && 'font-semibold')}>/{length}</span>{' '}
                <span className="text-meta text-ink3">{number(usable)} usable</span>{' '}
                {present && <span className="ml-1 rounded bg-ink px-1 text-meta font-semibold text-on-ink">now</span>}
              </th>
              {cells.map((cell, column) => (
                <Cell
                  key={columns[column]?.mode.id}
                  id={cellId({ row, column })}
                  cell={cell}
                  present={present && (columns[column]?.present ?? false)}
                  told={at.row === row && at.column === column}
                  onPoint={() => onPoint({ row, column })}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface CellProps {
  readonly id: string;
  readonly cell: SizeMatrix['rows'][number]['cells'][number];
  readonly present: boolean;
  readonly told: boolean;
  readonly onPoint: () => void;
}

const Cell = ({ id, cell: { runs, upgrades }, present, told, onPoint }: CellProps) => (
  <td className={classNames(CELL, present && 'inset-ring-2 inset-ring-ink')}>
    <button
      type="button"
      id={id}
      tabIndex={told ? 0 : -1}
      aria-describedby="size-says"
      onFocus={onPoint}
      onPointerEnter={onPoint}
      className={classNames(
        'w-full px-2 py-[3px] text-left focus-visible:-outline-offset-2 max-sm:py-3',
        told && !present && 'inset-ring inset-ring-line2',
        runs.nodes === 0 && 'text-ink3',
      )}
    >
      <span className={classNames('inline-block min-w-[82px]', present && 'font-semibold')}>
        <span className="inline-block min-w-9 text-right">{number(runs.nodes)}</span> / {number(upgrades.nodes)}
      </span>
      <span className="text-[10px] text-ink3">{LIMITS[runs.limitedBy]}</span>
    </button>
  </td>
);
