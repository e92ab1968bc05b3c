// Apart from the store's face: nobody edits a table before the first picture.
import { cellId, cellStep, type RowsChange, readCellId, rowsStep, type Table, withResource, withRows } from '../model';
import { draftKey } from './document-slice';
import { useApp } from './store';

/** Changes the rows of a resource's table, all in one step. @returns whether that may be */
export function changeRows(id: string, table: Table, change: RowsChange): boolean {
  const { document, change: put } = useApp.getState();
  const before = document.resources[id];
  if (!before) return false;
  const after = withRows(table, before, change, document);
  if (after === before) return true;
  return put({ document: withResource(document, after), step: rowsStep(table, [before, after], change, document) });
}

/** Puts a text into a cell; one that says nothing usable waits there, and the last valid value stays in force. */
export function setCell(id: string, table: Table, row: number, column: string, text: string): void {
  const { editing, document, mayEdit } = useApp.getState();
  const before = document.resources[id];
  if (!mayEdit()) return;
  if (!editing || !before) throw new Error(`${table.id} of ${id} cannot be edited yet`);
  const field = cellId(table, row, column);
  const key = draftKey(id, field);
  const wait = () => useApp.setState(({ drafts }) => ({ drafts: { ...drafts, [key]: text } }));
  const edited = editing.applyEdits(document, [{ id, field, text }]);
  if (!edited.ok) {
    wait();
    return;
  }
  useApp.getState().discardDraft(key);
  const after = edited.value.resources[id];
  if (edited.value === document || !after) return;
  const step = cellStep(table, [before, after], { row, column }, document);
  if (!useApp.getState().change({ document: edited.value, step })) wait();
}

/** Opens the tab of tables at one of a resource's. */
export const askForTable = (id: string, table: string): void =>
  useApp.setState({ selection: id, tableAsked: table, dock: { open: true, tab: 'tables' } });

export const tableShown = (): void => useApp.setState({ tableAsked: undefined });

/** The cells of a table in which texts wait, by `draftKey` without the resource. */
export function draftsOf(
  drafts: Readonly<Record<string, string>>,
  id: string,
  kind: Parameters<typeof readCellId>[0],
  table: Table,
): ReadonlyMap<string, string> {
  const start = `${id}.`;
  return new Map(
    Object.entries(drafts).flatMap(([key, text]) => {
      const cell = key.startsWith(start) ? readCellId(kind, key.slice(start.length)) : undefined;
      return cell?.table === table ? [[`${cell.row}#${cell.column}`, text] as const] : [];
    }),
  );
}
