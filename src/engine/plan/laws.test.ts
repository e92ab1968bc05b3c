import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockAt, blockCount, formatAddress, formatPrefix, overlaps, prefixOf, type Range } from '../../ip';
import {
  maxPodsOf,
  modeOf,
  type ResourceOf,
  resourceOf,
  resourcesOf,
  type TopologyDocument,
  withResource,
} from '../../model';
import { topologyDocument } from '../../model/envelope';
import { choiceOf, type ModeChoiceId } from '../../modes';
import { modeChoice, topology } from '../arbitraries';
import { flip } from '../flip/flip';
import { isUsable } from '../ipam/free-addresses';
import { plan, podCidrOf } from './plan';
import { nodesOf } from './pods';
import type { Plan, PoolPlan } from './types';

const addressesOf = (ranges: readonly Range[]): number[] =>
  ranges.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, n) => first + n));

const holds = (law: (planned: Plan) => void): void =>
  fc.assert(
    fc.property(topology, (document) => law(plan(document))),
    { numRuns: 200 },
  );

const clustersOf = (planned: Plan) => Object.values(planned.clusters);
const poolsOf = (planned: Plan): PoolPlan[] => clustersOf(planned).flatMap(({ pools }) => pools);

it('random designs are designs', () =>
  fc.assert(
    fc.property(topology, (document) => {
      expect(topologyDocument.parse(document)).toEqual(document);
    }),
  ));

describe('addresses', () => {
  it('of a subnet are held by one at most, kept ones included', () =>
    holds(({ subnets }) => {
      for (const { holdings } of Object.values(subnets)) {
        const held = addressesOf(holdings.map(({ range }) => range));
        expect(new Set(held).size).toBe(held.length);
      }
    }));

  it('that somebody holds lie in the subnet, and none but Azure holds what Azure keeps', () =>
    holds(({ subnets }) => {
      for (const { prefix, holdings } of Object.values(subnets)) {
        for (const { range, role } of holdings) {
          expect(prefix.first <= range.first && range.first <= range.last && range.last <= prefix.last).toBe(true);
          expect(addressesOf([range]).every((address) => isUsable(prefix, address))).toBe(role !== 'reserved');
        }
      }
    }));

  it('stand in order and add up to the subnet', () =>
    holds(({ subnets }) => {
      for (const { prefix, usage, holdings } of Object.values(subnets)) {
        const { total, usable, reserved, nodes, pods, other, free } = usage;
        expect(total).toBe(prefix.last - prefix.first + 1);
        expect(reserved + usable).toBe(total);
        expect(reserved + nodes + pods + other + free).toBe(total);
        expect(free).toBeGreaterThanOrEqual(0);
        expect(addressesOf(holdings.map(({ range }) => range)).length).toBe(total - free);
        expect(holdings).toEqual(holdings.toSorted((a, b) => a.range.first - b.range.first));
      }
    }));

  it('of a cluster’s pods are given once, lie in block or subnet, and number max pods on each node', () =>
    holds((planned) => {
      for (const cluster of clustersOf(planned)) {
        const given = addressesOf(nodesOf(cluster).flatMap(({ pods }) => pods));
        expect(new Set(given).size).toBe(given.length);
        for (const pool of cluster.pools) {
          const subnet = planned.subnets[pool.podSubnet ?? pool.subnet]?.prefix;
          const dynamic = pool.mode.id === 'pod-subnet';
          for (const { pods, block, podUnits = 0 } of pool.nodes) {
            const home = block ?? subnet;
            expect(addressesOf(pods)).toHaveLength(dynamic ? podUnits * 16 : pool.maxPods);
            expect(home && pods.every(({ first, last }) => home.first <= first && last <= home.last)).toBe(true);
          }
        }
      }
    }));

  it('that a person fixed are held, or refused with a reason', () =>
    holds(({ document, subnets, addresses }) => {
      for (const { id, subnet, privateIPAddress } of resourcesOf(document, 'virtualMachine')) {
        if (privateIPAddress === undefined) continue;
        const [held] = addresses[id] ?? [];
        const refused = subnets[subnet]?.refusedAddresses.some(({ owner }) => owner === id);
        expect(held ? formatAddress(held.range.first) : undefined).toBe(refused ? undefined : privateIPAddress);
        expect(held?.predicted ?? false).toBe(false);
      }
    }));

  it('of services are given once in a cluster', () =>
    holds((planned) => {
      for (const { services, serviceCidr } of clustersOf(planned)) {
        const given = services.flatMap(({ clusterIP }) => clusterIP ?? []);
        expect(new Set(given).size).toBe(given.length);
        expect(given.every((address) => serviceCidr.first < address && address <= serviceCidr.last)).toBe(true);
      }
    }));
});

