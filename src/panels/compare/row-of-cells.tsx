import type { Column, PlacedCell, Row } from '../../engine/compare';
import type { NetworkModeId } from '../../modes';
import { classNames, Mark } from '../../ui';
import { CellLines } from './cell-lines';
import { CELL, MODE_CELL } from './row-head';
import { TableRow } from './table-row';

interface RowOfCellsProps {
  readonly row: Row;
  readonly columns: readonly Column[];
  /** What cells lead to, where they lead anywhere. */
  readonly onPress?: ((mode: NetworkModeId) => void) | undefined;
}

/** One respect in every mode. */
export const RowOfCells = ({ row: { title, facts, cells }, columns, onPress }: RowOfCellsProps) => (
  <TableRow title={title} facts={facts}>
    {columns.map(({ mode, title: name, present }, i) => {
      const cell = cells[i];
      return (
        <td key={mode} data-mode={name} className={classNames(CELL, MODE_CELL, present && 'bg-sunk')}>
          {cell ? <Words cell={cell} of={name} onPress={onPress && (() => onPress(mode))} /> : <NoFigure />}
        </td>
      );
    })}
  </TableRow>
);

const NoFigure = () => (
  <span className="text-ink3">
    <span aria-hidden>–</span>
    <span className="sr-only">no figure</span>
  </span>
);

interface WordsProps {
  readonly cell: PlacedCell;
  readonly of: string;
  readonly onPress: (() => void) | undefined;
}

/** What a cell says; a verdict with its shape, a space with its prefix. */
function Words({ cell: { lines, detail, holds, differs }, of, onPress }: WordsProps) {
  const said = <CellLines lines={lines} differs={differs} />;
  return (
    <div className="flex items-start gap-1.5">
      {holds !== undefined && <Mark tone={holds ? 'good' : 'bad'} word={holds ? 'Yes:' : 'No:'} />}
      <div className="min-w-0">
        {onPress ? (
          <button
            type="button"
            onClick={onPress}
            className="rounded-sm text-left underline decoration-edge underline-offset-2 hover:decoration-ink max-sm:-my-2 max-sm:py-2"
          >
            {said}
            <span className="sr-only">: how to get to {of}</span>
          </button>
        ) : (
          said
        )}
        {detail !== undefined && detail !== '' && <span className="block text-meta text-ink3">{detail}</span>}
      </div>
    </div>
  );
}
