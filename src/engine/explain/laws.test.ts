import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatAddress, formatPrefix, type Prefix, rangeSize, sizeOf } from '../../ip';
import { resourceOf, withResource } from '../../model';
import { anyTopology, modeId } from '../arbitraries';
import { plan } from '../plan/plan';
import { nodesOf, podsOn } from '../plan/pods';
import type { Holding, Plan, SubnetPlan } from '../plan/types';
import { cluster, documentOf, inMode, machine, pool, service, subnet, virtualNetwork } from '../testing';
import { explain } from './explain';
import type { Answer } from './types';

const holds = (law: (planned: Plan) => void, numRuns: number): void =>
  fc.assert(
    fc.property(anyTopology, (document) => law(plan(document))),
    { numRuns },
  );

const addressesIn = ({ first, last }: { readonly first: number; readonly last: number }): number[] =>
  Array.from({ length: last - first + 1 }, (_, n) => first + n);

function answersFor(planned: Plan, address: number): readonly Answer[] {
  const explained = explain(planned, address);
  if (explained.kind !== 'address') throw new Error('An address is an address');
  return explained.answers;
}

/** What the subnet alone says of an address. */
const inSubnet = (planned: Plan, { id, prefix }: SubnetPlan, address: number): Answer | undefined =>
  answersFor(planned, address).find(({ space, about }) => space === formatPrefix(prefix) && about.includes(id));

const ROLES: Readonly<Record<Holding['role'], readonly Answer['role'][]>> = {
  reserved: ['kept-by-azure'],
  node: ['node'],
  pods: ['pod', 'held-for-pods', 'kept-by-node', 'rest-of-block'],
  other: ['resource', 'instance', 'frontend'],
};

describe('an address of a subnet', () => {
  it('has the holder that the plan gives it, and is free where the plan gives it none', () =>
    holds((planned) => {
      for (const subnet of Object.values(planned.subnets)) {
        const holders = new Map(
          subnet.holdings.flatMap((holding) => addressesIn(holding.range).map((address) => [address, holding])),
        );
        for (const address of addressesIn(subnet.prefix)) {
          const answer = inSubnet(planned, subnet, address);
          const holding = holders.get(address);
          expect(answer?.owner).toBe(holding?.owner);
          if (!holding) expect(answer).toMatchObject({ state: 'free', role: 'unassigned' });
          else {
            expect(ROLES[holding.role]).toContain(answer?.role);
            if (holding.role === 'reserved') expect(answer?.state).toBe('reserved');
            if (holding.role === 'node' || holding.role === 'other') expect(answer?.state).toBe('assigned');
            if (holding.role !== 'reserved') {
              expect(answer?.basis).toBe(holding.predicted ? 'predicted' : 'written');
            }
          }
        }
      }
    }, 25));
});

describe('pods', () => {
  it('are where the plan runs them', () =>
    holds((planned) => {
      for (const cluster of Object.values(planned.clusters)) {
        for (const node of nodesOf(cluster)) {
          for (const { workload, replica, address, hostNetwork } of podsOn(cluster, node.id)) {
            // Such a pod has its node’s address, and that is the node’s.
            if (hostNetwork) continue;
            const answers = answersFor(planned, address).filter(({ owner }) => owner === node.id);
            expect(answers).toHaveLength(1);
            expect(answers[0]).toMatchObject({ state: 'assigned', role: 'pod', pod: { workload, replica } });
          }
        }
      }
    }, 25));

  it('are nowhere else', () =>
    holds((planned) => {
      for (const cluster of Object.values(planned.clusters)) {
        for (const node of nodesOf(cluster).slice(0, 6)) {
          const its = node.block ? [node.block] : node.pods;
          const found = its
            .flatMap(addressesIn)
            .flatMap((address) => answersFor(planned, address).filter(({ owner }) => owner === node.id));
          expect(found.filter(({ role }) => role === 'pod')).toHaveLength(node.podsRunning);
          const size = its.reduce((sum, range) => sum + rangeSize(range), 0);
          expect(found).toHaveLength(size);
        }
      }
    }, 15));
});

