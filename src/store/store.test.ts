import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { findings } from '../engine';
import { examples } from '../examples';
import { type FieldId, resourceOf, SCHEMA_VERSION } from '../model';
import {
  draftKey,
  openEnvelope,
  redo,
  selectChanges,
  selectClusterId,
  selectFindings,
  selectPlan,
  toEnvelope,
  undo,
  useApp,
} from './index';
import { openingDesign, openingFindings } from './opening';
import { goTo, historySteps } from './past';

const app = () => useApp.getState();
const steps = () => useApp.temporal.getState().pastStates.length;
const stepsForward = () => useApp.temporal.getState().futureStates.length;
const setField = (id: string, field: FieldId, text: string) => app().setField(id, field, text);
const nodes = () => selectPlan(app()).clusters.aks?.pools.map((pool) => pool.nodes.length);

beforeAll(() => useApp.getState().loadEditing());
beforeEach(() => openEnvelope({ schemaVersion: SCHEMA_VERSION, document: examples.article }));

describe('one gesture is one step', () => {
  it.each([
    { gesture: 'an edit', act: () => setField('webpool', 'count', '5') },
    { gesture: 'a mode', act: () => app().setMode('aks', 'node-subnet') },
    { gesture: 'a variant of a mode', act: () => app().setVariant('aks', 'pod-subnet-static') },
    { gesture: 'a name', act: () => app().renameDesign('Ours') },
    { gesture: 'a drag', act: () => app().move({ aks: { x: 4, y: 8 }, 'snet-aks': { x: 1, y: 2 } }) },
    {
      gesture: 'a mend of several fields',
      act: () =>
        app().applyMend({
          label: 'Use both',
          edits: [
            { id: 'webpool', field: 'count', text: '4' },
            { id: 'nodepool1', field: 'count', text: '3' },
          ],
        }),
    },
  ])('$gesture, taken back and done again', ({ act }) => {
    const { document, layout } = app();
    act();
    const after = { document: app().document, layout: app().layout };
    expect(steps()).toBe(1);
    undo();
    expect(app().document).toBe(document);
    expect(app().layout).toBe(layout);
    expect(steps()).toBe(0);
    redo();
    expect(app().document).toBe(after.document);
    expect(app().layout).toBe(after.layout);
    expect(steps()).toBe(1);
  });

  it('each is named, and the history leads to any of them', () => {
    setField('webpool', 'count', '5');
    app().setMode('aks', 'node-subnet');
    app().move({ aks: { x: 4, y: 8 } });
    const says = () => historySteps(app().step, useApp.temporal.getState()).map(({ says, away }) => `${away} ${says}`);
    expect(says()).toEqual(['-3 ', '-2 Nodes of webpool: 1 → 5', '-1 Mode: kubenet → Azure CNI', '0 Move aks-prod']);
    goTo(-2);
    expect(says()).toEqual(['-1 ', '0 Nodes of webpool: 1 → 5', '1 Mode: kubenet → Azure CNI', '2 Move aks-prod']);
    expect(nodes()).toEqual([2, 5]);
    goTo(2);
    expect(says().at(-1)).toBe('0 Move aks-prod');
    goTo(-3);
    expect(app().document).toBe(examples.article);
  });

  it('several are taken back in turn, and a new one ends what could be done again', () => {
    setField('webpool', 'count', '2');
    setField('webpool', 'count', '3');
    undo();
    expect(nodes()).toEqual([2, 2]);
    setField('webpool', 'count', '7');
    expect([steps(), stepsForward()]).toEqual([2, 0]);
    undo();
    undo();
    undo();
    expect(app().document).toBe(examples.article);
  });
});

describe('no step', () => {
  it.each([
    { what: 'a selection', act: () => app().select('snet-aks') },
    { what: 'opening the dock', act: () => app().setDock({ open: true }) },
    { what: 'a notice', act: () => app().notify({ id: 'a', severity: 'info', says: 'Saved.' }) },
    { what: 'text that is not usable', act: () => setField('snet-aks', 'addressPrefix', '10.240.0.5/24') },
    { what: 'the same text again', act: () => setField('webpool', 'count', '1') },
    { what: 'the mode it has', act: () => app().setMode('aks', 'kubenet') },
    { what: 'undoing nothing', act: undo },
    { what: 'redoing nothing', act: redo },
  ])('$what', ({ act }) => {
    act();
    expect(steps()).toBe(0);
    expect(app().document).toBe(examples.article);
  });

  it('a selection outlives undo', () => {
    setField('webpool', 'count', '5');
    app().select('webpool');
    undo();
    expect(app().selection).toBe('webpool');
  });
});

