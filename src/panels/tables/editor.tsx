import { ClipboardPaste, Copy, Plus } from 'lucide-react';
import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { number } from '../../engine';
import type { Resource, RowsChange, Table, TopologyDocument } from '../../model';
import { tableText } from '../../model';
import { useApp, useEditable } from '../../store';
import { changeRows, draftsOf, tableShown } from '../../store/tables';
import { Button, lazyPart } from '../../ui';
import { useRowDrag } from '../use-row-drag';
import { CopyByHand } from './copy-by-hand';
import { Head } from './head';
import { Row } from './row';
import type { Tool } from './row-tools';
import { nextSorting, type Sorting, sortedRows } from './sorting';
import { useFocus } from './use-focus';

// Nobody needs what reads spreadsheets before pasting.
const Paste = lazyPart(() => import('./paste'));

/** Rows that are in the page before somebody asks for the rest: each has an input for every column. */
const FIRST = 60;

interface EditorProps {
  readonly resource: Resource;
  readonly table: Table;
  readonly document: TopologyDocument;
}

/**
 * One table of a resource, to be typed in. A plain table of native inputs, not a grid: every cell is an input of its
 * own, in which the arrow keys belong to the text, so Tab goes from cell to cell as in any form, and screen readers read
 * it with their own commands for tables.
 */
export function Editor({ resource, table, document }: EditorProps) {
  const { id, kind } = resource;
  const editor = useRef<HTMLElement>(null);
  const focus = useFocus(editor);
  const [sorting, setSorting] = useState<Sorting>();
  const [pasted, setPasted] = useState<string>();
  const [said, setSaid] = useState('');
  const [byHand, setByHand] = useState<string>();
  const drafts = draftsOf(
    useApp((state) => state.drafts),
    id,
    kind,
    table,
  );
  useAskedFor(table, editor);

  const rows = sortedRows(table, resource, sorting);
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? rows : rows.slice(0, FIRST);
  const count = table.count(resource);
  const editable = useEditable();
  const canAdd = table.add(resource, document) !== resource;
  const clashes = table.clashes(resource);
  const view = table.view(resource);
  const change = (to: RowsChange): boolean => {
    setSaid('');
    return changeRows(id, table, to);
  };
  const isAt = (row: number, to: number): boolean => table.move(resource, row, to) !== resource;
  const move = (row: number, to: number): number => {
    change({ kind: 'move', row, place: to });
    return rowAfterMove(table, resource, row, to);
  };
  const drag = useRowDrag((row) => view.indexOf(row), move);
  const addRow = () => {
    if (!change({ kind: 'add' })) return;
    setSorting(undefined);
    setWhole(true);
    const first = table.columns[0]?.id;
    if (first !== undefined) focus({ row: count, column: first });
  };

  const use = (row: number, tool: Tool) => {
    const place = view.indexOf(row);
    if (tool === 'duplicate') {
      if (change({ kind: 'duplicate', row })) focus({ row: row + 1, column: table.columns[0]?.id ?? '' });
    } else if (tool === 'remove') {
      if (!change({ kind: 'remove', row })) return;
      if (count > 1) focus({ row: Math.min(row, count - 2), tool: 'remove' });
      else editor.current?.focus();
    } else focus({ row: move(row, tool === 'up' ? place - 1 : place + 1), tool });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const target = event.target instanceof HTMLElement ? event.target : undefined;
    // On a button these would ask to delete or copy the whole resource.
    if (target instanceof HTMLButtonElement && /^(Delete|Backspace)$/.test(event.key)) event.stopPropagation();
    const [at, column = ''] = (target?.dataset.cell ?? '').split('#');
    if (at === undefined || column === '') return;
    const row = Number(at);
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      target?.blur();
      if (sorting) return setSaid(`Sorted by a column: show the rows as they stand to move them.`);
      focus({ row: move(row, view.indexOf(row) + (event.key === 'ArrowUp' ? -1 : 1)), column });
    } else if (event.key === 'Enter' && target instanceof HTMLInputElement) {
      event.preventDefault();
      const next = rows[rows.indexOf(row) + (event.shiftKey ? -1 : 1)];
      if (next !== undefined) focus({ row: next, column });
      else if (!event.shiftKey && canAdd) addRow();
    }
  };

  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain');
    // A single text is meant for the cell it is pasted into.
    if (!editable || event.target instanceof HTMLTextAreaElement || !/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    setPasted(text);
  };

  const copy = async () => {
    const text = tableText(table, resource, document);
    try {
      await navigator.clipboard.writeText(text);
      setSaid(`Copied ${rowsWords(count, table.noun)} with the headings, for a spreadsheet.`);
    } catch {
      setByHand(text);
    }
  };

  return (
    <section
      ref={editor}
      tabIndex={-1}
      aria-label={`${table.title} of ${resource.name}`}
      onKeyDown={onKeyDown}
      onPaste={onPaste}
      className="scroll-mt-2 outline-none"
    >
      <div className="mb-1.5 flex flex-wrap items-center gap-x-2 gap-y-1">
        <h3 className="text-label font-semibold">{table.title}</h3>
        <span className="text-ink3">
          {number(count)} of {number(table.most)}
        </span>
        {editable && (
          <>
            <Button icon={Plus} onClick={addRow} disabled={!canAdd}>
              Add {table.noun}
            </Button>
            <Button icon={ClipboardPaste} aria-expanded={pasted !== undefined} onClick={() => setPasted('')}>
              Paste rows
            </Button>
          </>
        )}
        {count > 0 && (
          <Button icon={Copy} onClick={() => void copy()}>
            Copy as TSV
          </Button>
        )}
        {sorting && <Button onClick={() => setSorting(undefined)}>Show as they stand</Button>}
        <p role="status" className="text-ink2">
          {said}
        </p>
      </div>
      {byHand !== undefined && <CopyByHand text={byHand} onClose={() => setByHand(undefined)} />}
      {editable && pasted !== undefined && (
        <Paste
          {...{ table, resource, document }}
          text={pasted}
          onText={setPasted}
          onAdd={(added) => {
            if (!change({ kind: 'append', rows: added })) return;
            setPasted(undefined);
            setSaid(`Added ${rowsWords(added.length, table.noun)}.`);
            editor.current?.focus();
          }}
          onClose={() => {
            setPasted(undefined);
            editor.current?.focus();
          }}
        />
      )}
      {count === 0 ? (
        <p className="text-ink2">
          No {table.noun}s yet.
          {editable && !canAdd && ` There is nothing in the design that a ${table.noun} could name.`}
        </p>
      ) : (
        <div className="overflow-x-auto rounded-md border border-line">
          <table className="w-full border-collapse">
            <caption className="sr-only">
              {table.title} of {resource.name}. Enter goes down a row and adds one at the end; Alt with an arrow moves
              the row.
            </caption>
            <Head
              table={table}
              resource={resource}
              sorting={sorting}
              onSort={(column) => setSorting(nextSorting(sorting, column))}
            />
            {shown.map((row) => {
              const place = view.indexOf(row);
              return (
                <Row
                  key={row}
                  {...{ table, resource, document, row }}
                  drafts={draftsIn(drafts, row)}
                  clashes={clashes.filter(({ rows: [first] }) => first === row)}
                  can={{
                    up: !sorting && isAt(row, place - 1),
                    down: !sorting && isAt(row, place + 1),
                    duplicate: count < table.most,
                    remove: count > table.least,
                  }}
                  isTarget={drag.over === row}
                  onUse={(tool) => use(row, tool)}
                  drag={drag.of(row)}
                />
              );
            })}
          </table>
        </div>
      )}
      {shown.length < rows.length && (
        <Button className="mt-2" onClick={() => setWhole(true)}>
          Show all {rowsWords(rows.length, table.noun)}
        </Button>
      )}
      <p className="mt-1.5 text-meta text-ink3">
        {table.order}
        {editable &&
          ' Enter goes down and adds a row at the end; Alt+↑ and Alt+↓ move a row; rows copied in a spreadsheet can be pasted anywhere here.'}
      </p>
    </section>
  );
}

