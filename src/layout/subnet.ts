import type { Plan } from '../engine';
import { type Block, folded, placed, type Rect, type Size } from './block';
import { balancerBlock, cardsIn } from './cards';
import { clusterBlock } from './cluster';
import { columnsFor, inRows, type Packed, shifted, sideBySide, stacked } from './pack';
import { BAR, MACHINE, SUBNET, USAGE } from './sizes';
import type { Style } from './style';

/**
 * A subnet with all that stands in it, and its usage bar at the foot.
 * @param width of a subnet with nodes, at least
 */
export function subnetBlock(plan: Plan, id: string, style: Style, { outside = false, width = 0 } = {}): Block {
  const frames = Object.values(plan.clusters).flatMap((cluster) => {
    const pools = cluster.pools.filter((pool) => pool.subnet === id);
    return pools.length === 0 ? [] : [clusterBlock(cluster, id, pools, style, width - 2 * style.subnet.pad)];
  });
  const cards = [...internalBalancers(plan, id), ...cardsIn(plan, id)];
  const box = { id, kind: 'subnet', selects: id, ...(outside && { outside: true as const }) } as const;
  const block =
    frames.length > 0
      ? nodeSubnet({ ...box, scale: style.scale }, frames, cards, style.subnet)
      : plainSubnet(box, cards);
  if (!style.isCollapsed(id)) return block;
  const bar =
    frames.length > 0
      ? { width: Math.max(width, BAR.subnet), height: style.subnet.low }
      : { width: SUBNET.minWidth, height: SUBNET.head + SUBNET.line };
  return folded(block, bar);
}

type SubnetBox = NonNullable<Block['box']>;

/** Internal frontends stand in the subnet of a cluster's first pool. */
const internalBalancers = (plan: Plan, subnet: string): Block[] =>
  Object.values(plan.clusters).flatMap((cluster) =>
    cluster.pools[0]?.subnet === subnet ? (balancerBlock(plan, cluster.id, true) ?? []) : [],
  );

/** Clusters one beneath the other; then the cards, and the usage bar to their right where there is room. */
function nodeSubnet(
  box: SubnetBox,
  frames: readonly Block[],
  cards: readonly Block[],
  { pad, low, gap, beneath }: typeof SUBNET,
): Block {
  const clusters = stacked(
    frames.map((frame) => sideBySide([frame], 0)),
    beneath,
  );
  const row = inRows(cards, clusters.width, gap, gap);
  const width = Math.max(clusters.width, row.width);
  const cardsAt = low + clusters.height + (cards.length > 0 ? beneath : 0);
  const beside = cards.length > 0 && width - row.width >= USAGE.minWidth + USAGE.apart;
  const x = pad + (beside ? row.width + USAGE.apart : 0);
  const y = cardsAt + row.height + (beside ? -USAGE.height : gap);
  const usage = { x, y, width: pad + width - x, height: USAGE.height };
  return {
    ...bounds(width, usage, pad),
    box: { ...box, usage },
    children: [...shifted(aligned(clusters, width), pad, low), ...shifted(row.placed, pad, cardsAt)],
  };
}

const aligned = (frames: Packed, width: number) =>
  frames.placed.map(({ block, x, y }) => placed({ ...block, width: Math.max(block.width, width) }, x, y));

function plainSubnet(box: SubnetBox, cards: readonly Block[]): Block {
  const widest = Math.max(MACHINE.width, ...cards.map(({ width }) => width));
  const row = inRows(cards, columnsFor(cards.length) * (widest + SUBNET.gap) - SUBNET.gap, SUBNET.gap, SUBNET.gap);
  const width = Math.max(row.width, SUBNET.minWidth - 2 * SUBNET.pad);
  const y = SUBNET.head + row.height + (cards.length > 0 ? SUBNET.gap : 0);
  const usage = { x: SUBNET.pad, y, width, height: USAGE.height };
  return {
    ...bounds(width, usage, SUBNET.pad),
    box: { ...box, usage },
    children: shifted(row.placed, SUBNET.pad, SUBNET.head),
  };
}

const bounds = (inner: number, usage: Rect, pad: number): Size => ({
  width: inner + 2 * pad,
  height: usage.y + usage.height + pad,
});

/** A subnet made larger; its bar grows with it and stays at its foot. */
export function stretched(block: Block, width: number, height = block.height): Block {
  const { box } = block;
  if (!box?.usage) return block;
  const [wider, higher] = [Math.max(0, width - block.width), Math.max(0, height - block.height)];
  const usage = { ...box.usage, y: box.usage.y + higher, width: box.usage.width + wider };
  return { ...block, width: block.width + wider, height: block.height + higher, box: { ...box, usage } };
}
