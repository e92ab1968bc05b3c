import fc from 'fast-check';
import { type Prefix, prefixFrom } from './prefix';

export const address = fc.integer({ min: 0, max: 2 ** 32 - 1 });

/** Prefixes of any length from `min` to `max`. */
export const prefixOfLength = (min: number, max: number): fc.Arbitrary<Prefix> =>
  fc.tuple(address, fc.integer({ min, max })).map(([base, length]) => prefixFrom(base, length));

/** Two prefixes that often meet: the second is drawn near the first. */
export const neighbours: fc.Arbitrary<readonly [Prefix, Prefix]> = prefixOfLength(8, 28).chain((one) =>
  fc.tuple(fc.integer({ min: -3, max: 3 }), fc.integer({ min: 8, max: 30 })).map(([step, length]) => {
    const near = Math.min(Math.max(one.first + step * 2 ** (32 - Math.max(one.length, length)), 0), 2 ** 32 - 1);
    return [one, prefixFrom(near, length)] as const;
  }),
);
