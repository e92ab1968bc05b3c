import { beforeEach, describe, expect, it } from 'vitest';
import { examples } from '../examples';
import { withStep } from '../lessons/written-tour';
import { type LessonEdit, MOST_EDITS } from '../model';
import { type AppState, openEnvelope, redo, selectEditedLive, toEnvelope, undo, useApp } from '.';
import {
  capture,
  captureNext,
  changeTour,
  deleteStep,
  deleteTour,
  editTour,
  makeTour,
  moveStep,
  tryTour,
  workOn,
} from './authoring';
import { leave } from './touring';

const state = (): AppState => useApp.getState();

/** Does to the design what somebody does on screen. */
const edit = (name: string) =>
  state().change({
    document: {
      ...state().document,
      resources: {
        ...state().document.resources,
        'vm-jump': { ...state().document.resources['vm-jump'], name } as never,
      },
    },
    step: `Name ${name}`,
  });

/** New hosts of the internet, as changes. */
const hosts = (from: number, to: number): LessonEdit[] =>
  Array.from({ length: to - from }, (_, n) => ({
    do: 'put',
    resource: { id: `host-${from + n}`, kind: 'internetHost', name: 'Host', address: '203.0.113.20' },
  }));

const nameNow = () => state().document.resources['vm-jump']?.name;
const steps = () => state().lessons.tour?.steps.map(({ id, edits }) => [id, edits?.length ?? 0]);

beforeEach(() => {
  leave();
  openEnvelope({ schemaVersion: 1, document: examples.article } as never);
  state().select('snet-aks');
  makeTour();
});

describe('a tour that is made', () => {
  it('begins with a step from what is looked at, in the tab of lessons', () => {
    expect(state().lessons.tour?.steps).toMatchObject([
      { id: 'step-1', look: { selection: 'snet-aks', highlights: ['snet-aks'] } },
    ]);
    expect(state().dock).toEqual({ open: true, tab: 'lesson' });
  });

  it('shows the design of a step in its tab, and keeps the beginning', () => {
    workOn(0);
    edit('a');
    capture();
    expect(steps()).toEqual([['step-1', 1]]);
    expect(selectEditedLive(state())).toBe(false);
    expect(toEnvelope(state())).toMatchObject({ document: examples.article, view: { step: 'step-1' } });
    expect(state().dock.tab).toBe('lesson');
    workOn(undefined);
    expect(state().document).toBe(examples.article);
  });

  it('says why nothing was captured', () => {
    workOn(0);
    edit('a');
    const edits = Array.from({ length: MOST_EDITS }, () => ({ do: 'flip', id: 'aks', mode: 'kubenet' }) as const);
    const tour = state().lessons.tour;
    if (!tour) throw new Error('There is a tour');
    const full = withStep(tour, 1, { id: 'full', title: 'Full', says: [], edits });
    changeTour(full, 'Very much', 0);
    edit('a');
    capture();
    expect(state().notices.map(({ says }) => says)).toEqual([
      'The step was not captured: a step before it cannot be made, or the tour would make more than 1,000 changes.',
    ]);
    expect(state().lessons.tour).toBe(full);
  });

  it('keeps the order of its steps where another would make too many changes, and says so', () => {
    const tour = state().lessons.tour;
    if (!tour) throw new Error('There is a tour');
    const first = withStep(tour, 1, { id: 'first', title: 'First', says: [], edits: hosts(0, 600) });
    const both = withStep(first, 2, { id: 'second', title: 'Second', says: [], edits: hosts(600, 1000) });
    changeTour(both, 'Two steps with many new things');
    moveStep(2, 1);
    expect(state().lessons.tour).toBe(both);
    expect(state().notices.at(-1)?.says).toBe('The step was not moved: the tour would make more than 1,000 changes.');
    moveStep(2, 3);
    moveStep(1, 1);
    expect(state().lessons.tour).toBe(both);

    changeTour(first, 'One of them');
    moveStep(1, 0);
    expect(steps()).toEqual([
      ['first', 600],
      ['step-1', 1],
    ]);
    expect(state().step).toBe('Move step 2 up');
  });

  it('makes the next step of what is changed', () => {
    workOn(0);
    edit('a');
    captureNext();
    expect(steps()).toEqual([
      ['step-1', 0],
      ['step-2', 1],
    ]);
    expect(state().touring?.at).toBe(1);
    workOn(0);
    expect(nameNow()).toBe('vm-jump');
    workOn(1);
    expect(nameNow()).toBe('a');
  });

  it('goes, and the one before it shows; what was refused is no longer said then', () => {
    workOn(0);
    edit('a');
    captureNext();
    edit('b');
    captureNext();
    state().notify({ id: 'lesson-refused', severity: 'error', says: 'The step was not moved.' });
    deleteStep(1);
    expect(steps()?.map(([id]) => id)).toEqual(['step-1', 'step-3']);
    expect([state().step, state().touring?.at, nameNow()]).toEqual(['Delete step 2', 0, 'vm-jump']);
    expect(state().notices).toEqual([]);
    workOn(1);
    expect(nameNow()).toBe('b');
  });

  it('adds a step behind all others from the beginning, which shows what the last one does', () => {
    workOn(0);
    edit('a');
    capture();
    workOn(undefined);
    captureNext();
    expect(steps()).toEqual([
      ['step-1', 1],
      ['step-2', 0],
    ]);
    expect([state().touring?.at, nameNow()]).toEqual([1, 'a']);
  });

  it('is not added where the tour could not be opened again', () => {
    const { tour } = state().lessons;
    const [step] = tour?.steps ?? [];
    if (!tour || !step) throw new Error('No tour');
    const full = { ...tour, steps: Array.from({ length: 200 }, (_, n) => ({ ...step, id: `s-${n}` })) };
    changeTour(full, 'Many');
    workOn(undefined);
    captureNext();
    expect(state().lessons.tour).toEqual(full);
    expect(state().touring).toBeUndefined();
    expect(state().notices.map(({ says }) => says)).toEqual([
      'Nothing was changed: there is room for 200 steps, no more.',
    ]);
    deleteStep(0);
    expect(steps()).toHaveLength(199);
    expect(state().notices).toEqual([]);
  });

  it('is deleted along with what was worked on', () => {
    workOn(0);
    deleteTour();
    expect(state().touring).toBeUndefined();
    expect(state().lessons).toEqual({});
    undo();
    expect(steps()).toEqual([['step-1', 0]]);
  });
});

