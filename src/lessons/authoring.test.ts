import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plan } from '../engine';
import { added, BUILDABLE, removed } from '../engine/building';
import { examples } from '../examples';
import type { Lab, TopologyDocument, Tour } from '../model';
import { edited, editsBetween, labFaults, tourFaults } from '.';

const { article } = examples;

describe('changes between two designs', () => {
  const deed = fc.record({
    kind: fc.constantFrom(...BUILDABLE.map(({ kind }) => kind)),
    at: fc.nat(40),
    goes: fc.boolean(),
  });

  /** Somebody adds and deletes here and there. */
  const worked = (deeds: readonly { kind: Parameters<typeof added>[1]; at: number; goes: boolean }[]) =>
    deeds.reduce((so: TopologyDocument, { kind, at, goes }) => {
      const id = so.order[at % Math.max(1, so.order.length)];
      if (goes) return removed(so, id === undefined ? [] : [id]).document;
      const built = added(so, kind, id);
      return built.ok ? built.value.document : so;
    }, article);

  it('lead from the one to the other', () =>
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 6 }), (deeds) => {
        const after = worked(deeds);
        const made = edited(article, editsBetween(article, after));
        expect(made.ok && made.value.resources).toEqual(after.resources);
        expect(made.ok && made.value.order.toSorted()).toEqual(after.order.toSorted());
      }),
      { numRuns: 60 },
    ));

  it('are none between a design and itself', () => expect(editsBetween(article, structuredClone(article))).toEqual([]));
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
