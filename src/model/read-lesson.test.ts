import { describe, expect, it } from 'vitest';
import { opened, opening, withResources } from './testing';

describe('a lesson', () => {
  const step = { id: 'first', title: 'First', says: ['A {name:aks}.'] };
  const tour = {
    title: 'Tour',
    steps: [step, { ...step, id: 'second', look: { selection: 'aks', highlights: ['web/pod/0'] } }],
  };
  const check = { id: 'runs', says: 'It runs.', sort: 'verdict', cluster: 'aks', verdict: 'runs' };
  const lab = {
    title: 'Lab',
    symptom: 'It hangs.',
    editable: [{ id: 'aks' }, { kind: 'subnet' }],
    hints: [],
    checks: [check],
  };

  it('opens as it is', () => {
    expect(opened({ ...opening, tour, lab })).toEqual({ envelope: { ...opening, tour, lab }, dropped: [] });
  });

  it('opens without the steps, checks and fields that cannot be read, and these are told', () => {
    const hurt = {
      tour: {
        ...tour,
        steps: [step, { ...step, id: 'No Id' }, { ...step, id: 'third', question: { sort: 'riddle' } }],
      },
      lab: {
        ...lab,
        checks: [check, { ...check, verdict: 'flies' }],
        editable: [7, { id: 'aks' }],
        from: 'a later version',
      },
    };
    const { envelope, dropped } = opened({ ...opening, ...hurt });
    expect(envelope.tour?.steps).toEqual([step, { ...step, id: 'third' }]);
    expect(envelope.lab).toEqual({ ...lab, editable: [{ id: 'aks' }] });
    expect(dropped.map(({ path, code }) => [path, code])).toEqual([
      ['tour.steps.1.id', 'invalid'],
      ['tour.steps.2.question.sort', 'invalid'],
      ['lab.editable.0', 'invalid'],
      ['lab.checks.1.verdict', 'invalid'],
      ['lab.from', 'not-understood'],
    ]);
  });

  it('has one step and one check of an id: later ones are left out, and told', () => {
    const twins = {
      tour: { ...tour, steps: [step, { ...step, title: 'Twin' }] },
      lab: { ...lab, checks: [check, check] },
    };
    const { envelope, dropped } = opened({ ...opening, ...twins });
    expect([envelope.tour?.steps, envelope.lab?.checks]).toEqual([[step], [check]]);
    expect(dropped.map(({ path }) => path)).toEqual(['tour.steps.1.id', 'lab.checks.1.id']);
  });

  it('that was begun opens with the design that it began with, as far as that can be read', () => {
    const begun = {
      ...opening,
      lab,
      labStart: withResources({ odd: { id: 'odd', kind: 'ofALaterVersion' } }).document,
    };
    const { envelope, dropped } = opened(begun);
    expect(envelope.labStart).toEqual(opening.document);
    expect(dropped.map(({ path }) => path)).toEqual(['labStart.kind']);
  });

  it.each([
    { what: 'no design', labStart: 7 },
    {
      what: 'far too much',
      labStart: { resources: Object.fromEntries(Array.from({ length: 5001 }, (_, n) => [n, {}])) },
    },
  ])('begins with what is on screen where its beginning is $what', ({ labStart }) => {
    const { envelope, dropped } = opened({ ...opening, lab, labStart });
    expect(envelope).toEqual({ ...opening, lab });
    expect(dropped).toMatchObject([{ lost: 'part', path: 'labStart' }]);
  });

  it('has no beginning without a lab', () => {
    expect(opened({ ...opening, labStart: opening.document }).envelope).toEqual(opening);
  });

  it.each([null, [], 'text', { steps: [] }, { title: 'Tour', steps: [7] }])('that is none is left out: %j', (none) => {
    const { envelope, dropped } = opened({ ...opening, tour: none, lab: none });
    expect(envelope).toEqual(opening);
    expect(new Set(dropped.map(({ path }) => path.split('.')[0]))).toEqual(new Set(['tour', 'lab']));
  });
});
