import { type RefObject, useEffect, useRef } from 'react';

/** A cell `3#priority` by its column, or a tool `3#up` of its row. */
export interface Place {
  readonly row: number;
  readonly column?: string;
  readonly tool?: string;
}

const selectorOf = ({ row, column, tool }: Place): string =>
  tool === undefined ? `[data-cell="${row}#${column}"]` : `[data-tool="${row}#${tool}"]`;

/** Puts the focus into a cell or onto a tool: at once where it is there, else as soon as it is. */
export function useFocus(editor: RefObject<HTMLElement | null>): (place: Place) => void {
  const wanted = useRef<Place>(undefined);
  const put = () => {
    const element = wanted.current && editor.current?.querySelector<HTMLElement>(selectorOf(wanted.current));
    if (!element) return;
    wanted.current = undefined;
    element.focus();
    if (element instanceof HTMLInputElement) element.select();
  };
  useEffect(put);
  return (place) => {
    wanted.current = place;
    // What was changed is drawn first.
    requestAnimationFrame(put);
  };
}
