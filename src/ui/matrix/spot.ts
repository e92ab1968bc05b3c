import type { KeyboardEvent } from 'react';

/** A cell by the numbers of its row and column. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

export const cellId = (id: string, { row, column }: Spot): string => `${id}-${row}-${column}`;

/** The cell of an id that `cellId` made. */
export function spotOfId(cell: string): Spot {
  const [row, column] = cell.split('-').slice(-2).map(Number);
  return { row: row ?? 0, column: column ?? 0 };
}

/** Cells that may be visited; in every row there is one. */
export interface Cells {
  readonly last: Spot;
  readonly isThere: (spot: Spot) => boolean;
}

/** Where a key leads from a cell; `undefined` for one that leads nowhere. */
export function spotAfter(
  { key, ctrlKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey'>,
  at: Spot,
  cells: Cells,
  page: number,
): Spot | undefined {
  const { row, column } = at;
  const { last } = cells;
  if (ctrlKey && key !== 'Home' && key !== 'End') return undefined;
  switch (key) {
    case 'ArrowRight':
      return along({ row, column: column + 1 }, cells, 1) ?? at;
    case 'ArrowLeft':
      return along({ row, column: column - 1 }, cells, -1) ?? at;
    case 'Home':
      return along({ row: ctrlKey ? 0 : row, column: 0 }, cells, 1);
    case 'End':
      return along({ row: ctrlKey ? last.row : row, column: last.column }, cells, -1);
    default: {
      const down = rowsDown(key, page);
      return down === 0 ? undefined : nearest({ row: Math.min(Math.max(row + down, 0), last.row), column }, cells);
    }
  }
}

function rowsDown(key: string, page: number): number {
  switch (key) {
    case 'ArrowDown':
      return 1;
    case 'ArrowUp':
      return -1;
    case 'PageDown':
      return page;
    case 'PageUp':
      return -page;
    default:
      return 0;
  }
}

/** The first cell of a row that may be visited, from one on in a direction. */
function along({ row, column }: Spot, { last, isThere }: Cells, step: 1 | -1): Spot | undefined {
  for (let at = column; at >= 0 && at <= last.column; at += step) {
    if (isThere({ row, column: at })) return { row, column: at };
  }
  return undefined;
}

/** The cell of a row that may be visited nearest to one of it. */
export function nearest(spot: Spot, cells: Cells): Spot | undefined {
  const [before, after] = [along(spot, cells, -1), along(spot, cells, 1)];
  if (!before || !after) return before ?? after;
  return spot.column - before.column <= after.column - spot.column ? before : after;
}
