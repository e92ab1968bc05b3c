import { describe, expect, it } from 'vitest';
import { examples } from '../../examples';
import { resourceOf, type TopologyDocument, withResource } from '../../model';
import type { NetworkModeId } from '../../modes';
import { applyEdits } from '../findings/edit';
import { plan } from '../plan/plan';
import {
  assembled,
  cluster,
  documentOf,
  inMode,
  oneCluster,
  pool,
  service,
  subnet,
  virtualNetwork,
  workload,
} from '../testing';
import type { Verdicts } from './types';
import { verdicts } from './verdicts';

function edited(document: TopologyDocument, ...edits: Parameters<typeof applyEdits>[1]): TopologyDocument {
  const result = applyEdits(document, edits);
  if (!result.ok) throw new Error(result.error.says);
  return result.value;
}

function judged(document: TopologyDocument): Verdicts {
  const planned = plan(document);
  const { aks } = planned.clusters;
  if (!aks) throw new Error('aks');
  return verdicts(planned, aks);
}

const holds = ({ runs, upgrades, scales }: Verdicts) => [runs.holds, upgrades.holds, scales.holds];
const article = examples.article;

describe('what people were refused, and what fits', () => {
  // Rows G of docs/rules.md, each from the public thread or document named.
  it.each([
    { id: 'G1, AKS 456', subnet: '10.1.0.0/24', nodes: 10, maxPods: 30, fits: [false, false, false], needed: 310 },
    {
      id: 'G2, rancher 20784',
      subnet: '10.1.0.0/24',
      nodes: 3,
      maxPods: 110,
      fits: [false, false, false],
      needed: 333,
    },
    { id: 'G3, azurerm 5735', subnet: '10.1.0.0/24', nodes: 5, maxPods: 100, fits: [false, false, false], needed: 505 },
    { id: 'G4, IP planning', subnet: '10.1.0.0/21', nodes: 50, maxPods: 30, fits: [true, true, true], needed: 1581 },
    { id: 'G5, IP planning', subnet: '10.1.0.0/21', nodes: 60, maxPods: 30, fits: [true, true, true], needed: 1891 },
    { id: 'G7, AKS 3221', subnet: '10.1.0.0/24', nodes: 8, maxPods: 30, fits: [true, false, false], needed: 279 },
    { id: 'G8, derived', subnet: '10.1.0.0/24', nodes: 7, maxPods: 30, fits: [true, true, true], needed: 248 },
    { id: 'G9, derived', subnet: '10.1.0.0/23', nodes: 10, maxPods: 30, fits: [true, true, true], needed: 341 },
  ])('$id: $nodes nodes of $maxPods pods in $subnet', ({ subnet: prefix, nodes, maxPods, fits, needed }) => {
    const document = withSurge(oneCluster('node-subnet', { subnet: prefix, nodes, maxPods }), '1');
    const found = judged(document);
    expect(holds(found)).toEqual(fits);
    const last = fits[0] ? found.upgrades : found.runs;
    expect(last.spaces.find(({ space, atCreation }) => space === 'subnet' && !atCreation)?.needed).toBe(needed);
  });

  it('G6, aksip: one internal frontend more', () => {
    const document = withSurge(oneCluster('node-subnet', { subnet: '10.1.0.0/21', nodes: 60, maxPods: 30 }), '1');
    const withFrontend = assembled([
      ...document.order.flatMap((id) => document.resources[id] ?? []),
      workload('web', 1),
      service('web-svc', { internal: true }),
    ]);
    expect(judged(withFrontend).upgrades.spaces.find(({ space }) => space === 'subnet')?.needed).toBe(1892);
  });

  it('G10, AKS-Construction 701: five nodes of Overlay in a /22 are refused in these words', () => {
    const document = oneCluster('overlay', { subnet: '10.1.0.0/24', nodes: 4, podCidr: '10.244.0.0/22' });
    const { runs } = judged(document);
    expect(runs.holds).toBe(false);
    expect(runs.failure).toMatchObject({ code: 'InsufficientSubnetSize', need: { needed: 1280, available: 1024 } });
    expect(runs.failure?.message).toBe(
      'Pre-allocated IPs 1280 exceeds IPs available 1024 in Subnet Cidr 10.244.0.0/22. If Autoscaler is enabled, the max-count from each nodepool is counted towards this total',
    );
  });

  it('AKS counts maxima and surge nodes against the whole pod CIDR, whatever of it the verdict is about', () => {
    const { runs } = judged(oneCluster('overlay', { subnet: '10.1.0.0/24', nodes: 5, podCidr: '10.244.0.0/22' }));
    expect(runs.failure).toMatchObject({ need: { needed: 5, available: 4, unit: '/24s' } });
    expect(runs.failure?.message).toContain('Pre-allocated IPs 1536 exceeds IPs available 1024');
  });

  it('blocks that kubenet passes over are no matter of AKS’s check: no code of its is known', () => {
    const { upgrades } = judged(
      documentOf(
        virtualNetwork('10.1.0.0/16'),
        subnet('10.1.0.0/24'),
        cluster({ podCidr: '10.244.0.0/22', serviceCidr: '10.244.0.0/24', dnsServiceIP: '10.244.0.10' }),
        pool(3, { maxSurge: '1' }),
      ),
    );
    expect(upgrades.failure).toMatchObject({ need: { needed: 4, available: 3 } });
    expect(upgrades.failure?.code).toBeUndefined();
    expect(upgrades.failure?.message).toBeUndefined();
  });

  it('G12, AKS 2531: 24 addresses are free, the autoscaler asks for 30, and none is added; for 24 all are', () => {
    const scaled = (maxCount: number) =>
      documentOf(
        virtualNetwork('10.1.0.0/16'),
        subnet('10.1.0.0/26'),
        cluster(),
        pool(35, { enableAutoScaling: true, minCount: 1, maxCount, maxSurge: '0', maxUnavailable: '1' }),
      );
    const refused = judged(scaled(65)).scales;
    expect(refused.failure).toMatchObject({ code: 'InsufficientSubnetSize' });
    expect(judged(scaled(59)).scales.holds).toBe(true);
    expect(judged(scaled(60)).scales.holds).toBe(false);
  });

  it('G15, AKS-Construction 403: one node more than a /29 holds', () => {
    const { runs } = judged(
      documentOf(
        virtualNetwork('10.1.0.0/16'),
        subnet('10.1.0.0/29'),
        cluster({ networkPlugin: 'azure', networkPluginMode: 'overlay' }),
        pool(3),
        { ...machineAt('10.1.0.4') },
      ),
    );
    expect(runs.failure).toMatchObject({
      code: 'SubnetIsFull',
      message: 'Subnet nodes with address prefix 10.1.0.0/29 does not have enough capacity for 3 IP addresses.',
    });
  });
});

