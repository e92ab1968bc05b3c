import { type RefObject, useEffect, useRef } from 'react';
import type { Plan } from '../../engine';
import type { Box } from '../../layout';
import { useApp } from '../../store';
import { stopPicking } from '../../store/picking';
import { partOf } from '../dragging';
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
    return listen(
      ground,
      (event, part) => now.current.thingUnder(event, part),
      (at) => now.current.onPoint(at),
    );
  }, [inside]);
}

/** @returns what ends it */
function listen(
  ground: HTMLElement,
  thingUnder: ReturnType<typeof useThingUnder>,
  onPoint: (pointed: Pointed | undefined) => void,
): () => void {
  ground.dataset.picking = '';
  const listeners = new AbortController();
  const options = { capture: true, signal: listeners.signal };
  const thingAt = (event: MouseEvent) => {
    const part = partOf(event.target);
    return part === undefined ? undefined : thingUnder(event, part);
  };
  const onMove = (event: PointerEvent) =>
    onPoint(event.pointerType === 'touch' ? undefined : pointed(ground, event, thingAt(event)));
  // A press on a part begins no drag.
  ground.addEventListener('mousedown', (event) => partOf(event.target) && event.stopPropagation(), options);
  ground.addEventListener('click', (event) => take(event, thingAt(event)), options);
  ground.addEventListener('pointermove', onMove, options);
  ground.addEventListener('pointerleave', () => onPoint(undefined), { signal: listeners.signal });
  addEventListener('keydown', onKeyDown, options);
  return () => {
    listeners.abort();
    delete ground.dataset.picking;
  };
}

function take(event: Event, thing: string | undefined): void {
  if (thing === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  useApp.getState().picking?.take(thing);
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.key === 'Enter') take(event, partOf(event.target));
  if (event.key !== 'Escape') return;
  event.stopPropagation();
  stopPicking();
}

function pointed(
  ground: HTMLElement,
  { clientX, clientY }: PointerEvent,
  thing: string | undefined,
): Pointed | undefined {
  if (thing === undefined) return undefined;
  const { left, top, width } = ground.getBoundingClientRect();
  return { thing, x: clientX - left, y: clientY - top, flips: clientX - left > width / 2 };
}
