import { nodesPerCluster, nodesPerPool, podBlock, podCidrCheck } from '../../facts/aks';
import { reservedAtEnd, reservedAtStart, routesPerRouteTable } from '../../facts/azure';
import type { Fact } from '../../facts/fact';
import { countedBesidePods } from '../../facts/options/nodes';
import {
  autoscalerCounts,
  clusterUpgradeCeiling,
  scaleSetCeiling,
  surgeRounding,
  surgeZero,
} from '../../facts/upgrade';
import { rangeSize, sizeOf } from '../../ip';
import { cited, countedByAks, maxSurgeOf, mostNodesOf, podUnitFacts, resourceOf } from '../../model';
import type { ClusterPlan, LimitedSpace, Plan, SubnetPlan } from '../plan/types';
import { countedInPodCidr, type Demand } from './demand';
import type { VerdictKind } from './types';

/** A space that nodes share, and what one node of a demand takes of it. */
export interface Space {
  readonly space: LimitedSpace;
  readonly subject: string;
  readonly unit: string;
  /** All there is, and what of it others hold whom the verdict does not count. */
  readonly available: number;
  readonly heldByOthers?: number;
  /** Only this pool's nodes take of it. */
  readonly pool?: string;
  /** What a pool's nodes take of it, surge nodes left out, and what each surge node takes. */
  readonly takes: (demand: Demand) => { readonly nodes: number; readonly surge: number };
  readonly atCreation?: true;
  readonly facts: readonly Fact[];
}

/** So much for every node, surge node or not. */
const each = (demand: Demand, perNode: number): { nodes: number; surge: number } => ({
  nodes: demand.nodes * perNode,
  surge: demand.surge * perNode,
});

/** Every space that limits a cluster's nodes, in the order in which they are asked. */
export function spacesOf(plan: Plan, cluster: ClusterPlan, kind: VerdictKind): Space[] {
  return [
    ...poolCeilings(cluster),
    clusterCeiling(cluster, kind),
    ...routeSpace(plan, cluster),
    ...[...new Set(cluster.pools.map(({ subnet }) => subnet))].flatMap((id) => nodeSubnet(plan, cluster, id, kind)),
    ...[...new Set(cluster.pools.flatMap(({ podSubnet }) => podSubnet ?? []))].flatMap((id) =>
      podSubnet(plan, cluster, id, kind),
    ),
    ...podCidrSpace(cluster),
    ...(kind === 'runs' ? createChecks(plan, cluster) : spareNodes(plan, cluster)),
  ];
}

const own = (cluster: ClusterPlan, demand: Demand): boolean => demand.cluster.id === cluster.id;

const poolCeilings = ({ pools }: ClusterPlan): Space[] =>
  pools.map(({ id }) => ({
    space: 'cluster',
    subject: id,
    unit: 'nodes',
    available: Math.min(nodesPerPool.value, scaleSetCeiling.value),
    pool: id,
    takes: (demand) => each(demand, 1),
    facts: [nodesPerPool, scaleSetCeiling],
  }));

const clusterCeiling = (cluster: ClusterPlan, kind: VerdictKind): Space => ({
  space: 'cluster',
  subject: cluster.id,
  unit: 'nodes',
  available: nodesPerCluster.value,
  takes: (demand) => each(demand, own(cluster, demand) ? 1 : 0),
  facts: kind === 'runs' ? [nodesPerCluster] : [nodesPerCluster, clusterUpgradeCeiling],
});

function routeSpace({ routeTables }: Plan, cluster: ClusterPlan): Space[] {
  const table = cluster.routeTable === undefined ? undefined : routeTables[cluster.routeTable];
  if (!table) return [];
  const users = table.routes.filter(({ writtenBy }) => writtenBy === 'user').length;
  return [
    {
      space: 'route-table',
      subject: table.id,
      unit: 'routes',
      available: routesPerRouteTable.value,
      heldByOthers: users,
      takes: (demand) => each(demand, own(cluster, demand) ? 1 : 0),
      facts: [cluster.mode.nodeCeiling, routesPerRouteTable],
    },
  ];
}

/**
 * Surge nodes and nodes of a scale-out come when everything else stands; at creation whoever has no fixed address
 * comes after the nodes.
 */
function nodeSubnet({ subnets }: Plan, { pools }: ClusterPlan, id: string, kind: VerdictKind): Space[] {
  const subnet = subnets[id];
  if (!subnet) return [];
  const { usable } = subnet.usage;
  const facts = pools.filter((pool) => pool.subnet === id).map(({ mode }) => mode.node.fact);
  return [
    {
      space: 'subnet',
      subject: id,
      unit: 'addresses',
      available: usable,
      heldByOthers: kind === 'runs' ? fixedOthers(subnet) : subnet.claimed,
      takes: (demand) =>
        each(demand, demand.pool.subnet === id ? demand.pool.mode.node.addresses(demand.pool.maxPods) : 0),
      facts: [...new Set(facts), reservedAtStart, reservedAtEnd],
    },
  ];
}

