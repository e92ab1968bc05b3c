import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Chooser, everyWay, type Group } from './choosing';

const MOST = 64;

const groups = (prefix: string, count: number): Group<string>[] =>
  Array.from({ length: count }, (_, at) => ({ id: `${prefix}${at}`, value: `${prefix}${at}`, weight: at + 1 }));

/** A node, and then an endpoint. */
const nodeThenEndpoint = (nodes: number, endpoints: number) => (chooser: Chooser) =>
  `${chooser.choose('node', groups('n', nodes))} ${chooser.choose('endpoint', groups('e', endpoints))}`;

describe('ways through what chance decides', () => {
  it('are all combinations where these are few, as the alternatives stand', () =>
    expect(everyWay(MOST, nodeThenEndpoint(2, 3))).toEqual({
      found: ['n0 e0', 'n0 e1', 'n0 e2', 'n1 e0', 'n1 e1', 'n1 e2'],
      bounded: false,
    }));

  it.each([
    { nodes: 8, endpoints: 8, ways: 64, bounded: false },
    { nodes: 8, endpoints: 16, ways: 64, bounded: true },
    { nodes: 65, endpoints: 1, ways: 65, bounded: false },
    { nodes: 65, endpoints: 2, ways: 66, bounded: true },
  ])('of $nodes nodes with $endpoints endpoints are $ways', ({ nodes, endpoints, ways, bounded }) => {
    const { found, ...rest } = everyWay(MOST, nodeThenEndpoint(nodes, endpoints));
    expect([found.length, new Set(found).size, rest.bounded]).toEqual([ways, ways, bounded]);
    for (const [name, count] of [
      ['n', nodes],
      ['e', endpoints],
    ] as const) {
      const met = new Set(found.flatMap((way) => way.split(' ').filter((one) => one.startsWith(name))));
      expect(met.size).toBe(count);
    }
  });

  it('take each alternative of each choice at least once, and each way at most once; law', () =>
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 12 }),
        fc.nat(3),
        (sizes, depth) => {
          const [offered, taken] = [new Set<string>(), new Set<string>()];
          const { found, bounded } = everyWay(MOST, (chooser) => {
            let at = 0;
            for (let level = 0; level <= depth; level += 1) {
              // How many there are next depends on what was taken before.
              const some = groups(`${at}-`, sizes[at % sizes.length] ?? 1);
              for (const { id } of some) offered.add(`${level} ${id}`);
              const id = chooser.choose('endpoint', some);
              taken.add(`${level} ${id}`);
              at = at * 7 + some.findIndex((one) => one.id === id) + 1;
            }
            return { way: chooser.choices.map(({ picked }) => picked).join(), share: chooser.share };
          });
          expect([...offered].filter((one) => !taken.has(one))).toEqual([]);
          expect(new Set(found.map(({ way }) => way)).size).toBe(found.length);
          const all = found.reduce((sum, { share }) => sum + share, 0);
          if (bounded) expect(all).toBeLessThan(1);
          else expect(all).toBeCloseTo(1, 9);
        },
      ),
    ));
});
