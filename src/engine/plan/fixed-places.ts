import { type Address, addressOf, type Prefix, prefixOf } from '../../ip';
import { modeOfPool, type ResourceOf, resourceOf, type TopologyDocument } from '../../model';
import type { NetworkMode } from '../../modes';
import { indexOfNode, nodeId, poolOfNode } from './names';
import type { Claim } from './subnet-draft';

type Pool = ResourceOf<'agentPool'>;
type Workload = ResourceOf<'workload'>;

/** A pod that the design puts on a node that it asks for. */
export interface ToldPod {
  readonly workload: string;
  readonly hostNetwork: boolean;
  readonly replica: number;
  readonly node: string;
  readonly pool: Pool;
  readonly podIP?: string;
}

/** Where the design puts pods of a workload; what names a node of another cluster, or one that is not asked for, counts for nothing. */
export function toldPods(document: TopologyDocument, workload: Workload): ToldPod[] {
  return (workload.placement ?? []).slice(0, workload.replicas).flatMap(({ node, podIP }, replica) => {
    const pool = resourceOf(document, 'agentPool', poolOfNode(node));
    const isThere = pool?.cluster === workload.cluster && indexOfNode(node) < pool.count;
    if (!pool || !isThere) return [];
    const hostNetwork = workload.hostNetwork === true;
    const fixed = podIP === undefined || hostNetwork ? {} : { podIP };
    return [{ workload: workload.id, hostNetwork, replica, node, pool, ...fixed }];
  });
}

/** Addresses of a subnet that a pool's nodes are fixed to, of those nodes that are asked for. */
export const nodeClaims = (pool: Pool): Claim[] =>
  (pool.nodes ?? []).slice(0, pool.count).flatMap(({ privateIPAddress: fixed }, index): Claim[] => {
    const id = nodeId(pool.id, index);
    const node = { id, role: 'node' } as const;
    return fixed === undefined ? [] : [{ owner: id, subnet: pool.vnetSubnet, fixed, count: 1, node }];
  });

/** Addresses of a subnet that pods are fixed to. In a pod CIDR and in whole blocks the node decides what its pods can have. */
export const podClaims = (document: TopologyDocument, workload: Workload): Claim[] =>
  toldPods(document, workload).flatMap(({ node, pool, podIP: fixed }): Claim[] => {
    const cluster = resourceOf(document, 'managedCluster', pool.cluster);
    const subnet = cluster && subnetOfPods(modeOfPool(cluster, pool), pool);
    return fixed === undefined || subnet === undefined
      ? []
      : [{ owner: workload.id, subnet, fixed, count: 1, node: { id: node, role: 'pods' } }];
  });

/** Where a pod's address is taken out before others are handed out. */
export function subnetOfPods({ podAddressesFrom, podUnits }: NetworkMode, pool: Pool): string | undefined {
  if (podAddressesFrom === 'node-subnet') return pool.vnetSubnet;
  return podUnits && !podUnits.aligned ? pool.podSubnet : undefined;
}

/** Addresses that pods of a cluster are fixed to, by the node that they are on, in stored order. */
export function podIPsOfNodes(told: readonly ToldPod[]): ReadonlyMap<string, readonly Address[]> {
  const byNode = new Map<string, Address[]>();
  for (const { node, podIP } of told) {
    if (podIP === undefined) continue;
    const addresses = byNode.get(node) ?? [];
    addresses.push(addressOf(podIP));
    byNode.set(node, addresses);
  }
  return byNode;
}

/** Pieces of the pod CIDR that nodes are fixed to, in the order of nodes. */
export const fixedBlocks = (pools: readonly Pool[]): { readonly node: string; readonly block: Prefix }[] =>
  pools.flatMap((pool) =>
    (pool.nodes ?? [])
      .slice(0, pool.count)
      .flatMap(({ podCIDR }, index) =>
        podCIDR === undefined ? [] : [{ node: nodeId(pool.id, index), block: prefixOf(podCIDR) }],
      ),
  );
