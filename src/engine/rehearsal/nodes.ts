import { nodesPerCluster, podBlock } from '../../facts/aks';
import { scaleSetCeiling } from '../../facts/upgrade';
import { type Range, rangesSize } from '../../ip';
import type { ClusterPlan, LimitedSpace, PoolPlan } from '../plan/types';
import { addressMove, type Ledger } from './ledger';
import type { Move } from './types';

/** What nodes that were added hold, to be given back with them. */
export interface Held {
  readonly pool: PoolPlan;
  readonly nodes: number;
  readonly addresses: readonly Range[];
  readonly blocks: readonly Range[];
  podAddresses: readonly Range[];
}

/** Where a request for nodes finds too little, and how much it asks for. */
export interface Short {
  readonly space: LimitedSpace;
  readonly subject: string;
  readonly asked: number;
  readonly free: number;
  /** Nodes that would have fit. */
  readonly wouldFit: number;
}

interface Need {
  readonly space: LimitedSpace;
  readonly subject: string;
  readonly each: number;
  readonly free: number;
}

/** Addresses of its pod subnet that a node takes when it starts; whole blocks where the mode hands out such. */
const startAddresses = ({ mode, maxPods }: PoolPlan): number =>
  (mode.podUnits?.held(0, maxPods) ?? 0) * (mode.podUnits?.size ?? 0);

const pieceOf = ({ mode }: PoolPlan): number => (mode.podUnits?.aligned ? mode.podUnits.size : 1);

/** What one node of a pool takes of each space, in the order in which they are asked. */
const needsOf = (ledger: Ledger, cluster: ClusterPlan, pool: PoolPlan): Need[] => [
  { space: 'cluster', subject: pool.id, each: 1, free: scaleSetCeiling.value - ledger.nodes(pool.id) },
  { space: 'cluster', subject: cluster.id, each: 1, free: nodesPerCluster.value - ledger.nodes() },
  ...(pool.mode.podRoutes === 'route-table'
    ? [{ space: 'route-table' as const, subject: cluster.routeTable ?? cluster.id, each: 1, free: ledger.freeRoutes() }]
    : []),
  {
    space: 'subnet',
    subject: pool.subnet,
    each: pool.mode.node.addresses(pool.maxPods),
    free: ledger.free(pool.subnet),
  },
  ...(pool.podSubnet === undefined
    ? []
    : [
        {
          space: 'pod-subnet' as const,
          subject: pool.podSubnet,
          each: startAddresses(pool),
          free: ledger.free(pool.podSubnet, pieceOf(pool)),
        },
      ]),
  ...(pool.mode.block ? [{ space: 'pod-cidr' as const, subject: cluster.id, each: 1, free: ledger.freeBlocks() }] : []),
];

/** Why a request for so many nodes of a pool would not be filled; it is filled whole or not at all. */
export function shortOf(ledger: Ledger, cluster: ClusterPlan, pool: PoolPlan, nodes: number): Short | undefined {
  const needs = needsOf(ledger, cluster, pool);
  const short = needs.find(({ each, free }) => each * nodes > free);
  if (!short) return undefined;
  const { space, subject, each, free } = short;
  const wouldFit = Math.max(0, Math.min(...needs.map((need) => Math.floor(need.free / need.each))));
  return { space, subject, asked: each * nodes, free, wouldFit };
}

/** Adds nodes for which there is room. @throws where there is none */
export function addNodes(ledger: Ledger, pool: PoolPlan, nodes: number): Held {
  const addresses = ledger.take(pool.subnet, nodes * pool.mode.node.addresses(pool.maxPods));
  const podAddresses =
    pool.podSubnet === undefined ? [] : ledger.take(pool.podSubnet, nodes * startAddresses(pool), pieceOf(pool));
  const blocks = pool.mode.block ? ledger.takeBlocks(nodes) : [];
  if (!addresses || !podAddresses || !blocks) throw new Error('Room was checked before');
  ledger.addNodes(pool.id, nodes);
  if (pool.mode.podRoutes === 'route-table') ledger.addRoutes(nodes);
  return { pool, nodes, addresses, podAddresses, blocks };
}

export function removeNodes(ledger: Ledger, { pool, nodes, addresses, podAddresses, blocks }: Held): void {
  ledger.addNodes(pool.id, -nodes);
  ledger.giveBack(pool.subnet, addresses);
  if (pool.podSubnet !== undefined) ledger.giveBack(pool.podSubnet, podAddresses);
  ledger.giveBackBlocks(blocks);
  if (pool.mode.podRoutes === 'route-table') ledger.addRoutes(-nodes);
}

/** What nodes take or give back, as moves. */
export function movesOf(cluster: ClusterPlan, held: Held, what: Move['what']): Move[] {
  const { pool, nodes, addresses, podAddresses, blocks } = held;
  return [
    addressMove('subnet', pool.subnet, what, addresses, pool.id),
    ...(pool.podSubnet !== undefined && rangesSize(podAddresses) > 0
      ? [addressMove('pod-subnet', pool.podSubnet, what, podAddresses, pool.id)]
      : []),
    ...(blocks.length > 0
      ? [
          {
            space: 'pod-cidr' as const,
            subject: cluster.id,
            unit: `/${podBlock.value}s`,
            what,
            count: blocks.length,
            ranges: blocks,
            who: pool.id,
          },
        ]
      : []),
    ...(pool.mode.podRoutes === 'route-table' && cluster.routeTable !== undefined
      ? [
          {
            space: 'route-table' as const,
            subject: cluster.routeTable,
            unit: 'routes',
            what,
            count: nodes,
            ranges: [],
            who: pool.id,
          },
        ]
      : []),
  ];
}
