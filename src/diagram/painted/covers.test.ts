import { describe, expect, it } from 'vitest';
import { coversOf, type Laid } from './covers';

const part = (id: string, x: number, z: number, parent?: string): Laid => ({
  id,
  x,
  y: 0,
  width: 100,
  height: 100,
  z,
  ...(parent !== undefined && { parent }),
});

describe('what lies over a well', () => {
  const [network, well] = [part('network', 0, 0), part('well', 10, 1, 'network')];
  const over = (...others: Laid[]) => coversOf('well', [network, well, ...others]).map((one) => 'id' in one && one.id);

  it.each([
    { other: part('dragged', 50, 1000), covers: true, because: 'what is dragged lies above all' },
    { other: part('later', 50, 1), covers: true, because: 'of two that are as high the later one lies above' },
    { other: part('beneath', 50, 0), covers: false, because: 'it lies beneath' },
    { other: part('beside', 500, 1000), covers: false, because: 'it stands elsewhere' },
  ])('$other.id: $because', ({ other, covers }) => {
    expect(over(other)).toEqual(covers ? [other.id] : []);
  });

  it('is never a frame that it stands in, however high a selection lifts it', () => {
    expect(
      coversOf('well', [{ ...network, z: 1000 }, part('subnet', 0, 1001, 'network'), { ...well, parent: 'subnet' }]),
    ).toEqual([]);
  });

  it('is nothing where there is no such well', () => expect(coversOf('gone', [network, well])).toEqual([]));
});
