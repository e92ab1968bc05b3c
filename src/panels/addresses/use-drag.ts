import { type PointerEvent, useRef } from 'react';
import type { Ruler } from './use-ruler';

/** Less is a click, in px. */
const SLOP = 4;

/** Dragging the ruler moves along it; a press that does not move stays a click. */
export function useDrag({ width, pan }: Pick<Ruler, 'width' | 'pan'>) {
  const grip = useRef<{ x: number; dragging: boolean }>(undefined);
  return {
    onPointerDown: ({ clientX, button }: PointerEvent) => {
      if (button === 0) grip.current = { x: clientX, dragging: false };
    },
    onPointerMove: (event: PointerEvent) => {
      const held = grip.current;
      if (!held || width === 0) return;
      const moved = event.clientX - held.x;
      if (!held.dragging && Math.abs(moved) < SLOP) return;
      // Captured, the press is no click of the bar that it began on.
      if (!held.dragging) event.currentTarget.setPointerCapture(event.pointerId);
      grip.current = { x: event.clientX, dragging: true };
      pan(-moved / width);
    },
    onPointerUp: () => {
      grip.current = undefined;
    },
    onPointerCancel: () => {
      grip.current = undefined;
    },
  };
}
