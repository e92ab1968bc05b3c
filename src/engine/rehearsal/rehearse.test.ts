import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examples } from '../../examples';
import { formatRange } from '../../ip';
import { type Resource, resourceOf, resourcesOf, type TopologyDocument, withResource } from '../../model';
import { topology } from '../arbitraries';
import { plan } from '../plan/plan';
import { cluster, documentOf, inMode, oneCluster, pool, subnet, virtualNetwork, workload } from '../testing';
import { verdict } from '../verdicts/verdicts';
import { rehearse } from './rehearse';
import type { Rehearsal, RehearsalRequest } from './types';

function rehearsed(document: TopologyDocument, request: RehearsalRequest): Rehearsal {
  const planned = plan(document);
  const { aks } = planned.clusters;
  if (!aks) throw new Error('aks');
  return rehearse(planned, aks, request);
}

/** A rehearsal as somebody would tell it. */
const told = ({ steps }: Rehearsal): string[] =>
  steps.flatMap(({ title, moves, refusal }) => [
    title,
    ...moves.map(
      ({ what, count, unit, subject, ranges }) =>
        `  ${what} ${count} ${unit} of ${subject}${unit === 'addresses' ? `: ${ranges.map(formatRange).join(', ')}` : ''}`,
    ),
    ...(refusal ? [`  refused${refusal.code ? `: ${refusal.code}` : ''}`] : []),
  ]);

const upgraded = (nodes: number, rest: Parameters<typeof pool>[1], kubernetesVersion = '1.34') =>
  rehearsed(
    documentOf(
      virtualNetwork('10.1.0.0/16'),
      subnet('10.1.0.0/24'),
      { ...cluster({ networkPlugin: 'azure' }), kubernetesVersion },
      pool(nodes, { maxPods: 30, ...rest }),
    ),
    { kind: 'upgrade' },
  );

describe('an upgrade', () => {
  it('takes surge nodes, goes round, and gives them back', () =>
    expect(told(upgraded(3, { maxSurge: '1' }))).toEqual([
      'Before',
      'Add 1 surge node to pool',
      '  taken 31 addresses of nodes: 10.1.0.97 – 10.1.0.127',
      'Drain and image node 0 of pool',
      'Drain and image node 1 of pool',
      'Drain and image node 2 of pool',
      'Remove 1 surge node of pool',
      '  returned 31 addresses of nodes: 10.1.0.97 – 10.1.0.127',
      'The upgrade is done',
    ]));

  // 8 × 31 = 248 of 251 run, 9 × 31 = 279 do not fit: "Use kubenet networking in AKS", 2026-04-16, and AKS 3221.
  it('of eight nodes in a /24 stops before it begins', () => {
    const { steps, done } = upgraded(8, { maxSurge: '1' });
    expect(done).toBe(false);
    expect(steps.at(-1)?.refusal).toEqual({
      code: 'InsufficientSubnetSize',
      message:
        'Pre-allocated IPs 261 exceeds IPs available 251 in Subnet Cidr 10.1.0.0/24, Subnet Name nodes. If Autoscaler is enabled, the max-count from each nodepool is counted towards this total',
    });
  });

  it('stops at the network where AKS’s count passes and the addresses do not', () => {
    const document = oneCluster('kubenet', { subnet: '10.1.0.0/28', nodes: 11 });
    expect(told(rehearsed(document, { kind: 'upgrade' })).slice(1)).toEqual([
      'AKS checks the request',
      '  refused: InsufficientSubnetSize',
    ]);
    const withVm = withResource(oneCluster('kubenet', { subnet: '10.1.0.0/28', nodes: 10 }), {
      id: 'vm',
      name: 'vm',
      kind: 'virtualMachine',
      subnet: 'nodes',
      role: 'plain',
      privateIPAddress: '10.1.0.14',
    });
    const full = rehearsed({ ...withVm, order: [...withVm.order, 'vm'] }, { kind: 'upgrade' });
    expect(told(full).slice(1)).toEqual(['Add 1 surge node to pool', '  refused: SubnetIsFull']);
    expect(full.steps.at(-1)?.refusal?.message).toBe(
      'Subnet nodes with address prefix 10.1.0.0/28 does not have enough capacity for 1 IP addresses.',
    );
  });

  // "Rolling upgrades of AKS node pools", 2026-05-29: from 1.35 on one surge node, then none, are tried.
  it('goes on with one surge node from 1.35 on, then in place', () => {
    expect(told(upgraded(7, { maxSurge: '3' }, '1.35'))[1]).toBe('Add one surge node to pool instead of 3');
    expect(told(upgraded(8, { maxSurge: '3', maxUnavailable: '2' }, '1.35'))[1]).toBe('Upgrade pool in place');
    expect(upgraded(8, { maxSurge: '3', maxUnavailable: '2' }, '1.35').done).toBe(true);
    expect(upgraded(8, { maxSurge: '3' }, '1.35').done).toBe(false);
    expect(upgraded(7, { maxSurge: '3' }, '1.34').done).toBe(false);
  });

  it('without surge nodes needs leave to take nodes away', () => {
    expect(upgraded(3, { maxSurge: '0' }).done).toBe(false);
    expect(told(upgraded(3, { maxSurge: '0', maxUnavailable: '2' })).slice(1, 4)).toEqual([
      'Upgrade pool in place',
      'Drain and image nodes 0 to 1 of pool',
      'Drain and image node 2 of pool',
    ]);
  });

  it('moves the pods’ batches along in a pod subnet', () => {
    const document = inMode(
      documentOf(
        virtualNetwork('10.1.0.0/16'),
        subnet('10.1.0.0/24'),
        cluster(),
        pool(2, { maxPods: 30, maxSurge: '1' }),
        workload('web', 40),
      ),
      'aks',
      'pod-subnet',
    );
    // 20 pods a node hold 32 addresses: two batches.
    expect(told(rehearsed(document, { kind: 'upgrade' }))).toEqual([
      'Before',
      'Add 1 surge node to pool',
      '  taken 1 addresses of nodes: 10.1.0.6',
      '  taken 16 addresses of snet-pods: 10.1.1.68 – 10.1.1.83',
      'Drain and image node 0 of pool',
      '  taken 16 addresses of snet-pods: 10.1.1.84 – 10.1.1.99',
      '  returned 16 addresses of snet-pods: 10.1.1.20 – 10.1.1.35',
      'Drain and image node 1 of pool',
      '  taken 16 addresses of snet-pods: 10.1.1.20 – 10.1.1.35',
      '  returned 16 addresses of snet-pods: 10.1.1.52 – 10.1.1.67',
      'Remove 1 surge node of pool',
      '  returned 1 addresses of nodes: 10.1.0.6',
      '  returned 48 addresses of snet-pods: 10.1.1.20 – 10.1.1.35, 10.1.1.68 – 10.1.1.99',
      'The upgrade is done',
    ]);
  });
});

