import fc from 'fast-check';
import { expect, it } from 'vitest';
import { overlaps } from '../../ip';
import { prefixOfLength } from '../../ip/arbitraries';
import { firstOverlaps } from './first-overlaps';

it('finds what comparing all pairs finds', () =>
  fc.assert(
    fc.property(fc.array(prefixOfLength(0, 6), { maxLength: 30 }), (prefixes) => {
      const compared = prefixes.map((later, i) => {
        const found = prefixes.slice(0, i).findIndex((earlier) => overlaps(earlier, later));
        return found < 0 ? undefined : found;
      });
      expect(firstOverlaps(prefixes)).toEqual(compared);
    }),
  ));
