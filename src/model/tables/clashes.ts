import type { Fact } from '../../facts/fact';
import type { Clash } from './types';

interface Alike<Row> {
  readonly column: string;
  /** Rows with the same text clash; those without one do not. */
  readonly key: (row: Row) => string | undefined;
  readonly says: (row: Row) => string;
  readonly facts: readonly Fact[];
}

/** Each row that says the same as an earlier one. */
export function alike<Row>(rows: readonly Row[], { column, key, says, facts }: Alike<Row>): Clash[] {
  const first = new Map<string, number>();
  return rows.flatMap((row, at): Clash[] => {
    const text = key(row)?.toLowerCase();
    if (text === undefined || text === '') return [];
    const earlier = first.get(text);
    if (earlier === undefined) {
      first.set(text, at);
      return [];
    }
    return [{ rows: [at, earlier], column, says: says(row), facts }];
  });
}

/** Rows of the same name, where Azure knows them by it. */
export const sameName = <Row extends { readonly name: string }>(
  rows: readonly Row[],
  noun: string,
  facts: readonly Fact[],
): Clash[] =>
  alike(rows, {
    column: 'name',
    key: ({ name }) => name,
    says: ({ name }) => `Another ${noun} is named ${name} already.`,
    facts,
  });
