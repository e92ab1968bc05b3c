import { type Block, type Placed, placed, type Size } from './block';

export interface Packed extends Size {
  readonly placed: readonly Placed[];
}

/** Blocks in order in rows, a new row when `width` would be passed. */
export function inRows(blocks: readonly Block[], width: number, across: number, down: number): Packed {
  const rows: Block[][] = [];
  let reach = Number.POSITIVE_INFINITY;
  for (const block of blocks) {
    const row = rows.at(-1);
    if (row && reach + across + block.width <= width) {
      row.push(block);
      reach += across + block.width;
    } else {
      rows.push([block]);
      reach = block.width;
    }
  }
  return stacked(
    rows.map((row) => sideBySide(row, across)),
    down,
  );
}

export function sideBySide(blocks: readonly Block[], gap: number): Packed {
  let x = 0;
  const row = blocks.map((block) => {
    const one = placed(block, x, 0);
    x += block.width + gap;
    return one;
  });
  return { placed: row, width: Math.max(0, x - gap), height: Math.max(0, ...blocks.map(({ height }) => height)) };
}

/** Groups one beneath the other; empty ones take no room. */
export function stacked(groups: readonly Packed[], gap: number): Packed {
  let y = 0;
  const all: Placed[] = [];
  for (const group of groups.filter((one) => one.placed.length > 0)) {
    all.push(...shifted(group.placed, 0, y));
    y += group.height + gap;
  }
  return { placed: all, width: Math.max(0, ...groups.map(({ width }) => width)), height: Math.max(0, y - gap) };
}

export const shifted = (blocks: readonly Placed[], x: number, y: number): Placed[] =>
  blocks.map((one) => placed(one.block, one.x + x, one.y + y));

/** Columns in which so many small cards stand well: one for two, two for eight. */
export const columnsFor = (count: number): number => Math.max(1, Math.ceil(Math.sqrt(count / 2)));
