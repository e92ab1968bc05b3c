import { err, ok, type Result } from '../../result';
import type { TopologyDocument } from '../document';
import type { Choice, FieldError } from '../fields/field';
import type { Resource, ResourceKind, ResourceOf } from '../resources';
import type { Clash, Column, NewCell, NewRow, Table } from './types';

type Read<T> = Result<T, FieldError>;

/** A column of rows of this shape. */
export interface ColumnOf<K extends ResourceKind, Row> extends Omit<Column, 'choices' | 'aliases'> {
  readonly aliases?: readonly string[];
  readonly choices?: (resource: ResourceOf<K>, document: TopologyDocument) => readonly Choice[];
  readonly read: (row: Row) => string;
  /** @param text without white space at its ends; of a column with choices the value of one of them */
  readonly write: (row: Row, text: string) => Read<Row>;
}

export interface TableSpec<K extends ResourceKind, Row>
  extends Pick<Table, 'id' | 'title' | 'noun' | 'most' | 'mostFact' | 'order'> {
  readonly least?: number;
  readonly applies?: (resource: ResourceOf<K>, document: TopologyDocument) => boolean;
  readonly columns: readonly ColumnOf<K, Row>[];
  readonly rows: (resource: ResourceOf<K>) => readonly Row[];
  readonly withRows: (resource: ResourceOf<K>, rows: Row[]) => ResourceOf<K>;
  /** A new row; `undefined` where the design has nothing that it could be about. */
  readonly fresh: (rows: readonly Row[], resource: ResourceOf<K>, document: TopologyDocument) => Row | undefined;
  /** A copy that can stand beside the others. */
  readonly again?: (row: Row, rows: readonly Row[]) => Row;
  /** The column by which a row is called; the first where there is none. */
  readonly calledBy?: string;
  readonly view?: (rows: readonly Row[]) => readonly number[];
  readonly move?: (rows: readonly Row[], row: number, place: number) => Row[];
  readonly clashes?: (rows: readonly Row[]) => readonly Clash[];
  /** What stands in a row that is made anew with each reading. */
  readonly keyOf?: (row: Row) => unknown;
}

