import { useState } from 'react';
import { number } from '../../engine';
import { cellFieldOf, cellId, type Resource, readPasted, type Table, type TopologyDocument } from '../../model';
import { Button } from '../../ui';
import { useFirst } from '../show-all';
import { Preview } from './preview';
import { readCells } from './read-cells';

interface PasteProps {
  readonly table: Table;
  readonly resource: Resource;
  readonly document: TopologyDocument;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onAdd: (rows: readonly Readonly<Record<string, string>>[]) => void;
  readonly onClose: () => void;
}

/** Rows from a spreadsheet: what of them can be read is shown before it is added, what cannot can be mended here. */
export default function Paste({ table, resource, document, text, onText, onAdd, onClose }: PasteProps) {
  const [mended, setMended] = useState<Readonly<Record<string, string>>>({});
  const room = Math.max(0, table.most - table.count(resource));
  const { rows: all, hasHeadings, unused } = readPasted(table, readCells(text));
  const texts = all
    .slice(0, room)
    .map((row, at) =>
      Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, mended[`${at}#${column}`] ?? cell])),
    );
  const rows = table.preview(resource, texts, document);
  const readable = texts.filter((_, at) => rows[at]?.isReadable);
  const { rows: shown, more } = useFirst(rows, 'rows');
  return (
    <section aria-label="Paste rows" className="mb-2 flex flex-col gap-2 rounded-md border border-line2 bg-sunk p-2.5">
      <label className="flex flex-col gap-1">
        <span>
          Copy rows in a spreadsheet or a CSV file and paste them here, with headings or without. The columns are{' '}
          {table.columns.map(({ label }) => label).join(', ')}.
        </span>
        <textarea
          aria-label="Rows to paste"
          // It was opened to paste into.
          ref={(area) => {
            if (area && text === '') area.focus();
          }}
          value={text}
          onChange={(event) => {
            setMended({});
            onText(event.target.value);
          }}
          onKeyDown={(event) => event.key === 'Escape' && onClose()}
          rows={3}
          spellCheck={false}
          className="w-full rounded-md border border-edge bg-surface p-2 font-mono text-meta text-ink max-sm:text-[16px]"
        />
      </label>
      {rows.length > 0 && (
        <>
          <p role="status">
            {number(readable.length)} of {number(rows.length)} rows can be read
            {hasHeadings ? ', by the headings above them' : ', columns in their order'}.
            {unused.length > 0 && ` Not used: ${unused.join(', ')}.`}
            {all.length > texts.length &&
              ` ${number(all.length - texts.length)} more are beyond the limit of the table.`}
          </p>
          <Preview
            table={table}
            resource={resource}
            document={document}
            rows={shown}
            fieldOf={(column) => cellFieldOf(resource.kind, cellId(table, 0, column))}
            onMend={(row, column, to) => setMended({ ...mended, [`${row}#${column}`]: to })}
          />
          {more}
        </>
      )}
      <div className="flex flex-wrap gap-2">
        <Button primary disabled={readable.length === 0} onClick={() => onAdd(readable)}>
          {readable.length === 1 ? `Add 1 ${table.noun}` : `Add ${number(readable.length)} ${table.noun}s`}
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </section>
  );
}