describe('a pod CIDR', () => {
  it('gives each block to the node that the plan gives it, and the others to none', () =>
    holds((planned) => {
      for (const cluster of Object.values(planned.clusters)) {
        const { podCidr } = cluster;
        if (!podCidr) continue;
        const owners = new Map(nodesOf(cluster).map((node) => [node.block?.first, node.id]));
        for (let block = podCidr.first; block <= podCidr.last; block += 256) {
          const answer = answersFor(planned, block).find(
            ({ space, about }) => space === formatPrefix(podCidr) && about.includes(cluster.id),
          );
          expect(answer?.owner).toBe(owners.get(block));
          expect(answer?.state === 'free' || answer?.role === 'lost-block').toBe(!owners.has(block));
        }
      }
    }, 100));
});

describe('cluster IPs', () => {
  it('lead to the services that have them', () =>
    holds((planned) => {
      for (const { services } of Object.values(planned.clusters)) {
        for (const { id, clusterIP } of services) {
          if (clusterIP === undefined) continue;
          expect(answersFor(planned, clusterIP).map(({ owner }) => owner)).toContain(id);
        }
      }
    }, 100));

  it('of the next service are the next to be handed out', () =>
    fc.assert(
      fc.property(anyTopology, (document) => {
        const added = service('svc-next', { cluster: 'aks' });
        const after = plan({ ...withResource(document, added), order: [...document.order, added.id] });
        const got = after.clusters.aks?.services.find(({ id }) => id === added.id)?.clusterIP;
        const before = plan(document);
        const answer = answersFor(before, (before.clusters.aks?.serviceCidr.first ?? 0) + 1).find(
          ({ owner }) => owner === 'aks',
        );
        expect(answer?.next?.lowest).toBe(got === undefined ? undefined : formatAddress(got));
      }),
    ));
});

describe('every answer', () => {
  it('survives JSON, is the same for text and number, and names what the plan knows', () =>
    holds((planned) => {
      const spaces = Object.values(planned.clusters).flatMap(({ podCidr, serviceCidr }): Prefix[] =>
        podCidr ? [podCidr, serviceCidr] : [serviceCidr],
      );
      for (const prefix of [...spaces, ...Object.values(planned.subnets).map((subnet) => subnet.prefix)]) {
        const at = prefix.first + Math.floor(sizeOf(prefix) / 3);
        const explained = explain(planned, at);
        expect(JSON.parse(JSON.stringify(explained))).toEqual(explained);
        expect(explain(planned, formatAddress(at))).toEqual(explained);
        const whole = explain(planned, formatPrefix(prefix));
        expect(JSON.parse(JSON.stringify(whole))).toEqual(whole);
      }
    }, 50));

  it('has steps that say something, of facts that have a source', () =>
    holds((planned) => {
      for (const { prefix } of Object.values(planned.subnets)) {
        for (const { steps, says } of answersFor(planned, prefix.first + 5)) {
          expect(steps.length).toBeGreaterThan(0);
          for (const text of [says, ...steps.map((step) => step.says)]) expect(text).toMatch(/^\S.*\.$/);
        }
      }
    }, 50));
});

/** One pool and a few fixed machines, so that one more node changes nobody else's address. */
const growing = fc.record({
  mode: modeId,
  length: fc.integer({ min: 22, max: 27 }),
  nodes: fc.integer({ min: 0, max: 20 }),
  more: fc.integer({ min: 1, max: 4 }),
  maxPods: fc.integer({ min: 10, max: 60 }),
  fixed: fc.uniqueArray(fc.integer({ min: 4, max: 30 }), { maxLength: 4 }),
  podCidr: fc.constantFrom('10.244.0.0/20', '10.245.0.0/22'),
});

