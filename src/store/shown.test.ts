import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createStore } from 'zustand';
import { shownOf } from './shown';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Tens are long changes. */
function shownNumber() {
  const store = createStore(() => ({ n: 0 }));
  const shown = shownOf(store, ({ n }) => n % 10 === 0);
  const heard: [number, number][] = [];
  const stop = shown.subscribe(({ n }, before) => heard.push([n, before.n]));
  return { set: (n: number) => store.setState({ n }), shown, heard, stop, store };
}

test('what is short shows at once', () => {
  const { set, shown, heard } = shownNumber();
  set(3);
  expect([shown.getState().n, heard]).toEqual([3, [[3, 0]]]);
});

test('what is long shows a task later, the store itself is ahead until then', () => {
  const { set, shown, heard, store } = shownNumber();
  set(10);
  expect([store.getState().n, shown.getState().n, heard]).toEqual([10, 0, []]);
  vi.runAllTimers();
  expect([shown.getState().n, heard]).toEqual([10, [[10, 0]]]);
});

test('what follows a long change before it shows, shows with it, in one', () => {
  const { set, shown, heard } = shownNumber();
  set(10);
  set(11);
  set(20);
  set(23);
  expect(shown.getState().n).toBe(0);
  vi.runAllTimers();
  expect([shown.getState().n, heard]).toEqual([23, [[23, 0]]]);
  set(24);
  expect(shown.getState().n).toBe(24);
});

test('what somebody changes as they hear of a change is shown once', () => {
  const { set, shown, heard, store } = shownNumber();
  store.subscribe(({ n }) => n === 1 && set(2));
  shown.subscribe(({ n }) => n === 2 && set(3));
  set(1);
  expect(shown.getState().n).toBe(3);
  expect(heard.at(-1)).toEqual([3, 2]);
});

test('who no longer listens hears nothing', () => {
  const { set, heard, stop } = shownNumber();
  stop();
  set(10);
  vi.runAllTimers();
  expect(heard).toEqual([]);
});
