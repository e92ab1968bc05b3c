import { fieldFinding } from '../../engine/findings/field-errors';
import type { Field, NewCell, NewRow, Resource, Table, TopologyDocument } from '../../model';
import { Button, classNames, Mark } from '../../ui';
import { useTypedText } from '../../ui/use-typed-text';

interface PreviewProps {
  readonly table: Table;
  readonly resource: Resource;
  readonly document: TopologyDocument;
  readonly rows: readonly NewRow[];
  readonly fieldOf: (column: string) => Field | undefined;
  readonly onMend: (row: number, column: string, text: string) => void;
}

/** What would be added. A cell that cannot be read says why, and can be typed anew. */
export const Preview = ({ table, resource, document, rows, fieldOf, onMend }: PreviewProps) => (
  <div className="overflow-x-auto rounded-md border border-line bg-surface">
    <table className="w-full border-collapse text-left">
      <caption className="sr-only">Rows that would be added</caption>
      <thead>
        <tr className="text-meta text-ink2">
          <th scope="col" className="px-2 py-1 font-medium">
            <span className="sr-only">Whether it can be read</span>
          </th>
          {table.columns.map(({ id, label }) => (
            <th key={id} scope="col" className="px-2 py-1 font-medium whitespace-nowrap">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ cells, isReadable }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: pasted rows are known by their place
          <tr key={at} className="border-t border-line align-top">
            <td className="px-2 py-1">
              <Mark
                tone={isReadable ? 'good' : 'bad'}
                word={isReadable ? `Row ${at + 1} is added` : `Row ${at + 1} is left out`}
              />
            </td>
            {cells.map((cell) => (
              <td key={cell.column} className="px-2 py-1">
                {cell.error ? (
                  <BadCell
                    cell={cell}
                    label={`${fieldOf(cell.column)?.label ?? cell.column} of row ${at + 1}`}
                    field={fieldOf(cell.column)}
                    id={resource.id}
                    onMend={(text) => onMend(at, cell.column, text)}
                  />
                ) : (
                  <span className={classNames('whitespace-nowrap', !cell.isGiven && 'text-ink3')}>
                    {wordsOf(table, cell, resource, document)}
                  </span>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

const wordsOf = (table: Table, { column, text }: NewCell, resource: Resource, document: TopologyDocument): string =>
  table.columns
    .find(({ id }) => id === column)
    ?.choices?.(resource, document)
    .find(({ value }) => value === text)?.label ?? text;

interface BadCellProps {
  readonly id: string;
  readonly cell: NewCell;
  readonly label: string;
  readonly field: Field | undefined;
  readonly onMend: (text: string) => void;
}

function BadCell({ id, cell, label, field, onMend }: BadCellProps) {
  const { text, setTyped, commit, onKeyDown } = useTypedText({ value: cell.text, onCommit: onMend });
  const finding = field && cell.error && fieldFinding(id, field, cell.text.trim(), cell.error, '');
  const mend = finding?.mend?.edits[0]?.text;
  return (
    <div className="flex min-w-[16ch] flex-col items-start gap-1">
      <input
        type="text"
        aria-label={label}
        aria-invalid
        title={finding?.says}
        value={text}
        spellCheck={false}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={commit}
        onKeyDown={onKeyDown}
        className="h-[26px] w-full rounded border border-bad bg-surface px-1.5 font-mono text-meta text-ink max-sm:h-11 max-sm:text-[16px]"
      />
      <p className="max-w-[36ch] text-meta text-bad">{finding?.says}</p>
      {mend !== undefined && <Button onClick={() => onMend(mend)}>{finding?.mend?.label}</Button>}
    </div>
  );
}
