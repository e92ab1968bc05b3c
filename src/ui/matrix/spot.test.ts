import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cells, cellId, nearest, type Spot, spotAfter, spotOfId } from './spot';

const LAST = { row: 9, column: 4 };
const PAGE = 5;
const all: Cells = { last: LAST, isThere: () => true };
const led = (key: string, row: number, column: number, { ctrlKey = false, cells = all } = {}) => {
  const to = spotAfter({ key, ctrlKey }, { row, column }, cells, PAGE);
  return to && [to.row, to.column];
};

describe('keys of the WAI-ARIA grid', () => {
  it.each<[key: string, from: [number, number], to: [number, number]]>([
    ['ArrowRight', [2, 1], [2, 2]],
    ['ArrowRight', [2, 4], [2, 4]],
    ['ArrowLeft', [2, 1], [2, 0]],
    ['ArrowLeft', [2, 0], [2, 0]],
    ['ArrowDown', [2, 1], [3, 1]],
    ['ArrowDown', [9, 1], [9, 1]],
    ['ArrowUp', [2, 1], [1, 1]],
    ['ArrowUp', [0, 1], [0, 1]],
    ['PageDown', [2, 1], [7, 1]],
    ['PageDown', [7, 1], [9, 1]],
    ['PageUp', [7, 1], [2, 1]],
    ['PageUp', [2, 1], [0, 1]],
    ['Home', [2, 3], [2, 0]],
    ['End', [2, 1], [2, 4]],
  ])('%s at %o leads to %o', (key, [row, column], to) => expect(led(key, row, column)).toEqual(to));

  it('Ctrl means the whole table', () => {
    expect(led('Home', 2, 3, { ctrlKey: true })).toEqual([0, 0]);
    expect(led('End', 2, 3, { ctrlKey: true })).toEqual([9, 4]);
    expect(led('ArrowDown', 2, 3, { ctrlKey: true })).toBeUndefined();
  });

  it.each(['a', 'Tab', 'Enter', 'Escape'])('%s leads nowhere', (key) => expect(led(key, 2, 3)).toBeUndefined());
});

describe('cells that are left out', () => {
  // Row 2 has columns 1 and 4 only, row 3 column 0, the last one column 2, the others all.
  const only = new Map([
    [2, [1, 4]],
    [3, [0]],
    [9, [2]],
  ]);
  const cells = { last: LAST, isThere: ({ row, column }: Spot) => only.get(row)?.includes(column) ?? true };

  it.each<[key: string, from: [number, number], to: [number, number]]>([
    ['ArrowRight', [2, 1], [2, 4]],
    ['ArrowRight', [3, 0], [3, 0]],
    ['ArrowLeft', [2, 4], [2, 1]],
    ['ArrowLeft', [2, 1], [2, 1]],
    ['ArrowDown', [1, 3], [2, 4]],
    ['ArrowDown', [2, 4], [3, 0]],
    ['ArrowUp', [4, 4], [3, 0]],
    ['PageDown', [5, 0], [9, 2]],
    ['Home', [2, 4], [2, 1]],
    ['End', [9, 2], [9, 2]],
  ])('are passed: %s at %o leads to %o', (key, [row, column], to) =>
    expect(led(key, row, column, { cells })).toEqual(to),
  );

  it('are passed by Ctrl too', () => expect(led('End', 0, 0, { ctrlKey: true, cells })).toEqual([9, 2]));

  const some = fc
    .array(fc.uniqueArray(fc.nat({ max: 6 }), { minLength: 1, maxLength: 7 }), { minLength: 1, maxLength: 6 })
    .map((rows) => ({
      last: { row: rows.length - 1, column: 6 },
      isThere: ({ row, column }: Spot) => rows[row]?.includes(column) ?? false,
    }));

  it('are met by no key, and every other cell is reached by arrows from the first', () => {
    fc.assert(
      fc.property(some, ({ last, isThere }) => {
        const start = nearest({ row: 0, column: 0 }, { last, isThere });
        if (!start) throw new Error('There is a cell in every row');
        const found = new Map([[cellId('', start), start]]);
        // A Map hands out what is added while it is walked.
        for (const at of found.values()) {
          for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End']) {
            const to = spotAfter({ key, ctrlKey: false }, at, { last, isThere }, 2);
            if (!to || !isThere(to)) throw new Error(`${key} leads nowhere`);
            if (key.startsWith('Arrow')) found.set(cellId('', to), to);
          }
        }
        const there = Array.from({ length: (last.row + 1) * 7 }, (_, n) => ({ row: Math.floor(n / 7), column: n % 7 }));
        expect([...found.keys()].toSorted()).toEqual(
          there
            .filter(isThere)
            .map((spot) => cellId('', spot))
            .toSorted(),
        );
      }),
    );
  });
});

it('a cell is known by its id', () =>
  expect(spotOfId(cellId('_r-1_', { row: 12, column: 3 }))).toEqual({ row: 12, column: 3 }));
