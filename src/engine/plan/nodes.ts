import { nodesPerCluster, nodesPerPool } from '../../facts/aks';
import { scaleSetName } from '../../facts/aks-resources';
import { routesPerRouteTable } from '../../facts/azure';
import { type Address, type Prefix, type Range, rangeSize, rangesSize } from '../../ip';
import { maxPodsOf, modeOf, modeOfPool, type ResourceOf, type TopologyDocument } from '../../model';
import type { NetworkMode } from '../../modes';
import { type BlockSource, blockSource } from './blocks';
import type { HasFault } from './faults';
import { fixedBlocks, podIPsOfNodes, type ToldPod } from './fixed-places';
import { clusterDigits, fillName, indexOfNode, nodeId, nodeName, poolOfNode } from './names';
import { giveBack, lastKept, lowestWith, takeForNode, wantedBesideFixed } from './node-addresses';
import type { PodSpace } from './pod-space';
import { refusalOf } from './refusal';
import { groupOnNics } from './security-groups';
import type { SubnetDraft } from './subnet-draft';
import type { LimitedSpace, NodePlan, PlacedPod, PodName, PoolPlan } from './types';

type Cluster = ResourceOf<'managedCluster'>;
type Pool = ResourceOf<'agentPool'>;

/** A cluster while its nodes are placed. */
export interface ClusterDraft {
  readonly cluster: Cluster;
  readonly mode: NetworkMode;
  readonly pools: readonly Pool[];
  readonly podCidr: Prefix | undefined;
  readonly serviceCidr: Prefix;
  /** Routes of the user's own in the table that AKS writes to. */
  readonly userRoutes: number;
  readonly routeTable: string | undefined;
  /** Blocks of the pod CIDR, those that cannot be used left out. */
  readonly blocks: BlockSource;
  /** Addresses that pods are fixed to, by the node that they are on. */
  readonly podIPs: ReadonlyMap<string, readonly Address[]>;
  readonly hasFault: HasFault;
  /** Nodes placed so far, in all and by pool. */
  nodes: number;
  readonly placed: Map<string, number>;
}

/** A node, and a pool of them, before it is known how many pods run there. */
export interface NodeDraft extends NodePlan {
  networkSecurityGroup?: string;
  block?: Prefix;
  pods: NodePlan['pods'];
  podsRunning: number;
  hostPods: number;
  placed?: readonly PlacedPod[];
  placedHostPods?: readonly PodName[];
  room: number;
  podUnits?: number;
}
export interface PoolDraft extends PoolPlan {
  readonly nodes: readonly NodeDraft[];
}

/** Where the nodes of a pool and their pods find addresses. */
export interface Places {
  readonly subnet: SubnetDraft;
  /** In a mode with pod subnets. */
  readonly pods?: PodSpace;
}

/** What all nodes of a pool have in common. */
interface NodeKind {
  readonly pool: Pool;
  readonly mode: NetworkMode;
  readonly maxPods: number;
  readonly scaleSet: string;
  readonly networkSecurityGroup: string;
  readonly hasFault: HasFault;
}

/** Places the nodes of one pool, fixed addresses or the lowest free ones, until a space runs out. */
export function placePool(
  document: TopologyDocument,
  pool: Pool,
  draft: ClusterDraft,
  places: Places | undefined,
): PoolDraft {
  const { cluster } = draft;
  const mode = modeOfPool(cluster, pool);
  const kind: NodeKind = {
    pool,
    mode,
    maxPods: maxPodsOf(document, pool, mode),
    scaleSet: fillName(scaleSetName.value, { pool: pool.name, digits: clusterDigits(cluster.id) }),
    networkSecurityGroup: groupOnNics(pool),
    hasFault: draft.hasFault,
  };
  const nodes: NodeDraft[] = [];
  const giveBackLast = places && lastKept(places.subnet, pool, mode.node.addresses(kind.maxPods));
  let stopped: LimitedSpace | undefined;
  while (places && nodes.length < pool.count) {
    const index = nodes.length;
    const id = nodeId(pool.id, index);
    stopped = fullSpace(draft, places, kind, { id, index });
    // Where nodes run out of addresses, those that were kept for the last of them go to those before.
    if (stopped === 'subnet' && giveBackLast?.(index)) continue;
    if (stopped) break;
    nodes.push(placeNode(kind, { id, index }, draft, places));
    draft.nodes += 1;
  }
  draft.placed.set(pool.id, nodes.length);
  if (stopped && places)
    giveBack(places.subnet, (node) => poolOfNode(node) === pool.id && indexOfNode(node) >= nodes.length);
  const refusal = stopped && places && refusalOf(document, stopped, pool, mode, draft, places);
  return {
    id: pool.id,
    mode,
    subnet: pool.vnetSubnet,
    ...(mode.podUnits && pool.podSubnet !== undefined && { podSubnet: pool.podSubnet }),
    scaleSet: kind.scaleSet,
    networkSecurityGroup: kind.networkSecurityGroup,
    maxPods: kind.maxPods,
    nodes,
    refused: pool.count - nodes.length,
    ...(refusal && { refusal }),
  };
}

