import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Box, Rect } from '../../layout';
import { groundOf, isBlocked } from './ground';
import { doorsOf, wayBetween } from './ways';

/** Cards in rows and columns, as in a pool, some of them missing. */
const cards = fc
  .uniqueArray(fc.integer({ min: 0, max: 24 }), { minLength: 2, maxLength: 20 })
  .map((cells): readonly Box[] =>
    cells.map((n) => ({
      id: `card ${n}`,
      kind: 'node',
      selects: '',
      x: (n % 5) * 152,
      y: Math.floor(n / 5) * 132,
      width: 144,
      height: 124,
    })),
  );

const bends = (way: readonly { readonly x: number; readonly y: number }[]) =>
  way.slice(1).map((to, i) => [way[i] ?? to, to] as const);

describe('a way between two cards', () => {
  it('is at right angles, passes no card, and is the same length back (law)', () => {
    fc.assert(
      fc.property(cards, (all) => {
        const [from, to] = all;
        if (!from || !to) return;
        const ground = groundOf(all);
        const way = wayBetween(ground, doorsOf(from), doorsOf(to));
        for (const [a, b] of bends(way)) {
          expect(a.x === b.x || a.y === b.y).toBe(true);
          expect(isBlocked(ground, a, b)).toBe(false);
        }
        expect(isAtEdge(from, way[0])).toBe(true);
        expect(isAtEdge(to, way.at(-1))).toBe(true);
        expect(lengthOf(wayBetween(ground, doorsOf(to), doorsOf(from)))).toBe(lengthOf(way));
      }),
      { numRuns: 60 },
    );
  });

  it('goes straight where nothing stands between', () => {
    const [a, b] = [box('a', 0, 0), box('b', 300, 0)];
    expect(lengthOf(wayBetween(groundOf([a, b]), doorsOf(a), doorsOf(b)))).toBe(200);
  });

  it('stays in its network where it can', () => {
    const network: Box = { ...box('network', 0, 0), kind: 'virtualNetwork', width: 1004, height: 600 };
    const inside = (id: string, x: number, y: number, width: number): Box => ({
      ...box(id, x, y),
      width,
      parent: 'network',
    });
    const all = [network, inside('a', 890, 100, 100), inside('b', 890, 400, 100), inside('between', 700, 250, 302)];
    const ground = groundOf(all);
    const [a, b] = ['a', 'b'].map((id) => ground.boxes.get(id));
    if (!a || !b) throw new Error('They are there');
    for (const { x } of wayBetween(ground, doorsOf(a), doorsOf(b))) expect(x).toBeLessThan(1004);
  });
});

const box = (id: string, x: number, y: number): Box => ({
  id,
  kind: 'virtualMachine',
  selects: id,
  x,
  y,
  width: 100,
  height: 60,
});

const lengthOf = (way: readonly { readonly x: number; readonly y: number }[]): number =>
  bends(way).reduce((sum, [a, b]) => sum + Math.abs(a.x - b.x) + Math.abs(a.y - b.y), 0);

const isAtEdge = (
  { x, y, width, height }: Rect,
  point: { readonly x: number; readonly y: number } | undefined,
): boolean =>
  point !== undefined &&
  point.x >= x &&
  point.x <= x + width &&
  point.y >= y &&
  point.y <= y + height &&
  (point.x === x || point.x === x + width || point.y === y || point.y === y + height);
