import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examples } from '../../examples';
import { resourceOf, type TopologyDocument, withResource } from '../../model';
import { type NetworkModeId, networkModes } from '../../modes';
import { topology } from '../arbitraries';
import { variant } from '../flip/variant';
import { plan } from '../plan/plan';
import { cluster, documentOf, oneCluster, pool, subnet, virtualNetwork } from '../testing';
import { verdict } from '../verdicts/verdicts';
import { compareModes } from './compare';
import { mostNodes } from './most-nodes';
import type { Comparison } from './types';

/** What a cell says, without its detail: lines, each with the space it names. */
function said({ columns, rows }: Comparison, id: string, mode: NetworkModeId): string {
  const row = rows.find((candidate) => candidate.id === id);
  const cell = row?.cells[columns.findIndex((column) => column.mode === mode)];
  return (cell?.lines ?? [])
    .map(({ text, space }) => [text, space?.name, space?.prefix].filter(Boolean).join(' '))
    .join('; ');
}

/** One pool in a network with room for a pod subnet of a given length. */
function inNetwork(nodeSubnet: string, pods: string, rest: Parameters<typeof pool>[1] = {}): TopologyDocument {
  return documentOf(
    virtualNetwork('10.0.0.0/8'),
    subnet(nodeSubnet),
    subnet(pods, { id: 'pods', delegation: 'Microsoft.ContainerService/managedClusters' }),
    cluster({ podCidr: '172.16.0.0/16', serviceCidr: '192.168.0.0/24', dnsServiceIP: '192.168.0.10' }),
    pool(3, { maxSurge: '1', ...rest }),
  );
}

describe('the article’s workload', () => {
  const comparison = compareModes(examples.article, 'aks');

  it.each<{ row: string; cells: Readonly<Record<NetworkModeId, string>> }>([
    {
      row: 'node-subnet',
      cells: {
        kubenet: '4 of 251 addresses snet-aks 10.240.0.0/24',
        'node-subnet': '94 of 251 addresses snet-aks 10.240.0.0/24',
        'pod-subnet': '4 of 251 addresses snet-aks 10.240.0.0/24',
        'pod-subnet-static': '4 of 251 addresses snet-aks 10.240.0.0/24',
        overlay: '4 of 251 addresses snet-aks 10.240.0.0/24',
      },
    },
    {
      row: 'one-more',
      cells: {
        kubenet: '1 address, a /24, a route',
        'node-subnet': '31 addresses',
        'pod-subnet': '1 address, 1 batch of 16',
        'pod-subnet-static': '1 address, 7 /28 blocks',
        overlay: '1 address, a /24',
      },
    },
    {
      row: 'most-nodes',
      cells: {
        kubenet: '250 nodes',
        'node-subnet': '8 nodes',
        'pod-subnet': '60 nodes',
        'pod-subnet-static': '8 nodes',
        overlay: '250 nodes',
      },
    },
    {
      row: 'migration',
      cells: {
        kubenet: 'has it',
        'node-subnet': 'only by a new cluster',
        'pod-subnet': 'only by a new cluster',
        'pod-subnet-static': 'only by a new cluster',
        overlay: 'in place, one way',
      },
    },
    {
      row: 'support',
      cells: {
        kubenet: '31 March 2028',
        'node-subnet': 'no end announced',
        'pod-subnet': 'no end announced',
        'pod-subnet-static': 'no end announced',
        overlay: 'no end announced',
      },
    },
  ])('$row', ({ row, cells }) => {
    for (const { id } of networkModes) expect(said(comparison, row, id), id).toBe(cells[id]);
  });

  it('marks what is another thing than now', () => {
    const { columns, rows } = comparison;
    const differing = columns.map((_, i) => rows.filter(({ cells }) => cells[i]?.differs).length);
    expect(columns.map(({ present }) => present)).toEqual([true, false, false, false, false]);
    expect(differing[0]).toBe(0);
    expect(Math.min(...differing.slice(1))).toBeGreaterThan(3);
  });

  it('says which pod subnet a mode would bring', () =>
    expect(said(comparison, 'pod-subnet', 'pod-subnet')).toMatch(
      /of 1,019 addresses snet-pods, new 10\.240\.4\.0\/22/,
    ));
});

describe('documented figures', () => {
  // "Use kubenet networking in AKS", 2026-04-16: a /24 holds 251 nodes with kubenet and 8 with Azure CNI and 30 pods.
  it.each([
    { mode: 'kubenet', nodes: '251 nodes' },
    { mode: 'node-subnet', nodes: '8 nodes' },
    // "Azure CNI Overlay networking in AKS", 2026-07-31: 251 usable.
    { mode: 'overlay', nodes: '251 nodes' },
  ] as const)('a /24 holds $nodes in $mode', ({ mode, nodes }) =>
    expect(
      said(compareModes(oneCluster('kubenet', { subnet: '10.0.0.0/24', nodes: 3 }), 'aks'), 'most-nodes', mode),
    ).toBe(nodes),
  );

  // MicrosoftDocs/azure-docs issue 97370 and Azure/AKS issue 4035: a /24 for pods holds 15 nodes.
  it('a /24 for pods holds 15 nodes of batches', () =>
    expect(said(compareModes(inNetwork('10.1.0.0/16', '10.2.0.0/24'), 'aks'), 'most-nodes', 'pod-subnet')).toBe(
      '15 nodes',
    ));

  // Azure/AKS issue 4367: a /16 for pods ends at 256 nodes, surge included.
  it.each([
    { row: 'most-nodes', nodes: '256 nodes' },
    { row: 'most-nodes-upgrading', nodes: '255 nodes' },
  ])('a /16 pod CIDR: $row are $nodes', ({ row, nodes }) =>
    expect(said(compareModes(inNetwork('10.1.0.0/16', '10.2.0.0/16'), 'aks'), row, 'overlay')).toBe(nodes),
  );
});

