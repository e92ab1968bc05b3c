import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { examples } from '../examples';
import { type Envelope, SCHEMA_VERSION, type Tour } from '../model';
import { openEnvelope, redo, selectEditedLive, selectStep, toEnvelope, undo, useApp } from './index';
import { answer, followFrom, goToStep, resetStep, stopTour } from './touring';

const app = useApp.getState;

const tour: Tour = {
  title: 'Three steps',
  steps: [
    { id: 'first', title: 'First', says: ['As it is.'] },
    {
      id: 'second',
      title: 'Second',
      says: ['A flip.'],
      edits: [{ do: 'flip', id: 'aks', mode: 'overlay' }],
      look: { selection: 'aks', tab: 'trace', trace: { from: 'clients', to: 'svc-web' } },
      question: { sort: 'outcome', asks: 'What becomes of it?', from: 'clients', to: 'svc-web' },
    },
    {
      id: 'third',
      title: 'Third',
      says: ['More nodes.'],
      edits: [{ do: 'set', id: 'webpool', fields: { count: '2' } }],
    },
  ],
};

const design: Envelope = { schemaVersion: SCHEMA_VERSION, document: examples.article, tour };

const shown = () => selectStep(app())?.id;
const webNodes = () => {
  const pool = app().document.resources.webpool;
  return pool?.kind === 'agentPool' ? pool.count : undefined;
};
const mode = () => {
  const cluster = app().document.resources.aks;
  return cluster?.kind === 'managedCluster' ? cluster.networkProfile.networkPluginMode : undefined;
};
const steps = () => useApp.temporal.getState().pastStates.length;

beforeAll(() => app().loadEditing());
beforeEach(() => {
  openEnvelope(design);
  useApp.setState({ notices: [] });
});

describe('a tour that is followed', () => {
  it('shows each step as the steps before it made the design, forwards and back', () => {
    followFrom();
    expect([shown(), mode(), webNodes()]).toEqual(['first', undefined, 1]);
    goToStep(2);
    expect([shown(), mode(), webNodes()]).toEqual(['third', 'overlay', 2]);
    goToStep(1);
    expect([shown(), mode(), webNodes()]).toEqual(['second', 'overlay', 1]);
  });

  it('tells what a step changes of the one before it, whichever showed last, and nothing of one that changes nothing', () => {
    followFrom('third');
    expect(app().before?.resources.webpool).toMatchObject({ count: 1 });
    expect(app().before?.resources.aks).toMatchObject({ networkProfile: { networkPluginMode: 'overlay' } });
    app().setField('webpool', 'count', '3');
    resetStep();
    expect(app().before?.resources.webpool).toMatchObject({ count: 1 });
    goToStep(0);
    expect(app().before).toBeUndefined();
  });

  it('leaves what the design was compared with before it', () => {
    app().setField('webpool', 'count', '3');
    const { before } = app();
    followFrom('third');
    stopTour();
    expect(app().before).toBe(before);
  });

  it.each([-1, 3, Number.NaN])('goes nowhere beyond its ends: %s', (at) => {
    followFrom('second');
    goToStep(at);
    expect(shown()).toBe('second');
  });

  it('begins at its first step where there is none of the id that was asked for', () => {
    followFrom('gone');
    expect(shown()).toBe('first');
  });

  it('holds its packet and its tab back until the question is answered or passed over', () => {
    followFrom('second');
    expect(app()).toMatchObject({ selection: 'aks', sent: undefined, dock: { open: false } });
    answer('delivered');
    expect(app().touring?.answers).toEqual({ second: 'delivered' });
    expect(app().sent?.flow).toEqual({ ok: true, value: { from: 'clients', to: 'svc-web' } });
    expect(app().dock).toEqual({ open: true, tab: 'trace' });
    goToStep(2);
    expect(app().sent).toBeUndefined();
    goToStep(1);
    expect(app().sent).toBeDefined();
  });

  it('is saved and shared as its beginning and its step, whatever is done live', () => {
    followFrom('third');
    app().setField('webpool', 'count', '5');
    expect(toEnvelope(app())).toMatchObject({ document: examples.article, tour, view: { step: 'third' } });
  });

  it('says so where a step cannot change the design as it means to, and goes on', () => {
    const [first, second] = tour.steps;
    if (!first || !second) throw new Error('no steps');
    const broken: Tour = {
      ...tour,
      steps: [first, { ...second, edits: [{ do: 'delete', ids: ['nobody'] }] }],
    };
    openEnvelope({ ...design, tour: broken });
    followFrom('second');
    expect(shown()).toBe('second');
    expect(app().document).toBe(examples.article);
    expect(app().notices).toMatchObject([{ id: 'tour-step', says: expect.stringContaining('nobody') }]);
    goToStep(0);
    expect(app().notices).toEqual([]);
  });
});

