import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pathOf, routeOf, type Way } from './route';

const rect = fc.record({
  x: fc.integer({ min: -500, max: 500 }),
  y: fc.integer({ min: -500, max: 500 }),
  width: fc.integer({ min: 20, max: 300 }),
  height: fc.integer({ min: 20, max: 300 }),
});
const way: fc.Arbitrary<Way> = fc.constantFrom(
  { type: 'facing' },
  { type: 'around', down: 40, before: 200, beside: false },
  { type: 'upwards', out: 17, under: 20, beneath: false },
  { type: 'upwards', out: 17, under: 20, beneath: true },
);

describe('laws', () => {
  it('a line bends at right angles only', () => {
    fc.assert(
      fc.property(rect, rect, way, (from, to, type) => {
        const points = routeOf(from, to, type);
        points.slice(1).forEach((point, i) => {
          expect(point.x === points[i]?.x || point.y === points[i]?.y).toBe(true);
        });
      }),
    );
  });

  it('a line starts on the edge of one and ends on the edge of the other', () => {
    const on = ({ x, y }: { x: number; y: number }, r: { x: number; y: number; width: number; height: number }) =>
      ((x === r.x || x === r.x + r.width) && y >= r.y && y <= r.y + r.height) ||
      ((y === r.y || y === r.y + r.height) && x >= r.x && x <= r.x + r.width);
    const apart = fc.tuple(rect, rect).map(([a, b]) => [a, { ...b, x: b.x + 1500 }] as const);
    fc.assert(
      fc.property(apart, ([from, to]) => {
        const points = routeOf(from, to, { type: 'facing' });
        expect(on(points[0] ?? { x: Number.NaN, y: 0 }, from)).toBe(true);
        expect(on(points.at(-1) ?? { x: Number.NaN, y: 0 }, to)).toBe(true);
      }),
    );
  });
});

it('goes straight where two things face each other', () => {
  const [from, to] = [
    { x: 0, y: 0, width: 100, height: 60 },
    { x: 200, y: 10, width: 100, height: 400 },
  ];
  expect(routeOf(from, to, { type: 'facing' })).toEqual([
    { x: 100, y: 30 },
    { x: 200, y: 30 },
  ]);
});

it('goes up beside the card and in from below', () => {
  const [from, to] = [
    { x: 0, y: 300, width: 100, height: 40 },
    { x: 0, y: 0, width: 80, height: 50 },
  ];
  expect(routeOf(from, to, { type: 'upwards', out: 17, under: 20, beneath: false })).toEqual([
    { x: 100, y: 320 },
    { x: 117, y: 320 },
    { x: 117, y: 70 },
    { x: 40, y: 70 },
    { x: 40, y: 50 },
  ]);
});

it('leaves at the bottom where something stands beside the card', () => {
  const [from, to] = [
    { x: 0, y: 300, width: 100, height: 40 },
    { x: 0, y: 0, width: 300, height: 50 },
  ];
  expect(routeOf(from, to, { type: 'upwards', out: 17, under: 20, beneath: true })).toEqual([
    { x: 88, y: 340 },
    { x: 88, y: 344 },
    { x: 117, y: 344 },
    { x: 117, y: 50 },
  ]);
});

it('passes a subnet in the way along its foot and up at its left, and comes in from the left', () => {
  const [from, to] = [
    { x: 20, y: 600, width: 100, height: 40 },
    { x: 20, y: 200, width: 160, height: 80 },
  ];
  expect(routeOf(from, to, { type: 'past', out: 17, beneath: false, above: 60, left: 18 })).toEqual([
    { x: 120, y: 620 },
    { x: 137, y: 620 },
    { x: 137, y: 540 },
    { x: 2, y: 540 },
    { x: 2, y: 240 },
    { x: 20, y: 240 },
  ]);
});

it('leads over the top of what stands in between', () => {
  const [from, to] = [
    { x: 0, y: 100, width: 100, height: 40 },
    { x: 600, y: 60, width: 100, height: 40 },
  ];
  expect(routeOf(from, to, { type: 'around', down: -120, before: 550, beside: false })).toEqual([
    { x: 50, y: 100 },
    { x: 50, y: -20 },
    { x: 550, y: -20 },
    { x: 550, y: 80 },
    { x: 600, y: 80 },
  ]);
});

it('leads beneath a row, and up before the subnet in which the card stands', () => {
  const [from, to] = [
    { x: 0, y: 0, width: 100, height: 40 },
    { x: 600, y: 60, width: 100, height: 40 },
  ];
  expect(routeOf(from, to, { type: 'around', before: 200, beside: true, within: { lane: 50, gap: 18 } })).toEqual([
    { x: 100, y: 20 },
    { x: 200, y: 20 },
    { x: 200, y: 150 },
    { x: 582, y: 150 },
    { x: 582, y: 80 },
    { x: 600, y: 80 },
  ]);
});

it('draws bends round', () => {
  expect(
    pathOf(
      [
        { x: 0, y: 0 },
        { x: 20, y: 0 },
        { x: 20, y: 20 },
      ],
      6,
    ),
  ).toBe('M0 0L14 0Q20 0 20 6L20 20');
});