describe('what was written', () => {
  it('is taken back step by step while the step shows, and the step shows as it was', () => {
    workOn(0);
    edit('a');
    captureNext();
    undo();
    expect(steps()).toEqual([['step-1', 0]]);
    expect(state().touring?.at).toBe(0);
    // What was captured waits on screen as it did.
    expect(selectEditedLive(state())).toBe(true);
    undo();
    expect(nameNow()).toBe('vm-jump');
    expect(selectEditedLive(state())).toBe(false);
    redo();
    redo();
    expect(steps()).toEqual([
      ['step-1', 0],
      ['step-2', 1],
    ]);
  });

  it('brings back a deleted step and its design', () => {
    workOn(0);
    edit('a');
    captureNext();
    const tour = state().lessons.tour;
    if (!tour) throw new Error('There is a tour');
    changeTour({ ...tour, steps: tour.steps.slice(0, 1) }, 'Delete step 2', 0);
    expect(nameNow()).toBe('vm-jump');
    undo();
    expect(state().touring?.at).toBe(1);
    expect(nameNow()).toBe('a');
    expect(selectEditedLive(state())).toBe(false);
  });

  it('can be taken back after the step has gone, each change by itself', () => {
    workOn(0);
    const tour = state().lessons.tour;
    if (!tour) throw new Error('There is a tour');
    changeTour({ ...tour, title: 'One' }, 'One');
    edit('a');
    changeTour({ ...tour, title: 'Two' }, 'Two');
    workOn(undefined);
    const seen = [[state().lessons.tour?.title, state().step]];
    for (let n = 0; n < 3; n += 1) {
      undo();
      seen.push([state().lessons.tour?.title, state().step]);
    }
    expect(seen).toEqual([
      ['Two', 'Two'],
      ['One', 'One'],
      [tour.title, 'Make a tour'],
      [undefined, ''],
    ]);
    expect(state().document).toBe(examples.article);
  });
});

it('whoever tries it follows it, and comes back to the work at the same step', () => {
  workOn(0);
  captureNext();
  tryTour();
  expect(state().touring).toMatchObject({ at: 1 });
  expect(state().touring?.authored).toBeUndefined();
  expect(state().dock.open).toBe(false);
  editTour();
  expect(state().touring).toMatchObject({ at: 1, authored: 'tour' });
  expect(state().dock).toEqual({ open: true, tab: 'lesson' });
});
