import { expect, it } from 'vitest';
import { examples } from '../examples';
import type { Tour } from '../model';
import { stepDocument } from '.';
import { edited } from './edit';

const { article } = examples;
const step = (id: string, ...edits: NonNullable<Tour['steps'][number]['edits']>) => ({
  id,
  title: id,
  says: [],
  edits,
});

const tour: Tour = {
  title: 'There and back',
  steps: [
    { id: 'first', title: 'first', says: [] },
    step('flip', { do: 'flip', id: 'aks', mode: 'node-subnet' }),
    step('grow', { do: 'set', id: 'webpool', fields: { count: '2' } }),
    step('back', { do: 'flip', id: 'aks', mode: 'kubenet' }),
  ],
};

it('a step shows the design with the changes of all steps up to it', () => {
  const flipped = edited(article, [{ do: 'flip', id: 'aks', mode: 'node-subnet' }]);
  expect(stepDocument(tour, 0, article)).toEqual({ ok: true, value: article });
  expect(stepDocument(tour, 1, article)).toEqual(flipped);
  expect(stepDocument(tour, 3, article)).toEqual(
    edited(article, [{ do: 'set', id: 'webpool', fields: { count: '2' } }]),
  );
});

it('a step whose change cannot be made says which', () => {
  const broken = { ...tour, steps: [...tour.steps, step('gone', { do: 'delete', ids: ['gone'] })] };
  expect(stepDocument(broken, 3, article)).toMatchObject({ ok: true });
  expect(stepDocument(broken, 4, article)).toEqual({
    ok: false,
    error: { step: 'gone', at: 0, code: 'nothing-there', about: 'gone' },
  });
});

it('steps change no more than somebody would wait for', () => {
  const edits = Array.from({ length: 200 }, () => ({ do: 'delete' as const, ids: [] }));
  const long = { ...tour, steps: Array.from({ length: 6 }, (_, n) => step(`step-${n}`, ...edits)) };
  expect(stepDocument(long, 4, article)).toEqual({ ok: true, value: article });
  expect(stepDocument(long, 5, article)).toMatchObject({ ok: false, error: { step: 'step-5', code: 'refused' } });
});
