import { smallestSubnet } from '../../facts/azure-rules';
import { prefixFrom } from '../../ip';
import { maxPodsOf, poolsOf, type ResourceOf, resourceOf } from '../../model';
import { type NetworkMode, networkModes } from '../../modes';
import { type Fit, maxNodes, nodesThatFit, type Spaces, type Surge, surgeNodes, surgeOf } from '../capacity/capacity';
import { usableAddresses } from '../ipam/free-addresses';
import type { Plan } from '../plan/types';
import { limitWords, podSubnetWords } from './limit-words';
import { othersInSubnet, spacesOf } from './matrix-spaces';

type Cluster = ResourceOf<'managedCluster'>;
type Pool = ResourceOf<'agentPool'>;

/** How many nodes a pool can have by the size of its subnet and the network mode. */
export interface SizeMatrix {
  /** Id of the pool that grows. */
  readonly pool: string;
  readonly surge: Surge;
  /** Nodes of the cluster's other pools, which stay as they are, and the surge nodes of their upgrade. */
  readonly others: { readonly nodes: number; readonly surge: number };
  readonly columns: readonly SizeColumn[];
  /** From the smallest subnet to the largest. */
  readonly rows: readonly SizeRow[];
}

interface SizeColumn {
  readonly mode: NetworkMode;
  readonly maxPods: number;
  readonly present: boolean;
  /** What the pool’s pod subnet allows beside; only where the mode has one. */
  readonly podSubnet?: string;
}

interface SizeRow {
  /** Prefix length of the subnet. */
  readonly length: number;
  readonly usable: number;
  readonly present: boolean;
  /** One a column. */
  readonly cells: readonly SizeCell[];
}

interface SizeCell {
  /** The most nodes that fit, and the most that fit with the surge nodes of every pool’s upgrade. */
  readonly runs: Fit;
  readonly upgrades: Fit;
  /** What limits them, in figures. */
  readonly says: string;
}

/** The sizes shown; the smallest is Azure's. */
const LARGEST_SHOWN = 16;

/**
 * The most nodes that one pool can have in a subnet of each size, in each network mode.
 *
 * The other pools keep the nodes they have, and other clusters' pools in the subnet their mode too. As in plan(), nodes
 * come after what has a fixed address there and before the rest; surge nodes come last. Unset max pods are the mode's default. The subnet is the nodes'; a pod subnet does not limit the
 * figures, since its size is chosen apart, and what it allows is told with the column.
 *
 * @param poolId the first pool of the cluster, unless told
 * @returns `undefined` for a cluster without pools
 */
export function sizeMatrix(plan: Plan, clusterId: string, poolId?: string): SizeMatrix | undefined {
  const cluster = resourceOf(plan.document, 'managedCluster', clusterId);
  const pools = poolsOf(plan.document, clusterId);
  const pool = pools.find(({ id }) => id === poolId) ?? pools[0];
  if (!cluster || !pool) return undefined;
  const present = plan.clusters[clusterId]?.pools.find(({ id }) => id === pool.id)?.mode.id;
  const presentLength = plan.subnets[pool.vnetSubnet]?.prefix.length;
  const columns = networkModes.map((mode) => columnOf(plan, cluster, pool, mode));
  const lengths = Array.from({ length: smallestSubnet.value - LARGEST_SHOWN + 1 }, (_, n) => smallestSubnet.value - n);
  const others = pools.filter(({ id }) => id !== pool.id);
  return {
    pool: pool.id,
    surge: surgeOf(plan.document, cluster, pool),
    others: { nodes: nodesOf(others), surge: surgeOfAll(plan, cluster, others) },
    columns: columns.map(({ mode, maxPods, podSubnet }) => ({
      mode,
      maxPods,
      present: mode.id === present,
      ...(podSubnet !== undefined && { podSubnet }),
    })),
    rows: lengths.map((length) => {
      const usable = usableAddresses(prefixFrom(0, length));
      return { length, usable, present: length === presentLength, cells: columns.map(({ cell }) => cell(usable)) };
    }),
  };
}

const nodesOf = (pools: readonly Pool[]): number => pools.reduce((sum, { count }) => sum + count, 0);
const surgeOfAll = ({ document }: Plan, cluster: Cluster, pools: readonly Pool[]): number =>
  pools.reduce((sum, pool) => sum + surgeNodes(pool.count, surgeOf(document, cluster, pool)), 0);

/** All of a mode that does not hang on the subnet's size. */
function columnOf(plan: Plan, cluster: Cluster, pool: Pool, mode: NetworkMode) {
  const maxPods = maxPodsOf(plan.document, pool, mode);
  const surge = surgeOf(plan.document, cluster, pool);
  const others = poolsOf(plan.document, cluster.id).filter(({ id }) => id !== pool.id);
  const beside = othersInSubnet(plan, cluster, pool, mode);
  const shared = spacesOf(plan, cluster, mode);
  const nodes = nodesOf(others);
  const extra = surgeOfAll(plan, cluster, others);
  const podSubnet = podSubnetWords(plan, pool, mode, maxPods);

  const cell = (usable: number): SizeCell => {
    const now: Spaces = { mode, maxPods, ...shared, usable: usable - beside.now, otherNodes: nodes };
    const upgrading: Spaces = { ...now, usable: usable - beside.upgrading, otherNodes: nodes + extra };
    const [runs, upgrades] = [nodesThatFit(now), maxNodes(upgrading, surge)];
    return { runs, upgrades, says: limitWords(now, runs, upgrades, surge) };
  };
  return { mode, maxPods, podSubnet, cell };
}