describe('a scale-out', () => {
  // Azure/AKS issue 2531: kubenet in a /26 with 24 addresses free; a request for 30 is refused, one for 24 is not.
  it('is filled whole or not at all', () => {
    const document = oneCluster('kubenet', { subnet: '10.1.0.0/26', nodes: 35 });
    const burst = rehearsed(document, { kind: 'scale-out', pool: 'pool', to: 65 });
    expect(burst.done).toBe(false);
    expect(burst.says).toBe(
      '30 nodes of pool would take 30 addresses of nodes; 24 are free. The request is filled whole or not at all, so none is added, although 24 would fit.',
    );
    expect(burst.steps.at(-1)?.refusal?.message).toContain('capacity for 30 IP addresses');
    const fits = rehearsed(document, { kind: 'scale-out', pool: 'pool', to: 59 });
    expect(fits.done).toBe(true);
    expect(fits.steps.at(-1)?.levels[0]).toMatchObject({ used: 59, of: 59 });
  });

  // Azure/AKS issue 2119: a node of 100 pods asks for 101 addresses.
  it('of one node of 100 pods asks for 101 addresses', () => {
    const document = oneCluster('node-subnet', { subnet: '10.1.0.0/24', nodes: 2, maxPods: 100 });
    expect(rehearsed(document, { kind: 'scale-out', pool: 'pool', to: 3 }).steps.at(-1)?.refusal?.message).toContain(
      'capacity for 101 IP addresses',
    );
  });
});

