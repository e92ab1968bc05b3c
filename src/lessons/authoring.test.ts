import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plan, planOf } from '../engine';
import { added, BUILDABLE, removed } from '../engine/building';
import { examples } from '../examples';
import type { Lab, LessonEdit, TopologyDocument, Tour, TourStep } from '../model';
import { editsBetween, stepDocument, tourFaults } from '.';
import { edited } from './edit';
import { labFaults } from './faults';
import { withMoved } from './written-tour';

const { article } = examples;

const deeds = fc.array(
  fc.record({
    kind: fc.constantFrom(...BUILDABLE.map(({ kind }) => kind)),
    at: fc.nat(40),
    goes: fc.boolean(),
  }),
  { maxLength: 6 },
);

type Deeds = readonly { kind: Parameters<typeof added>[1]; at: number; goes: boolean }[];

/** Somebody adds and deletes here and there. */
const worked = (deeds: Deeds, from: TopologyDocument): TopologyDocument =>
  deeds.reduce((so, { kind, at, goes }) => {
    const id = so.order[at % Math.max(1, so.order.length)];
    if (goes) return removed(so, id === undefined ? [] : [id]).document;
    const built = added(so, kind, id);
    return built.ok ? built.value.document : so;
  }, from);

describe('changes between two designs', () => {
  it('lead from the one to the other', () =>
    fc.assert(
      fc.property(deeds, (deeds) => {
        const after = worked(deeds, article);
        const made = edited(article, editsBetween(article, after));
        expect(made.ok && made.value.resources).toEqual(after.resources);
        expect(made.ok && made.value.order.toSorted()).toEqual(after.order.toSorted());
      }),
      { numRuns: 60 },
    ));

  it('are none between a design and itself', () => expect(editsBetween(article, structuredClone(article))).toEqual([]));
});

describe('a step that is moved', () => {
  const stepWith = (id: string, ...edits: LessonEdit[]): TourStep => ({ id, title: id, says: [], edits });
  const flip: LessonEdit = { do: 'flip', id: 'aks', mode: 'overlay' };
  const gone: LessonEdit = { do: 'delete', ids: ['vm-jump'] };

  const designAt = (tour: Tour, n: number): TopologyDocument => {
    const made = stepDocument(tour, n, article);
    if (!made.ok) throw new Error(JSON.stringify(made.error));
    return made.value;
  };

  /** The design of each step, by the step's id. */
  const designsOf = (tour: Tour) =>
    Object.fromEntries(
      tour.steps.map(({ id }, n) => {
        const { resources, order } = designAt(tour, n);
        return [id, { resources, order: order.toSorted() }];
      }),
    );

  /** Each step as somebody works at it after the one before, or writes it. */
  function made(steps: readonly (Deeds | LessonEdit)[]): Tour {
    const tour: Tour = { title: 'Tour', steps: [] };
    for (const [n, one] of steps.entries()) {
      const before = n === 0 ? article : designAt(tour, n - 1);
      const edits = 'do' in one ? [one] : editsBetween(before, worked(one, before));
      tour.steps.push(stepWith(`s${n}`, ...(edited(before, edits).ok ? edits : [])));
    }
    return tour;
  }

  it('goes on showing the design that it showed, and so does every other', () =>
    fc.assert(
      fc.property(
        fc.array(fc.oneof(deeds, fc.constantFrom(flip, gone)), { minLength: 2, maxLength: 4 }),
        fc.nat(3),
        fc.nat(3),
        (steps, from, to) => {
          const tour = made(steps);
          expect(designsOf(withMoved(tour, from, to, article))).toEqual(designsOf(tour));
        },
      ),
      { numRuns: 60 },
    ));

  it('changes what it did as it was written where that still leads to its design', () => {
    const [a, b, c] = [stepWith('a'), stepWith('b', flip), stepWith('c')];
    const [first, second, third] = withMoved({ title: 'Tour', steps: [a, b, c] }, 0, 2, article).steps;
    expect([first, second]).toEqual([b, c]);
    expect(third?.edits).not.toEqual([]);
  });

  it('keeps its changes where a step before it cannot be made, which leave the others as they were', () => {
    const broken = stepWith('b', { do: 'delete', ids: ['gone'] });
    const tour = { title: 'Tour', steps: [stepWith('a'), broken, stepWith('c', gone)] };
    const moved = withMoved(tour, 2, 0, article);
    expect([moved.steps[0], moved.steps[2]]).toEqual([tour.steps[2], broken]);
    expect(designAt(moved, 1).resources).toEqual(article.resources);
  });
});

