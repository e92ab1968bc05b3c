import { type RefObject, useEffect, useRef } from 'react';
import type { Plan } from '../../engine';
import type { Box } from '../../layout';
import { useApp } from '../../store';
import { stopPicking } from '../../store/picking';
import { useThingUnder } from './thing-under';

/** The thing under the pointer, and where the pointer came upon it, in px from the corner of the canvas. */
export interface Pointed {
  readonly thing: string;
  readonly x: number;
  readonly y: number;
  /** Whether there is more room to the left. */
  readonly flips: boolean;
}

/**
 * A click, or Enter on a part, takes the thing there; nothing is selected, dragged or opened meanwhile. Escape gives up,
 * wherever the focus is.
 * @param inside an element of the canvas
 */
export function usePointing(
  inside: RefObject<HTMLElement | null>,
  plan: Plan,
  boxes: readonly Box[],
  onPoint: (pointed: Pointed | undefined) => void,
): void {
  const thingUnder = useThingUnder(plan, boxes);
  const now = useRef({ thingUnder, onPoint });
  useEffect(() => {
    now.current = { thingUnder, onPoint };
  });
  useEffect(() => {
    const ground = inside.current?.closest<HTMLElement>('.topology');
    if (!ground) return;
    ground.dataset.picking = '';
    const listeners = new AbortController();
    const options = { capture: true, signal: listeners.signal };
    const thingAt = (event: MouseEvent) => {
      const id = partOf(event.target);
      return id === undefined ? undefined : now.current.thingUnder(event, id);
    };
    const take = (event: Event, thing: string) => {
      event.preventDefault();
      event.stopPropagation();
      useApp.getState().picking?.take(thing);
    };
    ground.addEventListener(
      'click',
      (event) => {
        const thing = thingAt(event);
        if (thing !== undefined) take(event, thing);
      },
      options,
    );
    // A press on a part begins no drag.
    ground.addEventListener('mousedown', (event) => partOf(event.target) && event.stopPropagation(), options);
    ground.addEventListener(
      'pointermove',
      (event) =>
        now.current.onPoint(event.pointerType === 'touch' ? undefined : pointed(ground, event, thingAt(event))),
      options,
    );
    ground.addEventListener('pointerleave', () => now.current.onPoint(undefined), { signal: listeners.signal });
    addEventListener(
      'keydown',
      (event) => {
        const part = partOf(event.target);
        if (event.key === 'Escape') {
          event.stopPropagation();
          stopPicking();
        } else if (event.key === 'Enter' && part !== undefined) take(event, part);
      },
      options,
    );
    return () => {
      listeners.abort();
      delete ground.dataset.picking;
    };
  }, [inside]);
}

/** The part of the diagram that an element belongs to. */
const partOf = (target: EventTarget | null): string | undefined =>
  target instanceof Element ? target.closest<HTMLElement>('.react-flow__node')?.dataset.id : undefined;

function pointed(
  ground: HTMLElement,
  { clientX, clientY }: PointerEvent,
  thing: string | undefined,
): Pointed | undefined {
  if (thing === undefined) return undefined;
  const { left, top, width } = ground.getBoundingClientRect();
  return { thing, x: clientX - left, y: clientY - top, flips: clientX - left > width / 2 };
}
