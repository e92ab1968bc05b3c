import { insufficientSubnetSize, nodesPerCluster, nodesPerPool, podCidrCheck, subnetIsFull } from '../../facts/aks';
import { scaleSetName } from '../../facts/aks-resources';
import { routesPerRouteTable } from '../../facts/azure';
import { blockAt, blockCount, overlaps, type Prefix, sizeOf } from '../../ip';
import { maxPodsOf, modeOf, type ResourceOf } from '../../model';
import type { NetworkMode } from '../../modes';
import { usableAddresses } from '../ipam/free-addresses';
import { clusterDigits, fillName, nodeId, nodeName } from './names';
import { groupOnNics } from './security-groups';
import { ownAndPods, type SubnetDraft } from './subnet-draft';
import type { NodePlan, PoolPlan, Refusal } from './types';

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
interface NodeDraft extends NodePlan {
  podsRunning: number;
}
export interface PoolDraft extends PoolPlan {
  readonly nodes: readonly NodeDraft[];
}

/** Hands out the pieces of a pod CIDR in order. */
interface BlockSource {
  readonly total: number;
  /** Blocks left out because they meet what is to be avoided. */
  readonly passedOver: number;
  readonly used: () => number;
  readonly next: () => Prefix | undefined;
}

/** @param avoid space that the allocator passes over, such as the service CIDR */
function blockSource(podCidr: Prefix | undefined, length: number, avoid: Prefix | undefined): BlockSource {
  const count = podCidr ? blockCount(podCidr, length) : 0;
  const passedOver = podCidr && avoid && overlaps(podCidr, avoid) ? avoidedBlocks(podCidr, length, avoid) : 0;
  let at = 0;
  let used = 0;
  return {
    total: count - passedOver,
    passedOver,
    used: () => used,
    next() {
      while (podCidr && at < count) {
        const block = blockAt(podCidr, length, at);
        at += 1;
        if (avoid && overlaps(block, avoid)) continue;
        used += 1;
        return block;
      }
      return undefined;
    },
  };
}

/** Of two prefixes that overlap the longer lies within the other; a block that it only touches is lost as a whole. */
const avoidedBlocks = (podCidr: Prefix, length: number, avoid: Prefix): number => {
  const shared = avoid.length >= podCidr.length ? avoid : podCidr;
  return Math.min(blockCount(podCidr, length), Math.max(1, blockCount(shared, length)));
};

/** Places the nodes of one pool, lowest free addresses first, until a space runs out. */
export function placePool(pool: Pool, draft: ClusterDraft, subnet: SubnetDraft | undefined): PoolDraft {
  const { cluster, mode } = draft;
  const maxPods = maxPodsOf(pool, mode);
  const scaleSet = fillName(scaleSetName.value, { pool: pool.name, digits: clusterDigits(cluster.id) });
  const nodes: NodeDraft[] = [];
  let stopped: Refusal['space'] | undefined;
  while (subnet && nodes.length < pool.count) {
    stopped = fullSpace(draft, subnet, nodes.length, mode.node.addresses(maxPods));
    if (stopped) break;
    nodes.push(placeNode(pool, nodes.length, nodeName(scaleSet, nodes.length), maxPods, draft, subnet));
    draft.nodes += 1;
  }
  draft.placed.set(pool.id, nodes.length);
  const refusal = stopped && subnet && refusalOf(stopped, pool, draft, subnet);
  return {
    id: pool.id,
    subnet: pool.vnetSubnet,
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
  subnet: SubnetDraft,
  inPool: number,
  addresses: number,
): Refusal['space'] | undefined {
  if (inPool >= nodesPerPool.value || draft.nodes >= nodesPerCluster.value) return 'cluster';
  if (draft.mode.podRoutes === 'route-table' && draft.nodes >= routesPerRouteTable.value - draft.userRoutes) {
    return 'route-table';
  }
  if (subnet.free.left() < addresses) return 'subnet';
  return draft.mode.block && draft.blocks.used() >= draft.blocks.total ? 'pod-cidr' : undefined;
}

function placeNode(
  pool: Pool,
  index: number,
  name: string,
  maxPods: number,
  draft: ClusterDraft,
  subnet: SubnetDraft,
): NodeDraft {
  const taken = subnet.free.take(draft.mode.node.addresses(maxPods));
  if (!taken) throw new Error('Room was checked before');
  const id = nodeId(pool.id, index);
  const { own: address, pods } = ownAndPods(taken);
  subnet.holdings.push({ range: { first: address, last: address }, role: 'node', owner: id, predicted: true });
  for (const range of pods) subnet.holdings.push({ range, role: 'pods', owner: id, predicted: true });
  const facts = draft.mode.block;
  const block = facts && draft.blocks.next();
  if (!block) return { id, pool: pool.id, index, name, address, pods, podsRunning: 0 };
  const first = block.first + facts.skippedAtStart;
  const inBlock = [{ first, last: Math.min(first + maxPods - 1, block.last - facts.skippedAtEnd) }];
  return { id, pool: pool.id, index, name, address, pods: inBlock, block, podsRunning: 0 };
}

/** What all nodes asked for need in the space that ran out, and what there is. */
function refusalOf(space: Refusal['space'], pool: Pool, draft: ClusterDraft, subnet: SubnetDraft): Refusal {
  const { cluster, mode, pools } = draft;
  const wanted = pools.reduce((sum, { count }) => sum + count, 0);
  switch (space) {
    case 'subnet': {
      const here = pools.filter(({ vnetSubnet }) => vnetSubnet === subnet.id);
      const total = (nodes: (pool: Pool) => number, each: (maxPods: number) => number) =>
        here.reduce((sum, p) => sum + nodes(p) * each(maxPodsOf(p, mode)), 0);
      const asked = ({ count }: Pool) => count;
      const placed = ({ id }: Pool) => draft.placed.get(id) ?? 0;
      const usable = usableAddresses(subnet.prefix);
      const countedByAks = total(asked, mode.node.countedByAks);
      return {
        space,
        code: countedByAks > usable ? insufficientSubnetSize.value : subnetIsFull.value,
        subject: subnet.id,
        needed: total(asked, mode.node.addresses),
        available: subnet.free.left() + total(placed, mode.node.addresses),
        countedByAks,
      };
    }
    case 'pod-cidr': {
      const needed = wanted * podCidrCheck.value;
      const size = draft.podCidr ? sizeOf(draft.podCidr) : 0;
      return {
        space,
        // AKS compares with the whole pod CIDR; blocks passed over are found missing only by Kubernetes.
        ...(needed > size && { code: insufficientSubnetSize.value }),
        subject: cluster.id,
        needed,
        available: size - draft.blocks.passedOver * podCidrCheck.value,
      };
    }
    case 'route-table':
      return {
        space,
        subject: draft.routeTable ?? cluster.id,
        needed: wanted + draft.userRoutes,
        available: routesPerRouteTable.value,
      };
    case 'cluster':
      return pool.count > nodesPerPool.value
        ? { space, subject: pool.id, needed: pool.count, available: nodesPerPool.value }
        : { space, subject: cluster.id, needed: wanted, available: nodesPerCluster.value };
  }
}

/** A draft of a cluster before its first node is placed. */
export function draftCluster(
  cluster: Cluster,
  pools: readonly Pool[],
  spaces: { readonly podCidr: Prefix | undefined; readonly serviceCidr: Prefix },
  table: { readonly id: string | undefined; readonly userRoutes: number },
): ClusterDraft {
  const mode = modeOf(cluster);
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
