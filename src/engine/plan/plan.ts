import { defaultPodCidr } from '../../facts/aks';
import { nodeResourceGroupName } from '../../facts/aks-resources';
import { type Prefix, prefixOf } from '../../ip';
import { modeOf, type ResourceOf, resourceOf, resourcesOf, type TopologyDocument } from '../../model';
import { claimsOf } from './claims';
import { planLoadBalancers } from './load-balancers';
import { clusterDigits, fillName } from './names';
import { type ClusterDraft, draftCluster, type PoolDraft, placePool } from './nodes';
import { blockSizes, type PodSpace, podSpaces } from './pod-space';
import { clusterRouteTable, planRouteTables, tablesInForce } from './route-tables';
import { NO_PODS, type RunningPods, runPods } from './running-pods';
import { managedNsgId, planSecurityGroups } from './security-groups';
import { planServices } from './services';
import { draftSubnets, finishSubnet, type SubnetDraft, settleClaims } from './subnet-draft';
import type { ClusterPlan, HeldAddress, Plan, PoolPlan, ServicePlan } from './types';

/** A cluster's pod CIDR as written or by default; none in a mode whose pods live elsewhere. */
export const podCidrOf = (document: TopologyDocument, cluster: ResourceOf<'managedCluster'>): Prefix | undefined =>
  modeOf(document, cluster).podAddressesFrom === 'pod-cidr'
    ? prefixOf(cluster.networkProfile.podCidr ?? defaultPodCidr.value)
    : undefined;

/**
 * Everything that follows from a document: who has which address, what AKS creates, which nodes do not fit.
 *
 * Order of addresses in a subnet: what Azure keeps; all fixed addresses; pools in stored order, nodes in order,
 * a node's own before its pods'; then frontends, gateways and machines in stored order; each the lowest free.
 * Pod subnets are handed out once it is known where pods run: a node holds as many units as its pods take.
 * Cost grows with nodes, routes and rules, never with addresses.
 */
export function plan(document: TopologyDocument): Plan {
  if (last?.document !== document) last = planAnew(document);
  return last;
}

/** Documents are replaced, never changed; an edit is judged by its plan right before the app asks for the same one. */
let last: Plan | undefined;

function planAnew(document: TopologyDocument): Plan {
  const claims = claimsOf(document);
  const drafts = draftSubnets(document, claims, blockSizes(document));
  const podSubnets = podSpaces(document, drafts);
  const clusters = resourcesOf(document, 'managedCluster').map((cluster) => draftOf(document, cluster));
  const pools = placePools(document, clusters, drafts, podSubnets);
  const pods = runPods(document, pools, drafts, [...podSubnets.values()]);
  settleClaims(drafts, claims);
  const addresses = heldAddresses(drafts);

  const services = Object.fromEntries(
    clusters.map(({ cluster, serviceCidr }) => [cluster.id, planServices(document, cluster, serviceCidr, addresses)]),
  );
  const planned = clusters.map((draft) =>
    finishCluster(
      draft,
      pools.get(draft.cluster.id) ?? [],
      services[draft.cluster.id] ?? [],
      pods.get(draft.cluster.id) ?? NO_PODS,
    ),
  );
  const tableOfCluster = Object.fromEntries(clusters.map(({ cluster, routeTable }) => [cluster.id, routeTable]));
  const inForce = tablesInForce(document, tableOfCluster);
  const nodes = Object.fromEntries(planned.map(({ id, pools: its }) => [id, its.flatMap((pool) => pool.nodes)]));
  const subnets = [...drafts.values()].map((draft) =>
    finishSubnet(draft, {
      routeTable: inForce[draft.id],
      networkSecurityGroup: resourceOf(document, 'subnet', draft.id)?.networkSecurityGroup,
    }),
  );
  const balancers = clusters.flatMap(({ cluster }) =>
    planLoadBalancers(document, cluster, services[cluster.id] ?? [], nodes[cluster.id]?.length ?? 0),
  );
  return {
    document,
    subnets: byId(subnets),
    clusters: byId(planned),
    routeTables: byId(planRouteTables(document, tableOfCluster, nodes, inForce)),
    networkSecurityGroups: byId(planSecurityGroups(document, services)),
    loadBalancers: byId(balancers),
    addresses,
  };
}

const byId = <T extends { readonly id: string }>(items: readonly T[]): Record<string, T> =>
  Object.fromEntries(items.map((item) => [item.id, item]));

function draftOf(document: TopologyDocument, cluster: ResourceOf<'managedCluster'>): ClusterDraft {
  const pools = resourcesOf(document, 'agentPool').filter((pool) => pool.cluster === cluster.id);
  const spaces = { podCidr: podCidrOf(document, cluster), serviceCidr: prefixOf(cluster.networkProfile.serviceCidr) };
  return draftCluster(document, cluster, pools, spaces, clusterRouteTable(document, cluster));
}

/** Pools in stored order, whatever cluster they belong to: clusters may share a subnet. */
function placePools(
  document: TopologyDocument,
  clusters: readonly ClusterDraft[],
  drafts: ReadonlyMap<string, SubnetDraft>,
  podSubnets: ReadonlyMap<string, PodSpace>,
): Map<string, PoolDraft[]> {
  const placed = new Map<string, PoolDraft[]>(clusters.map(({ cluster }) => [cluster.id, []]));
  for (const pool of resourcesOf(document, 'agentPool')) {
    const draft = clusters.find(({ cluster }) => cluster.id === pool.cluster);
    const subnet = drafts.get(pool.vnetSubnet);
    const pods = podSubnets.get(pool.podSubnet ?? '');
    if (draft) placed.get(pool.cluster)?.push(placePool(pool, draft, subnet && { subnet, ...(pods && { pods }) }));
  }
  return placed;
}

function finishCluster(
  draft: ClusterDraft,
  pools: readonly PoolPlan[],
  services: readonly ServicePlan[],
  pods: RunningPods,
): ClusterPlan {
  const { cluster, mode } = draft;
  return {
    id: cluster.id,
    mode,
    digits: clusterDigits(cluster.id),
    nodeResourceGroup: fillName(nodeResourceGroupName.value, {
      resourceGroup: cluster.resourceGroup,
      cluster: cluster.name,
      location: cluster.location,
    }),
    ...(draft.podCidr && {
      podCidr: draft.podCidr,
      blocks: { total: draft.blocks.total, used: draft.blocks.used() },
    }),
    serviceCidr: draft.serviceCidr,
    pools,
    services,
    ...(draft.routeTable !== undefined && { routeTable: draft.routeTable }),
    networkSecurityGroup: managedNsgId(cluster.id),
    ...pods,
  };
}

/** What everybody but nodes holds, by the resource's id. */
function heldAddresses(drafts: ReadonlyMap<string, SubnetDraft>): Record<string, HeldAddress[]> {
  const held = new Map<string, HeldAddress[]>();
  for (const { holdings } of drafts.values()) {
    for (const { role, owner, part, range, predicted } of holdings) {
      if (role !== 'other') continue;
      const ranges = held.get(owner) ?? [];
      ranges.push({ range, role: part ?? 'address', predicted });
      held.set(owner, ranges);
    }
  }
  return Object.fromEntries(held);
}