describe('a creation', () => {
  it('goes pool by pool', () =>
    expect(told(rehearsed(examples.article, { kind: 'create' }))).toEqual([
      'AKS checks the request',
      'Create nodepool1 with 2 nodes',
      '  taken 2 addresses of snet-aks: 10.240.0.4 – 10.240.0.5',
      '  taken 2 /24s of aks',
      '  taken 2 routes of aks/routeTable',
      'Create webpool with 1 node',
      '  taken 1 addresses of snet-aks: 10.240.0.6',
      '  taken 1 /24s of aks',
      '  taken 1 routes of aks/routeTable',
      'The cluster runs',
    ]));

  it('stops at AKS’s own check, which counts maxima', () => {
    const document = documentOf(
      virtualNetwork('10.1.0.0/16'),
      subnet('10.1.0.0/24'),
      cluster({ networkPlugin: 'azure' }),
      pool(3, { maxPods: 30, enableAutoScaling: true, minCount: 3, maxCount: 10 }),
    );
    const { steps } = rehearsed(document, { kind: 'create' });
    expect(steps).toHaveLength(1);
    expect(steps[0]?.refusal?.message).toContain('Pre-allocated IPs 290 exceeds IPs available 251');
  });
});

// "Quotas, SKUs and regions in AKS", 2026-08-03, and "Rolling upgrades of AKS node pools", 2026-05-29: 1,000 nodes in a pool.
describe('more nodes than AKS allows', () => {
  const of = (nodes: number, kubernetesVersion = '1.34') => {
    const document = oneCluster('overlay', { subnet: '10.0.0.0/16', nodes, podCidr: '10.128.0.0/12' });
    const aks = resourceOf(document, 'managedCluster', 'aks');
    if (!aks) throw new Error('aks');
    return withResource(document, { ...aks, kubernetesVersion });
  };
  const requests: RehearsalRequest[] = [{ kind: 'upgrade' }, { kind: 'scale-out', pool: 'pool', to: 1001 }];

  it.each(requests)('stop a pool of 1,000: $kind', (request) => {
    for (const version of ['1.34', '1.35']) {
      const { done, says, steps } = rehearsed(of(1000, version), request);
      expect(done).toBe(false);
      expect(says).toMatch(/^pool would have 1,(001|100) nodes, and AKS allows 1,000 in a pool/);
      expect(steps.at(-1)?.nodes).toBe(1000);
    }
  });

  it('stop a creation', () => expect(rehearsed(of(1001), { kind: 'create' }).done).toBe(false));

  it('let 1,000 be', () => {
    expect(rehearsed(of(1000), { kind: 'create' }).done).toBe(true);
    expect(rehearsed(of(900), { kind: 'scale-out', pool: 'pool', to: 1000 }).steps.at(-1)?.nodes).toBe(1000);
  });
});

describe('pod churn', () => {
  const busy = (podSubnetPrefix: string) => {
    const document = inMode(
      documentOf(virtualNetwork('10.1.0.0/16'), subnet('10.1.0.0/24'), cluster(), pool(2, { maxPods: 60 })),
      'aks',
      'pod-subnet',
    );
    const pods = resourceOf(document, 'subnet', 'snet-pods');
    if (!pods) throw new Error('snet-pods');
    return withResource(document, { ...pods, addressPrefix: podSubnetPrefix });
  };

  // "Azure CNI Pod Subnet with dynamic IP allocation in AKS", 2026-09-10: 16 at the start, 16 more when fewer than 8 are free.
  it('takes a batch at 9, 25 and 41 pods and gives it back when more than 24 addresses are free', () =>
    expect(told(rehearsed(busy('10.1.4.0/24'), { kind: 'pod-churn', pool: 'pool', pods: 41 }))).toEqual([
      'Before',
      '9 pods on each node',
      '  taken 32 addresses of snet-pods: 10.1.4.36 – 10.1.4.67',
      '25 pods on each node',
      '  taken 32 addresses of snet-pods: 10.1.4.68 – 10.1.4.99',
      '41 pods on each node',
      '  taken 32 addresses of snet-pods: 10.1.4.100 – 10.1.4.131',
      'Back to 39 pods on each node',
      '  returned 32 addresses of snet-pods: 10.1.4.100 – 10.1.4.131',
      'Back to 23 pods on each node',
      '  returned 32 addresses of snet-pods: 10.1.4.68 – 10.1.4.99',
      'Back to 7 pods on each node',
      '  returned 32 addresses of snet-pods: 10.1.4.36 – 10.1.4.67',
    ]));

  it('ends where the pod subnet is used up', () => {
    const { steps, done } = rehearsed(busy('10.1.4.0/26'), { kind: 'pod-churn', pool: 'pool', pods: 41 });
    expect(done).toBe(false);
    expect(steps.at(-1)?.says).toContain('2 batches, and 1 are left');
  });

  it('moves nothing where addresses are reserved', () =>
    expect(told(rehearsed(examples.article, { kind: 'pod-churn', pool: 'webpool', pods: 50 }))).toEqual([
      'Before',
      'Pods come and go',
    ]));
});

