import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { facts } from './index';
import { options } from './options';
import { sources } from './sources';

const docs = new URL('../../docs/', import.meta.url);
const page = readFileSync(new URL('rules.md', docs), 'utf8');

/** A line is `- **id** says`; of rows the id is a whole family’s, its first and its last. */
const lines = [...page.matchAll(/^- \*\*(?<id>[^*]+)\*\* (?<says>.+)$/gm)].map(({ groups }) => ({
  id: groups?.id ?? '',
  says: groups?.says ?? '',
}));
const linksOf = (says: string) => [...says.matchAll(/\[([^\]]+)\]\(([^)]+)\)(?:, ([\d-]+)\.)?/g)];
const isRow = ({ says }: { readonly says: string }) => says.includes('.test.ts](');
const rules = lines.filter((line) => !isRow(line));
const rows = lines.filter(isRow).map(({ id, says }) => {
  const [from = '', to = from] = id.split('–');
  return { id, from, to, family: from.replace(/\d+$/, ''), file: linksOf(says)[0]?.[2] ?? '' };
});

// Links and files that must open for ever hold compressed text, in which anything can look like an id.
const files = import.meta.glob<string>(['../**/*.{ts,tsx,json}', '!../**/__fixtures__/**'], {
  query: '?raw',
  import: 'default',
  eager: true,
});
const RULE = /\b(?:[A-Z]-\d\d[a-z]?(?:\.\d)?|[GO]\d{1,2})\b/g;
const ROW = /\b(?:AG|AP|DX|KN|LB|LX|NS|NX|OV|PS|RX|T)\d{1,2}\b/g;
const named = (pattern: RegExp): string[] => [
  ...new Set(Object.values(files).flatMap((text) => text.match(pattern) ?? [])),
];
const numberOf = (id: string): number => Number(id.match(/\d+$/)?.[0]);

describe('docs/rules.md', () => {
  it('has one line for each rule that is named in the code, and for no other', () =>
    expect(rules.map(({ id }) => id).sort()).toEqual(named(RULE).sort()));

  it('has a table for each row that is named in the code', () => {
    const holds = (row: string) => rows.filter(({ family }) => family === row.replace(/\d+$/, ''));
    const without = named(ROW).filter((row) => {
      const [table, ...others] = holds(row);
      return !table || others.length > 0 || numberOf(row) < numberOf(table.from) || numberOf(row) > numberOf(table.to);
    });
    expect(without).toEqual([]);
  });

  it.each(rows)('$id are in the tests of $file', ({ from, to, file }) => {
    const there = readFileSync(new URL(file, docs), 'utf8').match(ROW);
    expect(there).toEqual(expect.arrayContaining([from, to]));
  });

  it.each(rules)('$id names its fact, its option or its source, and each of them exists', ({ says }) => {
    const ids = [...says.matchAll(/`([^`]+)`/g)].map(([, id]) => id);
    const cited = linksOf(says).filter(([, , url]) => url?.startsWith('https:'));
    expect(ids.length + cited.length).toBeGreaterThan(0);
    expect([...facts, ...options].map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
    const documents = Object.values(sources).map(({ title, url, date }) => [title, url, date].join(' '));
    expect(documents).toEqual(expect.arrayContaining(cited.map(([, ...parts]) => parts.join(' '))));
  });
});
