import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eased, timeAt, timeOver } from './flight';

describe('a packet on its way to the next hop', () => {
  const part = fc.double({ min: 0, max: 1, noNaN: true });

  it('is never farther back later, and its time is known by its place (law)', () => {
    fc.assert(
      fc.property(part, part, (a, b) => {
        expect(Math.sign(eased(a) - eased(b)) * Math.sign(a - b)).toBeGreaterThanOrEqual(0);
        expect(timeAt(eased(a))).toBeCloseTo(a, 6);
      }),
    );
  });

  it.each([
    { at: 3.5, hop: 3, over: 0.5, what: 'goes on in mid-flight' },
    { at: 3, hop: 3, over: 0, what: 'begins at its hop' },
    { at: 4, hop: 3, over: 0, what: 'begins anew where it was put back' },
    { at: 1.5, hop: 3, over: 0, what: 'does not come from elsewhere' },
  ])('$what', ({ at, hop, over }) => expect(timeOver(at, hop)).toBe(over));
});
