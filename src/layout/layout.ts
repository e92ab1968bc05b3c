import type { ClusterPlan, Plan } from '../engine';
import { type Layout, resourcesOf } from '../model';
import { type Block, type Box, flatten, type Placed, placed } from './block';
import { hostBlocks, siteBlock } from './cards';
import { clusterBlock } from './cluster';
import { edgeBlocks } from './edge';
import { isClusterNetwork, networkBlock, outsideBlock } from './network';
import { nearestFirst, peerOf } from './peers';
import { CLUSTER, COLUMN, NETWORK, ROOM_FOR_EXPRESSROUTE } from './sizes';
import { styleOf } from './style';

const NONE: ReadonlySet<string> = new Set();

/**
 * Where everything is drawn, parents before children and in reading order: the internet, entry points, networks
 * with nodes, networks beside them, sites on premises.
 *
 * Places follow from what is there and from counts alone. Addresses, names and the network mode move nothing.
 * @param moved where a person put things; it has the last word
 * @param collapsed frames that are drawn as their title bars: ids of networks, subnets, clusters and pools
 */
export function layoutOf(plan: Plan, moved: Layout, collapsed: ReadonlySet<string> = NONE): Box[] {
  const style = styleOf(plan, collapsed);
  const networks = resourcesOf(plan.document, 'virtualNetwork');
  const clustered = networks.filter(({ id }) => isClusterNetwork(plan, id));
  const middle = clustered.length > 0 ? clustered : networks;
  const beside = networks.filter((network) => !middle.includes(network));

  const hosts = hostBlocks(plan);
  const edge = edgeBlocks(plan);
  const entryX = columnEnd(hosts, 0, COLUMN.internet);
  const middleX = columnEnd(
    edge.map(({ block }) => block),
    entryX,
    COLUMN.entry,
  );
  const centre = column(
    [
      ...middle.map((network) => networkBlock(plan, network, style)),
      ...withoutPools(plan).map((cluster) => clusterBlock(cluster, '', [], style, CLUSTER.wide)),
    ].map((block) => ({ block, y: 0 })),
    middleX,
    COLUMN.networks,
  );
  const places = absolute(centre);

  const entry = column(
    edge
      .toSorted((a, b) => middleOf(places.get(a.to)) - middleOf(places.get(b.to)))
      .map(({ block, to }) => ({ block, y: middleOf(places.get(to)) - block.height / 2 })),
    entryX,
    COLUMN.down,
  );
  const hub = entry[0] ?? centre[0];
  const internet = column(
    hosts.map((block) => ({ block, y: middleOf(hub && rectOf(hub)) - heightOf(hosts) / 2 })),
    0,
    COLUMN.down,
  );
  const gap = gapToSites(plan);
  const rightX = columnEnd(
    centre.map(({ block }) => block),
    middleX,
    gap,
  );
  const right = column(
    nearestFirst(plan, beside, middle).map((network) => ({
      block: outsideBlock(plan, network, style),
      y: beneathTitle(places.get(peerOf(plan, network.id, middle))),
    })),
    rightX,
    COLUMN.down,
  );
  return flatten([...internet, ...entry, ...centre, ...right, ...sites(plan, right, places, rightX, gap)], moved);
}

/** Clusters that stand in no subnet, since nobody gave them a pool yet. */
const withoutPools = ({ clusters }: Plan): ClusterPlan[] =>
  Object.values(clusters).filter(({ pools }) => pools.length === 0);

/** The word on a line to a site stands between the columns. */
const gapToSites = (plan: Plan): number =>
  resourcesOf(plan.document, 'virtualNetworkGateway').some(({ gatewayType }) => gatewayType === 'ExpressRoute')
    ? ROOM_FOR_EXPRESSROUTE
    : COLUMN.right;

/** Blocks one beneath the other, each at the height it wishes or as soon after as there is room. */
function column(blocks: readonly { readonly block: Block; readonly y: number }[], x: number, gap: number): Placed[] {
  let free = Number.NEGATIVE_INFINITY;
  return blocks.map(({ block, y }) => {
    const at = Math.round(Math.max(y, free));
    free = at + block.height + gap;
    return placed(block, x, at);
  });
}

/** Beside the subnets of a network; level with its title bar where that is all there is. */
const beneathTitle = (span: Span | undefined): number =>
  span && span.height <= NETWORK.head ? span.y : (span?.y ?? 0) + NETWORK.head;

const heightOf = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, { height }) => sum + height + COLUMN.down, -COLUMN.down);

const columnEnd = (blocks: readonly Block[], x: number, gap: number): number =>
  blocks.length === 0 ? x : x + Math.max(...blocks.map(({ width }) => width)) + gap;

interface Span {
  readonly y: number;
  readonly height: number;
}

const middleOf = (span: Span | undefined): number => (span ? span.y + span.height / 2 : 0);
const rectOf = ({ block, y }: Placed): Span => ({ y, height: block.height });

/** Where boxes stand on the canvas before anybody moved them: what is moved takes nothing else along. */
function absolute(blocks: readonly Placed[]): Map<string | undefined, Span> {
  const spans = new Map<string | undefined, Span>();
  for (const { id, parent, y, height, collapsed = [] } of flatten(blocks, {})) {
    const span = { y: y + (spans.get(parent)?.y ?? 0), height };
    for (const one of [id, ...collapsed]) spans.set(one, span);
  }
  return spans;
}

/** Sites stand level with their gateway: beneath the peers, or to their right when a peer has the gateway. */
function sites(
  plan: Plan,
  right: readonly Placed[],
  places: ReadonlyMap<string | undefined, Span>,
  rightX: number,
  gap: number,
): Placed[] {
  const beside = absolute(right);
  const gatewayOf = (site: string) =>
    resourcesOf(plan.document, 'virtualNetworkGateway').find(({ connections }) =>
      connections.some(({ onPremisesSite }) => onPremisesSite === site),
    )?.id;
  const all = resourcesOf(plan.document, 'onPremisesSite').map((site) => {
    const gateway = gatewayOf(site.id);
    const block = siteBlock(site);
    const level = places.get(gateway) ?? beside.get(gateway) ?? places.values().next().value;
    return { block, y: middleOf(level) - block.height / 2, outer: gateway !== undefined && beside.has(gateway) };
  });
  const outerX = columnEnd(
    right.map(({ block }) => block),
    rightX,
    gap,
  );
  const end = Math.max(Number.NEGATIVE_INFINITY, ...right.map(({ block, y }) => y + block.height + COLUMN.down));
  const near = all.filter(({ outer }) => !outer).map((site) => ({ ...site, y: Math.max(site.y, end) }));
  return [
    ...column(
      near.toSorted((a, b) => a.y - b.y),
      rightX,
      COLUMN.down,
    ),
    ...column(
      all.filter(({ outer }) => outer).toSorted((a, b) => a.y - b.y),
      outerX,
      COLUMN.down,
    ),
  ];
}
