import { ok, type Result } from '../../result';
import type { Choice, FieldError } from '../fields/field';
import { among } from '../fields/field';
import { put } from '../fields/put';
import { map } from '../fields/texts';
import type { ResourceKind } from '../resources';
import type { ColumnOf } from './table';

type Read<T> = Result<T, FieldError>;
type Head<K extends ResourceKind, Row> = Omit<ColumnOf<K, Row>, 'read' | 'write' | 'choices' | 'optional' | 'list'>;

/** A column that keeps a text as it is read. */
export const textColumn = <K extends ResourceKind, Row extends object, Key extends keyof Row & string>(
  head: Omit<Head<K, Row>, 'id'> & { readonly id: Key },
  text: (text: string) => Read<Row[Key] & string>,
): ColumnOf<K, Row> => ({
  ...head,
  read: (row) => String(row[head.id] ?? ''),
  write: (row, typed) => map(text(typed), (value) => ({ ...row, [head.id]: value })),
});

/** A column that may be empty. */
export const optionalColumn = <K extends ResourceKind, Row extends object, Key extends keyof Row & string>(
  head: Omit<Head<K, Row>, 'id'> & { readonly id: Key },
  value: (text: string) => Read<NonNullable<Row[Key]>>,
): ColumnOf<K, Row> => ({
  ...head,
  optional: true,
  read: (row) => String(row[head.id] ?? ''),
  write: (row, typed) =>
    typed === '' ? ok(put(row, head.id, undefined)) : map(value(typed), (read) => put(row, head.id, read)),
});

export const numberColumn = <K extends ResourceKind, Row extends object, Key extends keyof Row & string>(
  head: Omit<Head<K, Row>, 'id' | 'input'> & { readonly id: Key },
  value: (text: string) => Read<Row[Key] & number>,
): ColumnOf<K, Row> => ({
  ...head,
  input: 'number',
  read: (row) => String(row[head.id]),
  write: (row, typed) => map(value(typed), (read) => ({ ...row, [head.id]: read })),
});

/** A column of several values in a cell, separated by commas. */
export const listColumn = <K extends ResourceKind, Row extends object, Key extends keyof Row & string>(
  head: Omit<Head<K, Row>, 'id' | 'input'> & { readonly id: Key },
  values: (text: string) => Read<Row[Key] & string[]>,
): ColumnOf<K, Row> => ({
  ...head,
  input: 'text',
  list: true,
  read: (row) => (row[head.id] as readonly string[]).join(', '),
  write: (row, typed) => map(values(typed), (read) => ({ ...row, [head.id]: read })),
});

/** A column of one of a few values. */
export const choiceColumn = <
  K extends ResourceKind,
  Row extends object,
  Key extends keyof Row & string,
  const C extends Choice & { readonly value: Row[Key] & string },
>(
  head: Omit<Head<K, Row>, 'id' | 'input'> & { readonly id: Key },
  choices: readonly C[],
): ColumnOf<K, Row> => ({
  ...head,
  input: 'choice',
  choices: () => choices,
  read: (row) => String(row[head.id]),
  write: (row, value) => ok({ ...row, [head.id]: among(choices, value) ?? row[head.id] }),
});
