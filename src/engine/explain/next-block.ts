import { plannedAnew } from '../../facts/aks-rules';
import { blockAt, blockCount, formatAddress, formatPrefix, overlaps, type Prefix, sizeOfLength } from '../../ip';
import type { NetworkMode } from '../../modes';
import { poolFigures } from '../holders/pool-figures';
import { nodesOf } from '../plan/pods';
import { spaceWords } from '../plan/space-words';
import type { ClusterPlan, Plan } from '../plan/types';
import { number } from '../words';
import type { Next, Taker } from './types';
import { nameOf } from './words';

type Block = NonNullable<NetworkMode['block']>;

/**
 * Which block the next node of a cluster owns, and how many nodes it takes to come to the block asked about.
 *
 * @param at number of that block, from 0; none where the pod CIDR as a whole is asked about
 */
export function nextBlock(plan: Plan, cluster: ClusterPlan, podCidr: Prefix, facts: Block, at?: number): Next {
  const lost = lostBlocks(cluster, podCidr, facts);
  const owned = ownedBlocks(cluster, podCidr, facts);
  const isLost = (block: number) => block >= lost.first && block < lost.first + lost.count;
  let next = 0;
  while (owned.has(next) || isLost(next)) next += 1;
  const name = nameOf(plan, cluster.id);
  if (next >= blockCount(podCidr, facts.length.value)) {
    return {
      isAsked: false,
      says: `No block of the pod CIDR of ${name} is left.`,
      takers: [{ owner: cluster.id, fits: false, says: `One more node of ${name} finds no block.` }],
      facts: [facts.length],
    };
  }
  const block = blockAt(podCidr, facts.length.value, next);
  const later =
    at === undefined || at <= next || isLost(at) || owned.has(at)
      ? undefined
      : {
          nodes: (at < lost.first ? at : at - lost.count) - [...owned].filter((block) => block < at).length + 1,
          block: blockAt(podCidr, facts.length.value, at),
        };
  return {
    lowest: formatAddress(block.first),
    isAsked: at === next,
    says:
      at === next
        ? 'Its block is the next that a node owns.'
        : `The next block that a node owns is ${formatPrefix(block)}.`,
    takers: [nodeTaker(plan, cluster, block, later)],
    facts: [facts.length, plannedAnew],
  };
}

/** @param later a block further on, and how many nodes it takes to come to it */
function nodeTaker(
  plan: Plan,
  cluster: ClusterPlan,
  block: Prefix,
  later: { readonly nodes: number; readonly block: Prefix } | undefined,
): Taker {
  const node = `One more node of ${nameOf(plan, cluster.id)}`;
  const rooms = cluster.pools.map((pool) => {
    const { nodes, limitedBy } = poolFigures(plan, cluster, pool).most;
    return { room: nodes - pool.nodes.length, limitedBy };
  });
  const [first] = rooms;
  if (first && rooms.every(({ room }) => room <= 0)) {
    const { limit } = spaceWords[first.limitedBy];
    return { owner: cluster.id, fits: false, says: `${node} does not fit: ${limit} allows no more.` };
  }
  const fits = later && rooms.some(({ room }) => room >= later.nodes);
  const reached = fits ? ` It takes ${number(later.nodes)} such nodes to reach ${formatPrefix(later.block)}.` : '';
  return { owner: cluster.id, fits: true, says: `${node} owns ${formatPrefix(block)}.${reached}` };
}

/** Numbers of the blocks that nodes own; of nodes with a fixed block they need not be the first. */
const ownedBlocks = (cluster: ClusterPlan, podCidr: Prefix, { length }: Block): ReadonlySet<number> =>
  new Set(
    nodesOf(cluster).flatMap(({ block }) =>
      block ? [(block.first - podCidr.first) / sizeOfLength(length.value)] : [],
    ),
  );

/** The run of blocks that the allocator passes over, because they meet the service CIDR. */
function lostBlocks(
  { serviceCidr: avoid }: ClusterPlan,
  podCidr: Prefix,
  { length, skipsServiceCidr }: Block,
): { readonly first: number; readonly count: number } {
  if (!skipsServiceCidr || !overlaps(podCidr, avoid)) return { first: 0, count: 0 };
  const size = sizeOfLength(length.value);
  const first = Math.max(0, Math.floor((avoid.first - podCidr.first) / size));
  const last = Math.min(blockCount(podCidr, length.value) - 1, Math.floor((avoid.last - podCidr.first) / size));
  return { first, count: last - first + 1 };
}
