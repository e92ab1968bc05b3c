import { type ReactFlowState, useStoreApi } from '@xyflow/react';
import { useLayoutEffect, useMemo, useRef } from 'react';
import type { Plan } from '../../engine';
import type { Box } from '../../layout';
import { useApp } from '../../store';
import { useHovered } from './hovered';
import { paintAll } from './picture';
import { useReveal } from './reveal';
import { paintedPools } from './scene';
import { Tooltip } from './tooltip';
import { usePalette, usePixelRatio } from './use-screen';

interface PaintingProps {
  readonly plan: Plan;
  readonly boxes: readonly Box[];
  /** Width that a panel takes over the right of the canvas, in px. */
  readonly covered: number;
}

/**
 * The nodes of large pools, on one canvas as large as the screen over React Flow. It has no meaning for whoever cannot
 * see it: that is in the table of the pool's nodes.
 */
export default function Painting({ plan, boxes, covered }: PaintingProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const store = useStoreApi();
  const selection = useApp((state) => state.selection);
  const pools = useMemo(() => paintedPools(plan, boxes), [plan, boxes]);
  const palette = usePalette(canvas);
  const ratio = usePixelRatio();
  const hovered = useHovered(canvas, plan, boxes);
  useReveal(pools, selection, covered);

  // Before the browser paints, and in the very callback in which React Flow learns that the view moved: what is
  // painted and what is not stay together.
  useLayoutEffect(() => {
    const draw = (state: ReactFlowState) => {
      const context = canvas.current?.getContext('2d');
      if (context && palette) paintAll(context, state, { pools, palette, ratio, selection, hovered: hovered?.id });
    };
    draw(store.getState());
    return store.subscribe((state, earlier) => {
      if (SHOWN.some((part) => state[part] !== earlier[part])) draw(state);
    });
  }, [store, pools, palette, ratio, selection, hovered]);

  return (
    <>
      <canvas ref={canvas} aria-hidden className="pointer-events-none absolute inset-0 z-[4] size-full font-mono" />
      {hovered && <Tooltip pools={pools} hovered={hovered} />}
    </>
  );
}

/** What moves painted nodes on the screen. */
const SHOWN = ['transform', 'width', 'height', 'nodes'] as const satisfies readonly (keyof ReactFlowState)[];