describe('blocks', () => {
  it('are each one node’s, lie in the pod CIDR and are counted', () =>
    holds((planned) => {
      for (const cluster of clustersOf(planned)) {
        const blocks = nodesOf(cluster).flatMap(({ block }) => block ?? []);
        expect(new Set(blocks.map(formatPrefix)).size).toBe(blocks.length);
        expect(blocks.length).toBe(cluster.podCidr ? nodesOf(cluster).length : 0);
        expect(cluster.blocks?.used ?? 0).toBe(blocks.length);
        expect(cluster.blocks?.total ?? 0).toBeGreaterThanOrEqual(blocks.length);
        for (const block of blocks) {
          expect(cluster.podCidr && cluster.podCidr.first <= block.first && block.last <= cluster.podCidr.last).toBe(
            true,
          );
          expect(cluster.mode.block?.skipsServiceCidr && overlaps(block, cluster.serviceCidr)).toBeFalsy();
        }
      }
    }));

  it('lead by exactly one route to their node where the mode needs routes, and by none elsewhere', () =>
    holds((planned) => {
      for (const cluster of clustersOf(planned)) {
        const table = planned.routeTables[cluster.routeTable ?? ''];
        const nodes = cluster.mode.podRoutes === 'route-table' ? nodesOf(cluster) : [];
        expect(table !== undefined).toBe(cluster.mode.podRoutes === 'route-table');
        for (const { name, block, address } of nodes) {
          const to = table?.routes.filter(({ addressPrefix }) => block && addressPrefix === formatPrefix(block)) ?? [];
          const own = to.filter((route) => route.name.startsWith(`${name}____`));
          expect(own).toMatchObject([
            { nextHopType: 'VirtualAppliance', nextHopIpAddress: formatAddress(address), writtenBy: 'aks' },
          ]);
        }
      }
      const written = Object.values(planned.routeTables).flatMap(({ routes }) =>
        routes.filter((r) => r.writtenBy === 'aks'),
      );
      const routed = clustersOf(planned).filter(({ mode }) => mode.podRoutes === 'route-table');
      expect(written.length).toBe(routed.flatMap(nodesOf).length);
    }));
});

describe('nodes', () => {
  it('and those refused are as many as were asked for, each refusal with its reason', () =>
    holds((planned) => {
      for (const pool of poolsOf(planned)) {
        expect(pool.nodes.length + pool.refused).toBe(resourceOf(planned.document, 'agentPool', pool.id)?.count);
        expect(pool.refusal !== undefined).toBe(pool.refused > 0);
        if (pool.refusal) expect(pool.refusal.needed).toBeGreaterThan(pool.refusal.available);
      }
    }));

  it('and their names and ids are unique', () =>
    holds((planned) => {
      const nodes = clustersOf(planned).flatMap(nodesOf);
      expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
      expect(new Set(nodes.map(({ name }) => name)).size).toBe(nodes.length);
    }));

  it('are placed as somebody would who goes through all addresses one by one', () =>
    holds((planned) => {
      const expected = placedByHand(planned);
      const found = poolsOf(planned).map(({ id, nodes, refusal }) => [
        id,
        {
          nodes: nodes.map(({ address, pods, block, podsRunning }) => ({
            address,
            pods: addressesOf(pods),
            block: block && formatPrefix(block),
            podsRunning,
          })),
          space: refusal?.space,
        },
      ]);
      expect(Object.fromEntries(found)).toEqual(expected);
    }));

  it('of a pool never fit better for being more', () =>
    fc.assert(
      fc.property(topology, fc.integer({ min: 1, max: 40 }), fc.nat(), (document, more, choice) => {
        const pools = resourcesOf(document, 'agentPool');
        const pool = pools[choice % pools.length];
        if (!pool) return;
        const find = (planned: Plan) => poolsOf(planned).find(({ id }) => id === pool.id);
        const before = find(plan(document));
        const after = find(plan(withResource(document, { ...pool, count: pool.count + more })));
        expect(after?.nodes.length).toBeGreaterThanOrEqual(before?.nodes.length ?? 0);
        expect(after?.refused).toBeGreaterThanOrEqual(before?.refused ?? 0);
        expect(after?.nodes.slice(0, before?.nodes.length).map(({ address }) => address)).toEqual(
          before?.nodes.map(({ address }) => address),
        );
      }),
    ));
});

