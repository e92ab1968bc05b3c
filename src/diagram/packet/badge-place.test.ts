import { describe, expect, it } from 'vitest';
import { badgePlace, inSight } from './badge-place';

const about = { x: 400, y: 400, width: 100, height: 100 };
const size = { width: 180, height: 40 };
const open = { cards: [], lines: [], bounds: { x: 0, y: 0, width: 1000, height: 1000 } };

describe('a badge', () => {
  it('stands beneath what it tells of where that hides nothing', () => {
    expect(badgePlace(about, size, 1, open)).toEqual({ x: 360, y: 514 });
  });

  it('stands above where a card lies beneath', () => {
    const card = { x: 300, y: 510, width: 300, height: 60 };
    expect(badgePlace(about, size, 1, { ...open, cards: [card] }).y).toBe(346);
  });

  it('leaves lines to be seen', () => {
    const line = [
      { x: 450, y: 500 },
      { x: 450, y: 700 },
    ];
    expect(badgePlace(about, size, 1, { ...open, lines: [line] })).not.toEqual({ x: 360, y: 514 });
  });

  it('stays within the design', () => {
    const { x } = badgePlace({ ...about, x: 890 }, size, 1, open);
    expect(x + size.width).toBeLessThanOrEqual(1000);
  });

  it('is as large on the screen from afar', () => {
    expect(badgePlace(about, size, 2, open)).toEqual({ x: 270, y: 528 });
  });
});

it.each([
  { canvas: { width: 400, height: 100 }, sight: { x: -150, y: 0, width: 400, height: 100 } },
  { canvas: { width: 100, height: 300 }, sight: { x: 0, y: -100, width: 100, height: 300 } },
  { canvas: { width: 0, height: 0 }, sight: { x: 0, y: 0, width: 100, height: 100 } },
])('on a canvas of $canvas.width × $canvas.height more than the design is in sight', ({ canvas, sight }) => {
  const parts = [
    { x: 0, y: 0, width: 60, height: 100 },
    { x: 50, y: 20, width: 50, height: 10 },
  ];
  expect(inSight(parts, canvas)).toEqual(sight);
});
