import { nodesPerCluster, nodesPerPool } from '../../facts/aks';
import { routesPerRouteTable } from '../../facts/azure';
import { spotSurge } from '../../facts/upgrade';
import { sizeOfLength } from '../../ip';
import { maxSurgeOf, type ResourceOf, type TopologyDocument } from '../../model';
import type { NetworkMode } from '../../modes';
import type { LimitedSpace } from '../plan/types';

/** Extra nodes of an upgrade: so many, or a share of the pool. */
export type Surge = number | `${number}%`;

/** Nodes that somebody plans for, all of one size. */
interface Demand {
  readonly nodes: number;
  readonly surge: Surge;
  readonly maxPods: number;
}

/** What nodes and their surge take of each limited space. */
interface Needs {
  readonly subnetAddresses: number;
  /** What nodes take of their pod subnet when they start; 0 in a mode without one. */
  readonly podSubnetAddresses: number;
  /** 0 in a mode without a pod CIDR. */
  readonly podCidrAddresses: number;
  /** 0 in a mode without node routes. */
  readonly routes: number;
}

/** The spaces that the nodes of one pool share. */
export interface Spaces {
  readonly mode: NetworkMode;
  readonly maxPods: number;
  /** Addresses of the subnet that are free for nodes and their pods. */
  readonly usable: number;
  /** Units of the pod subnet that are free for nodes; left out, they limit nothing. */
  readonly podUnits?: number;
  /** Pieces of the pod CIDR that nodes can own; left out, they limit nothing. */
  readonly blocks?: number;
  /** Routes of the user's own in the table that AKS writes to. */
  readonly userRoutes?: number;
  /** Nodes of the cluster's other pools: they own blocks, have routes and count in the cluster. */
  readonly otherNodes?: number;
}

/** The most nodes, and the space that allows no more. */
export interface Fit {
  readonly nodes: number;
  readonly limitedBy: LimitedSpace;
}

/** Extra nodes while `nodes` are upgraded: a share rounds up, and there are never more than nodes to upgrade. */
export function surgeNodes(nodes: number, surge: Surge): number {
  const wanted = typeof surge === 'number' ? surge : Math.ceil((nodes * Number(surge.slice(0, -1))) / 100);
  return Math.min(wanted, nodes);
}

/** Units of its pod subnet that a node takes when it starts. */
const startUnits = ({ podUnits }: NetworkMode, maxPods: number): number => podUnits?.held(0, maxPods) ?? 0;

/** Extra nodes of a pool's upgrade: as written, else the default of the Kubernetes version; none for Spot pools. */
export function surgeOf(
  document: TopologyDocument,
  cluster: ResourceOf<'managedCluster'>,
  pool: ResourceOf<'agentPool'>,
): Surge {
  if (pool.scaleSetPriority === 'Spot') return spotSurge.value;
  const text = maxSurgeOf(document, pool, cluster);
  return text.endsWith('%') ? `${Number.parseInt(text, 10)}%` : Number(text);
}

/** What the nodes, surge included, need of each space. */
export function needsOf(mode: NetworkMode, { nodes, surge, maxPods }: Demand): Needs {
  const all = nodes + surgeNodes(nodes, surge);
  return {
    subnetAddresses: all * mode.node.addresses(maxPods),
    podSubnetAddresses: all * startUnits(mode, maxPods) * (mode.podUnits?.size ?? 0),
    podCidrAddresses: mode.block ? all * sizeOfLength(mode.block.length.value) : 0,
    routes: mode.podRoutes === 'route-table' ? all : 0,
  };
}

/** How many nodes fit at once, surge nodes counted like others; where spaces tie, the one that is filled first. */
export function nodesThatFit({ mode, maxPods, usable, podUnits, blocks, userRoutes = 0, otherNodes = 0 }: Spaces): Fit {
  const limits: Fit[] = [
    { nodes: Math.min(nodesPerPool.value, nodesPerCluster.value - otherNodes), limitedBy: 'cluster' },
  ];
  if (mode.podRoutes === 'route-table') {
    limits.push({ nodes: routesPerRouteTable.value - userRoutes - otherNodes, limitedBy: 'route-table' });
  }
  limits.push({ nodes: Math.floor(usable / mode.node.addresses(maxPods)), limitedBy: 'subnet' });
  if (mode.podUnits && podUnits !== undefined) {
    limits.push({ nodes: Math.floor(podUnits / startUnits(mode, maxPods)), limitedBy: 'pod-subnet' });
  }
  if (mode.block && blocks !== undefined) limits.push({ nodes: blocks - otherNodes, limitedBy: 'pod-cidr' });
  const { nodes, limitedBy } = limits.reduce((least, limit) => (limit.nodes < least.nodes ? limit : least));
  return { nodes: Math.max(0, nodes), limitedBy };
}

/** The most nodes that fit together with the surge nodes of their upgrade. */
export function maxNodes(spaces: Spaces, surge: Surge): Fit {
  const { nodes: fit, limitedBy } = nodesThatFit(spaces);
  let nodes = fit;
  while (nodes + surgeNodes(nodes, surge) > fit) nodes -= 1;
  return { nodes, limitedBy };
}