describe('pods', () => {
  it('run, wait or are counted as many as the workloads ask for', () =>
    holds((planned) => {
      for (const cluster of clustersOf(planned)) {
        const { running, pending, capacity } = cluster.pods;
        const wanted = cluster.workloads.reduce((sum, { replicas }) => sum + replicas, 0);
        expect(running + pending).toBe(wanted);
        expect(cluster.workloads.map(({ firstPod }) => firstPod)).toEqual(
          cluster.workloads.map((_, i) =>
            cluster.workloads.slice(0, i).reduce((sum, { replicas }) => sum + replicas, 0),
          ),
        );
        expect(running).toBe(Math.min(wanted, capacity));
        expect(nodesOf(cluster).reduce((sum, { podsRunning }) => sum + podsRunning, 0)).toBe(running);
        expect(cluster.workloads.reduce((sum, workload) => sum + workload.running, 0)).toBe(running);
      }
      const inSubnets = Object.values(planned.subnets).reduce((sum, { podsRunning }) => sum + podsRunning, 0);
      const flat = clustersOf(planned).filter(({ mode }) => mode.podAddressesFrom !== 'pod-cidr');
      expect(inSubnets).toBe(flat.reduce((sum, { pods }) => sum + pods.running, 0));
    }));
});

/** @throws where there is no room for a pod subnet; in random designs there always is */
function flipped(document: TopologyDocument, mode: ModeChoiceId): TopologyDocument {
  const result = flip(document, 'aks', mode);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

describe('a plan', () => {
  it('follows from the document alone', () =>
    fc.assert(
      fc.property(topology, (document) => {
        expect(plan(structuredClone(document))).toEqual(plan(document));
      }),
    ));

  it('and the document come back by flipping there and back', () =>
    fc.assert(
      fc.property(topology, modeChoice, modeChoice, (document, there, other) => {
        const aks = resourceOf(document, 'managedCluster', 'aks');
        if (!aks) throw new Error('Every design has a cluster');
        const back = [there, other, choiceOf(modeOf(document, aks)) as typeof there].reduce(
          (at, mode) => flipped(at, mode),
          document,
        );
        expect(back).toEqual(document);
        expect(plan(back)).toEqual(plan(document));
      }),
    ));

  it('of pod subnets: nodes hold what their pods take, and one batch more while fewer than eight are free', () =>
    holds((planned) => {
      for (const pool of poolsOf(planned).filter(({ mode }) => mode.id === 'pod-subnet')) {
        const { total = 0, held = 0 } = planned.subnets[pool.podSubnet ?? '']?.podUnits ?? {};
        for (const { podUnits = 0, podsRunning } of pool.nodes) {
          const spare = podUnits * 16 - podsRunning;
          expect(spare).toBeGreaterThanOrEqual(held < total ? 8 : 0);
          expect(spare).toBeLessThanOrEqual(24);
        }
      }
    }));

  it('leaves the document as it was', () =>
    fc.assert(
      fc.property(topology, (document) => {
        const before = JSON.stringify(document);
        plan(document);
        expect(JSON.stringify(document)).toBe(before);
      }),
    ));

  it('names no table, group or balancer that it does not have', () =>
    holds((planned) => {
      for (const { routeTable, networkSecurityGroup } of Object.values(planned.subnets)) {
        if (routeTable !== undefined) expect(planned.routeTables[routeTable]?.subnets).toBeDefined();
        if (networkSecurityGroup !== undefined)
          expect(planned.networkSecurityGroups[networkSecurityGroup]).toBeDefined();
      }
      for (const [id, { subnets }] of Object.entries(planned.routeTables)) {
        for (const subnet of subnets) expect(planned.subnets[subnet]?.routeTable).toBe(id);
      }
      for (const { networkSecurityGroup, pools } of clustersOf(planned)) {
        expect(planned.networkSecurityGroups[networkSecurityGroup]?.pools).toEqual(pools.map(({ id }) => id));
      }
    }));
});

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
function placedByHand({ document }: Plan): Record<string, unknown> {
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
    const maxPods = maxPodsOf(pool, mode);
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