const machineAt = (address: string) =>
  ({
    id: 'vm',
    name: 'vm',
    kind: 'virtualMachine',
    subnet: 'nodes',
    role: 'plain',
    privateIPAddress: address,
  }) as const;

const withSurge = (document: TopologyDocument, maxSurge: string): TopologyDocument => {
  const found = resourceOf(document, 'agentPool', 'pool');
  if (!found) throw new Error('pool');
  return withResource(document, { ...found, maxSurge });
};

describe('the tables of addresses with one surge node', () => {
  // Derived from "IP address planning in AKS", 2026-04-16: (N + 1) × (max pods + 1), and the subnet that holds them.
  const TABLE: Readonly<Record<number, Readonly<Record<number, readonly [number, number]>>>> = {
    30: { 1: [62, 25], 3: [124, 24], 5: [186, 24], 10: [341, 23], 50: [1581, 21], 100: [3131, 20] },
    110: { 1: [222, 24], 3: [444, 23], 5: [666, 22], 10: [1221, 21], 50: [5661, 19], 100: [11211, 18] },
    250: { 1: [502, 23], 3: [1004, 22], 5: [1506, 21], 10: [2761, 20], 50: [12801, 18], 100: [25351, 17] },
  };
  const rows = Object.entries(TABLE).flatMap(([maxPods, byNodes]) =>
    Object.entries(byNodes).map(([nodes, [addresses, length]]) => ({
      maxPods: Number(maxPods),
      nodes: Number(nodes),
      addresses,
      length,
    })),
  );

  it.each(rows)(
    '$nodes nodes of $maxPods pods take $addresses, a /$length',
    ({ maxPods, nodes, addresses, length }) => {
      const upgrades = (prefix: number) =>
        judged(withSurge(oneCluster('node-subnet', { subnet: `10.0.0.0/${prefix}`, nodes, maxPods }), '1')).upgrades;
      const fits = upgrades(length);
      expect(fits.spaces.find(({ space }) => space === 'subnet')?.needed).toBe(addresses);
      expect(fits.holds).toBe(true);
      expect(upgrades(length + 1).holds).toBe(false);
    },
  );

  // "Azure CNI Overlay networking in AKS", 2026-07-31: a /24 a node, nothing kept back. Azure/AKS issues 4367 (/16) and 4467 (/17).
  it.each([
    [24, 1],
    [23, 2],
    [22, 4],
    [21, 8],
    [20, 16],
    [19, 32],
    [18, 64],
    [17, 128],
    [16, 256],
    [15, 512],
    [14, 1024],
    [13, 2048],
    [12, 4096],
    [11, 8192],
  ])('a pod CIDR /%i has %i blocks', (length, blocks) => {
    const { runs } = judged(
      oneCluster('overlay', { subnet: '192.168.0.0/24', nodes: 1, podCidr: `10.32.0.0/${length}` }),
    );
    expect(runs.spaces.find(({ space, atCreation }) => space === 'pod-cidr' && !atCreation)?.available).toBe(blocks);
  });

  // Edge cases derived from the same rule.
  it.each([
    { subnet: '10.0.0.0/25', nodes: 3, maxPods: 30, runs: true, upgrades: false },
    { subnet: '10.0.0.0/24', nodes: 2, maxPods: 110, runs: true, upgrades: false },
    { subnet: '10.0.0.0/24', nodes: 3, maxPods: 110, runs: false, upgrades: false },
    { subnet: '10.0.0.0/24', nodes: 1, maxPods: 250, runs: true, upgrades: false },
    { subnet: '10.0.0.0/24', nodes: 2, maxPods: 250, runs: false, upgrades: false },
  ])('$nodes nodes of $maxPods pods in $subnet', ({ runs, upgrades, subnet: prefix, ...rest }) => {
    const found = judged(withSurge(oneCluster('node-subnet', { subnet: prefix, ...rest }), '1'));
    expect([found.runs.holds, found.upgrades.holds]).toEqual([runs, upgrades]);
  });
});

