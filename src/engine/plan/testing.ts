import { blockAt, blockCount, formatAddress, formatPrefix, overlaps, prefixOf } from '../../ip';
import { maxPodsOf, modeOf, type ResourceOf, resourceOf, resourcesOf, type TopologyDocument } from '../../model';
import { podCidrOf } from './plan';
import type { Plan } from './types';

// An oracle: plan()'s placement once more, as plainly as can be, for the laws to compare with.

interface HandNode {
  readonly address: number | undefined;
  pods: number[];
  readonly block: string | undefined;
  podsRunning: number;
}

/** A node that takes its pods' addresses from a pod subnet, whole pieces of sixteen at a time. */
interface HandMember {
  readonly node: HandNode;
  readonly cluster: string;
  readonly maxPods: number;
  readonly isStatic: boolean;
  units: number;
}

const SIXTEEN = 16;
const unitsOf = (isStatic: boolean, pods: number, maxPods: number): number =>
  isStatic ? Math.ceil((maxPods + 1) / SIXTEEN) : Math.ceil(0.5 + pods / SIXTEEN);

/** The same placement, worked out without ranges, running totals or shared code: every free address in a list. */
export function placedByHand({ document }: Plan): Record<string, unknown> {
  const free = new Map(
    resourcesOf(document, 'subnet').map(({ id, addressPrefix }) => [id, freeIn(document, id, addressPrefix)]),
  );
  const clusters = new Map(
    resourcesOf(document, 'managedCluster').map((cluster) => [
      cluster.id,
      {
        mode: modeOf(document, cluster),
        blocks: blocksOf(document, cluster),
        routes: 400 - userRoutes(document, cluster.id),
        nodes: [] as { node: HandNode; room: () => number }[],
      },
    ]),
  );
  const podSubnets = new Map(
    [...new Set(resourcesOf(document, 'agentPool').flatMap(({ podSubnet }) => podSubnet ?? []))].map((id) => [
      id,
      { pieces: piecesOf(document, id, free.get(id) ?? []), members: [] as HandMember[], tooSmall: false },
    ]),
  );
  const result: Record<string, { nodes: HandNode[]; space: string | undefined }> = {};
  for (const pool of resourcesOf(document, 'agentPool')) {
    const cluster = clusters.get(pool.cluster);
    const addresses = free.get(pool.vnetSubnet);
    if (!cluster || !addresses) throw new Error('Every pool has a cluster and a subnet');
    const { mode, blocks } = cluster;
    const maxPods = maxPodsOf(document, pool, mode);
    const fromSubnet = mode.podAddressesFrom === 'node-subnet' ? maxPods : 0;
    const isStatic = pool.podIPAllocationMode === 'StaticBlock';
    const pods = mode.podAddressesFrom === 'pod-subnet' ? podSubnets.get(pool.podSubnet ?? '') : undefined;
    const promised = () => pods?.members.reduce((sum, { units }) => sum + units, 0) ?? 0;
    const nodes: HandNode[] = [];
    let space: string | undefined;
    while (nodes.length < pool.count && space === undefined) {
      if (mode.podRoutes === 'route-table' && cluster.routes === 0) space = 'route-table';
      else if (addresses.length < 1 + fromSubnet) space = 'subnet';
      else if (pods && pods.pieces.length - promised() < unitsOf(isStatic, 0, maxPods)) space = 'pod-subnet';
      else if (mode.podAddressesFrom === 'pod-cidr' && blocks.length === 0) space = 'pod-cidr';
      else {
        cluster.routes -= 1;
        const [address] = addresses.splice(0, 1);
        const block = mode.podAddressesFrom === 'pod-cidr' ? blocks.shift() : undefined;
        const start = block ? block.first + (mode.podRoutes === 'route-table' ? 2 : 0) : 0;
        const own = block ? Array.from({ length: maxPods }, (_, n) => start + n) : addresses.splice(0, fromSubnet);
        const node: HandNode = { address, pods: own, block: block && formatPrefix(block), podsRunning: 0 };
        const member = { node, cluster: pool.cluster, maxPods, isStatic, units: unitsOf(isStatic, 0, maxPods) };
        pods?.members.push(member);
        nodes.push(node);
        cluster.nodes.push({
          node,
          // Until a pod subnet has turned out too small, its nodes run what they may.
          room: () =>
            pods?.tooSmall === true ? Math.min(maxPods, member.units * SIXTEEN - (isStatic ? 1 : 0)) : maxPods,
        });
      }
    }
    result[pool.id] = { nodes, space };
  }
  const wants = ({ isStatic, node, maxPods }: HandMember) => unitsOf(isStatic, node.podsRunning, maxPods);
  const deal = () => {
    for (const [id, { nodes }] of clusters) dealByHand(document, id, nodes);
  };
  deal();
  for (let again = true; again; ) {
    again = false;
    for (const pods of podSubnets.values()) {
      if (pods.tooSmall || pods.members.reduce((all, member) => all + wants(member), 0) <= pods.pieces.length) continue;
      pods.tooSmall = true;
      again = true;
      growInTurn(pods.members, pods.pieces.length, wants);
    }
    if (again) deal();
  }
  for (const { pieces, members } of podSubnets.values()) {
    for (const member of members) member.units = unitsOf(member.isStatic, 0, member.maxPods);
    growInTurn(members, pieces.length, wants);
  }
  for (const { pieces, members } of podSubnets.values()) {
    for (const { node, units, isStatic, maxPods } of members) {
      const held = pieces.splice(0, units).flat();
      node.pods = isStatic ? held.slice(1, 1 + maxPods) : held;
    }
  }
  return result;
}

