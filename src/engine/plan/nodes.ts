import { nodesPerCluster, nodesPerPool } from '../../facts/aks';
import { scaleSetName } from '../../facts/aks-resources';
import { routesPerRouteTable } from '../../facts/azure';
import type { Prefix } from '../../ip';
import { maxPodsOf, modeOf, modeOfPool, type ResourceOf, type TopologyDocument } from '../../model';
import type { NetworkMode } from '../../modes';
import { type BlockSource, blockSource } from './blocks';
import { clusterDigits, fillName, nodeId, nodeName } from './names';
import type { PodSpace } from './pod-space';
import { refusalOf } from './refusal';
import { groupOnNics } from './security-groups';
import { ownAndPods, type SubnetDraft } from './subnet-draft';
import type { LimitedSpace, NodePlan, PoolPlan } from './types';

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
  /** Nodes placed so far, in all and by pool. */
  nodes: number;
  readonly placed: Map<string, number>;
}

/** A node, and a pool of them, before it is known how many pods run there. */
export interface NodeDraft extends NodePlan {
  pods: NodePlan['pods'];
  podsRunning: number;
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

/** Places the nodes of one pool, lowest free addresses first, until a space runs out. */
export function placePool(pool: Pool, draft: ClusterDraft, places: Places | undefined): PoolDraft {
  const { cluster } = draft;
  const mode = modeOfPool(cluster, pool);
  const maxPods = maxPodsOf(pool, mode);
  const scaleSet = fillName(scaleSetName.value, { pool: pool.name, digits: clusterDigits(cluster.id) });
  const nodes: NodeDraft[] = [];
  let stopped: LimitedSpace | undefined;
  while (places && nodes.length < pool.count) {
    stopped = fullSpace(draft, places, nodes.length, mode, maxPods);
    if (stopped) break;
    nodes.push(placeNode(pool, nodes.length, nodeName(scaleSet, nodes.length), mode, maxPods, draft, places));
    draft.nodes += 1;
  }
  draft.placed.set(pool.id, nodes.length);
  const refusal = stopped && places && refusalOf(stopped, pool, mode, draft, places);
  return {
    id: pool.id,
    mode,
    subnet: pool.vnetSubnet,
    ...(mode.podUnits && pool.podSubnet !== undefined && { podSubnet: pool.podSubnet }),
    scaleSet,
    networkSecurityGroup: groupOnNics(pool),
    maxPods,
    nodes,
    refused: pool.count - nodes.length,
    ...(refusal && { refusal }),
  };
}

/** The first space that has no room for one more node. */
function fullSpace(
  draft: ClusterDraft,
  { subnet, pods }: Places,
  inPool: number,
  mode: NetworkMode,
  maxPods: number,
): LimitedSpace | undefined {
  if (inPool >= nodesPerPool.value || draft.nodes >= nodesPerCluster.value) return 'cluster';
  if (mode.podRoutes === 'route-table' && draft.nodes >= routesPerRouteTable.value - draft.userRoutes) {
    return 'route-table';
  }
  if (subnet.free.left() < mode.node.addresses(maxPods)) return 'subnet';
  if (mode.podUnits && (pods?.left() ?? 0) < mode.podUnits.held(0, maxPods)) return 'pod-subnet';
  return mode.block && draft.blocks.used() >= draft.blocks.total ? 'pod-cidr' : undefined;
}

function placeNode(
  pool: Pool,
  index: number,
  name: string,
  mode: NetworkMode,
  maxPods: number,
  draft: ClusterDraft,
  { subnet, pods: space }: Places,
): NodeDraft {
  const taken = subnet.free.take(mode.node.addresses(maxPods));
  if (!taken) throw new Error('Room was checked before');
  const id = nodeId(pool.id, index);
  const { own: address, pods } = ownAndPods(taken);
  subnet.holdings.push({ range: { first: address, last: address }, role: 'node', owner: id, predicted: true });
  for (const range of pods) subnet.holdings.push({ range, role: 'pods', owner: id, predicted: true });
  const facts = mode.block;
  const block = facts && draft.blocks.next();
  if (block) {
    const first = block.first + facts.skippedAtStart;
    const last = Math.min(first + maxPods - 1, block.last - facts.skippedAtEnd);
    const inBlock = [{ first, last }];
    // Written out: copies of nodes by `...` would take several times as long as all the rest of a plan.
    return { id, pool: pool.id, index, name, address, pods: inBlock, room: last - first + 1, podsRunning: 0, block };
  }
  const node = { id, pool: pool.id, index, name, address, pods, room: maxPods, podsRunning: 0 };
  if (mode.podUnits) space?.join(node, mode.podUnits, maxPods);
  return node;
}

/** A draft of a cluster before its first node is placed. */
export function draftCluster(
  document: TopologyDocument,
  cluster: Cluster,
  pools: readonly Pool[],
  spaces: { readonly podCidr: Prefix | undefined; readonly serviceCidr: Prefix },
  table: { readonly id: string | undefined; readonly userRoutes: number },
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
    blocks: blockSource(spaces.podCidr, mode.block?.length.value ?? 32, avoid),
    nodes: 0,
    placed: new Map(),
  };
}
