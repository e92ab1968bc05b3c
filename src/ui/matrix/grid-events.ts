import type { KeyboardEvent, RefObject, SyntheticEvent } from 'react';
import { SIZE } from './size';
import { type Cells, type Spot, spotAfter, spotOfId } from './spot';

export interface GridEvents {
  readonly onVisit: (spot: Spot) => void;
  readonly onChoose: (spot: Spot) => void;
  /** The pointer is over a cell, or over none. */
  readonly onPoint: (spot: Spot | undefined) => void;
  readonly onFocus: (isIn: boolean) => void;
}

/** What a grid hears for all of its cells: so many listeners would take longer to attach than the cells to draw. */
export function gridEvents(
  { onVisit, onChoose, onPoint, onFocus }: GridEvents,
  at: Spot,
  cells: Cells,
  scrolled: RefObject<HTMLElement | null>,
) {
  const cellOf = ({ target }: SyntheticEvent): Spot | undefined => {
    const cell = target instanceof Element ? target.closest('td[id]') : null;
    const spot = cell ? spotOfId(cell.id) : undefined;
    return spot && cells.isThere(spot) ? spot : undefined;
  };
  return {
    onKeyDown: (event: KeyboardEvent) => {
      if (event.metaKey || event.altKey) return;
      const page = Math.max(1, Math.floor(((scrolled.current?.clientHeight ?? 0) - SIZE.top) / SIZE.row) - 1);
      const to = spotAfter(event, at, cells, page);
      if (event.key === 'Enter' || event.key === ' ') onChoose(at);
      else if (to) onVisit(to);
      else return;
      event.preventDefault();
    },
    onClick: (event: SyntheticEvent) => {
      const spot = cellOf(event);
      if (spot) onChoose(spot);
    },
    onPointerOver: (event: SyntheticEvent) => onPoint(cellOf(event)),
    onPointerLeave: () => onPoint(undefined),
    onFocus: () => onFocus(true),
    onBlur: () => onFocus(false),
  };
}
