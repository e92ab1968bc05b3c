import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cells, cellAt, cellRect, cellsWithin } from './cells';

const anyCells: fc.Arbitrary<Cells> = fc.record({
  x: fc.nat({ max: 50 }),
  y: fc.nat({ max: 200 }),
  columns: fc.integer({ min: 1, max: 40 }),
  count: fc.integer({ min: 1, max: 1500 }),
});

const cellsAndOne = anyCells.chain((cells) => fc.tuple(fc.constant(cells), fc.nat({ max: cells.count - 1 })));

describe('the node at a point', () => {
  it('is the one whose place holds it', () => {
    fc.assert(
      fc.property(cellsAndOne, fc.double({ min: 0, max: 0.99, noNaN: true }), ([cells, n], part) => {
        const { x, y, width, height } = cellRect(cells, n);
        expect(cellAt(cells, { x: x + part * width, y: y + part * height })).toBe(n);
        expect(cellAt(cells, { x: x + width + 1, y })).toBeUndefined();
        expect(cellAt(cells, { x, y: y + height + 1 })).toBeUndefined();
      }),
    );
  });

  it('is none beside, above and beneath all of them', () => {
    const cells: Cells = { x: 10, y: 46, columns: 4, count: 6 };
    expect(cellAt(cells, { x: 9, y: 50 })).toBeUndefined();
    expect(cellAt(cells, { x: 12, y: 45 })).toBeUndefined();
    expect(cellAt(cells, { x: 10 + 4 * 152 + 3, y: 50 })).toBeUndefined();
    expect(cellAt(cells, { x: 10 + 2 * 152 + 3, y: 46 + 132 + 3 })).toBeUndefined();
  });
});

it('the cells within a part are those that meet it', () => {
  const anyPart = fc.record({
    x: fc.integer({ min: -300, max: 6000 }),
    y: fc.integer({ min: -300, max: 6000 }),
    width: fc.integer({ min: 1, max: 3000 }),
    height: fc.integer({ min: 1, max: 3000 }),
  });
  fc.assert(
    fc.property(anyCells, anyPart, (cells, part) => {
      const { columns, rows } = cellsWithin(cells, part);
      for (let n = 0; n < cells.count; n += 1) {
        const { x, y, width, height } = cellRect(cells, n);
        const meets = x < part.x + part.width && part.x < x + width && y < part.y + part.height && part.y < y + height;
        const [column, row] = [n % cells.columns, Math.floor(n / cells.columns)];
        const within = column >= columns.from && column < columns.to && row >= rows.from && row < rows.to;
        if (meets) expect(within).toBe(true);
      }
      expect(columns.to - columns.from).toBeLessThanOrEqual(Math.ceil(part.width / 152) + 1);
      expect(rows.to - rows.from).toBeLessThanOrEqual(Math.ceil(part.height / 132) + 1);
    }),
    { numRuns: 60 },
  );
});
