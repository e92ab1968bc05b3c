import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatAddress, formatPrefix, overlaps, type Range } from '../../ip';
import { modeOf, resourceOf, resourcesOf, type TopologyDocument, withResource } from '../../model';
import { topologyDocument } from '../../model/envelope';
import { choiceOf, type ModeChoiceId } from '../../modes';
import { anyTopology, modeChoice, topology } from '../arbitraries';
import { flip } from '../flip/flip';
import { isUsable } from '../ipam/free-addresses';
import { plan } from './plan';
import { nodesOf, podOf, podsOf, podsOn } from './pods';
import { placedByHand } from './testing';
import type { Plan, PoolPlan } from './types';

const addressesOf = (ranges: readonly Range[]): number[] =>
  ranges.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, n) => first + n));

const holdsFor = (designs: fc.Arbitrary<TopologyDocument>, law: (planned: Plan) => void): void =>
  fc.assert(
    fc.property(designs, (document) => law(plan(document))),
    { numRuns: 200 },
  );

const holds = (law: (planned: Plan) => void): void => holdsFor(anyTopology, law);

const clustersOf = (planned: Plan) => Object.values(planned.clusters);
const poolsOf = (planned: Plan): PoolPlan[] => clustersOf(planned).flatMap(({ pools }) => pools);

it('random designs are designs', () =>
  fc.assert(
    fc.property(anyTopology, (document) => {
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

  it('that are fixed for nodes are theirs, or refused with a reason', () =>
    holds((planned) => {
      for (const pool of poolsOf(planned)) {
        const stored = resourceOf(planned.document, 'agentPool', pool.id);
        for (const node of pool.nodes) {
          const fixed = stored?.nodes?.[node.index]?.privateIPAddress;
          const refused = planned.subnets[pool.subnet]?.refusedAddresses.some(({ owner }) => owner === node.id);
          expect(node.predicted).toBe(fixed === undefined || refused);
          if (!node.predicted) expect(formatAddress(node.address)).toBe(fixed);
        }
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

describe('fixed blocks', () => {
  it('are their nodes’, or refused with a reason', () =>
    holds((planned) => {
      for (const cluster of clustersOf(planned).filter(({ podCidr }) => podCidr)) {
        for (const node of nodesOf(cluster)) {
          const fixed = resourceOf(planned.document, 'agentPool', node.pool)?.nodes?.[node.index]?.podCIDR;
          const refused = cluster.refusedPlaces.some(({ owner }) => owner === node.id);
          if (fixed !== undefined && !refused) expect(node.block && formatPrefix(node.block)).toBe(fixed);
        }
      }
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

  it('of which nothing is fixed are placed as somebody would who goes through all addresses one by one', () =>
    holdsFor(topology, (planned) => {
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
      fc.property(anyTopology, fc.integer({ min: 1, max: 40 }), fc.nat(), (document, more, choice) => {
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
          cluster.workloads.map(({ hostNetwork }, i) =>
            cluster.workloads
              .slice(0, i)
              .filter((other) => other.hostNetwork === hostNetwork)
              .reduce((sum, { replicas, placed }) => sum + replicas - placed, 0),
          ),
        );
        expect(running).toBe(Math.min(wanted, capacity));
        expect(nodesOf(cluster).reduce((sum, node) => sum + node.podsRunning + node.hostPods, 0)).toBe(running);
        expect(cluster.workloads.reduce((sum, workload) => sum + workload.running, 0)).toBe(running);
      }
      const inSubnets = Object.values(planned.subnets).reduce((sum, { podsRunning }) => sum + podsRunning, 0);
      const flat = clustersOf(planned).filter(({ mode }) => mode.podAddressesFrom !== 'pod-cidr');
      const onAddresses = flat.flatMap(nodesOf).reduce((sum, { podsRunning }) => sum + podsRunning, 0);
      expect(inSubnets).toBe(onAddresses);
    }));

  it('of each node are as many as it runs, on addresses of their own or its own, and are found by number too', () =>
    holds((planned) => {
      for (const cluster of clustersOf(planned)) {
        for (const node of nodesOf(cluster)) {
          const pods = podsOn(cluster, node.id);
          const onAddresses = pods.filter(({ hostNetwork }) => !hostNetwork);
          expect(onAddresses).toHaveLength(node.podsRunning);
          expect(pods).toHaveLength(node.podsRunning + node.hostPods);
          const given = onAddresses.map(({ address }) => address);
          expect(given).toEqual([...new Set(given)].toSorted((a, b) => a - b));
          const its = new Set(addressesOf(node.pods));
          expect(given.every((address) => its.has(address))).toBe(true);
          for (const pod of pods) {
            expect(podOf(cluster, pod.workload, pod.replica)).toEqual(pod);
            if (pod.hostNetwork) expect(pod.address).toBe(node.address);
          }
        }
        for (const { id, running, replicas } of cluster.workloads)
          expect(podsOf(cluster, id, replicas)).toHaveLength(running);
      }
    }));

  it('run where the design puts them, at the address that it gives, or that address is refused', () =>
    holds((planned) => {
      for (const cluster of clustersOf(planned)) {
        const refused = [
          ...cluster.refusedPlaces.map(({ owner, text }) => `${owner} ${text}`),
          ...Object.values(planned.subnets).flatMap(({ refusedAddresses }) =>
            refusedAddresses.map(({ owner, address }) => `${owner} ${formatAddress(address)}`),
          ),
        ];
        for (const node of nodesOf(cluster)) {
          for (const { workload, replica, predicted } of node.placed ?? []) {
            const told = resourceOf(planned.document, 'workload', workload)?.placement?.[replica];
            const pod = podOf(cluster, workload, replica);
            expect(told?.node).toBe(node.id);
            expect(pod?.node.id).toBe(node.id);
            if (told?.podIP === undefined) expect(predicted).toBe(true);
            else if (!refused.includes(`${workload} ${told.podIP}`)) {
              expect(formatAddress(pod?.address ?? 0)).toBe(told.podIP);
              expect(predicted).toBe(false);
            }
          }
        }
      }
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
      fc.property(anyTopology, (document) => {
        expect(plan(structuredClone(document))).toEqual(plan(document));
      }),
    ));

  it('and the document come back by flipping there and back', () =>
    fc.assert(
      fc.property(anyTopology, modeChoice, modeChoice, (document, there, other) => {
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
      fc.property(anyTopology, (document) => {
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
