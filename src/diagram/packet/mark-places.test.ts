import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rect } from '../../layout';
import { isShared, type Mark, markPlaces, REACH, type Surroundings } from './mark-places';

const rect = (most: number): fc.Arbitrary<Rect> =>
  fc.record({
    x: fc.integer({ min: 0, max: 700 }),
    y: fc.integer({ min: 0, max: 500 }),
    width: fc.integer({ min: 0, max: most }),
    height: fc.integer({ min: 0, max: most }),
  });

/** Cards and points, some of them at one place, and now and then a badge. */
const marks: fc.Arbitrary<readonly Mark[]> = fc
  .array(
    fc.record({ about: rect(160), width: fc.constantFrom(19, 33, 230), straddles: fc.boolean(), atEnd: fc.boolean() }),
    { minLength: 1, maxLength: 10 },
  )
  .map((all) =>
    all.map(({ about, width, straddles, atEnd }, n) => ({
      key: `mark ${n}`,
      about,
      size: { width, height: width === 230 ? 60 : 19 },
      wants: atEnd ? { x: about.x + about.width, y: about.y } : { x: about.x, y: about.y },
      straddles,
    })),
  );

const surroundings: fc.Arbitrary<Surroundings> = fc.record({
  taken: fc.array(rect(120), { maxLength: 12 }),
  cards: fc.array(rect(160), { maxLength: 8 }),
  lines: fc.constant([
    [
      { x: 10, y: 200 },
      { x: 600, y: 200 },
    ],
  ]),
  plates: fc.constant([{ x: 0, y: 400, width: 150, height: 100 }]),
  bounds: fc.constant({ x: 0, y: 0, width: 700, height: 500 }),
});

const apart = (a: Rect, b: Rect): number =>
  Math.hypot(
    Math.max(0, a.x - b.x - b.width, b.x - a.x - a.width),
    Math.max(0, a.y - b.y - b.height, b.y - a.y - a.height),
  );

describe('marks', () => {
  it('hide neither each other nor what is taken, and stand beside their places or are led to (law)', () => {
    fc.assert(
      fc.property(marks, surroundings, fc.constantFrom(1, 2.4, 11), (all, around, scale) => {
        const placed = markPlaces(all, scale, around);
        expect(placed.map(({ key }) => key)).toEqual(all.map(({ key }) => key));
        for (const [n, { rect: own, leader }] of placed.entries()) {
          for (const other of [...around.taken, ...placed.slice(n + 1).map((one) => one.rect)])
            expect(isShared(own, other)).toBe(false);
          const about = all[n]?.about;
          if (!about) throw new Error('Every mark has its place');
          if (!leader) expect(apart(own, about)).toBeLessThanOrEqual(REACH * scale + 1e-6);
          for (const [i, box] of [about, own].entries()) {
            if (leader) expect(apart({ ...leader[i === 0 ? 0 : 1], width: 0, height: 0 }, box)).toBeLessThan(1e-6);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  const about = { x: 400, y: 400, width: 100, height: 100 };
  const open = { taken: [], cards: [], lines: [], plates: [], bounds: { x: 0, y: 0, width: 1000, height: 1000 } };
  const badge: Mark = { key: 'badge', about, size: { width: 180, height: 40 }, wants: { x: 450, y: 500 } };
  const number: Mark = { ...badge, key: '1', size: { width: 19, height: 19 }, straddles: true };
  const placeOf = (mark: Mark, around: Surroundings, scale = 1) => markPlaces([mark], scale, around)[0];

  it('stand where they are wanted where nothing is in the way', () => {
    expect(placeOf(number, open)).toEqual({ key: '1', rect: { x: 440.5, y: 490.5, width: 19, height: 19 } });
    expect(placeOf(badge, open)).toEqual({ key: 'badge', rect: { x: 360, y: 505, width: 180, height: 40 } });
  });

  it('are as large on the screen from afar', () => {
    expect(placeOf(badge, open, 2)?.rect).toEqual({ x: 270, y: 510, width: 360, height: 80 });
  });

  it('leave cards and lines to be seen', () => {
    const card = { x: 300, y: 500, width: 300, height: 60 };
    expect(isShared(placeOf(badge, { ...open, cards: [card] })?.rect ?? card, card)).toBe(false);
    const line = [
      { x: 450, y: 500 },
      { x: 450, y: 700 },
    ];
    const { x = 450 } = placeOf(badge, { ...open, lines: [line] })?.rect ?? {};
    expect(x >= 450 || x + 180 <= 450).toBe(true);
  });

  it('lie over the edge of buttons only where they are small', () => {
    const plates = [{ x: 300, y: 495, width: 300, height: 60 }];
    const [plate] = plates;
    if (!plate) throw new Error('There is one');
    expect(placeOf(number, { ...open, plates })).toEqual(placeOf(number, open));
    expect(isShared(placeOf(badge, { ...open, plates })?.rect ?? plate, plate)).toBe(false);
  });

  it('stay in sight', () => {
    const { x = 1000 } = placeOf({ ...badge, about: { ...about, x: 890 } }, open)?.rect ?? {};
    expect(x + 180).toBeLessThanOrEqual(1000);
  });

  it('are led to where all around their place is taken', () => {
    const taken = [{ x: 340, y: 340, width: 220, height: 220 }];
    const { leader } = placeOf(number, { ...open, taken }) ?? {};
    expect(leader?.[0]).toMatchObject({ y: 500 });
    expect(leader?.[1].y).toBeGreaterThan(560);
  });
});
