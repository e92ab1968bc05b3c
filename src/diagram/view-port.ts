import {
  getViewportForBounds,
  type ReactFlowInstance,
  type ReactFlowState,
  useReactFlow,
  useStore,
  type Viewport,
} from '@xyflow/react';
import { type RefObject, useEffect, useRef } from 'react';
import { type Box, inPlane, type Rect, type Size } from '../layout';
import type { TourStep } from '../model';
import type { DiagramNode } from './face';
import type { DiagramEdge } from './flow';

/** Room around the design, in px. */
export const MARGIN = 12;

/** Small enough for the 5,000 nodes that AKS allows, on a phone too. */
export const ZOOM = { min: 0.015, max: 3 };

/** A little over life size on a projector; on the stage it is to be read from the back row. */
const MAX_FIT = 1.3;
const MAX_ON_STAGE = 2;

/** Side of the square that a button takes in each upper corner, in px. */
const CORNER = 42;

/** A canvas less wide, in px, cannot show a whole design in legible type. */
const NARROW = 640;

/** Room around what is held in view: for the chips on its rim, its ring, and the numbers of a packet’s stays, in px. */
const HELD_MARGIN = 24;

/** Where a design goes no larger its type cannot be read across a room. */
const LEGIBLE = 0.6;

function show(
  flow: ReactFlowInstance<DiagramNode, DiagramEdge>,
  canvas: HTMLElement | null,
  boxes: readonly Box[],
  aim: Aim,
): void {
  if (!canvas || boxes.length === 0) return;
  const size = { width: canvas.clientWidth, height: canvas.clientHeight };
  flow.setViewport(viewOf(inPlane(boxes), size, aim));
}

/**
 * What a look asks to see: what its camera holds, else the whole, or what stands out where the whole is too small to read or
 * does not fit. On a stage, where nothing lies on the canvas, what stands out comes before the whole.
 * @param boxes at their places in the plane
 */
export function viewOf(boxes: readonly Box[], size: Size, { look: { camera, highlights } = {}, bare }: Aim): Viewport {
  const close = (ids: readonly string[] = []): Viewport | undefined => {
    const parts = boxes.filter(({ id }) => ids.includes(id));
    return parts.length > 0 ? fitted(parts, size, { margin: HELD_MARGIN, bare }) : undefined;
  };
  const held = close(camera) ?? (bare ? close(highlights) : undefined);
  if (held) return held;
  const roots = boxes.filter(({ parent }) => parent === undefined);
  const whole = (bare ? undefined : narrowView(roots, size.width)?.view) ?? fitted(roots, size, { bare });
  return ((whole.zoom < LEGIBLE || size.width < NARROW) && close(highlights)) || whole;
}

/** What a narrow canvas shows in place of all: the network with the nodes, from its head on; `undefined` on a wide one. */
export function narrowView(roots: readonly Box[], width: number): { network: Box; view: Viewport } | undefined {
  const network = roots.find(({ kind, outside }) => kind === 'virtualNetwork' && !outside);
  if (width >= NARROW || !network) return undefined;
  const zoom = Math.min(1, (width - 2 * MARGIN) / network.width);
  return { network, view: { x: MARGIN - network.x * zoom, y: MARGIN - network.y * zoom, zoom } };
}

/**
 * All boxes, as large as they go clear of what lies on the canvas.
 * @param margin room around them, in px
 * @param bare nothing lies on it: it is a stage
 */
export function fitted(
  roots: readonly Box[],
  { width, height }: Size,
  { margin = MARGIN, bare = false }: Pick<Aim, 'bare'> & { readonly margin?: number } = {},
): Viewport {
  const [left, top] = [Math.min(...roots.map(({ x }) => x)), Math.min(...roots.map(({ y }) => y))];
  const bounds = {
    x: left,
    y: top,
    width: Math.max(...roots.map((box) => box.x + box.width)) - left,
    height: Math.max(...roots.map((box) => box.y + box.height)) - top,
  };
  const beside = (x: number, y: number) =>
    getViewportForBounds(bounds, width, height, ZOOM.min, bare ? MAX_ON_STAGE : MAX_FIT, {
      left: `${x}px`,
      top: `${y}px`,
      right: `${margin}px`,
      bottom: `${margin}px`,
    });
  // What keeps clear of the zoom as well would be too small to read on a narrow canvas.
  const plates = bare ? [] : platesOn({ width, height }).filter(({ y }) => y === 0 || width >= NARROW);
  const views = [margin, ...plates.map(right)]
    .flatMap((x) => [margin, ...plates.map(bottom)].map((y) => ({ x, y })))
    .filter(({ x, y }) => x < width / 2 && y < height / 2)
    .map(({ x, y }) => beside(x, y));
  const [first = beside(margin, margin), ...others] = views.filter((view) => isClear(roots, view, plates));
  return others.reduce((best, view) => (view.zoom > best.zoom ? view : best), first);
}