const rowsWords = (count: number, noun: string): string => `${number(count)} ${noun}${count === 1 ? '' : 's'}`;

const draftsIn = (drafts: ReadonlyMap<string, string>, row: number): ReadonlyMap<string, string> =>
  new Map(
    [...drafts].flatMap(([cell, text]) => {
      const [at, column = ''] = cell.split('#');
      return at === String(row) ? [[column, text] as const] : [];
    }),
  );

/** The number that a row has once it was moved; one whose text changed with the move has kept its own. */
function rowAfterMove(table: Table, resource: Resource, row: number, to: number): number {
  const key = table.keyOf(resource, row);
  const moved = table.move(resource, row, to);
  const at = Array.from({ length: table.count(moved) }, (_, one) => table.keyOf(moved, one)).indexOf(key);
  return at < 0 ? row : at;
}

/** Brings the table into sight once somebody has asked for it, with the focus on its first cell. */
function useAskedFor(table: Table, editor: React.RefObject<HTMLElement | null>): void {
  const isAsked = useApp((state) => state.tableAsked === table.id);
  useEffect(() => {
    if (!isAsked) return;
    if (editor.current) toTop(editor.current);
    const first = editor.current?.querySelector<HTMLElement>('[data-cell]') ?? editor.current?.querySelector('button');
    first?.focus({ preventScroll: true });
    tableShown();
  }, [isAsked, editor]);
}

/** Scrolls the panel alone: `scrollIntoView` would take the page along. */
function toTop(editor: HTMLElement): void {
  const panel = editor.closest('[role="tabpanel"]');
  if (panel) panel.scrollTop += editor.getBoundingClientRect().top - panel.getBoundingClientRect().top;
}
