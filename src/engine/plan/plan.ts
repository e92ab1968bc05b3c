import { defaultPodCidr } from '../../facts/aks';
import { nodeResourceGroupName } from '../../facts/aks-resources';
import { formatAddress, formatPrefix, type Prefix, prefixOf } from '../../ip';
import { modeOf, type ResourceOf, resourceOf, resourcesOf, type TopologyDocument } from '../../model';
import { claimsOf } from './claims';
import { faultsOf, type HasFault } from './faults';
import { toldPods } from './fixed-places';
import { planLoadBalancers } from './load-balancers';
import { clusterDigits, fillName, indexOfNode, poolOfNode } from './names';
import { planNatGateways } from './nat-gateways';
import { giveBack } from './node-addresses';
import { type ClusterDraft, draftCluster, type PoolDraft, placePool } from './nodes';
import { planOwnLoadBalancers } from './own-load-balancers';
import { blocksOf, type PodSpace, podSpaces } from './pod-space';
import { clusterRouteTable, planRouteTables, tablesInForce } from './route-tables';
import { NO_PODS, type PodsOfCluster, runPods } from './running-pods';
import { managedNsgId, planSecurityGroups } from './security-groups';
import { planServices } from './services';
import { draftSubnets, finishSubnet, type SubnetDraft, settleClaims } from './subnet-draft';
import type { ClusterPlan, HeldAddress, Plan, PoolPlan, RefusedPlace, ServicePlan } from './types';

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
  const hasFault = faultsOf(document);
  const drafts = draftSubnets(document, claims, blocksOf(document));
  const podSubnets = podSpaces(document, drafts);
  const clusters = resourcesOf(document, 'managedCluster').map((cluster) => draftOf(document, cluster, hasFault));
  const pools = placePools(document, clusters, drafts, podSubnets);
  giveBackUnused(drafts, clusters);
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
      isRefusedIn(drafts),
    ),
  );
  const tableOfCluster = Object.fromEntries(clusters.map(({ cluster, routeTable }) => [cluster.id, routeTable]));
  const inForce = tablesInForce(document, tableOfCluster, hasFault);
  const natGateways = planNatGateways(document);
  const gatewayOf = new Map(natGateways.flatMap(({ id, subnets }) => subnets.map((subnet) => [subnet, id])));
  const nodes = Object.fromEntries(planned.map(({ id, pools: its }) => [id, its.flatMap((pool) => pool.nodes)]));
  const subnets = byId(
    [...drafts.values()].map((draft) =>
      finishSubnet(draft, {
        routeTable: inForce[draft.id],
        natGateway: gatewayOf.get(draft.id),
        networkSecurityGroup: resourceOf(document, 'subnet', draft.id)?.networkSecurityGroup,
      }),
    ),
  );
  const balancers = clusters.flatMap(({ cluster }) =>
    planLoadBalancers(document, cluster, services[cluster.id] ?? [], nodes[cluster.id]?.length ?? 0),
  );
  return {
    document,
    subnets,
    clusters: byId(planned),
    routeTables: byId(planRouteTables(document, tableOfCluster, nodes, inForce, hasFault)),
    networkSecurityGroups: byId(planSecurityGroups(document, services, nodes)),
    loadBalancers: byId([...balancers, ...planOwnLoadBalancers(document, subnets)]),
    natGateways: byId(natGateways),
    addresses,
  };
}

const byId = <T extends { readonly id: string }>(items: readonly T[]): Record<string, T> =>
  Object.fromEntries(items.map((item) => [item.id, item]));

function draftOf(document: TopologyDocument, cluster: ResourceOf<'managedCluster'>, hasFault: HasFault): ClusterDraft {
  const pools = resourcesOf(document, 'agentPool').filter((pool) => pool.cluster === cluster.id);
  const spaces = { podCidr: podCidrOf(document, cluster), serviceCidr: prefixOf(cluster.networkProfile.serviceCidr) };
  const pods = resourcesOf(document, 'workload')
    .filter((workload) => workload.cluster === cluster.id)
    .flatMap((workload) => toldPods(document, workload));
  return draftCluster(document, cluster, pools, spaces, clusterRouteTable(document, cluster), { pods, hasFault });
}

/** What was fixed for nodes that do not fit, and for their pods, is free for others. */
function giveBackUnused(drafts: ReadonlyMap<string, SubnetDraft>, clusters: readonly ClusterDraft[]): void {
  const placed = new Map(clusters.flatMap((cluster) => [...cluster.placed]));
  const isGone = (node: string) => indexOfNode(node) >= (placed.get(poolOfNode(node)) ?? 0);
  for (const draft of drafts.values()) giveBack(draft, isGone);
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
    const places = subnet && { subnet, ...(pods && { pods }) };
    if (draft) placed.get(pool.cluster)?.push(placePool(document, pool, draft, places));
  }
  return placed;
}

function finishCluster(
  draft: ClusterDraft,
  pools: readonly PoolPlan[],
  services: readonly ServicePlan[],
  { lost, ...pods }: PodsOfCluster,
  isRefused: (place: RefusedPlace) => boolean,
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
    refusedPlaces: [
      ...draft.blocks.refused.map(({ node, block, why }) => ({ owner: node, text: formatPrefix(block), why })),
      ...lost.filter((place) => !isRefused(place)),
    ],
    pools,
    services,
    ...(draft.routeTable !== undefined && { routeTable: draft.routeTable }),
    networkSecurityGroup: managedNsgId(cluster.id),
    ...pods,
  };
}

/** Whether a subnet refuses a fixed address, and so tells of it. */
function isRefusedIn(drafts: ReadonlyMap<string, SubnetDraft>): (place: RefusedPlace) => boolean {
  const refused = new Set(
    [...drafts.values()].flatMap(({ refusedAddresses }) =>
      refusedAddresses.map(({ owner, address }) => `${owner} ${formatAddress(address)}`),
    ),
  );
  return ({ owner, text }) => refused.has(`${owner} ${text}`);
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
