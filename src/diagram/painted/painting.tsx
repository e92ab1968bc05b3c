import { type ReactFlowState, useReactFlow, useStoreApi } from '@xyflow/react';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { instanceName, type Plan } from '../../engine';
import type { Box, Point } from '../../layout';
import { useApp } from '../../store';
import { NEAR } from '../zoom';
import { useHovered } from './hovered';
import { paintLabel, paintRing } from './marks';
import { paintNodes } from './paint';
import type { Palette } from './palette';
import { onScreen, type PaintedPool, paintedPools, placeOfNode, type View } from './scene';
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

const viewOf = ({ transform: [x, y, zoom], width, height }: ReactFlowState): View => ({ x, y, zoom, width, height });

const wellIn =
  ({ nodeLookup }: ReactFlowState) =>
  (pool: string): Point | undefined =>
    nodeLookup.get(pool)?.internals.positionAbsolute;

interface Picture {
  readonly pools: readonly PaintedPool[];
  readonly palette: Palette;
  /** Pixels of the screen in one of the page. */
  readonly ratio: number;
  readonly selection: string | undefined;
  readonly hovered: string | undefined;
}

function paintAll(context: CanvasRenderingContext2D, state: ReactFlowState, picture: Picture): void {
  const { pools, palette, ratio, selection, hovered } = picture;
  const view = viewOf(state);
  const [width, height] = [Math.round(view.width * ratio), Math.round(view.height * ratio)];
  const { canvas } = context;
  // A new size, even the same one, makes the browser set up the canvas anew.
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, view.width, view.height);
  const wellOf = wellIn(state);
  paintNodes(context, pools, wellOf, view, palette);
  for (const id of [hovered, selection]) {
    const found = placeOfNode(pools, id);
    const well = found && wellOf(found.pool.id);
    if (!well) continue;
    const place = onScreen(found.place, well, view);
    paintRing(context, place, id === selection ? palette.ink : palette.ink3);
    if (id === selection && view.zoom < NEAR) {
      paintLabel(context, place, instanceName(found.node.name), view.width, palette);
    }
  }
}

/** Moves the view to a node that is selected where it cannot be seen, as from the table or a search. */
function useReveal(pools: readonly PaintedPool[], selection: string | undefined, covered: number): void {
  const store = useStoreApi();
  const { setCenter } = useReactFlow();
  const now = useRef({ pools, covered });
  useEffect(() => {
    now.current = { pools, covered };
  });
  useEffect(() => {
    const state = store.getState();
    const found = placeOfNode(now.current.pools, selection);
    const well = found && wellIn(state)(found.pool.id);
    if (!well) return;
    const view = viewOf(state);
    const { x, y, width, height } = onScreen(found.place, well, view);
    const right = view.width - now.current.covered;
    if (x >= 0 && y >= 0 && x + width <= right && y + height <= view.height) return;
    const aside = now.current.covered / 2 / view.zoom;
    const { place } = found;
    setCenter(well.x + place.x + place.width / 2 + aside, well.y + place.y + place.height / 2, { zoom: view.zoom });
  }, [selection, store, setCenter]);
}
