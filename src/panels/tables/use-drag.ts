import { type DragEvent, useState } from 'react';

/** Of what is dragged here, told apart from files and from kinds of the palette. */
const TYPE = 'application/x-table-row';

/** Rows dragged by their grip, and where the dragged one would go. */
export function useRowDrag(place: (row: number) => number, move: (row: number, to: number) => void) {
  const [dragged, setDragged] = useState<number>();
  const [over, setOver] = useState<number>();
  const end = () => {
    setDragged(undefined);
    setOver(undefined);
  };
  return {
    over: dragged === undefined || over === dragged ? undefined : over,
    of: (row: number) => ({
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