/** The first space that has no room for one more node. */
function fullSpace(
  draft: ClusterDraft,
  { subnet, pods }: Places,
  { mode, maxPods }: NodeKind,
  { id, index }: Pick<NodePlan, 'id' | 'index'>,
): LimitedSpace | undefined {
  if (index >= nodesPerPool.value || draft.nodes >= nodesPerCluster.value) return 'cluster';
  if (mode.podRoutes === 'route-table' && draft.nodes >= routesPerRouteTable.value - draft.userRoutes) {
    return 'route-table';
  }
  if (subnet.free.left() < wantedBesideFixed(subnet, id, mode.node.addresses(maxPods))) return 'subnet';
  if (mode.podUnits && (pods?.left() ?? 0) < mode.podUnits.held(0, maxPods)) return 'pod-subnet';
  return mode.block && !draft.blocks.hasFor(id) ? 'pod-cidr' : undefined;
}

function placeNode(
  kind: NodeKind,
  { id, index }: Pick<NodePlan, 'id' | 'index'>,
  draft: ClusterDraft,
  { subnet, pods: space }: Places,
): NodeDraft {
  const { pool, mode, maxPods, scaleSet } = kind;
  const { address, predicted, pods } = takeForNode(subnet, id, mode.node.addresses(maxPods));
  const facts = mode.block;
  const block = facts && draft.blocks.takeFor(id);
  const given = block ? podsInBlock(block, facts, maxPods, draft.podIPs.get(id) ?? []) : pods;
  // Written out: copies of nodes by `...` would take several times as long as all the rest of a plan.
  const node: NodeDraft = {
    id,
    pool: pool.id,
    index,
    name: nodeName(scaleSet, index),
    address,
    predicted,
    ipForwarding: forwards(kind, id, index),
    pods: given,
    room: block ? rangesSize(given) : maxPods,
    podsRunning: 0,
    hostPods: 0,
  };
  const group = pool.nodes?.[index]?.networkSecurityGroup;
  if (group !== null) node.networkSecurityGroup = group ?? kind.networkSecurityGroup;
  if (block) node.block = block;
  if (mode.podUnits) space?.join(node, mode.podUnits, maxPods);
  return node;
}

function forwards({ pool, mode, hasFault }: NodeKind, node: string, index: number): boolean {
  if (hasFault('ipForwardingOff', node, pool.id)) return false;
  return pool.nodes?.[index]?.enableIPForwarding ?? pool.enableIPForwarding ?? mode.node.ipForwarding.value;
}

/** Addresses of its block that a node gives to pods: those that pods are fixed to, and the lowest others. */
function podsInBlock(
  block: Prefix,
  { skippedAtStart, skippedAtEnd }: NonNullable<NetworkMode['block']>,
  maxPods: number,
  podIPs: readonly Address[],
): readonly Range[] {
  const range = { first: block.first + skippedAtStart, last: block.last - skippedAtEnd };
  const isIn = (address: Address) => range.first <= address && address <= range.last;
  const fixed = podIPs.length === 0 ? podIPs : [...new Set(podIPs.filter(isIn))].slice(0, maxPods);
  return lowestWith(range, fixed, Math.min(maxPods, rangeSize(range)));
}

/** A draft of a cluster before its first node is placed. */
export function draftCluster(
  document: TopologyDocument,
  cluster: Cluster,
  pools: readonly Pool[],
  spaces: { readonly podCidr: Prefix | undefined; readonly serviceCidr: Prefix },
  table: { readonly id: string | undefined; readonly userRoutes: number },
  told: { readonly pods: readonly ToldPod[]; readonly hasFault: HasFault },
): ClusterDraft {
  const mode = modeOf(document, cluster);
  const avoid = mode.block?.skipsServiceCidr ? spaces.serviceCidr : undefined;
  return {
    cluster,
    mode,
    pools,
    ...spaces,
    userRoutes: table.userRoutes,
    routeTable: table.id,
    blocks: blockSource(spaces.podCidr, mode.block?.length.value ?? 32, avoid, fixedBlocks(pools)),
    podIPs: podIPsOfNodes(told.pods),
    hasFault: told.hasFault,
    nodes: 0,
    placed: new Map(),
  };
}