it('knows what is wrong with the opening design before the part that judges designs is here', () => {
  expect(app().document).toBe(openingDesign);
  expect(openingFindings).toEqual(findings(selectPlan(app())));
});

describe('an edit before the part that judges it is here', () => {
  const { loadEditing } = app();
  const mend = () => app().applyMend({ label: 'Use', edits: [{ id: 'webpool', field: 'count', text: '5' }] });

  beforeEach(() => useApp.setState({ editing: undefined, notices: [] }));
  afterEach(() => useApp.setState({ loadEditing }));

  it('waits for it, and is one step', async () => {
    mend();
    expect(app().document).toBe(examples.article);
    await vi.waitFor(() => expect(nodes()).toEqual([2, 5]));
    expect(steps()).toBe(1);
  });

  it('a flip too', async () => {
    app().setMode('aks', 'node-subnet');
    expect(app().document).toBe(examples.article);
    await vi.waitFor(() => expect(selectPlan(app()).clusters.aks?.mode.id).toBe('node-subnet'));
    expect(steps()).toBe(1);
  });

  it('is said not to have happened where it cannot be loaded, and can be tried again', async () => {
    useApp.setState({ loadEditing: () => Promise.reject(new Error('offline')) });
    mend();
    await vi.waitFor(() => expect(app().notices.map(({ id }) => id)).toEqual(['editing-missing']));
    expect(app().document).toBe(examples.article);
    useApp.setState({ loadEditing });
    app().notices[0]?.action?.run();
    await vi.waitFor(() => expect(nodes()).toEqual([2, 5]));
  });
});

describe('what is recomputed', () => {
  it('nothing by a drag or a selection', () => {
    const before = [selectPlan(app()), selectFindings(app()), selectChanges(app())];
    app().move({ aks: { x: 4, y: 8 } });
    app().select('aks');
    expect([selectPlan(app()), selectFindings(app()), selectChanges(app())].every((now, i) => now === before[i])).toBe(
      true,
    );
  });

  it('nothing by undo: the plan of before is still known', () => {
    const before = selectPlan(app());
    setField('webpool', 'count', '5');
    expect(selectPlan(app())).not.toBe(before);
    undo();
    expect(selectPlan(app())).toBe(before);
  });
});

describe('text that cannot be put into force', () => {
  const key = draftKey('snet-aks', 'addressPrefix');

  it.each([
    { because: 'it has host bits', text: '10.240.0.5/24' },
    { because: 'it is no prefix', text: 'ten' },
    { because: 'Azure refuses the range', text: '224.0.0.0/24' },
  ])('becomes a draft and the document stays: $because', ({ text }) => {
    setField('snet-aks', 'addressPrefix', text);
    expect(app().document).toBe(examples.article);
    expect(app().drafts).toEqual({ [key]: text });
  });

  it('gives way to text that can', () => {
    setField('snet-aks', 'addressPrefix', 'ten');
    setField('snet-aks', 'addressPrefix', '10.240.16.0/24');
    expect(app().drafts).toEqual({});
    expect(resourceOf(app().document, 'subnet', 'snet-aks')?.addressPrefix).toBe('10.240.16.0/24');
  });

  it('is harmless where what it belongs to is gone', () => {
    setField('snet-aks', 'addressPrefix', 'ten');
    setField('webpool', 'count', '5');
    const { 'snet-aks': _, ...resources } = examples.article.resources;
    const document = {
      ...examples.article,
      resources,
      order: examples.article.order.filter((id) => id !== 'snet-aks'),
    };
    useApp.setState({ document });
    expect(() => [selectPlan(app()), selectFindings(app()), selectChanges(app())]).not.toThrow();
    expect(toEnvelope(app()).view?.drafts).toEqual({ [key]: 'ten' });
    undo();
    expect(app().document).not.toBe(document);
    expect(app().drafts).toEqual({ [key]: 'ten' });
    app().discardDraft(key);
    expect(app().drafts).toEqual({});
  });

  it('gives way to a mend, and to being discarded', () => {
    setField('snet-aks', 'addressPrefix', '10.240.16.5/24');
    app().applyMend({ label: 'Use', edits: [{ id: 'snet-aks', field: 'addressPrefix', text: '10.240.16.0/24' }] });
    expect(app().drafts).toEqual({});
    setField('snet-aks', 'addressPrefix', 'ten');
    app().discardDraft(key);
    expect(app().drafts).toEqual({});
  });
});

