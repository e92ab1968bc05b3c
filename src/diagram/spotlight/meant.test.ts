import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Box } from '../../layout';
import type { TourStep } from '../../model';
import { hiddenOf, type InPicture, meantSoFar } from './meant';

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

  it('is where its packet goes, from end to end', () => {
    const sending: TourStep = { ...step(['a']), look: { highlights: ['a'], trace: { from: 'b', to: 'c' } } };
    expect(meantSoFar([step(['a']), sending], 0)).toEqual({ shown: new Set([a]), toCome: new Set([b, c]) });
    expect(meantSoFar([step(['a']), sending], 1)).toEqual({ shown: new Set([a, b, c]), toCome: new Set() });
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

describe('what is hidden while what is not meant yet is', () => {
  const box = (id: string, parent?: string, selects = id): Box => ({
    ...{ id, kind: 'subnet', selects, x: 0, y: 0, width: 10, height: 10 },
    ...(parent !== undefined && { parent }),
  });
  const boxes = [
    box('network'),
    box('subnet', 'network'),
    box('card', 'subnet', 'machine'),
    box('late', 'subnet'),
    box('never', 'subnet'),
    box('elsewhere', 'network'),
    box('only', 'elsewhere'),
    box('empty', 'network'),
    box('peer'),
    box('within', 'peer'),
  ];
  const hidden = (shown: string[], toCome: string[], also: Partial<InPicture> = {}) =>
    hiddenOf({ boxes, chips: [], lines: [], ...also }, { shown: new Set(shown), toCome: new Set(toCome) });

  it('is all but what is pointed out, the frames around it and what no step points out in them', () =>
    expect(hidden(['machine'], ['late', 'only']).boxes).toEqual(
      new Set(['late', 'only', 'elsewhere', 'peer', 'within']),
    ));

  it('is not a frame that is to come, around what is pointed out already', () =>
    expect(hidden(['within'], ['peer']).boxes).toEqual(
      new Set(boxes.map(({ id }) => id).filter((id) => id !== 'peer' && id !== 'within')),
    ));

  it('is all that stands in a frame that is to come', () =>
    expect(hidden(['machine'], ['elsewhere']).boxes).toEqual(new Set(['elsewhere', 'only', 'peer', 'within'])));

  it('is not a frame that is pointed out itself, whatever is hidden in it', () =>
    expect(hidden(['machine', 'elsewhere'], ['only']).boxes).toEqual(new Set(['only', 'peer', 'within'])));

  it('is a chip that is to come; one that is pointed out shows with what it stands on', () => {
    const chips = [
      { selects: 'rules', on: 'within' },
      { selects: 'routes', on: 'card' },
    ];
    const { boxes, chips: away } = hidden(['machine', 'rules'], ['routes', 'only'], { chips });
    expect(boxes).toEqual(new Set(['only', 'elsewhere']));
    expect(away).toContain('routes');
    expect(away).not.toContain('rules');
  });

  it.each([
    ['between what shows', { source: 'card', target: 'never' }, false],
    ['from what is hidden', { source: 'late', target: 'card' }, true],
    ['to what is hidden', { source: 'card', target: 'late' }, true],
    ['that is to come itself', { source: 'card', target: 'never', selects: 'tunnel' }, true],
    ['that is not to come', { source: 'card', target: 'never', selects: 'peering' }, false],
  ])('of lines one %s', (_, line, isHidden) => {
    const { lines } = hidden(['machine'], ['late', 'tunnel'], { lines: [{ id: 'line', ...line }] });
    expect(lines.has('line')).toBe(isHidden);
  });

  it('never is what is pointed out, nor a frame around it', () =>
    fc.assert(
      fc.property(fc.subarray(boxes), fc.subarray(boxes), (now, later) => {
        const shown = new Set(now.map(({ selects }) => selects));
        const toCome = later.map(({ selects }) => selects).filter((id) => !shown.has(id));
        const away = hidden([...shown], toCome).boxes;
        const parents = new Map(boxes.map(({ id, parent }) => [id, parent]));
        for (const { id } of now) {
          for (let at: string | undefined = id; at !== undefined; at = parents.get(at)) expect(away).not.toContain(at);
        }
        // Nothing shows in what is hidden.
        for (const { id, parent } of boxes) if (parent !== undefined && away.has(parent)) expect(away).toContain(id);
      }),
    ));
});
