import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Resource, readPasted, type Table, tablesFor, tableText } from '../../model';
import { everyKind } from '../../model/fields/arbitraries';
import { readCells } from './read-cells';
import { nextSorting, sortedRows } from './sorting';

const texts = (table: Table, of: Resource) =>
  table.view(of).map((row) => table.columns.map(({ id }) => table.read(of, row, id)));

describe('cells', () => {
  it.each([
    [
      'tabs',
      'a\tb, c\n1\t2',
      [
        ['a', 'b, c'],
        ['1', '2'],
      ],
    ],
    ['quotes around line breaks', '"a\nb"\tc', [['a\nb', 'c']]],
    [
      'commas',
      'a,b\n"1,5",2\n',
      [
        ['a', 'b'],
        ['1,5', '2'],
      ],
    ],
    [
      'semicolons',
      'a;b\n1;2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a mark of the byte order, and blank lines',
      '\uFEFFa\tb\n\t\n1\t2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['nothing', '', []],
  ])('are read between %s', (_, text, cells) => expect(readCells(text)).toEqual(cells));
});

it('pasting what was copied is the identity, in random designs', () =>
  fc.assert(
    fc.property(everyKind, (design) => {
      for (const one of Object.values(design.resources))
        for (const table of tablesFor(one, design)) {
          // Nothing is left that a further row could name.
          if (table.add(one, design) === one) continue;
          const { rows } = readPasted(table, readCells(tableText(table, one, design)));
          const added = table.append(one, rows, design);
          // Beside the rows that were copied, so that those that have to be there need not go first.
          const copied = texts(table, one).map(String);
          expect(texts(table, added).map(String).toSorted()).toEqual([...copied, ...copied].toSorted());
        }
    }),
    { numRuns: 60 },
  ));

describe('sorting', () => {
  it('shows every row once, and does not change the design', () =>
    fc.assert(
      fc.property(everyKind, fc.boolean(), (design, descending) => {
        for (const one of Object.values(design.resources))
          for (const table of tablesFor(one, design))
            for (const { id } of table.columns) {
              const rows = sortedRows(table, one, { column: id, descending });
              expect([...rows].toSorted((a, b) => a - b)).toEqual([...table.view(one)].toSorted((a, b) => a - b));
            }
      }),
      { numRuns: 40 },
    ));

  it('goes up, down and back to the rows as they stand', () => {
    const up = nextSorting(undefined, 'name');
    const down = nextSorting(up, 'name');
    expect([up, down, nextSorting(down, 'name'), nextSorting(down, 'port')]).toEqual([
      { column: 'name', descending: false },
      { column: 'name', descending: true },
      undefined,
      { column: 'port', descending: false },
    ]);
  });
});
