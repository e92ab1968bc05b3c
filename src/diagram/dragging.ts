import type { DragEvent } from 'react';
import { useApp } from '../store';

/** The part of the diagram that an element belongs to. */
export const partOf = (target: EventTarget | null): string | undefined =>
  target instanceof Element ? target.closest<HTMLElement>('.react-flow__node')?.dataset.id : undefined;

/**
 * Dragging things of the design onto one another. What is dropped is done as soon as what does it is loaded, so that no
 * hand is too quick; what tells before the drop where it would stand is a part of its own.
 */
export const dragging = {
  /** Chips, and what else says so, can be dragged onto what they belong to. */
  onDragStart(event: DragEvent) {
    const { target, dataTransfer } = event;
    const dragged = target instanceof Element ? target.closest<HTMLElement>('[data-carries]') : null;
    const id = dragged?.dataset.carries;
    if (id === undefined) return;
    if (useApp.getState().viewOnly) return event.preventDefault();
    dataTransfer.setData('text/plain', id);
    useApp.getState().carry({ id });
  },
  onDragOver(event: DragEvent) {
    if (useApp.getState().carried) event.preventDefault();
  },
  onDrop(event: DragEvent) {
    const { carried } = useApp.getState();
    if (!carried) return;
    event.preventDefault();
    const part = partOf(event.target);
    void import('../store/dropping').then(({ dropped }) => dropped(carried, part));
  },
  onDragEnd() {
    useApp.getState().carry(undefined);
  },
};