describe('what is edited live', () => {
  beforeEach(() => {
    followFrom('second');
    app().setField('webpool', 'count', '5');
  });

  it('is what undo takes back, and nothing of the tour', () => {
    expect(selectEditedLive(app())).toBe(true);
    undo();
    undo();
    expect([shown(), mode(), webNodes()]).toEqual(['second', 'overlay', 1]);
    expect(selectEditedLive(app())).toBe(false);
    redo();
    expect(webNodes()).toBe(5);
  });

  it('goes when the step is reset', () => {
    resetStep();
    expect([shown(), webNodes()]).toEqual(['second', 1]);
  });

  it.each([
    { by: 'going on', leave: () => goToStep(2) },
    { by: 'resetting', leave: resetStep },
    { by: 'ending the tour', leave: stopTour },
  ])('goes with the step by $by, and can be had back', ({ leave }) => {
    leave();
    const [notice] = app().notices;
    expect(notice?.id).toBe('edited-live');
    notice?.action?.run();
    expect([shown(), mode(), webNodes()]).toEqual(['second', 'overlay', 5]);
    expect(app().notices).toEqual([]);
  });
});

describe('what was edited live is not brought back', () => {
  const edited = () => {
    followFrom('second');
    app().setField('webpool', 'count', '5');
    goToStep(2);
    const [notice] = app().notices;
    if (!notice?.action) throw new Error('Nothing is offered');
    return notice.action.run;
  };

  it('into another design, and no longer offered there', () => {
    const bringBack = edited();
    openEnvelope({ schemaVersion: SCHEMA_VERSION, document: examples.article });
    expect(app().notices).toEqual([]);
    bringBack();
    expect(app().document).toBe(examples.article);
  });

  it('where the tour is gone', () => {
    const bringBack = edited();
    stopTour();
    app().setLessons({}, 'Delete the tour');
    bringBack();
    expect([app().touring, app().document]).toEqual([undefined, examples.article]);
  });
});

it('what is moved and half typed while a tour is followed goes with it', () => {
  app().setField('webpool', 'count', 'many');
  const { drafts, layout } = app();
  followFrom('second');
  expect(app().drafts).toEqual({});
  app().setField('webpool', 'count', 'abc');
  app().move({ aks: { x: 4, y: 8 } });
  stopTour();
  expect([app().drafts, app().layout]).toEqual([drafts, layout]);
});

describe('ending a tour', () => {
  it('leads back to the design, and to its history', () => {
    app().renameDesign('Mine');
    app().renameDesign('Ours');
    const before = app().document;
    followFrom('third');
    app().setField('webpool', 'count', '5');
    stopTour();
    expect(app().document).toBe(before);
    expect(app().touring).toBeUndefined();
    expect(steps()).toBe(2);
    undo();
    expect(app().document.name).toBe('Mine');
  });

  it('comes with another design that is opened', () => {
    followFrom('third');
    openEnvelope({ ...design, document: examples.article });
    expect(app().touring).toBeUndefined();
    expect(toEnvelope(app()).view?.step).toBeUndefined();
  });
});

it('a lab that is opened is in force from the design that it hands out, which is written once somebody has begun', () => {
  const lab = {
    title: 'Lab',
    symptom: 'It hangs.',
    editable: [{ kind: 'agentPool' }],
    hints: [],
    checks: [{ id: 'runs', says: 'It runs.', sort: 'verdict' as const, cluster: 'aks', verdict: 'runs' as const }],
  };
  openEnvelope({ schemaVersion: SCHEMA_VERSION, document: examples.article, lab });
  expect(app().lessons.labStart).toBe(examples.article);
  expect(toEnvelope(app()).labStart).toBeUndefined();
  app().setField('webpool', 'count', '2');
  const begun = toEnvelope(app());
  expect(begun.labStart).toBe(examples.article);
  openEnvelope(begun);
  expect(app().lessons.labStart).toEqual(examples.article);
  expect(webNodes()).toBe(2);
});
