import { describe, expect, it } from 'vitest';
import { spotAfter } from './spot';

const LAST = { row: 9, column: 4 };
const led = (key: string, row: number, column: number, ctrlKey = false) => {
  const to = spotAfter({ key, ctrlKey }, { row, column }, LAST, 5);
  return to && [to.row, to.column];
};

describe('keys of the WAI-ARIA grid', () => {
  it.each<[key: string, from: [number, number], to: [number, number]]>([
    ['ArrowRight', [2, 1], [2, 2]],
    ['ArrowRight', [2, 4], [2, 4]],
    ['ArrowLeft', [2, 1], [2, 0]],
    ['ArrowLeft', [2, 0], [2, 0]],
    ['ArrowDown', [2, 1], [3, 1]],
    ['ArrowDown', [9, 1], [9, 1]],
    ['ArrowUp', [2, 1], [1, 1]],
    ['ArrowUp', [0, 1], [0, 1]],
    ['PageDown', [2, 1], [7, 1]],
    ['PageDown', [7, 1], [9, 1]],
    ['PageUp', [7, 1], [2, 1]],
    ['PageUp', [2, 1], [0, 1]],
    ['Home', [2, 3], [2, 0]],
    ['End', [2, 1], [2, 4]],
  ])('%s at %o leads to %o', (key, [row, column], to) => expect(led(key, row, column)).toEqual(to));

  it('Ctrl means the whole table', () => {
    expect(led('Home', 2, 3, true)).toEqual([0, 0]);
    expect(led('End', 2, 3, true)).toEqual([9, 4]);
    expect(led('ArrowDown', 2, 3, true)).toBeUndefined();
  });

  it.each(['a', 'Tab', 'Enter', 'Escape'])('%s leads nowhere', (key) => expect(led(key, 2, 3)).toBeUndefined());
});