/** Addresses that others than nodes hold because the design fixes them. */
const fixedOthers = ({ usage, holdings }: SubnetPlan): number =>
  usage.other === 0
    ? 0
    : holdings.reduce(
        (sum, { role, predicted, range }) => sum + (role === 'other' && !predicted ? rangeSize(range) : 0),
        0,
      );

/** Surge nodes and nodes of a scale-out find what the pods that run have left of a pod subnet. */
function podSubnet({ document, subnets }: Plan, { pools }: ClusterPlan, id: string, kind: VerdictKind): Space[] {
  const units = subnets[id]?.podUnits;
  const mode = pools.find((pool) => pool.podSubnet === id)?.mode;
  if (!units || !mode?.podUnits) return [];
  return [
    {
      space: 'pod-subnet',
      subject: id,
      unit: mode.podUnits.name.many,
      available: units.total,
      heldByOthers: kind === 'runs' ? 0 : units.held - units.started,
      takes: (demand) =>
        each(demand, demand.pool.podSubnet === id ? (demand.pool.mode.podUnits?.held(0, demand.pool.maxPods) ?? 0) : 0),
      facts: podUnitFacts(document, mode),
    },
  ];
}

const podCidrSpace = (cluster: ClusterPlan): Space[] =>
  cluster.blocks
    ? [
        {
          space: 'pod-cidr',
          subject: cluster.id,
          unit: `/${podBlock.value}s`,
          available: cluster.blocks.total,
          takes: (demand) => each(demand, own(cluster, demand) ? 1 : 0),
          facts: [podBlock],
        },
      ]
    : [];

/** A pool that neither surges nor may miss a node has no way to be upgraded. */
function spareNodes({ document }: Plan, { pools }: ClusterPlan): Space[] {
  return pools.flatMap(({ id, nodes, refused }): Space[] => {
    const pool = resourceOf(document, 'agentPool', id);
    const cluster = resourceOf(document, 'managedCluster', pool?.cluster);
    if (!pool || !cluster || pool.scaleSetPriority === 'Spot' || nodes.length + refused === 0) return [];
    const spare =
      Number.parseInt(maxSurgeOf(document, pool, cluster), 10) + Number.parseInt(pool.maxUnavailable ?? '0', 10);
    if (spare > 0) return [];
    return [
      {
        space: 'cluster',
        subject: id,
        unit: 'nodes to spare',
        available: 0,
        pool: id,
        takes: () => ({ nodes: 0, surge: 1 }),
        facts: [surgeZero],
      },
    ];
  });
}

/** What AKS compares before it creates anything: each pool at its maximum, and for a pod CIDR its surge as well. */
function createChecks(plan: Plan, cluster: ClusterPlan): Space[] {
  const scaled = cluster.pools.some(({ id, nodes, refused }) => mostOf(plan, id) > nodes.length + refused);
  const subnets = scaled ? [...new Set(cluster.pools.map(({ subnet }) => subnet))] : [];
  return [
    ...subnets.map(
      (id): Space => ({
        space: 'subnet',
        subject: id,
        unit: 'addresses',
        available: plan.subnets[id]?.usage.usable ?? 0,
        takes: (demand) => {
          const { pool, stored } = demand;
          const counted =
            own(cluster, demand) && pool.subnet === id ? countedByAks(plan.document, pool.mode, pool.maxPods) : 0;
          return { nodes: mostNodesOf(stored) * counted, surge: 0 };
        },
        atCreation: true,
        facts: [autoscalerCounts, cited(plan.document, countedBesidePods)],
      }),
    ),
    ...(cluster.blocks && cluster.podCidr
      ? [
          {
            space: 'pod-cidr' as const,
            subject: cluster.id,
            unit: 'addresses',
            available: sizeOf(cluster.podCidr),
            takes: (demand: Demand) => ({
              nodes: own(cluster, demand) ? countedInPodCidr(demand) : 0,
              surge: 0,
            }),
            atCreation: true as const,
            facts: [podCidrCheck, autoscalerCounts, surgeRounding],
          },
        ]
      : []),
  ];
}

function mostOf({ document }: Plan, id: string): number {
  const stored = document.resources[id];
  return stored?.kind === 'agentPool' ? mostNodesOf(stored) : 0;
}
