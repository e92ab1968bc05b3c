import { counted } from '../../engine';
import { modeOfPool, resourceOf, resourcesOf, type TopologyDocument } from '../../model';

/** A box of a small picture, in px. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A node whose pods have addresses of a range apart from the network's, another node, or something else in a subnet. */
export interface Cell extends Box {
  readonly holds: 'podsApart' | 'pods' | 'other';
}

export interface SketchedSubnet extends Box {
  /** One for each node, as many as there is room for; then one for each gateway, machine or endpoint. */
  readonly cells: readonly Cell[];
}

export interface SketchedNetwork extends Box {
  /** A network without nodes is a peer of those with nodes; a site is no virtual network. */
  readonly role: 'cluster' | 'peer' | 'site';
  readonly subnets: readonly SketchedSubnet[];
}

/** Size of a small picture, in px. */
export const PICTURE = { width: 240, height: 96 } as const;

const MARGIN = 8;
const GAP = 6;
const INSET = 5;
/** Few things are drawn large. */
const CELLS = [
  { size: 8, pitch: 11 },
  { size: 4, pitch: 6 },
] as const;
const MOST_NETWORKS = 7;
const MOST_SUBNETS = 12;

/** How much is in a design, in a few words. */
export function figuresOf(document: TopologyDocument): string {
  if (document.order.length === 0) return 'Empty';
  const networks = resourcesOf(document, 'virtualNetwork').length;
  const pools = resourcesOf(document, 'agentPool');
  const nodes = pools.reduce((sum, { count }) => sum + count, 0);
  return [
    counted(networks, 'VNet'),
    ...(pools.length > 0 ? [counted(pools.length, 'pool'), counted(nodes, 'node')] : []),
  ].join(', ');
}

/** The networks of a design side by side, their subnets, and the nodes in them: enough to know it again. */
export function sketchOf(document: TopologyDocument): readonly SketchedNetwork[] {
  const networks = [
    ...resourcesOf(document, 'virtualNetwork').map(({ id }) => contentsOf(document, id)),
    ...resourcesOf(document, 'onPremisesSite').map(() => ({ role: 'site' as const, subnets: [] })),
  ].slice(0, MOST_NETWORKS);
  const weights = networks.map(({ subnets }) => Math.max(1, Math.ceil(subnets.length / 2)));
  const width = PICTURE.width - 2 * MARGIN - GAP * (networks.length - 1);
  const unit = width / weights.reduce((sum, weight) => sum + weight, 0);
  let x = MARGIN;
  return networks.map(({ role, subnets }, n) => {
    const box = { x, y: MARGIN, width: unit * (weights[n] ?? 1), height: PICTURE.height - 2 * MARGIN };
    x += box.width + GAP;
    return { ...box, role, subnets: subnetsIn(box, subnets) };
  });
}

/** What stands in a subnet, in the order in which it is drawn. */
type SubnetContents = readonly { readonly holds: Cell['holds']; readonly count: number }[];

function contentsOf(document: TopologyDocument, network: string) {
  const subnets = resourcesOf(document, 'subnet')
    .filter(({ virtualNetwork }) => virtualNetwork === network)
    .map(({ id }) => contentsOfSubnet(document, id));
  const hasNodes = subnets.some((contents) => contents.some(({ holds }) => holds !== 'other'));
  const role: SketchedNetwork['role'] = hasNodes ? 'cluster' : 'peer';
  return { role, subnets: subnets.slice(0, MOST_SUBNETS) };
}

function contentsOfSubnet(document: TopologyDocument, subnet: string): SubnetContents {
  const pools = resourcesOf(document, 'agentPool').filter(({ vnetSubnet }) => vnetSubnet === subnet);
  const others = Object.values(document.resources).filter((one) => 'subnet' in one && one.subnet === subnet);
  return [
    ...pools.map((pool) => {
      const cluster = resourceOf(document, 'managedCluster', pool.cluster);
      const apart = cluster && modeOfPool(cluster, pool).podAddressesFrom === 'pod-cidr';
      return { holds: apart ? ('podsApart' as const) : ('pods' as const), count: pool.count };
    }),
    { holds: 'other', count: others.length },
  ];
}

function subnetsIn(frame: Box, subnets: readonly SubnetContents[]): SketchedSubnet[] {
  const rows = subnets.length > 1 ? 2 : 1;
  const columns = Math.ceil(subnets.length / rows);
  const width = (frame.width - 2 * INSET - GAP * (columns - 1)) / columns;
  const height = (frame.height - 2 * INSET - GAP * (rows - 1)) / rows;
  return subnets.map((contents, n) => {
    const box = {
      x: frame.x + INSET + (n % columns) * (width + GAP),
      y: frame.y + INSET + Math.floor(n / columns) * (height + GAP),
      width,
      height,
    };
    return { ...box, cells: cellsIn(box, contents) };
  });
}

function cellsIn({ x, y, width, height }: Box, contents: SubnetContents): Cell[] {
  const all = contents.reduce((sum, { count }) => sum + count, 0);
  const grids = CELLS.map(({ size, pitch }) => {
    const places = (length: number) => Math.max(0, Math.floor((length - 2 * INSET + pitch - size) / pitch));
    return { size, pitch, columns: places(width), most: places(width) * places(height) };
  });
  const grid = grids.find(({ most }) => most >= all) ?? grids.at(-1);
  if (!grid) return [];
  const { size, pitch, columns, most } = grid;
  const shown = contents.flatMap(({ holds, count }) => Array.from({ length: Math.min(count, most) }, () => holds));
  return shown.slice(0, most).map((holds, n) => ({
    holds,
    x: x + INSET + (n % columns) * pitch,
    y: y + INSET + Math.floor(n / columns) * pitch,
    width: size,
    height: size,
  }));
}