describe('what a lesson speaks of and its design does not have', () => {
  const tour: Tour = {
    title: 'Tour',
    says: ['A {name:gone}.'],
    steps: [
      {
        id: 'first',
        title: 'First',
        says: ['{free:gone} are free.'],
        facts: ['gone.fact'],
        look: { selection: 'gone', highlights: ['web/pod/0'], camera: ['snet-gone'] },
        question: { sort: 'figure', asks: 'How many?', figure: 'free', of: 'gone' },
      },
      { id: 'second', title: 'Second', says: [], look: { trace: { from: 'gone', to: 'svc-web' } } },
      { id: 'third', title: 'Third', says: [], look: { trace: { from: 'clients', to: 'svc-web', hop: 99 } } },
      { id: 'fourth', title: 'Fourth', says: [], edits: [{ do: 'flip', id: 'gone', mode: 'overlay' }] },
      { id: 'fifth', title: 'Fifth', says: ['{free:gone}'] },
    ],
  };

  it('is told without the page losing the plan of its own design', () => {
    const before = planOf(article);
    const steps = Array.from(
      { length: 9 },
      (_, n): TourStep => ({
        ...{ id: `step-${n}`, title: 'Step', says: [] },
        edits: [{ do: 'set', id: 'vm-jump', fields: { name: `vm-${n}` } }],
      }),
    );
    expect(tourFaults({ title: 'Long', steps }, article)).toEqual([]);
    expect(planOf(article)).toBe(before);
  });

  it('is told of a tour by step, and a change that cannot be made once', () => {
    expect(tourFaults(tour, article).map(({ at, code, about }) => [at, code, about])).toEqual([
      [undefined, 'missing-text', '{name:gone}'],
      ['first', 'missing-text', '{free:gone}'],
      ['first', 'missing-fact', 'gone.fact'],
      ['first', 'missing-id', 'gone'],
      ['first', 'missing-id', 'snet-gone'],
      ['first', 'no-answer', 'How many?'],
      ['second', 'no-such-end', 'gone'],
      ['third', 'no-such-hop', 'clients → svc-web'],
      ['fourth', 'cannot-edit', 'gone'],
    ]);
  });

  it('is told of a question whose choices lack the answer', () => {
    const asks = (among: string[]): Tour => ({
      title: 'Tour',
      steps: [
        {
          id: 'first',
          title: 'First',
          says: [],
          question: { sort: 'source', asks: 'Who?', from: 'api/pod/0', to: 'vm-dns', port: 53, among },
        },
      ],
    });
    expect(tourFaults(asks(['api/pod/0', 'webpool/node/0']), article)).toEqual([]);
    expect(tourFaults(asks(['api/pod/0', 'svc-web']), article)).toMatchObject([{ code: 'no-answer' }]);
  });

  it('is told of a lab by check', () => {
    const lab: Lab = {
      title: 'Lab',
      symptom: 'It hangs.',
      editable: [{ id: 'gone' }, { kind: 'subnet' }],
      hints: ['Look at {name:gone}.'],
      facts: ['gone.fact'],
      checks: [
        { id: 'one', says: 'So.', sort: 'connection', ways: [{ from: 'clients', to: 'gone' }], expect: 'works' },
        { id: 'two', says: 'So.', sort: 'verdict', cluster: 'constructor', verdict: 'runs' },
        { id: 'three', says: 'So.', sort: 'finding', code: 'NO_SUCH_CODE' },
        { id: 'four', says: 'So.', sort: 'connection', ways: [{ from: 'clients', to: 'svc-web' }], expect: 'works' },
      ],
    };
    expect(labFaults(lab, plan(article)).map(({ at, code, about }) => [at, code, about])).toEqual([
      [undefined, 'missing-text', '{name:gone}'],
      [undefined, 'missing-fact', 'gone.fact'],
      [undefined, 'missing-id', 'gone'],
      ['one', 'no-such-end', 'gone'],
      ['two', 'missing-id', 'constructor'],
      ['three', 'not-a-finding', 'NO_SUCH_CODE'],
    ]);
  });
});