type Growing = typeof growing extends fc.Arbitrary<infer T> ? T : never;

/** The most nodes of any of them: a pod subnet is made for so many, whatever the count. */
const MOST = 24;

/** The service CIDR lies in one of the pod CIDRs, so that kubenet passes blocks over. */
function grown({ mode, length, maxPods, fixed, podCidr }: Growing, nodes: number): Plan {
  const design = documentOf(
    virtualNetwork('10.0.0.0/12'),
    subnet(`10.1.0.0/${length}`),
    cluster({ serviceCidr: '10.244.2.0/23', dnsServiceIP: '10.244.2.10', podCidr }),
    pool(MOST, { maxPods }),
    ...fixed.map((octet) => machine(`vm${octet}`, `10.1.0.${octet}`)),
  );
  const inIt = inMode(design, 'aks', mode);
  const its = resourceOf(inIt, 'agentPool', 'pool') ?? pool(0);
  return plan(withResource(inIt, { ...its, count: nodes }));
}

const nodeOf = (planned: Plan, index: number) => planned.clusters.aks?.pools[0]?.nodes[index];

const poolTaker = (answer: Answer | undefined) => answer?.next?.takers.find(({ owner }) => owner === 'pool')?.says;

const inPodCidr = (planned: Plan, { podCidr }: Growing, address: number): Answer | undefined =>
  answersFor(planned, address).find(({ space }) => space === podCidr);

describe('one more node', () => {
  it('takes what it is said to take, and so do those after it', () =>
    fc.assert(
      fc.property(growing, (design) => {
        const before = grown(design, design.nodes);
        const after = grown(design, design.nodes + design.more);
        const { nodes: here } = before.subnets;
        if (!here || before.clusters.aks?.pools[0]?.refused !== 0) return;
        const next = nodeOf(after, design.nodes);
        const takers = inSubnet(before, here, here.prefix.first)?.next?.takers;
        expect(takers?.find(({ owner }) => owner === 'pool')?.fits).toBe(next !== undefined);
        if (!next) return;
        expect(poolTaker(inSubnet(before, here, here.prefix.first))).toContain(formatAddress(next.address));
        if (next.block)
          expect(inPodCidr(before, design, next.block.first)?.next?.lowest).toBe(formatAddress(next.block.first));
        const last = nodeOf(after, design.nodes + design.more - 1);
        if (!last || design.more === 1) return;
        const reach = `It takes ${design.more} such nodes to reach`;
        const furthest = last.block || last.podUnits ? last.address : (last.pods.at(-1)?.last ?? last.address);
        for (const address of [last.address, furthest]) {
          expect(poolTaker(inSubnet(before, here, address))).toContain(`${reach} ${formatAddress(address)}.`);
        }
        const inBlock = last.block && inPodCidr(before, design, last.block.last);
        if (last.block) expect(inBlock?.next?.takers[0]?.says).toContain(`${reach} ${formatPrefix(last.block)}.`);
      }),
      { numRuns: 300 },
    ));

  it('takes units of its pod subnet as said', () =>
    fc.assert(
      fc.property(growing, fc.constantFrom('pod-subnet' as const, 'pod-subnet-static' as const), (design, mode) => {
        const before = grown({ ...design, mode }, design.nodes);
        const next = nodeOf(grown({ ...design, mode }, design.nodes + 1), design.nodes);
        const pods = Object.values(before.subnets).find(({ podUnits }) => podUnits !== undefined);
        const first = next?.pods[0]?.first;
        if (!pods || first === undefined || before.clusters.aks?.pools[0]?.refused !== 0) return;
        const kept = mode === 'pod-subnet-static' ? 1 : 0;
        const answer = inSubnet(before, pods, first);
        expect(answer?.next?.lowest).toBe(formatAddress(first - kept));
        expect(poolTaker(answer)).toContain(`for its pods, ${formatAddress(first - kept)}`);
      }),
      { numRuns: 200 },
    ));
});
