import { nodesPerCluster, nodesPerPool } from '../../facts/aks';
import { routesPerRouteTable } from '../../facts/azure';
import { sizeOfLength } from '../../ip';
import type { NetworkMode } from '../../modes';

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
  readonly limitedBy: 'subnet' | 'pod-cidr' | 'route-table' | 'cluster';
}

/** Extra nodes while `nodes` are upgraded: a share rounds up, and there are never more than nodes to upgrade. */
export function surgeNodes(nodes: number, surge: Surge): number {
  const wanted = typeof surge === 'number' ? surge : Math.ceil((nodes * Number(surge.slice(0, -1))) / 100);
  return Math.min(wanted, nodes);
}

/** What the nodes, surge included, need of each space. */
export function needsOf(mode: NetworkMode, { nodes, surge, maxPods }: Demand): Needs {
  const all = nodes + surgeNodes(nodes, surge);
  return {
    subnetAddresses: all * mode.node.addresses(maxPods),
    podCidrAddresses: mode.block ? all * sizeOfLength(mode.block.length.value) : 0,
    routes: mode.podRoutes === 'route-table' ? all : 0,
  };
}

/** How many nodes fit at once, surge nodes counted like others; where spaces tie, the one that is filled first. */
export function nodesThatFit({ mode, maxPods, usable, blocks, userRoutes = 0, otherNodes = 0 }: Spaces): Fit {
  const limits: Fit[] = [
    { nodes: Math.min(nodesPerPool.value, nodesPerCluster.value - otherNodes), limitedBy: 'cluster' },
  ];
  if (mode.podRoutes === 'route-table') {
    limits.push({ nodes: routesPerRouteTable.value - userRoutes - otherNodes, limitedBy: 'route-table' });
  }
  limits.push({ nodes: Math.floor(usable / mode.node.addresses(maxPods)), limitedBy: 'subnet' });
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