/** One more piece for each node in turn, until no node wants one or none is left. */
function growInTurn(members: readonly HandMember[], pieces: number, wants: (member: HandMember) => number): void {
  let left = pieces - members.reduce((sum, { units }) => sum + units, 0);
  for (let grew = true; grew && left > 0; ) {
    grew = false;
    for (const member of members) {
      if (left === 0 || member.units >= wants(member)) continue;
      member.units += 1;
      left -= 1;
      grew = true;
    }
  }
}

/** Pods one by one, each to the next node with room. */
function dealByHand(
  document: TopologyDocument,
  cluster: string,
  nodes: readonly { readonly node: HandNode; readonly room: () => number }[],
): void {
  for (const { node } of nodes) node.podsRunning = 0;
  let pods = resourcesOf(document, 'workload')
    .filter((workload) => workload.cluster === cluster)
    .reduce((sum, { replicas }) => sum + replicas, 0);
  for (let placed = true; placed && pods > 0; ) {
    placed = false;
    for (const { node, room } of nodes) {
      if (pods === 0 || node.podsRunning >= room()) continue;
      node.podsRunning += 1;
      pods -= 1;
      placed = true;
    }
  }
}

/** A pod subnet in pieces of sixteen: just the next sixteen free, or whole /28s where a pool wants blocks. */
function piecesOf(document: TopologyDocument, subnet: string, free: readonly number[]): number[][] {
  const pools = resourcesOf(document, 'agentPool');
  if (pools.some(({ vnetSubnet }) => vnetSubnet === subnet)) return [];
  const clusters = resourcesOf(document, 'managedCluster');
  const isUsed = (cluster: string) =>
    clusters.some((one) => one.id === cluster && modeOf(document, one).podAddressesFrom === 'pod-subnet');
  const inBlocks = pools.some(
    (pool) => pool.podSubnet === subnet && pool.podIPAllocationMode === 'StaticBlock' && isUsed(pool.cluster),
  );
  if (!inBlocks) {
    return Array.from({ length: Math.floor(free.length / SIXTEEN) }, (_, n) =>
      free.slice(n * SIXTEEN, (n + 1) * SIXTEEN),
    );
  }
  const there = new Set(free);
  return free
    .filter((address) => address % SIXTEEN === 0)
    .map((first) => Array.from({ length: SIXTEEN }, (_, n) => first + n))
    .filter((block) => block.every((address) => there.has(address)));
}

function freeIn(document: TopologyDocument, subnet: string, addressPrefix: string): number[] {
  const { first, last } = prefixOf(addressPrefix);
  const firstPool = (cluster: string) => resourcesOf(document, 'agentPool').find((pool) => pool.cluster === cluster);
  const fixed = new Set(
    [
      ...resourcesOf(document, 'virtualMachine').map((vm) => [vm.subnet, vm.privateIPAddress]),
      ...resourcesOf(document, 'applicationGateway').map((gateway) => [gateway.subnet, gateway.privateIPAddress]),
      ...resourcesOf(document, 'service')
        .filter(({ internal }) => internal)
        .map(({ cluster, loadBalancerIP }) => [firstPool(cluster)?.vnetSubnet, loadBalancerIP]),
    ].flatMap(([at, address]) => (at === subnet && address !== undefined ? [address] : [])),
  );
  return Array.from({ length: last - first + 1 }, (_, n) => first + n)
    .slice(4, -1)
    .filter((address) => !fixed.has(formatAddress(address)));
}

function blocksOf(document: TopologyDocument, cluster: ResourceOf<'managedCluster'>) {
  const podCidr = podCidrOf(document, cluster);
  const all = podCidr ? Array.from({ length: blockCount(podCidr, 24) }, (_, n) => blockAt(podCidr, 24, n)) : [];
  const service = prefixOf(cluster.networkProfile.serviceCidr);
  return all.filter((block) => modeOf(document, cluster).podRoutes !== 'route-table' || !overlaps(block, service));
}

function userRoutes(document: TopologyDocument, cluster: string): number {
  const tables = resourcesOf(document, 'agentPool')
    .filter((pool) => pool.cluster === cluster)
    .map((pool) => resourceOf(document, 'subnet', pool.vnetSubnet)?.routeTable)
    .flatMap((id) => resourceOf(document, 'routeTable', id) ?? []);
  return tables[0]?.routes.length ?? 0;
}
