import { nodesPerCluster } from '../../facts/aks';
import {
  largestVirtualNetwork,
  reservedAtEnd,
  reservedAtStart,
  routesPerRouteTable,
  smallestSubnet,
} from '../../facts/azure';
import { blockCount, type Prefix, sizeOfLength } from '../../ip';
import type { NetworkMode } from '../../modes';

/** Extra nodes of an upgrade: so many, or a share of the pool. */
export type Surge = number | `${number}%`;

/** Nodes that somebody plans for, all of one size. */
export interface Demand {
  readonly nodes: number;
  readonly surge: Surge;
  readonly maxPods: number;
}

/** What nodes and their surge take of each limited space. */
export interface Needs {
  readonly subnetAddresses: number;
  /** 0 in a mode without a pod CIDR. */
  readonly podCidrAddresses: number;
  /** 0 in a mode without node routes. */
  readonly routes: number;
}

/** The spaces that nodes of one size share. */
export interface Spaces {
  readonly mode: NetworkMode;
  readonly maxPods: number;
  /** Addresses of the subnet that are free for nodes and their pods. */
  readonly usable: number;
  /** Left out, it limits nothing. */
  readonly podCidr?: Prefix;
  /** Routes of the user's own in the table that AKS writes to. */
  readonly userRoutes?: number;
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

/** How many nodes fit at once, surge nodes counted like others. */
export function nodesThatFit({ mode, maxPods, usable, podCidr, userRoutes = 0 }: Spaces): Fit {
  const limits: Fit[] = [
    { nodes: nodesPerCluster.value, limitedBy: 'cluster' },
    { nodes: Math.floor(usable / mode.node.addresses(maxPods)), limitedBy: 'subnet' },
  ];
  if (mode.podRoutes === 'route-table') {
    limits.push({ nodes: Math.max(0, routesPerRouteTable.value - userRoutes), limitedBy: 'route-table' });
  }
  if (mode.block && podCidr) {
    limits.push({ nodes: blockCount(podCidr, mode.block.length.value), limitedBy: 'pod-cidr' });
  }
  return limits.reduce((least, limit) => (limit.nodes < least.nodes ? limit : least));
}

/** The most nodes that fit together with the surge nodes of their upgrade. */
export function maxNodes(spaces: Spaces, surge: Surge): Fit {
  const { nodes: fit, limitedBy } = nodesThatFit(spaces);
  let nodes = fit;
  while (nodes + surgeNodes(nodes, surge) > fit) nodes -= 1;
  return { nodes, limitedBy };
}

/**
 * The longest prefix whose subnet has this many addresses beside those that Azure keeps.
 * @returns `undefined` when no subnet is large enough
 */
export function smallestPrefixLength(addressesNeeded: number): number | undefined {
  const reserved = reservedAtStart.value + reservedAtEnd.value;
  for (let length = smallestSubnet.value; length >= largestVirtualNetwork.value; length -= 1) {
    if (sizeOfLength(length) - reserved >= addressesNeeded) return length;
  }
  return undefined;
}
