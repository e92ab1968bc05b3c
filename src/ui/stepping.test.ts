import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { examples } from '../examples';
import { SCHEMA_VERSION } from '../model';
import { openEnvelope, undo, useApp } from '../store';
import { createStepping } from './stepping';

beforeAll(() => useApp.getState().loadEditing());
beforeEach(() => {
  vi.useFakeTimers();
  openEnvelope({ schemaVersion: SCHEMA_VERSION, document: examples.article });
});
afterEach(() => vi.useRealTimers());

const steps = () => useApp.temporal.getState().pastStates.length;
const countTo = (nodes: number) => () => useApp.getState().setField('webpool', 'count', String(nodes));

it('ten repeats of a key that is held, however slow, are one step back to the start', () => {
  const stepping = createStepping();
  stepping.hold();
  for (let nodes = 2; nodes <= 11; nodes++) {
    stepping.step(countTo(nodes));
    vi.advanceTimersByTime(1000);
    stepping.hold();
  }
  expect(steps()).toBe(0);
  stepping.release();
  expect(useApp.getState().document.resources.webpool).toMatchObject({ count: 11 });
  expect(steps()).toBe(1);
  undo();
  expect(useApp.getState().document).toBe(examples.article);
});

it('two presses are two', () => {
  const stepping = createStepping();
  for (const nodes of [2, 3]) {
    stepping.hold();
    stepping.step(countTo(nodes));
    stepping.release();
  }
  expect(steps()).toBe(2);
});

it('of steps that nothing is held for, those without a pause between them are one', () => {
  const stepping = createStepping();
  for (const nodes of [2, 3, 4]) {
    stepping.step(countTo(nodes));
    vi.advanceTimersByTime(300);
  }
  expect(steps()).toBe(0);
  vi.advanceTimersByTime(300);
  expect(steps()).toBe(1);
});

it('what is dropped is never put into force', () => {
  const stepping = createStepping();
  stepping.hold();
  stepping.step(countTo(9));
  stepping.drop();
  stepping.release();
  vi.runAllTimers();
  expect(steps()).toBe(0);
});
