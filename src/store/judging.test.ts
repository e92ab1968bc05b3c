import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { findings, plan } from '../engine';
import { examples } from '../examples';
import { SCHEMA_VERSION, type TopologyDocument, withMode } from '../model';
import { heldBack, ThreadHere } from '../worker/testing';
import { openEnvelope, redo, selectFindings, selectStale, undo, useApp } from './index';
import { ask } from './judging';

const app = () => useApp.getState();
const open = (document: TopologyDocument) => openEnvelope({ schemaVersion: SCHEMA_VERSION, document });
const setCount = (text: string) => app().setField('webpool', 'count', text);
const selectedCodes = () => selectFindings(app()).map(({ code }) => code);
const codesOf = (document: TopologyDocument) => findings(plan(document)).map(({ code }) => code);

const overlay = { ...withMode(examples.article, 'aks', 'overlay'), name: 'Ours' };
const { webpool } = overlay.resources;
if (webpool?.kind !== 'agentPool') throw new Error('The example has it');
/** 602 nodes are too many to be judged at once, and for the subnet. */
const large: TopologyDocument = {
  ...overlay,
  resources: { ...overlay.resources, webpool: { ...webpool, count: 600 } },
};

let place: ReturnType<typeof heldBack>;
beforeAll(() => app().loadEditing());
beforeEach(() => {
  place = heldBack();
  open(examples.article);
  app().answerBy(() => new ThreadHere(place.answering));
});
afterEach(() => useApp.setState({ startThread: undefined, bug: undefined }));

describe('a small design', () => {
  it('is judged at once, and nobody is asked', () => {
    setCount('5');
    expect(selectStale(app())).toBe(false);
    expect(selectedCodes()).toEqual(codesOf(app().document));
    expect(place.questions()).toEqual([]);
  });
});

describe('a large design', () => {
  it('shows nothing before it is judged', async () => {
    open({ ...large });
    expect([selectStale(app()), selectedCodes()]).toEqual([true, []]);
    await place.answer();
    expect(selectStale(app())).toBe(false);
    expect(selectedCodes()).toEqual(codesOf(large));
    expect(selectedCodes()).toContain('NODES_REFUSED');
  });

  it('keeps what was known through an edit, until it is judged anew', async () => {
    open({ ...overlay });
    const before = selectFindings(app());
    setCount('600');
    expect(selectStale(app())).toBe(true);
    expect(selectFindings(app())).toBe(before);
    await place.answer();
    expect(selectStale(app())).toBe(false);
    const known = selectFindings(app());
    expect(known.map(({ code }) => code)).toEqual(codesOf(app().document));
    setCount('700');
    expect(selectStale(app())).toBe(true);
    expect(selectFindings(app())).toBe(known);
  });

  it('is asked about in its newest state only', async () => {
    open({ ...large });
    for (const count of ['601', '602', '603']) setCount(count);
    await place.answer();
    expect(selectStale(app())).toBe(true);
    expect(place.questions().map(({ document }) => document)).toEqual([app().document]);
    await place.answer();
    expect([selectStale(app()), place.questions()]).toEqual([false, []]);
  });

  it('is not asked about again after undo and redo', async () => {
    open({ ...large });
    await place.answer();
    const first = selectFindings(app());
    setCount('601');
    await place.answer();
    const second = selectFindings(app());
    undo();
    expect([selectStale(app()), selectFindings(app()) === first]).toEqual([false, true]);
    redo();
    expect([selectStale(app()), selectFindings(app()) === second]).toEqual([false, true]);
    expect(place.questions()).toEqual([]);
  });

  it('shows nothing that was said of another', async () => {
    open({ ...large });
    await place.answer();
    open({ ...large });
    expect([selectStale(app()), selectedCodes()]).toEqual([true, []]);
    await place.answer();
    expect(selectedCodes()).toContain('NODES_REFUSED');
  });

  it('that grew small again is judged at once, whatever is still being answered', async () => {
    open({ ...large });
    setCount('1');
    expect([selectStale(app()), selectedCodes()]).toEqual([false, codesOf(app().document)]);
    await place.answer();
    expect(selectedCodes()).toEqual(codesOf(app().document));
  });

  it('is asked about as soon as there is somebody to ask', async () => {
    useApp.setState({ startThread: undefined });
    open({ ...large });
    expect(place.questions()).toEqual([]);
    app().answerBy(() => new ThreadHere(place.answering));
    await place.answer();
    expect(selectStale(app())).toBe(false);
  });

  it.each([
    { what: 'broke', thread: () => new ThreadHere(() => Promise.reject(new Error('blocked'))) },
    {
      what: 'cannot be started',
      thread: () => {
        throw new DOMException('Blocked', 'SecurityError');
      },
    },
  ])('is judged by the page itself where the thread $what', async ({ thread }) => {
    app().answerBy(thread);
    open({ ...large });
    expect(selectStale(app())).toBe(true);
    await vi.waitFor(() => expect(selectStale(app())).toBe(false));
    expect(selectedCodes()).toEqual(codesOf(large));
  });

  it('with which the engine meets a bug is shown as such, and another is not', async () => {
    open({ ...large });
    await place.meetBug('No such thing');
    expect(() => selectFindings(app())).toThrow('No such thing');
    open({ ...overlay });
    expect(selectedCodes()).toEqual(codesOf(overlay));
  });
});

it('a mend of what is gone changes nothing', () => {
  const { document } = app();
  app().applyMend({ label: 'Use', edits: [{ id: 'gone', field: 'count', text: '5' }] });
  expect(app().document).toBe(document);
});

it('tells questions about one design apart by all that is asked', async () => {
  const start = () => new ThreadHere(place.answering);
  const outcomes: unknown[] = [];
  for (const to of ['svc-web', 'svc-api', 'svc-web']) {
    const question = { kind: 'trace', document: large, flow: { from: 'vm-jump', to } } as const;
    ask(start, question, (outcome) => outcomes.push(outcome));
    if (outcomes.length === 0 || to === 'svc-api') await place.answer();
  }
  expect(outcomes).toHaveLength(3);
  expect(outcomes[2]).toEqual(outcomes[0]);
  expect(outcomes[1]).not.toEqual(outcomes[0]);
});
