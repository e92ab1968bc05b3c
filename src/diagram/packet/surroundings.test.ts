import { expect, it } from 'vitest';
import { groundOf } from './ground';
import { surroundingsOf } from './surroundings';

const box = (id: string, x: number) =>
  ({ id, kind: 'virtualMachine', selects: id, x, y: 0, width: 400, height: 200 }) as const;
const ground = groundOf([box('a', 0), box('b', 600)]);

it('more than the design is in sight where the canvas has another shape', () => {
  const { bounds } = surroundingsOf({ walks: [], ground }, [], { width: 2000, height: 1200 }, 1);
  expect(bounds.width / bounds.height).toBeCloseTo(2000 / 1200);
  expect(bounds.x).toBeLessThan(0);
  expect(bounds.x + bounds.width).toBeGreaterThan(1000);
});

it('titles are kept free, and facts and chips of frames are worth as much as cards', () => {
  const title = { x: 8, y: 4, width: 60, height: 22 };
  const network = groundOf([{ ...box('vnet', 0), kind: 'virtualNetwork' }]);
  const { taken, cards } = surroundingsOf({ walks: [], ground: network }, [title], { width: 2000, height: 1200 }, 1);
  expect(taken).toEqual([title]);
  expect(cards).toContainEqual({ x: 0, y: -10, width: 400, height: 44 });
});

it('buttons, the map and the legend are where the whole design leaves room for them', () => {
  const { plates, bounds } = surroundingsOf({ walks: [], ground }, [], { width: 2000, height: 1200 }, 1);
  expect(plates).toHaveLength(4);
  for (const { x, y } of plates) expect(x >= bounds.x && y >= bounds.y).toBe(true);
});

it('no mark goes under the zoom where it lies alone', () => {
  const { plates } = surroundingsOf({ walks: [], ground }, [], { width: 900, height: 300 }, 1);
  expect(plates).toHaveLength(3);
});

it('only what a step of a tour holds in view is in sight while it shows', () => {
  const canvas = { width: 900, height: 300 };
  const { bounds } = surroundingsOf({ walks: [], ground }, [], canvas, 1, { look: { camera: ['b'] } });
  expect(bounds.x).toBeGreaterThan(400);
  expect(bounds.x + bounds.width).toBeGreaterThan(1000);
});
