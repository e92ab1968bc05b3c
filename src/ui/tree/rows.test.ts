import { describe, expect, it } from 'vitest';
import { moveOf, rowsOf, rowTyped, type TreeItem } from './rows';

interface Item extends TreeItem {
  readonly children: readonly Item[];
}

const item = (name: string, ...children: Item[]): Item => ({ key: name, name, children });
const TREE = [item('a', item('a1', item('a1x')), item('a2')), item('b')];

const rows = rowsOf(TREE, new Set());
const at = (name: string) => rows.findIndex((row) => row.item.name === name);

describe('rows', () => {
  it('tell level, place among siblings, and whether they are open', () => {
    expect(rows.map(({ item: { name }, ...place }) => ({ name, ...place }))).toEqual([
      { name: 'a', level: 1, position: 1, siblings: 2, open: true },
      { name: 'a1', level: 2, position: 1, siblings: 2, open: true },
      { name: 'a1x', level: 3, position: 1, siblings: 1, open: undefined },
      { name: 'a2', level: 2, position: 2, siblings: 2, open: undefined },
      { name: 'b', level: 1, position: 2, siblings: 2, open: undefined },
    ]);
  });

  it('leave out what is inside a closed item', () => {
    expect(rowsOf(TREE, new Set(['a1'])).map((row) => row.item.name)).toEqual(['a', 'a1', 'a2', 'b']);
  });
});

// https://www.w3.org/WAI/ARIA/apg/patterns/treeview/#keyboardinteraction
describe('keys', () => {
  it.each([
    { from: 'a', key: 'ArrowDown', to: 'a1' },
    { from: 'b', key: 'ArrowDown', to: undefined },
    { from: 'a1', key: 'ArrowUp', to: 'a' },
    { from: 'a', key: 'ArrowUp', to: undefined },
    { from: 'a1x', key: 'Home', to: 'a' },
    { from: 'a', key: 'End', to: 'b' },
    { from: 'a', key: 'ArrowRight', to: 'a1' },
    { from: 'a1x', key: 'ArrowRight', to: undefined },
    { from: 'a1x', key: 'ArrowLeft', to: 'a1' },
    { from: 'a2', key: 'ArrowLeft', to: 'a' },
    { from: 'b', key: 'ArrowLeft', to: undefined },
    { from: 'a', key: 'x', to: undefined },
  ])('$key on $from goes to $to', ({ from, key, to }) => {
    expect(moveOf(rows, at(from), key)).toEqual(to === undefined ? undefined : { type: 'focus', row: at(to) });
  });

  it('close what is open and open what is closed before they move', () => {
    expect(moveOf(rows, at('a1'), 'ArrowLeft')).toEqual({ type: 'close' });
    expect(moveOf(rowsOf(TREE, new Set(['a'])), 0, 'ArrowRight')).toEqual({ type: 'open' });
  });
});

describe('typing', () => {
  it.each([
    { from: 'a', typed: 'a', to: 'a1' },
    { from: 'a2', typed: 'A', to: 'a' },
    { from: 'a1', typed: 'a1', to: 'a1' },
    { from: 'a', typed: 'a2', to: 'a2' },
    { from: 'a', typed: 'z', to: undefined },
  ])('$typed on $from goes to $to', ({ from, typed, to }) => {
    expect(rowTyped(rows, at(from), typed)).toBe(to === undefined ? undefined : at(to));
  });
});