describe('laws', () => {
  const request = fc.constantFrom<RehearsalRequest['kind']>('create', 'scale-out', 'upgrade', 'pod-churn');
  const rehearsals = (law: (rehearsal: Rehearsal, document: TopologyDocument) => void) =>
    fc.assert(
      fc.property(topology, request, fc.nat(), fc.nat({ max: 40 }), (document, kind, choice, amount) => {
        const pools = resourcesOf(document, 'agentPool').filter(({ cluster: id }) => id === 'aks');
        const id = pools[choice % Math.max(1, pools.length)]?.id;
        if (id === undefined) return;
        law(
          rehearsed(
            document,
            kind === 'scale-out'
              ? { kind, pool: id, to: amount }
              : kind === 'pod-churn'
                ? { kind, pool: id, pods: amount }
                : { kind },
          ),
          document,
        );
      }),
      { numRuns: 200 },
    );

  it('no space is ever fuller than it is, and only the last step is refused', () =>
    rehearsals(({ steps, done }) => {
      // Two clusters that write to one route table may have overfilled it before.
      const before = (subject: string) => steps[0]?.levels.find((level) => level.subject === subject)?.used ?? 0;
      for (const { levels } of steps) {
        for (const { used, of, subject } of levels) {
          expect(used >= 0 && used <= Math.max(of, before(subject))).toBe(true);
        }
      }
      expect(steps.slice(0, -1).every(({ refusal }) => refusal === undefined)).toBe(true);
      expect(done).toBe(steps.at(-1)?.refusal === undefined);
    }));

  it('levels change by what is taken and returned', () =>
    rehearsals(({ steps }) => {
      steps.slice(1).forEach(({ levels, moves }, i) => {
        for (const { space, subject, used } of levels) {
          const before =
            steps[i]?.levels.find((level) => level.space === space && level.subject === subject)?.used ?? 0;
          const change = moves
            .filter((move) => move.space === space && move.subject === subject)
            .reduce((sum, { what, count }) => sum + (what === 'taken' ? count : -count), 0);
          expect(used - before).toBe(change);
        }
      });
    }));

  it('an upgrade that is done leaves everything as it was, and is done wherever the verdict holds', () =>
    rehearsals(({ kind, steps, done }, document) => {
      if (kind !== 'upgrade') return;
      if (done) {
        const [first, last] = [steps[0]?.levels, steps.at(-1)?.levels];
        expect(last?.filter(({ space }) => space !== 'pod-subnet')).toEqual(
          first?.filter(({ space }) => space !== 'pod-subnet'),
        );
        expect(steps.at(-1)?.nodes).toBe(steps[0]?.nodes);
      }
      const planned = plan(document);
      const { aks } = planned.clusters;
      // Clusters that write to one route table are refused as such, and each verdict counts its own routes alone.
      const sharing = Object.values(planned.clusters).filter(
        ({ routeTable }) => routeTable !== undefined && routeTable === aks?.routeTable,
      );
      if (aks && sharing.length < 2 && verdict(planned, aks, 'upgrades').holds) expect(done).toBe(true);
    }));
});

it('a pod subnet that another cluster hands out in blocks is counted in the batches of one’s own', () => {
  const pods = subnet('10.1.4.0/24', { id: 'pods' });
  const own = [cluster({ networkPlugin: 'azure' }), pool(1, { podSubnet: 'pods', maxPods: 30 })];
  const blocks = pool(1, {
    id: 'other',
    cluster: 'aks2',
    podSubnet: 'pods',
    maxPods: 15,
    podIPAllocationMode: 'StaticBlock',
  });
  const levelOf = (...more: readonly Resource[]) =>
    rehearsed(documentOf(virtualNetwork('10.1.0.0/16'), subnet('10.1.0.0/24'), pods, ...more), {
      kind: 'create',
    }).steps[0]?.levels.find(({ space }) => space === 'pod-subnet');
  // 251 usable addresses are 15 batches of 16; as blocks that begin at multiples of 16 there are 14.
  expect(levelOf(...own)).toMatchObject({ used: 0, of: 240 });
  const beside = levelOf(cluster({ networkPlugin: 'azure' }, 'aks2'), blocks, ...own);
  expect(beside).toMatchObject({ used: 16, of: 240 });
});
