import { type PoolPlan, podRoom } from '../engine';

/** Parts of a pool's nodes, in order, each drawn as one cell. */
const BUCKETS = 36;
const COLUMNS = 18;
/** Side and distance of the cells, in px. */
const CELL = 12;
const PITCH = 15;

export const POOL_CELLS = {
  width: COLUMNS * PITCH - (PITCH - CELL),
  height: (BUCKETS / COLUMNS) * PITCH - (PITCH - CELL),
};

/** Shades from nothing in use to all in use. */
export const SHADES = 4;

type Bucket = number | 'refused';

/** How full each part of a pool is, from 0 to `SHADES`; one walk over its nodes. */
export function bucketsOf({ nodes, refused }: PoolPlan): Bucket[] {
  const count = nodes.length + refused;
  const running = new Array<number>(BUCKETS).fill(0);
  const rooms = new Array<number>(BUCKETS).fill(0);
  nodes.forEach((node, i) => {
    const bucket = Math.floor((i * BUCKETS) / count);
    running[bucket] = (running[bucket] ?? 0) + node.podsRunning;
    rooms[bucket] = (rooms[bucket] ?? 0) + podRoom(node);
  });
  return running.map((pods, bucket) => {
    const room = rooms[bucket] ?? 0;
    return room === 0 ? 'refused' : Math.ceil((pods / room) * SHADES);
  });
}

/** One path for each shade. */
export function cellsOf(buckets: readonly Bucket[]): { readonly shade: Bucket; readonly path: string }[] {
  const paths = new Map<Bucket, string>();
  buckets.forEach((shade, i) => {
    const cell = `M${(i % COLUMNS) * PITCH} ${Math.floor(i / COLUMNS) * PITCH}h${CELL}v${CELL}h${-CELL}z`;
    paths.set(shade, (paths.get(shade) ?? '') + cell);
  });
  return [...paths].map(([shade, path]) => ({ shade, path }));
}
