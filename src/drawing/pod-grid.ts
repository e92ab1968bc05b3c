import { addressesInUse, type ClusterPlan, type NodePlan } from '../engine';
import { addressAt, type Prefix, positionIn, type Range, rangesSize, sizeOf } from '../ip';

export type CellState = 'skipped' | 'used' | 'idle' | 'free';

/** Pod addresses of a node as cells, one cell an address, one path a state. */
export interface PodGrid {
  readonly paths: readonly { readonly state: CellState; readonly path: string }[];
  /** Changes with the meaning of the cells, so that a view can tell a flip from a count. */
  readonly shape: string;
}

/** Size of the grid on the card, in px. */
export const GRID = { width: 130, height: 32 };

/** Of the bar in its place, on a card without words. */
export const WORDLESS = { top: 34, height: 56 };

const BLOCK_COLUMNS = 32;
/** Height of a cell for its width, where the grid is exactly what a node holds. */
const TALL = 1.9;

/** Rows and columns in the area of the grid, and the gaps between cells, in px. */
interface GridCells {
  readonly columns: number;
  readonly rows: number;
  readonly gapX: number;
  readonly gapY: number;
}

/** Cells of one state, the one at `to` not included. */
type Run = readonly [state: CellState, from: number, to: number];

/** Pod addresses of a node as runs of cells, row by row. */
export interface AddressGrid {
  readonly cells: GridCells;
  readonly runs: readonly Run[];
  readonly shape: string;
}

/** The grid of a node: its whole block of the pod CIDR, or exactly the addresses that it holds or can get in its subnet. */
export const addressGrid = (node: NodePlan, cluster: ClusterPlan): AddressGrid =>
  node.block ? blockGrid(node, node.block, cluster) : heldGrid(node);

/** The same as paths, one a state. */
export function podGrid(node: NodePlan, cluster: ClusterPlan): PodGrid {
  const { cells, runs, shape } = addressGrid(node, cluster);
  return { shape, paths: states(cells, runs) };
}

function blockGrid(node: NodePlan, block: Prefix, { mode }: ClusterPlan): AddressGrid {
  const size = sizeOf(block);
  const first = (node.pods[0]?.first ?? block.first) - block.first;
  const most = node.room;
  const usable = node.placed ? (mode.block?.skippedAtStart ?? 0) : first;
  const end = size - (mode.block?.skippedAtEnd ?? 0);
  return {
    cells: { columns: BLOCK_COLUMNS, rows: Math.ceil(size / BLOCK_COLUMNS), gapX: 1, gapY: 1 },
    shape: `block ${size}`,
    runs: [
      ['skipped', 0, usable],
      ...(node.placed
        ? placedRuns(node, (cell) => block.first + cell, usable, end)
        : ([
            ['used', first, first + node.podsRunning],
            ['idle', first + node.podsRunning, first + most],
            ['free', first + most, end],
          ] as const)),
      ['skipped', end, size],
    ],
  };
}

/** Runs of a node on which pods are put: those in use need not be the first. @param addressOf the address of a cell */
function placedRuns(node: NodePlan, addressOf: (cell: number) => number | undefined, from: number, to: number): Run[] {
  const used = addressesInUse(node);
  const runs: Run[] = [];
  for (let cell = from; cell < to; cell += 1) {
    const address = addressOf(cell);
    const isIn = (ranges: readonly Range[]) => address !== undefined && positionIn(ranges, address) !== undefined;
    const state = isIn(used) ? 'used' : isIn(node.pods) ? 'idle' : 'free';
    const before = runs.at(-1);
    if (before?.[0] === state) runs[runs.length - 1] = [state, before[1], cell + 1];
    else runs.push([state, cell, cell + 1]);
  }
  return runs;
}

function heldGrid(node: NodePlan): AddressGrid {
  const { pods, room, podsRunning } = node;
  const held = rangesSize(pods);
  const most = Math.max(held, room);
  return {
    cells: heldCells(most),
    shape: `held ${most}`,
    runs: node.placed
      ? placedRuns(node, (cell) => addressAt(pods, cell), 0, most)
      : [
          ['used', 0, podsRunning],
          ['idle', podsRunning, held],
          ['free', held, most],
        ],
  };
}

/** Rows and columns for so many cells in the area of the grid: 15 × 2 for 30. */
export function heldCells(count: number): GridCells {
  const rows = Math.max(1, Math.round(Math.sqrt((count * GRID.height) / (GRID.width * TALL))));
  const columns = Math.max(1, Math.ceil(count / rows));
  const gap = (room: number, parts: number, most: number) => Math.min(most, (room / parts) * 0.3);
  return { columns, rows, gapX: gap(GRID.width, columns, 1.2), gapY: gap(GRID.height, rows, 2) };
}

/** One path a state: skipped addresses stand at both ends of a block. */
function states(cells: GridCells, runs: readonly Run[]): PodGrid['paths'] {
  const paths = new Map<CellState, string>();
  for (const [state, from, to] of runs) {
    if (to > from) paths.set(state, (paths.get(state) ?? '') + cellPath(cells, from, to));
  }
  return [...paths].map(([state, path]) => ({ state, path }));
}

const known = new Map<string, string>();

/** Squares of the cells `from` to `to`, the last not included; remembered, since most nodes look alike. */
function cellPath({ columns, rows, gapX, gapY }: GridCells, from: number, to: number): string {
  const key = `${columns} ${rows} ${from} ${to}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const [pitchX, pitchY] = [GRID.width / columns, GRID.height / rows];
  const [width, height] = [round(pitchX - gapX), round(pitchY - gapY)];
  let path = '';
  for (let i = from; i < to; i += 1) {
    path += `M${round((i % columns) * pitchX)} ${round(Math.floor(i / columns) * pitchY)}h${width}v${height}h${-width}z`;
  }
  known.set(key, path);
  return path;
}

const round = (value: number): number => Math.round(value * 100) / 100;