describe('surge', () => {
  const surgeOf = (nodes: number, maxSurge?: string, kubernetesVersion = '1.34') => {
    const document = oneCluster('kubenet', { subnet: '10.0.0.0/16', nodes });
    const [aks, own] = [resourceOf(document, 'managedCluster', 'aks'), resourceOf(document, 'agentPool', 'pool')];
    if (!aks || !own) throw new Error('design');
    const changed = withResource(withResource(document, { ...aks, kubernetesVersion }), {
      ...own,
      ...(maxSurge !== undefined && { maxSurge }),
    });
    return judged(changed).upgrades.pools[0]?.surge;
  };

  // "Rolling upgrades of AKS node pools", 2026-05-29; the default by version: AKS changelog, 2025-03-16.
  it.each([
    { nodes: 4, maxSurge: '50%', surge: 2 },
    { nodes: 5, maxSurge: '33%', surge: 2 },
    { nodes: 3, maxSurge: '10', surge: 3 },
    { nodes: 7, maxSurge: '100%', surge: 7 },
    { nodes: 0, maxSurge: '100%', surge: 0 },
  ])('of $maxSurge for $nodes nodes is $surge', ({ nodes, maxSurge, surge }) =>
    expect(surgeOf(nodes, maxSurge)).toBe(surge),
  );

  it.each([
    { version: '1.31', nodes: 40, surge: 1 },
    { version: '1.31.9', nodes: 40, surge: 1 },
    { version: '1.32', nodes: 40, surge: 4 },
    { version: '1.32', nodes: 41, surge: 5 },
    { version: '1.35.1', nodes: 10, surge: 1 },
    { version: '1.9', nodes: 40, surge: 1 },
  ])('unset is $surge for $nodes nodes of $version', ({ version, nodes, surge }) =>
    expect(surgeOf(nodes, undefined, version)).toBe(surge),
  );

  it('O14: five pools of four nodes with 50 % add ten', () => {
    const pools = [1, 2, 3, 4, 5].map((n) => pool(4, { id: `pool${n}`, maxSurge: '50%' }));
    const { upgrades } = judged(documentOf(virtualNetwork('10.0.0.0/16'), subnet('10.0.0.0/24'), cluster(), ...pools));
    expect(upgrades.pools.reduce((sum, { surge }) => sum + surge, 0)).toBe(10);
    expect(upgrades.spaces.find(({ space }) => space === 'subnet')?.needed).toBe(30);
  });

  it('of Spot pools is none', () => {
    const { upgrades } = judged(
      documentOf(
        virtualNetwork('10.0.0.0/16'),
        subnet('10.0.0.0/24'),
        cluster(),
        pool(4, { scaleSetPriority: 'Spot' }),
      ),
    );
    expect(upgrades.pools[0]?.surge).toBe(0);
  });
});