describe('a mode without room for its pod subnet', () => {
  const comparison = compareModes(oneCluster('kubenet', { subnet: '10.0.0.0/24', nodes: 3 }), 'aks');

  it('says so and has no figures', () => {
    const none = comparison.columns.filter(({ noRoom }) => noRoom !== undefined).map(({ mode }) => mode);
    expect(none).toEqual(['pod-subnet', 'pod-subnet-static']);
    expect(comparison.rows.every(({ cells }) => cells[2] === undefined && cells[3] === undefined)).toBe(true);
  });
});

describe('what Azure refuses', () => {
  const refusals = (document: TopologyDocument) =>
    Object.fromEntries(
      compareModes(document, 'aks').columns.map(({ mode, refusals }) => [mode, refusals.map(({ code }) => code)]),
    );

  it('stands in the modes that bring it', () => {
    const tight = inNetwork('10.1.0.0/24', '10.2.0.0/16', { count: 12 });
    expect(refusals(tight)).toMatchObject({ kubenet: [], 'node-subnet': ['NODES_REFUSED'], overlay: [] });
  });

  it('is left out where every mode has it', () => {
    const overlapping = documentOf(
      virtualNetwork('10.0.0.0/8'),
      subnet('10.1.0.0/24'),
      subnet('10.1.0.0/25', { id: 'twin' }),
      subnet('10.2.0.0/16', { id: 'pods', delegation: 'Microsoft.ContainerService/managedClusters' }),
      cluster({ podCidr: '172.16.0.0/16', serviceCidr: '192.168.0.0/24', dnsServiceIP: '192.168.0.10' }),
      pool(3),
    );
    expect(Object.values(refusals(overlapping)).flat()).toEqual([]);
  });
});

describe('laws', () => {
  const anyMode = fc.constantFrom(...networkModes.map(({ id }) => id));

  it('a column says what one gets by choosing it', () =>
    fc.assert(
      fc.property(topology, anyMode, (document, mode) => {
        const chosen = variant(document, 'aks', mode);
        fc.pre(chosen.ok);
        if (!chosen.ok) return;
        const before = compareModes(document, 'aks');
        const after = compareModes(chosen.value, 'aks');
        for (const { id } of before.rows.filter(({ group }) => group !== 'migration')) {
          expect(said(before, id, mode).replace(', new', ''), id).toBe(said(after, id, mode));
        }
      }),
      { numRuns: 15 },
    ));

  it('the most nodes that can upgrade do so, and one more does not', () =>
    fc.assert(
      fc.property(topology, anyMode, fc.constantFrom('0', '1', '33%'), (document, mode, maxSurge) => {
        const chosen = variant(document, 'aks', mode);
        if (!chosen.ok) return;
        const surging = withSurge(chosen.value, maxSurge);
        const planned = plan(surging);
        const { aks } = planned.clusters;
        const most = aks && mostNodes(planned, aks, true);
        // With more nodes the same pods may hold fewer batches, so one more node may be the one that fits.
        if (!aks || !most || aks.pools.some(({ mode: { podUnits } }) => podUnits && !podUnits.aligned)) return;
        const others = aks.pools
          .filter(({ id }) => id !== most.pool)
          .reduce((sum, { nodes, refused }) => sum + nodes.length + refused, 0);
        expect(upgrades(surging, most.pool, most.nodes - others)).toBe(true);
        expect(upgrades(surging, most.pool, most.nodes - others + 1)).toBe(false);
      }),
      { numRuns: 50 },
    ));
});

function withSurge(document: TopologyDocument, maxSurge: string): TopologyDocument {
  return Object.values(document.resources).reduce(
    (so, resource) =>
      resource.kind === 'agentPool' ? withResource(so, { ...resource, maxSurge, maxUnavailable: '1' }) : so,
    document,
  );
}

/** Whether everybody has room, with the surge nodes of the cluster’s upgrade. */
function upgrades(document: TopologyDocument, poolId: string, count: number): boolean {
  const stored = resourceOf(document, 'agentPool', poolId);
  if (!stored) throw new Error(poolId);
  const planned = plan(withResource(document, { ...stored, count }));
  const { aks } = planned.clusters;
  if (!aks) throw new Error('aks');
  // A verdict holds where another cluster’s nodes, later in stored order, are the ones without room.
  return verdict(planned, aks, 'upgrades').spaces.every(({ needed, available }) => needed <= available);
}
