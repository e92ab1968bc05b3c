import type { Plan } from '../engine';
import { type Layout, type ResourceOf, resourcesOf } from '../model';
import { type Block, type Box, flatten, type Placed, placed } from './block';
import { balancerBlock, hostBlocks, ownBalancerBlock, siteBlock, standsIn } from './cards';
import { isClusterNetwork, networkBlock, outsideBlock } from './network';
import { COLUMN, NETWORK, ROOM_FOR_EXPRESSROUTE } from './sizes';
import { styleOf } from './style';

/**
 * Where everything is drawn, parents before children and in reading order: the internet, entry points, networks
 * with nodes, networks beside them, sites on premises.
 *
 * Places follow from what is there and from counts alone. Addresses, names and the network mode move nothing.
 * @param moved where a person put things; it has the last word
 */
export function layoutOf(plan: Plan, moved: Layout): Box[] {
  const style = styleOf(plan);
  const networks = resourcesOf(plan.document, 'virtualNetwork');
  const clustered = networks.filter(({ id }) => isClusterNetwork(plan, id));
  const middle = clustered.length > 0 ? clustered : networks;
  const beside = networks.filter((network) => !middle.includes(network));

  const hosts = hostBlocks(plan);
  const balancers = publicBalancers(plan);
  const entryX = columnEnd(hosts, 0, COLUMN.internet);
  const middleX = columnEnd(
    balancers.map(({ block }) => block),
    entryX,
    COLUMN.entry,
  );
  const centre = column(
    middle.map((network) => ({ block: networkBlock(plan, network, style), y: 0 })),
    middleX,
    COLUMN.networks,
  );
  const places = absolute(centre);

  const entry = column(
    balancers.map(({ block, to }) => ({ block, y: middleOf(places.get(to)) - block.height / 2 })),
    entryX,
    COLUMN.down,
  );
  const internet = column(
    hosts.map((block) => ({ block, y: middleOf(entry[0] && rectOf(entry[0])) - block.height / 2 })),
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
    beside.map((network) => ({
      block: outsideBlock(plan, network, style),
      y: (places.get(peerOf(plan, network.id, middle))?.y ?? 0) + NETWORK.head,
    })),
    rightX,
    COLUMN.down,
  );
  return flatten([...internet, ...entry, ...centre, ...right, ...sites(plan, right, places, rightX, gap)], moved);
}

/** Public load balancers with what they stand level with: AKS's with their cluster, the user's with a machine behind them. */
function publicBalancers(plan: Plan): { readonly block: Block; readonly to: string | undefined }[] {
  const kept = Object.keys(plan.clusters).flatMap((to) => {
    const block = balancerBlock(plan, to, false);
    return block ? [{ block, to }] : [];
  });
  const own = resourcesOf(plan.document, 'loadBalancer').flatMap((balancer) =>
    standsIn(balancer) === undefined ? [{ block: ownBalancerBlock(balancer), to: balancer.backendAddressPool[0] }] : [],
  );
  return [...kept, ...own];
}

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
  for (const { id, parent, y, height } of flatten(blocks, {})) {
    spans.set(id, { y: y + (spans.get(parent)?.y ?? 0), height });
  }
  return spans;
}

/** The first network of the middle that a network is peered with. */
function peerOf(plan: Plan, network: string, middle: readonly ResourceOf<'virtualNetwork'>[]): string | undefined {
  const ends = resourcesOf(plan.document, 'peering').flatMap(({ virtualNetwork, remoteVirtualNetwork }) =>
    virtualNetwork === network ? [remoteVirtualNetwork] : remoteVirtualNetwork === network ? [virtualNetwork] : [],
  );
  return ends.find((end) => middle.some(({ id }) => id === end)) ?? middle[0]?.id;
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
    const level = places.get(gateway) ?? beside.get(gateway);
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