describe('each limited space', () => {
  const spacesIn = (mode: NetworkModeId) =>
    judged(inMode(article, 'aks', mode)).upgrades.spaces.map(({ space, unit, needed, available }) => ({
      space,
      unit,
      needed,
      available,
    }));

  it.each([
    {
      mode: 'kubenet',
      spaces: [
        { space: 'route-table', unit: 'routes', needed: 5, available: 400 },
        { space: 'subnet', unit: 'addresses', needed: 6, available: 251 },
        { space: 'pod-cidr', unit: '/24s', needed: 5, available: 256 },
      ],
    },
    { mode: 'node-subnet', spaces: [{ space: 'subnet', unit: 'addresses', needed: 156, available: 251 }] },
    {
      mode: 'pod-subnet',
      spaces: [
        { space: 'subnet', unit: 'addresses', needed: 6, available: 251 },
        { space: 'pod-subnet', unit: 'batches of 16', needed: 8, available: 63 },
      ],
    },
    {
      mode: 'pod-subnet-static',
      spaces: [
        { space: 'subnet', unit: 'addresses', needed: 6, available: 251 },
        { space: 'pod-subnet', unit: '/28 blocks', needed: 35, available: 62 },
      ],
    },
    {
      mode: 'overlay',
      spaces: [
        { space: 'subnet', unit: 'addresses', needed: 6, available: 251 },
        { space: 'pod-cidr', unit: '/24s', needed: 5, available: 256 },
      ],
    },
  ] as const)('of $mode is compared, with one surge node a pool', ({ mode, spaces }) =>
    expect(spacesIn(mode).filter(({ space }) => space !== 'cluster')).toEqual(spaces),
  );

  it('names the fullest', () => {
    expect(judged(article).runs).toMatchObject({ holds: true, figure: '4 of 251', subject: 'snet-aks' });
    expect(judged(inMode(article, 'aks', 'node-subnet')).runs).toMatchObject({ figure: '94 of 251' });
  });

  it('counts routes: 390 of 400 are fuller than 390 of 1,024 blocks', () => {
    const wide = edited(
      article,
      { id: 'snet-aks', field: 'addressPrefix', text: '10.240.8.0/21' },
      { id: 'aks', field: 'podCidr', text: '10.244.0.0/14' },
      { id: 'nodepool1', field: 'count', text: '389' },
    );
    expect(judged(wide).runs.says).toMatch(/Fullest: 390 of 400 routes/);
  });

  it('a kubenet cluster of 400 nodes cannot surge: each surge node needs a route', () => {
    const document = oneCluster('kubenet', { subnet: '10.0.0.0/16', nodes: 400, podCidr: '10.128.0.0/12' });
    const { runs, upgrades } = judged(document);
    expect([runs.holds, upgrades.holds]).toEqual([true, false]);
    expect(upgrades.failure?.need).toMatchObject({ space: 'route-table', needed: 440, available: 400 });
  });

  // "Rolling upgrades of AKS node pools", 2026-05-29: pool and surge nodes together at most 1,000.
  it('a pool of 1,000 nodes cannot surge', () => {
    const { runs, upgrades } = judged(
      oneCluster('overlay', { subnet: '10.0.0.0/16', nodes: 1000, podCidr: '10.128.0.0/12' }),
    );
    expect([runs.holds, upgrades.holds]).toEqual([true, false]);
    expect(upgrades.failure?.need).toMatchObject({ space: 'cluster', subject: 'pool', needed: 1100, available: 1000 });
  });
});

