import type { KeyboardEvent } from 'react';

/** A cell by the numbers of its row and column. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

export const cellId = (id: string, { row, column }: Spot): string => `${id}-${row}-${column}`;

/** Where a key leads from a cell; `undefined` for one that leads nowhere. */
export function spotAfter(
  { key, ctrlKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey'>,
  { row, column }: Spot,
  last: Spot,
  page: number,
): Spot | undefined {
  const inside = (to: Spot): Spot => ({
    row: Math.min(Math.max(to.row, 0), last.row),
    column: Math.min(Math.max(to.column, 0), last.column),
  });
  if (ctrlKey && key !== 'Home' && key !== 'End') return undefined;
  switch (key) {
    case 'ArrowRight':
      return inside({ row, column: column + 1 });
    case 'ArrowLeft':
      return inside({ row, column: column - 1 });
    case 'ArrowDown':
      return inside({ row: row + 1, column });
    case 'ArrowUp':
      return inside({ row: row - 1, column });
    case 'PageDown':
      return inside({ row: row + page, column });
    case 'PageUp':
      return inside({ row: row - page, column });
    case 'Home':
      return { row: ctrlKey ? 0 : row, column: 0 };
    case 'End':
      return { row: ctrlKey ? last.row : row, column: last.column };
    default:
      return undefined;
  }
}
