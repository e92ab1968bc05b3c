import type { Flow } from '../../../engine';
import type { DifferenceCell, DifferenceGroup, DifferenceRow } from '../../../engine/compare';
import { OUTCOME_WORDS } from '../../../engine/trace';
import { useApp } from '../../../store';
import { Mark } from '../../../ui';
import { tones } from '../../trace/tones';
import { CellLines } from '../cell-lines';
import { TableRow } from '../table-row';
import { GroupHead } from './group-head';
import type { ShownVariant } from './use-shown-variants';
import { Blank, blankWord, VariantCell } from './variant-cell';

interface GroupOfRowsProps {
  readonly group: DifferenceGroup;
  readonly columns: readonly ShownVariant[];
  /** Where in a row the cells of the columns are. */
  readonly at: readonly number[];
}

/** Rows of one kind, those alone in which variants differ unless all are wanted. */
export function GroupOfRows({ group: { title, rows }, columns, at }: GroupOfRowsProps) {
  const all = useApp((state) => state.compared.all);
  const shown = all ? rows : rows.filter(({ differs }) => differs);
  if (shown.length === 0) return null;
  return (
    <tbody className="max-sm:block">
      <GroupHead title={title} columns={columns.length} />
      {shown.map((row) => (
        <Row key={row.id} {...{ row, columns, at }} />
      ))}
    </tbody>
  );
}

interface RowProps extends Omit<GroupOfRowsProps, 'group'> {
  readonly row: DifferenceRow;
}

const Row = ({ row: { title, flow, facts, cells }, columns, at }: RowProps) => (
  <TableRow title={title} facts={facts} {...(flow && { head: <AskForFlow flow={flow} title={title} /> })}>
    {columns.map((column, n) => {
      const cell = cells[at[n] ?? -1];
      return (
        // biome-ignore lint/suspicious/noArrayIndexKey: a column keeps its place, whatever is chosen for it
        <VariantCell key={n} of={column.title} isFirst={n === 0} differs={n > 0 && cell?.differs === true}>
          {cell ? <Words cell={cell} /> : <Blank word={blankWord(at[n], 'cannot be had')} />}
        </VariantCell>
      );
    })}
  </TableRow>
);

/** A press asks for that connection in all variants, hop by hop. */
function AskForFlow({ flow, title }: { readonly flow: Flow; readonly title: string }) {
  const compare = useApp((state) => state.compare);
  return (
    <button
      type="button"
      onClick={({ currentTarget }) => {
        compare({ flow });
        // The table scrolls by itself, but on a phone, where the whole tab does.
        for (const scrolled of ['section', '[role=tabpanel]']) currentTarget.closest(scrolled)?.scrollTo({ top: 0 });
      }}
      className="rounded-sm text-left underline decoration-edge underline-offset-2 hover:decoration-ink max-sm:-my-2 max-sm:py-2"
    >
      {title}
      <span className="sr-only">: follow it in all variants</span>
    </button>
  );
}

const Words = ({ cell: { lines, detail, holds, outcome, differs } }: { readonly cell: DifferenceCell }) => (
  <div className="flex items-start gap-1.5">
    {holds !== undefined && <Mark tone={holds ? 'good' : 'bad'} word={holds ? 'Yes:' : 'No:'} />}
    {outcome !== undefined && <Mark tone={tones[outcome]} word={`${OUTCOME_WORDS[outcome]}:`} />}
    <div className="min-w-0">
      <CellLines lines={lines} differs={differs} />
      {detail !== undefined && detail !== '' && <span className="block text-meta break-words text-ink3">{detail}</span>}
    </div>
  </div>
);