describe('what AKS compares at creation', () => {
  it('is each pool’s maximum: 3 to 10 nodes of 30 pods are refused in a /24 although 3 would run', () => {
    const document = documentOf(
      virtualNetwork('10.0.0.0/16'),
      subnet('10.0.0.0/24'),
      cluster({ networkPlugin: 'azure' }),
      pool(3, { maxPods: 30, enableAutoScaling: true, minCount: 3, maxCount: 10 }),
    );
    const { runs } = judged(document);
    expect(runs.holds).toBe(false);
    expect(runs.failure).toMatchObject({ code: 'InsufficientSubnetSize', need: { needed: 290, available: 251 } });
    expect(runs.says).toBe(
      'AKS would refuse to create this: it counts 290 of 251 addresses in nodes: InsufficientSubnetSize.',
    );
  });
});

describe('the maximum', () => {
  it('stands beside what fits without surge nodes', () => {
    const document = documentOf(
      virtualNetwork('10.0.0.0/16'),
      subnet('10.0.0.0/24'),
      cluster({ networkPlugin: 'azure' }),
      pool(3, { maxPods: 30, enableAutoScaling: true, minCount: 3, maxCount: 8 }),
    );
    const { upgrades, scales } = judged(document);
    expect(upgrades.holds).toBe(true);
    expect(scales).toMatchObject({ holds: false, withoutSurge: true, figure: '279 of 251' });
  });
});

it('says which nodes do not fit, with Azure’s code', () => {
  const full = edited(inMode(article, 'aks', 'node-subnet'), { id: 'nodepool1', field: 'count', text: '12' });
  const { runs } = judged(full);
  expect(runs).toMatchObject({ holds: false, figure: '8 of 13 nodes', subject: 'nodepool1' });
  expect(runs.says).toContain('InsufficientSubnetSize');
  expect(runs.pools.map(({ pool: id, holds }) => [id, holds])).toEqual([
    ['nodepool1', false],
    ['webpool', false],
  ]);
});

it('says so where there is no node', () => {
  const [one, other] = ['nodepool1', 'webpool'].map((id) => resourceOf(article, 'agentPool', id));
  if (!one || !other) throw new Error('pools');
  const empty = withResource(withResource(article, { ...one, mode: 'User', count: 0 }), { ...other, count: 0 });
  expect(judged(empty).runs).toMatchObject({ holds: true, figure: '0 nodes' });
});
