import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Box } from '../../layout';
import type { TourStep } from '../../model';
import { meantSoFar, patchesOf, patchesOfChips } from './meant';

const step = (highlights?: string[]): TourStep => ({
  ...{ id: 's', title: 'S', says: [] },
  ...(highlights && { look: { highlights } }),
});

describe('what is meant by now', () => {
  const steps = [step(), step(['a']), step(['b']), step(['a', 'c'])];
  const [a, b, c] = ['a', 'b', 'c'];

  it.each([
    [0, [], [a, b, c]],
    [1, [a], [b, c]],
    [2, [a, b], [c]],
    [3, [a, b, c], []],
  ])('at step %i', (at, shown, toCome) => {
    expect(meantSoFar(steps, at)).toEqual({ shown: new Set(shown), toCome: new Set(toCome) });
  });

  it('stays so, and is all that any step points out in the end', () =>
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.constantFrom('a', 'b', 'c', 'd')).map(step), { minLength: 1, maxLength: 6 }),
        fc.nat(5),
        (steps, n) => {
          const at = n % steps.length;
          const { shown, toCome } = meantSoFar(steps, at);
          const last = meantSoFar(steps, steps.length - 1);
          expect(new Set([...shown, ...toCome])).toEqual(last.shown);
          expect(shown.size + toCome.size).toBe(last.shown.size);
          for (const id of meantSoFar(steps, Math.max(0, at - 1)).shown) expect(shown).toContain(id);
        },
      ),
    ));
});

describe('what shows while what is not meant yet is hidden', () => {
  const box = (id: string, x: number, size: number, parent?: string): Box => ({
    ...{ id, kind: 'subnet', selects: id, x, y: x, width: size, height: size },
    ...(parent !== undefined && { parent }),
  });
  const boxes = [
    box('network', 10, 200),
    box('subnet', 10, 100, 'network'),
    { ...box('card', 10, 10, 'subnet'), selects: 'machine' },
    box('late', 40, 10, 'subnet'),
    box('never', 70, 10, 'subnet'),
    box('peer', 300, 50),
    box('within', 10, 10, 'peer'),
  ];
  const shown = (shown: string[], toCome: string[]): string[] =>
    patchesOf(boxes, { shown: new Set(shown), toCome: new Set(toCome) }).map(
      ({ x, width, shows }) => `${shows ? 'shows' : 'hides'} ${width} at ${x}`,
    );

  it('is what is pointed out in the frames around it, without what is to come', () =>
    expect(shown(['machine'], ['late', 'peer'])).toEqual([
      'shows 200 at 10',
      'shows 100 at 20',
      'shows 10 at 30',
      'hides 10 at 60',
      'hides 50 at 300',
    ]));

  it('is a frame that is to come, around what is pointed out already', () =>
    expect(shown(['within'], ['peer', 'network'])).toEqual(['hides 200 at 10', 'shows 50 at 300', 'shows 10 at 310']));

  it.each([
    ['pointed out', { selects: 'nsg', x: 400 }, ['nsg'], [], true],
    ['to come, on what shows', { selects: 'nsg', x: 15 }, ['machine'], ['nsg'], false],
    ['on the rim of what shows', { selects: 'nsg', x: 15 }, ['machine'], [], true],
    ['on the rim of what is to come, in a frame that shows', { selects: 'nsg', x: 55 }, ['machine'], ['late'], false],
    ['beside all', { selects: 'nsg', x: 400 }, ['machine'], ['late'], undefined],
  ] as const)('of chips one %s', (_, { selects, x }, shown, toCome, shows) => {
    const meant = { shown: new Set<string>(shown), toCome: new Set<string>(toCome) };
    const chip = { selects, x, y: 62, width: 10, height: 5 };
    expect(patchesOfChips([chip], patchesOf(boxes, meant), meant).map((patch) => patch.shows)).toEqual(
      shows === undefined ? [] : [shows],
    );
  });

  it('is of a chip on several rims what the innermost is', () => {
    const meant = { shown: new Set(['peer']), toCome: new Set(['within']) };
    const chip = { selects: 'nsg', x: 298, y: 312, width: 15, height: 5 };
    expect(patchesOfChips([chip], patchesOf(boxes, meant), meant)).toMatchObject([{ shows: false }]);
  });
});