/** A table of one kind of resource; what it does with one need not ask for the kind. */
export function tableOf<K extends ResourceKind, Row>(kind: K, spec: TableSpec<K, Row>): Table {
  const ofKind = (resource: Resource): ResourceOf<K> => {
    if (resource.kind !== kind) throw new Error(`${spec.id} is no table of a ${resource.kind}`);
    return resource as ResourceOf<K>;
  };
  const columns = spec.columns.map((column) => asColumn(column, ofKind));
  const columnOf = (id: string): ColumnOf<K, Row> => {
    const column = spec.columns.find((candidate) => candidate.id === id);
    if (!column) throw new Error(`${spec.id} has no column ${id}`);
    return column;
  };
  const rowsOf = (resource: Resource): readonly Row[] => spec.rows(ofKind(resource));
  const put = (resource: Resource, rows: readonly Row[]): Resource => spec.withRows(ofKind(resource), [...rows]);
  const written = (resource: Resource, row: Row, column: ColumnOf<K, Row>, text: string, document: TopologyDocument) =>
    writeCell(row, column, text, column.choices?.(ofKind(resource), document));
  const view = (rows: readonly Row[]): readonly number[] => spec.view?.(rows) ?? rows.map((_, at) => at);
  const called = columnOf(spec.calledBy ?? spec.columns[0]?.id ?? '');

  /** Each text put into a fresh row, which begins where the row before it ended. */
  function reading(resource: Resource, texts: readonly Readonly<Record<string, string>>[], document: TopologyDocument) {
    const kept = [...rowsOf(resource)];
    const read = texts.map((byColumn): NewRow => {
      const made = spec.fresh(kept, ofKind(resource), document);
      let row = made;
      const results = new Map<string, Read<Row>>();
      for (const column of spec.columns) {
        const text = byColumn[column.id];
        if (text === undefined || row === undefined) continue;
        const result = written(resource, row, column, text, document);
        results.set(column.id, result);
        if (result.ok) row = result.value;
      }
      const cells = spec.columns.map((column): NewCell => {
        const result = results.get(column.id);
        const given = byColumn[column.id];
        const text = (result?.ok === false ? given : row && column.read(row)) ?? given ?? '';
        return {
          column: column.id,
          text,
          isGiven: given !== undefined,
          ...(result?.ok === false && { error: result.error }),
        };
      });
      const isReadable = row !== undefined && cells.every(({ error }) => error === undefined);
      if (isReadable && row !== undefined) kept.push(row);
      return { cells, isReadable };
    });
    return { kept, read };
  }

  return {
    id: spec.id,
    title: spec.title,
    noun: spec.noun,
    columns,
    most: spec.most,
    ...(spec.mostFact && { mostFact: spec.mostFact }),
    least: spec.least ?? 0,
    order: spec.order,
    applies: (resource, document) => spec.applies?.(ofKind(resource), document) ?? true,
    count: (resource) => rowsOf(resource).length,
    view: (resource) => view(rowsOf(resource)),
    read(resource, row, column) {
      const found = rowsOf(resource)[row];
      return found === undefined ? '' : columnOf(column).read(found);
    },
    write(resource, row, column, text, document) {
      const rows = rowsOf(resource);
      const found = rows[row];
      if (found === undefined) return ok(resource);
      const result = written(resource, found, columnOf(column), text, document);
      if (!result.ok) return result;
      return ok(result.value === found ? resource : put(resource, rows.with(row, result.value)));
    },
    nameOf(resource, row, document) {
      const found = rowsOf(resource)[row];
      const text = found === undefined ? '' : called.read(found);
      const choice = called.choices?.(ofKind(resource), document).find(({ value }) => value === text);
      return choice?.label ?? (text === '' ? `${spec.noun} ${row + 1}` : text);
    },
    add(resource, document) {
      const rows = rowsOf(resource);
      const fresh = rows.length < spec.most ? spec.fresh(rows, ofKind(resource), document) : undefined;
      return fresh === undefined ? resource : put(resource, [...rows, fresh]);
    },
    duplicate(resource, row) {
      const rows = rowsOf(resource);
      const found = rows[row];
      if (found === undefined || rows.length >= spec.most) return resource;
      return put(resource, rows.toSpliced(row + 1, 0, copyOf(spec.again?.(found, rows) ?? found)));
    },
    remove(resource, row) {
      const rows = rowsOf(resource);
      return rows.length > (spec.least ?? 0) ? put(resource, rows.toSpliced(row, 1)) : resource;
    },
    move(resource, row, place) {
      const rows = rowsOf(resource);
      const found = rows[row];
      if (found === undefined || place < 0 || place >= rows.length) return resource;
      const moved = spec.move?.(rows, row, place) ?? rows.toSpliced(row, 1).toSpliced(place, 0, found);
      return moved.every((one, at) => one === rows[at]) ? resource : put(resource, moved);
    },
    preview: (resource, texts, document) => reading(resource, texts, document).read,
    append(resource, texts, document) {
      const { kept } = reading(resource, texts, document);
      return kept.length === rowsOf(resource).length
        ? resource
        : put(resource, kept.slice(0, Math.max(spec.most, rowsOf(resource).length)));
    },
    clashes: (resource) => spec.clashes?.(rowsOf(resource)) ?? [],
    keyOf(resource, row) {
      const found = rowsOf(resource)[row];
      return found === undefined ? undefined : (spec.keyOf?.(found) ?? found);
    },
  };
}

function asColumn<K extends ResourceKind, Row>(
  { read: _, write: __, choices, aliases = [], ...column }: ColumnOf<K, Row>,
  ofKind: (resource: Resource) => ResourceOf<K>,
): Column {
  return {
    ...column,
    aliases,
    ...(choices && { choices: (resource, document) => choices(ofKind(resource), document) }),
  };
}

/** What a cell holds may be written again, whatever it is, and changes nothing. */
function writeCell<K extends ResourceKind, Row>(
  row: Row,
  column: ColumnOf<K, Row>,
  typed: string,
  choices: readonly Choice[] | undefined,
): Read<Row> {
  const text = typed.trim();
  const now = column.read(row);
  if (text === now && (now !== '' || column.optional)) return ok(row);
  if (text === '' && !column.optional) return err({ code: 'empty' });
  if (!choices) return column.write(row, text);
  const value = choiceOf(choices, text);
  if (value === undefined) return err({ code: 'not-a-choice', choices });
  return value === now ? ok(row) : column.write(row, value);
}

/** By its value or its label, in capitals or not: spreadsheets write either. */
function choiceOf(choices: readonly Choice[], text: string): string | undefined {
  const alike = (one: string) => one.toLowerCase() === text.toLowerCase();
  return (
    choices.find(({ value }) => value === text) ?? choices.find(({ value, label }) => alike(value) || alike(label))
  )?.value;
}

/** Rows are told apart by what they are, so that a copy is another one. */
const copyOf = <Row>(row: Row): Row => (typeof row === 'object' && row !== null ? { ...row } : row);
