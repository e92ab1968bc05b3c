import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { labEnvelope, labs } from '../lessons';
import type { Envelope } from '../model';
import { openEnvelope, selectFindings, selectHeldBack, selectProblems, toEnvelope, undo, useApp } from './index';
import { applySolution, giveUp, isLabSolved, marksOf, showHint, startAgain, traceCheck } from './lab';
import { followFrom } from './touring';
import { selectTraced } from './tracing';

const app = useApp.getState;
const lab = labs.find(({ id }) => id === 'bad-gateway');
if (!lab) throw new Error('There is no such lab');

let envelope: Envelope;
beforeAll(async () => {
  envelope = await labEnvelope(lab);
  await app().loadEditing();
});
beforeEach(() => openEnvelope(envelope));

const holding = (): number => marksOf(app().document, lab.lab).filter(({ holds }) => holds).length;

describe('what would tell the answer is held back', () => {
  it('until it is solved', async () => {
    expect(selectHeldBack(app())).toBe(true);
    expect(selectFindings(app())).toEqual([]);
    app().setField('snet-agw', 'routeTable', 'aks/routeTable');
    await vi.waitFor(() => expect(isLabSolved(app())).toBe(true));
    expect(selectHeldBack(app())).toBe(false);
    expect(selectFindings(app())).not.toEqual([]);
  });

  it('until somebody gives up, who has not solved it then', async () => {
    giveUp();
    expect(selectFindings(app())).not.toEqual([]);
    applySolution();
    await vi.waitFor(() => expect(app().attempt.solved).toBe(true));
    expect(isLabSolved(app())).toBe(false);
  });

  it('but not what is wrong with what is typed', () => {
    app().setField('snet-agw', 'addressPrefix', '10.');
    expect(selectProblems(app())).toHaveLength(1);
  });

  it('anew in the next lab', () => {
    giveUp();
    showHint();
    openEnvelope(envelope);
    expect(selectHeldBack(app())).toBe(true);
    expect(app().attempt.hints).toBe(0);
  });
});

it('an attempt that was solved is known as such when it is opened again', async () => {
  app().setField('snet-agw', 'routeTable', 'aks/routeTable');
  const kept = toEnvelope(app());
  openEnvelope(envelope);
  openEnvelope(kept);
  await vi.waitFor(() => expect(app().attempt.solved).toBe(true));
  // It was counted when it was solved, or was solved by somebody else.
  expect(isLabSolved(app())).toBe(false);
});

it('who has seen the solution has not solved it, by beginning again and taking that back either', async () => {
  giveUp();
  applySolution();
  startAgain();
  undo();
  await vi.waitFor(() => expect(app().attempt.solved).toBe(true));
  expect(isLabSolved(app())).toBe(false);
});

it('what is done to a step of a tour beside a lab is not held to the lab, nor marked', async () => {
  const tour = { title: 'Tour', steps: [{ id: 'one', title: 'One', says: [] }] };
  openEnvelope({ ...envelope, tour });
  followFrom();
  app().setField('webpool', 'count', '2');
  app().setField('snet-agw', 'routeTable', 'aks/routeTable');
  expect(app().notices).toEqual([]);
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(app().attempt.solved).toBeUndefined();
});

describe('in one step, that can be taken back,', () => {
  it('a lab is begun again', () => {
    app().setField('snet-agw', 'routeTable', 'aks/routeTable');
    const tried = app().document;
    showHint();
    startAgain();
    expect(app().document).toEqual(envelope.document);
    expect(app().attempt.hints).toBe(0);
    expect(toEnvelope(app()).labStart).toBeUndefined();
    undo();
    expect(app().document).toBe(tried);
  });

  it('the solution is applied, whatever was tried before', () => {
    app().setMode('aks', 'node-subnet');
    const tried = app().document;
    applySolution();
    expect(holding()).toBe(3);
    expect(app().document.resources.aks).toEqual(envelope.document.resources.aks);
    undo();
    expect(app().document).toBe(tried);
  });
});

it('neither is done to what is there to be looked at', () => {
  openEnvelope({ ...envelope, labStart: envelope.document, document: { ...envelope.document, name: 'Tried' } }, true);
  startAgain();
  applySolution();
  expect(app().document.name).toBe('Tried');
});

it('the packet of a check is sent as it was marked', () => {
  const [mark] = marksOf(app().document, lab.lab);
  if (!mark?.flow) throw new Error('The first check is about a connection');
  traceCheck(mark.flow);
  expect(app().dock).toEqual({ open: true, tab: 'trace' });
  expect(app().flow).toMatchObject({ from: 'Clients' });
  // What was asked is what is answered.
  expect(app().flow).toBe(app().sent?.typed);
  const traced = selectTraced(app());
  expect(traced?.ok && traced.value.trace?.outcome).toBe('dropped');
});
