import { type Plan, poolOfNode } from '../../engine';
import { type Hop, standingOf } from '../../engine/trace';
import { type Box, cellRect, type Rect } from '../../layout';
import type { Ground } from './ground';
import { cellOf, type GridPlace } from './pod-cell';

/** What stands for a place of a trace on the canvas. */
export interface Spot {
  /** Of the box, or of the painted node. */
  readonly id: string;
  /** What is lit while the packet is there. */
  readonly rect: Rect;
  /** Where lines end: the same, but for a frame in which something is that has no card. */
  readonly target: Rect;
  /** Ids of the boxes that it stands in, and its own. */
  readonly within: readonly string[];
  /** The cell of the pod that is met there. */
  readonly cell?: Rect;
}

/** Id of the box for whoever is on the internet and not in the design. */
export const NOBODY = 'internet';

/** Where the picture shows the addresses of pods; nowhere from afar. */
export interface Grids {
  readonly cards: GridPlace | undefined;
  readonly painted: GridPlace | undefined;
}

/** Where a place of a trace is; `undefined` for Azure's edge and platform, which stand nowhere. */
export function spotOf(plan: Plan, ground: Ground, hop: Pick<Hop, 'place' | 'kind'>, grids: Grids): Spot | undefined {
  const { within, pod } = standingOf(plan, hop);
  const [own = ''] = within;
  const node = paintedAt(ground, own);
  const id = within.find((one) => ground.boxes.has(one)) ?? (hop.kind === 'internet-host' ? NOBODY : undefined);
  const box = id === undefined ? undefined : ground.boxes.get(id);
  const rect = node ?? box;
  if (!rect) return undefined;
  const at = node ? grids.painted : grids.cards;
  const cell = pod === undefined || !at ? undefined : cellOf(plan, own, rect, at, pod);
  const chain = chainOf(ground, node ? ground.boxes.get(poolOfNode(own)) : box);
  return {
    id: node ? own : (box?.id ?? own),
    rect,
    target: node || box?.id === own || box?.id === NOBODY ? rect : footOf(rect),
    within: node ? [own, ...chain] : chain,
    ...(cell && { cell }),
  };
}

/** Where a node is painted. */
function paintedAt(ground: Ground, id: string): Rect | undefined {
  const pool = ground.boxes.get(poolOfNode(id));
  const n = Number(id.slice(id.lastIndexOf('/') + 1));
  if (!pool?.cells || pool.id === id || !(n < pool.cells.count)) return undefined;
  const { x, y } = pool.cells;
  return cellRect({ ...pool.cells, x: x + pool.x, y: y + pool.y }, n);
}

function chainOf(ground: Ground, box: Box | undefined): string[] {
  if (!box) return [];
  return [box.id, ...chainOf(ground, box.parent === undefined ? undefined : ground.boxes.get(box.parent))];
}

const FOOT = { width: 40, height: 12, up: 18 };

/** A part of a frame for what stands in it and has no card of its own. */
const footOf = ({ x, y, width, height }: Rect): Rect => ({
  x: x + (width - FOOT.width) / 2,
  y: y + height - FOOT.up,
  width: FOOT.width,
  height: FOOT.height,
});
