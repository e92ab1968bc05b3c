import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeOf, plan } from '../engine';
import { inMode } from '../engine/testing';
import { examples } from '../examples';
import type { NetworkModeId } from '../modes';
import { GRID, heldCells, podGrid } from './pod-grid';

const cells = (mode: NetworkModeId): Record<string, number> => {
  const found = nodeOf(plan(inMode(examples.article, 'aks', mode)), 'nodepool1/node/0');
  if (!found) throw new Error('No node');
  const { paths } = podGrid(found.node, found.cluster);
  return Object.fromEntries(paths.map(({ state, path }) => [state, path.split('M').length - 1]));
};

describe('one cell is one address', () => {
  it.each([
    // kubenet: network, bridge and broadcast address of the /24, then 110 of it for pods.
    { mode: 'kubenet', skipped: 3, used: 12, idle: 98, free: 143 },
    { mode: 'node-subnet', used: 12, idle: 18 },
  ] as const)('$mode', ({ mode, ...expected }) => {
    expect(cells(mode)).toEqual(expected);
  });

  it('Overlay: the whole block, and no broadcast address in it', () => {
    const { skipped = 0, used = 0, idle = 0, free = 0 } = cells('overlay');
    expect(skipped + used + idle + free).toBe(256);
    expect(used + idle).toBe(250);
  });
});

it('any number of held addresses fits the area of the grid, and no column is empty', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1000 }), (count) => {
      const { columns, rows, gapX, gapY } = heldCells(count);
      expect(columns * rows).toBeGreaterThanOrEqual(count);
      expect(columns * rows - count).toBeLessThan(Math.max(columns, rows));
      expect(GRID.width / columns - gapX).toBeGreaterThan(0);
      expect(GRID.height / rows - gapY).toBeGreaterThan(0);
    }),
  );
});

it('30 held addresses are two rows of 15', () => {
  expect(heldCells(30)).toMatchObject({ columns: 15, rows: 2 });
});
