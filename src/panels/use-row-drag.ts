import { type DragEvent, useState } from 'react';

/** Of what is dragged here, told apart from files and from kinds of the palette. */
const TYPE = 'application/x-row';

/** What a row hears: start and end by its grip, the rest by all of it. */
export interface RowDrag {
  readonly onDragStart: (event: DragEvent) => void;
  readonly onDragEnd: () => void;
  readonly onDragOver: (event: DragEvent) => void;
  readonly onDrop: (event: DragEvent) => void;
}

/**
 * Rows dragged by their grip, and where the dragged one would go.
 * @param place the place at which a row shows, from 0
 */
export function useRowDrag(place: (row: number) => number, move: (row: number, to: number) => void) {
  const [dragged, setDragged] = useState<number>();
  const [over, setOver] = useState<number>();
  const end = () => {
    setDragged(undefined);
    setOver(undefined);
  };
  return {
    dragged,
    over: dragged === undefined || over === dragged ? undefined : over,
    of: (row: number): RowDrag => ({
      onDragStart: (event: DragEvent) => {
        event.dataTransfer.setData(TYPE, String(row));
        event.dataTransfer.effectAllowed = 'move';
        setDragged(row);
      },
      onDragEnd: end,
      onDragOver: (event: DragEvent) => {
        if (dragged === undefined) return;
        event.preventDefault();
        setOver(row);
      },
      onDrop: (event: DragEvent) => {
        if (dragged === undefined) return;
        event.preventDefault();
        event.stopPropagation();
        move(dragged, place(row));
        end();
      },
    }),
  };
}