/** A canvas less high, in px, has no room for the map and the legend. */
const LOW = 440;

/** Whether a canvas has no room for the map and the legend. A query of the stylesheet would cost far more. */
export const selectSmall = ({ width, height }: Size): boolean => width <= NARROW || height <= LOW;

const MAP = { x: 52, y: 12, width: 158, height: 98 };
/** With the zoom beneath it. */
const LEGEND = { width: 158, height: 214 };
const ZOOM_BUTTONS = { width: 158, height: 52 };

/** Where buttons, the map and the legend lie. */
export function platesOn({ width, height }: Size): Rect[] {
  const isSmall = selectSmall({ width, height });
  const corner = isSmall ? ZOOM_BUTTONS : LEGEND;
  return [
    ...[0, width - CORNER].map((x) => ({ x, y: 0, width: CORNER, height: CORNER })),
    { ...corner, x: 0, y: height - corner.height },
    ...(isSmall ? [] : [MAP]),
  ];
}

const right = ({ x, width }: Rect): number => x + width;
const bottom = ({ y, height }: Rect): number => y + height;

const isClear = (roots: readonly Box[], { x, y, zoom }: Viewport, plates: readonly Rect[]): boolean =>
  roots.every((box) =>
    plates.every(
      (plate) =>
        right(plate) <= box.x * zoom + x ||
        box.x * zoom + x + box.width * zoom <= plate.x ||
        bottom(plate) <= box.y * zoom + y ||
        box.y * zoom + y + box.height * zoom <= plate.y,
    ),
  );

const selectRoom = ({ width, height }: ReactFlowState): string => `${width} ${height}`;

/** What has to be seen: which frames there are, and how far they reach. */
const extentOf = (boxes: readonly Box[]): string =>
  boxes
    .filter(({ parent }) => parent === undefined)
    .map(({ id, width, height }) => `${id} ${width} ${height}`)
    .join();

/** What a step of a tour asks to see. */
export type Look = Pick<NonNullable<TourStep['look']>, 'camera' | 'highlights'>;

/** What is to be seen of a design, and on what. */
export interface Aim {
  /** Unset: the whole design. */
  readonly look?: Look | undefined;
  /** Nothing lies on the canvas: it is a stage. */
  readonly bare?: boolean | undefined;
}

interface Sight extends Aim {
  /** Counts the designs that were opened. */
  readonly opened: number;
  /** Another step of a tour is another look. */
  readonly step: unknown;
}

/**
 * Keeps the whole design in view, or what is to be held in it, as it grows and as its room changes, until a person moves
 * the view; then it stays where they put it.
 * Another design, or another step of a tour, is shown as it is meant whatever was done to the last.
 */
export function useFit(
  region: RefObject<HTMLElement | null>,
  boxes: readonly Box[],
  { opened, look, step, bare }: Sight,
) {
  const flow = useReactFlow<DiagramNode, DiagramEdge>();
  const room = useStore(selectRoom);
  const extent = extentOf(boxes);
  const shown = useRef({ room, extent, opened, step, byHand: false });
  useEffect(() => {
    const last = shown.current;
    if (last.room === room && last.extent === extent && last.opened === opened && last.step === step) return;
    const byHand = last.byHand && last.opened === opened && last.step === step;
    shown.current = { room, extent, opened, step, byHand };
    if (byHand) return;
    // After React Flow has taken over the new nodes.
    requestAnimationFrame(() => show(flow, region.current, boxes, { look, bare }));
  }, [room, extent, opened, step, look, bare, boxes, flow, region]);
  const refit = () => {
    if (!shown.current.byHand) show(flow, region.current, boxes, { look, bare });
  };
  const byHand = () => {
    shown.current.byHand = true;
  };
  return {
    onInit: () => show(flow, region.current, boxes, { look, bare }),
    /** React Flow names no event where the program moved the view. */
    onMoveStart: (event: unknown) => {
      if (event) byHand();
    },
    onZoom: byHand,
    refit,
    /** The view as it is meant, whatever a person made of it. */
    onMeant: () => {
      shown.current.byHand = false;
      refit();
    },
    /** A person asks for the whole design: from then on it stays in view again. */
    onFit: () => {
      shown.current.byHand = false;
      show(flow, region.current, boxes, { bare });
    },
  };
}
