import { useStoreApi } from '@xyflow/react';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Plan } from '../../engine';
import type { Box } from '../../layout';
import { useNodeUnder } from '../node-under';

/** A painted node under the pointer, and where the pointer came upon it, in px from the corner of the canvas. */
export interface Hovered {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** The painted node under the pointer; none while the view moves. */
export function useHovered(
  canvas: RefObject<HTMLCanvasElement | null>,
  plan: Plan,
  boxes: readonly Box[],
): Hovered | undefined {
  const store = useStoreApi();
  const nodeUnder = useNodeUnder(plan, boxes);
  const current = useRef(nodeUnder);
  useEffect(() => {
    current.current = nodeUnder;
  });
  const [hovered, setHovered] = useState<Hovered>();
  useEffect(() => {
    const ground = canvas.current?.closest<HTMLElement>('.react-flow');
    if (!ground) return;
    const clear = () => setHovered(undefined);
    const onMove = (event: PointerEvent) => {
      const part = event.target instanceof Element ? event.target.closest<HTMLElement>('.react-flow__node') : null;
      const pressed = event.buttons !== 0 || event.pointerType === 'touch';
      const id = part?.dataset.id === undefined || pressed ? undefined : current.current(event, part.dataset.id);
      const { left, top } = ground.getBoundingClientRect();
      const at = { x: event.clientX - left, y: event.clientY - top };
      setHovered((known) => (known?.id === id ? known : id === undefined ? undefined : { id, ...at }));
    };
    ground.addEventListener('pointermove', onMove);
    ground.addEventListener('pointerleave', clear);
    const stop = store.subscribe((state, earlier) => state.transform !== earlier.transform && clear());
    return () => {
      stop();
      ground.removeEventListener('pointermove', onMove);
      ground.removeEventListener('pointerleave', clear);
    };
  }, [canvas, store]);
  return hovered;
}
