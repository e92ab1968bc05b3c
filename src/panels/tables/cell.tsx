import { type Column, cellFieldOf, cellId, type Resource, type Table, type TopologyDocument } from '../../model';
import { useEditable } from '../../store';
import { setCell } from '../../store/tables';
import { classNames } from '../../ui';
import { useTypedText } from '../../ui/use-typed-text';

/** Of a cell, whether it can be typed in or chosen from. */
const CELL =
  'h-[26px] w-full min-w-0 rounded border border-transparent bg-transparent px-1.5 text-ink hover:border-line2 focus:bg-surface aria-invalid:border-bad max-sm:h-11 max-sm:text-[16px]';

/** A letter more or less changes no width, which the browser would else look for in a thousand rows. */
const CONTAINED = 'block [contain:layout_size]';

interface CellProps {
  readonly table: Table;
  readonly column: Column;
  readonly resource: Resource;
  readonly document: TopologyDocument;
  readonly row: number;
  /** What its row is called. */
  readonly of: string;
  readonly draft: string | undefined;
  /** Where it is told what is wrong with it. */
  readonly notes: string | undefined;
}

export function Cell({ table, column, resource, document, row, of, draft, notes }: CellProps) {
  const editable = useEditable();
  const stored = table.read(resource, row, column.id);
  const shared = {
    'data-cell': `${row}#${column.id}`,
    'aria-label': `${column.label} of ${of}`,
    'aria-invalid': draft === undefined ? undefined : (true as const),
    'aria-describedby': notes,
  };
  const onCommit = (text: string) => setCell(resource.id, table, row, column.id, text);
  if (!editable) {
    const choice = column.choices?.(resource, document).find(({ value }) => value === stored);
    return <td className="px-2 py-1.5 [overflow-wrap:anywhere]">{choice?.label ?? draft ?? stored}</td>;
  }
  return (
    <td className="p-0.5" style={{ minWidth: `${column.width + 2}ch` }}>
      {column.input === 'choice' ? (
        <Choice
          {...shared}
          value={draft ?? stored}
          choices={column.choices?.(resource, document) ?? []}
          onChoose={onCommit}
        />
      ) : (
        <TextCell {...shared} value={draft ?? stored} column={column} onCommit={onCommit} />
      )}
    </td>
  );
}

interface Marked {
  readonly 'data-cell': string;
  readonly 'aria-label': string;
  readonly 'aria-invalid': true | undefined;
  readonly 'aria-describedby': string | undefined;
}

interface TextCellProps extends Marked {
  readonly value: string;
  readonly column: Column;
  readonly onCommit: (text: string) => void;
}

function TextCell({ value, column, onCommit, ...marked }: TextCellProps) {
  const { text, settled, setTyped, commit, onKeyDown } = useTypedText({ value, onCommit });
  const isWord = column.input === 'text' && !column.list;
  return (
    <input
      {...marked}
      type="text"
      inputMode={column.input === 'number' ? 'numeric' : undefined}
      data-settled={settled || undefined}
      value={text}
      spellCheck={false}
      autoComplete="off"
      autoCapitalize="off"
      onChange={(event) => setTyped(event.target.value)}
      onBlur={commit}
      onKeyDown={onKeyDown}
      title={text.length > column.width ? text : undefined}
      className={classNames(CELL, CONTAINED, !isWord && 'font-mono text-meta max-sm:text-[16px]')}
    />
  );
}

interface ChoiceProps extends Marked {
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly onChoose: (value: string) => void;
}

const Choice = ({ value, choices, onChoose, ...marked }: ChoiceProps) => (
  <select
    {...marked}
    // It has no undo of its own.
    data-settled
    value={value}
    onChange={(event) => onChoose(event.target.value)}
    className={classNames(CELL, 'pr-0')}
  >
    {!choices.some((choice) => choice.value === value) && <option value={value}>{value || 'None'}</option>}
    {choices.map((choice) => (
      <option key={choice.value} value={choice.value}>
        {choice.label}
      </option>
    ))}
  </select>
);

/** The cell as a field, for what is said of it. */
export const fieldOfCell = (resource: Resource, table: Table, row: number, column: string) =>
  cellFieldOf(resource.kind, cellId(table, row, column));
