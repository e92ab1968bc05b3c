import type { Plan } from '../engine';
import { type ResourceOf, resourcesOf } from '../model';
import { type Block, folded, placed } from './block';
import { columnsFor, inRows, type Packed, shifted, sideBySide, stacked } from './pack';
import { BAR, MOST_STRETCH, NETWORK, OUTSIDE, SUBNET } from './sizes';
import type { Style } from './style';
import { stretched, subnetBlock } from './subnet';

type Network = ResourceOf<'virtualNetwork'>;

const subnetsOf = (plan: Plan, network: string): ResourceOf<'subnet'>[] =>
  resourcesOf(plan.document, 'subnet').filter(({ virtualNetwork }) => virtualNetwork === network);

const hasPools = (plan: Plan, subnet: string): boolean =>
  Object.values(plan.clusters).some(({ pools }) => pools.some((pool) => pool.subnet === subnet));

/** Whether a cluster stands in a network. */
export const isClusterNetwork = (plan: Plan, network: string): boolean =>
  subnetsOf(plan, network).some(({ id }) => hasPools(plan, id));

/** A network with its subnets: those with nodes one beneath the other, the others in rows beneath them. */
export function networkBlock(plan: Plan, { id }: Network, style: Style): Block {
  const { pad, head, across, down, minWidth } = style.network;
  const subnets = inReadingOrder(plan, subnetsOf(plan, id));
  const blocks = (withPools: boolean, atLeast: number) =>
    subnets
      .filter((one) => hasPools(plan, one.id) === withPools)
      .map((one) => subnetBlock(plan, one.id, style, { width: atLeast }));
  const others = blocks(false, 0);
  const upper = Math.max(minWidth, ...blocks(true, 0).map(({ width }) => width));
  const widest = Math.max(upper, columnsFor(others.length) * 2 * (SUBNET.minWidth + across));
  const lower = inRows(others, widest, across, down);
  const width = Math.max(upper, lower.width);
  const packed = stacked(
    [...blocks(true, width).map((block) => sideBySide([block], 0)), lined(plan, others, lower, width)],
    down,
  );
  const block = {
    box: { id, kind: 'virtualNetwork', selects: id, ...(isClusterNetwork(plan, id) && { scale: style.scale }) },
    width: width + 2 * pad,
    height: head + packed.height + pad,
    children: shifted(packed.placed, pad, head),
  } as const;
  return style.isCollapsed(id) ? folded(block, { width: BAR.network, height: head }) : block;
}

/**
 * Subnets of one row are as high as the highest, and share the room that is left as far as it does them good. The
 * first keep their width: lines go up beside them, to what stands at the left above. The last end in line with the
 * row above, so that lines to the sites are short.
 */
function lined(plan: Plan, blocks: readonly Block[], packed: Packed, width: number): Packed {
  const oneRow = packed.placed.every(({ y }) => y === 0);
  if (!oneRow) return levelled(packed);
  const placeOf = placesIn(plan);
  const isFront = ({ box }: Block) => box !== undefined && placeOf(box.id) === 'front';
  const elastic = blocks.filter((block) => !isFront(block)).length;
  const share = Math.min(MOST_STRETCH, Math.floor((width - packed.width) / Math.max(1, elastic)));
  const row = sideBySide(
    blocks.map((block) => stretched(block, block.width + (isFront(block) ? 0 : share), packed.height)),
    NETWORK.across,
  );
  const left = Math.max(0, width - row.width);
  return {
    ...row,
    placed: row.placed.map((one) =>
      one.block.box && placeOf(one.block.box.id) === 'back' ? placed(one.block, one.x + left, one.y) : one,
    ),
  };
}

/** Subnets as high as the highest of their row. */
const levelled = (packed: Packed): Packed => ({
  ...packed,
  placed: packed.placed.map(({ block, x, y }) => {
    const height = Math.max(...packed.placed.filter((one) => one.y === y).map((one) => one.block.height));
    return placed(stretched(block, block.width, height), x, y);
  }),
});

const AT_THE_EDGE = [
  'applicationGateway',
  'applicationGatewayForContainers',
  'azureFirewall',
  'virtualNetworkGateway',
] as const;
const ORDER = { front: 0, middle: 1, back: 2 };

/** What the internet reaches stands next to it at the left, network gateways next to the sites at the right. */
function placesIn(plan: Plan): (subnet: string) => keyof typeof ORDER {
  const holding = (...kinds: readonly (typeof AT_THE_EDGE)[number][]) =>
    new Set(kinds.flatMap((kind) => resourcesOf(plan.document, kind).map(({ subnet }) => subnet)));
  const front = holding('applicationGateway', 'applicationGatewayForContainers', 'azureFirewall');
  const back = holding('virtualNetworkGateway');
  return (id) => (front.has(id) ? 'front' : back.has(id) ? 'back' : 'middle');
}

function inReadingOrder(plan: Plan, subnets: readonly ResourceOf<'subnet'>[]): ResourceOf<'subnet'>[] {
  const placeOf = placesIn(plan);
  return subnets.toSorted((a, b) => ORDER[placeOf(a.id)] - ORDER[placeOf(b.id)]);
}

/** The private DNS zones that a network sees. */
export const zonesLinkedTo = (plan: Plan, network: string): ResourceOf<'privateDnsZone'>[] =>
  resourcesOf(plan.document, 'privateDnsZone').filter(({ virtualNetworkLinks }) =>
    virtualNetworkLinks.includes(network),
  );

/** A network without nodes, beside one that has some. */
export function outsideBlock(plan: Plan, { id, dnsServers }: Network, style: Style): Block {
  const subnets = inReadingOrder(plan, subnetsOf(plan, id)).map((one) =>
    subnetBlock(plan, one.id, style, { outside: true }),
  );
  const widest = Math.max(SUBNET.minWidth, ...subnets.map(({ width }) => width));
  const columns = columnsFor(subnets.length);
  const packed = inRows(subnets, columns * (widest + OUTSIDE.gap) - OUTSIDE.gap, OUTSIDE.gap, OUTSIDE.gap);
  const chips = Number(dnsServers.length > 0) + Number(zonesLinkedTo(plan, id).length > 0);
  const head = OUTSIDE.head + chips * OUTSIDE.line + (subnets.length > 0 ? OUTSIDE.pad : 0);
  const block = {
    box: { id, kind: 'virtualNetwork', selects: id, outside: true },
    width: Math.max(packed.width, SUBNET.minWidth) + 2 * OUTSIDE.pad,
    height: head + packed.height + OUTSIDE.pad,
    children: shifted(packed.placed, OUTSIDE.pad, head),
  } as const;
  return style.isCollapsed(id) ? folded(block, { width: BAR.outside, height: head + OUTSIDE.line }) : block;
}