describe('the mode', () => {
  it('flips there and back by undo, addresses and all', () => {
    const before = structuredClone(selectPlan(app()).subnets);
    app().setMode('aks', 'node-subnet');
    expect(selectPlan(app()).clusters.aks?.routeTable).toBeUndefined();
    expect(selectPlan(app()).subnets).not.toEqual(before);
    undo();
    expect(app().document).toBe(examples.article);
    expect(selectPlan(app()).subnets).toEqual(before);
    expect(selectPlan(app()).clusters.aks?.routeTable).toBe('aks/routeTable');
  });

  it('flips there and back by choosing, to an equal document and plan', () => {
    const plan = structuredClone(selectPlan(app()).subnets);
    app().setMode('aks', 'overlay');
    app().setMode('aks', 'kubenet');
    expect(app().document).toEqual(examples.article);
    expect(selectPlan(app()).subnets).toEqual(plan);
    expect(steps()).toBe(2);
  });

  it('is the selected cluster’s, else the first one’s', () => {
    expect(selectClusterId(app())).toBe('aks');
    app().select('snet-aks');
    expect(selectClusterId(app())).toBe('aks');
  });

  it('is that of a selected pool or node where there are several', () => {
    const { resources, order, ...rest } = examples.article;
    const [aks, pool] = [resources.aks, resources.webpool];
    if (aks?.kind !== 'managedCluster' || pool?.kind !== 'agentPool') throw new Error('the example has both');
    const more = { other: { ...aks, id: 'other' }, far: { ...pool, id: 'far', cluster: 'other' } };
    const document = { ...rest, resources: { ...resources, ...more }, order: [...order, 'other', 'far'] };
    openEnvelope({ schemaVersion: SCHEMA_VERSION, document });
    app().select('far');
    expect(selectClusterId(app())).toBe('other');
    app().select(selectPlan(app()).clusters.other?.pools[0]?.nodes[0]?.id);
    expect(selectClusterId(app())).toBe('other');
    app().select('webpool');
    expect(selectClusterId(app())).toBe('aks');
  });
});

describe('what changed', () => {
  it('is nothing at first, then the last change, undo included', () => {
    expect(selectChanges(app())).toEqual([]);
    app().setMode('aks', 'node-subnet');
    const there = selectChanges(app());
    expect(there.length).toBeGreaterThan(0);
    undo();
    expect(selectChanges(app()).length).toBeGreaterThan(0);
    redo();
    expect(selectChanges(app())).toEqual(there);
  });

  it('is still the last edit after a drag', () => {
    app().setMode('aks', 'node-subnet');
    const changes = selectChanges(app());
    app().move({ aks: { x: 1, y: 1 } });
    expect(selectChanges(app())).toBe(changes);
  });
});

describe('the envelope', () => {
  it('brings back design, places, view, drafts and what this version does not know', () => {
    setField('webpool', 'count', '5');
    setField('snet-aks', 'addressPrefix', 'ten');
    app().move({ aks: { x: 4, y: 8 } });
    app().select('webpool');
    const saved = JSON.parse(JSON.stringify({ ...toEnvelope(app()), notes: { at: 3 } }));
    openEnvelope({ schemaVersion: SCHEMA_VERSION, document: examples.article });
    expect(app().selection).toBeUndefined();
    openEnvelope(saved);
    expect(toEnvelope(app())).toEqual(saved);
    expect(nodes()).toEqual([2, 5]);
  });

  it('opened starts a history of its own, and has changed nothing', () => {
    setField('webpool', 'count', '5');
    openEnvelope({ schemaVersion: SCHEMA_VERSION, document: { ...examples.article, name: 'Another' } });
    expect([steps(), stepsForward()]).toEqual([0, 0]);
    expect(selectChanges(app())).toEqual([]);
    undo();
    expect(app().document.name).toBe('Another');
  });
});
