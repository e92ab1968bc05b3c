import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examples } from '../../examples';
import { cited, type ResourceOf, resourceOf, type TopologyDocument, withResource } from '../../model';
import { type NetworkModeId, networkModes } from '../../modes';
import { topology } from '../arbitraries';
import { plan } from '../plan/plan';
import { cluster, documentOf, inMode, machine, pool, routeTable, subnet, virtualNetwork } from '../testing';
import { type SizeMatrix, sizeMatrix } from './size-matrix';

const matrixOf = (document: TopologyDocument, poolId?: string): SizeMatrix => {
  const matrix = sizeMatrix(plan(document), 'aks', poolId);
  if (!matrix) throw new Error('No matrix');
  return matrix;
};

function cellOf(matrix: SizeMatrix, length: number, mode: NetworkModeId) {
  const column = matrix.columns.findIndex((one) => one.mode.id === mode);
  const cell = matrix.rows.find((row) => row.length === length)?.cells[column];
  if (!cell) throw new Error(`No cell /${length} ${mode}`);
  return cell;
}

/** One pool alone in its subnet, with room for a few subnets beside. */
const alone = (rest: Partial<ResourceOf<'agentPool'>> = {}, profile = {}, version = '1.34'): TopologyDocument =>
  documentOf(
    virtualNetwork('10.0.0.0/8'),
    subnet('10.240.0.0/24'),
    {
      ...cluster({ serviceCidr: '172.16.0.0/16', dnsServiceIP: '172.16.0.10', ...profile }),
      kubernetesVersion: version,
    },
    pool(1, rest),
  );

/** Nodes in a subnet of one size. */
const TABLE: readonly {
  readonly of: string;
  readonly mode: NetworkModeId;
  readonly length: number;
  readonly maxPods: number;
  readonly surge?: string;
  readonly runs: number;
  readonly upgrades: number;
}[] = [
  { of: 'O3', mode: 'kubenet', length: 24, maxPods: 110, surge: '1', runs: 251, upgrades: 250 },
  { of: 'O4', mode: 'node-subnet', length: 24, maxPods: 30, surge: '1', runs: 8, upgrades: 7 },
  { of: 'O5: 20 to 25', mode: 'kubenet', length: 27, maxPods: 110, surge: '1', runs: 27, upgrades: 26 },
  { of: 'O7', mode: 'overlay', length: 24, maxPods: 250, surge: '1', runs: 251, upgrades: 250 },
  { of: 'O8, default pod CIDR', mode: 'overlay', length: 16, maxPods: 250, surge: '1', runs: 256, upgrades: 255 },
  {
    of: 'edge: 3 nodes of 30 miss a /25 by one',
    mode: 'node-subnet',
    length: 25,
    maxPods: 30,
    surge: '1',
    runs: 3,
    upgrades: 2,
  },
  { of: 'edge: /24 with 110', mode: 'node-subnet', length: 24, maxPods: 110, surge: '1', runs: 2, upgrades: 1 },
  { of: 'edge: /24 with 250', mode: 'node-subnet', length: 24, maxPods: 250, surge: '1', runs: 1, upgrades: 0 },
  { of: '2.4, 50 nodes of 30', mode: 'node-subnet', length: 21, maxPods: 30, surge: '1', runs: 65, upgrades: 64 },
  { of: '2.4, 100 nodes of 250', mode: 'node-subnet', length: 17, maxPods: 250, surge: '1', runs: 130, upgrades: 129 },
  { of: '2.1, /29', mode: 'pod-subnet', length: 29, maxPods: 110, surge: '1', runs: 3, upgrades: 2 },
  { of: '2.1, /28', mode: 'pod-subnet-static', length: 28, maxPods: 110, surge: '33%', runs: 11, upgrades: 8 },
  { of: '1.11, nodes of a pool', mode: 'pod-subnet', length: 16, maxPods: 30, surge: '1', runs: 1000, upgrades: 999 },
];

describe('nodes by the size of their subnet', () => {
  it.each(TABLE)('$of: $mode in a /$length with $maxPods pods', ({ mode, length, maxPods, surge, runs, upgrades }) => {
    const cell = cellOf(matrixOf(alone({ maxPods, ...(surge && { maxSurge: surge }) })), length, mode);
    expect([cell.runs.nodes, cell.upgrades.nodes]).toEqual([runs, upgrades]);
  });

  it.each([
    { podCidr: '10.244.0.0/18', nodes: 64 },
    { podCidr: '10.244.0.0/16', nodes: 256 },
  ])('O8: a pod CIDR $podCidr has room for $nodes nodes', ({ podCidr, nodes }) => {
    const { runs } = cellOf(matrixOf(alone({}, { podCidr })), 16, 'overlay');
    expect(runs).toEqual({ nodes, limitedBy: 'pod-cidr' });
  });

  it('a route table with routes of one’s own has room for fewer', () => {
    const document = documentOf(
      virtualNetwork('10.0.0.0/8'),
      subnet('10.240.0.0/24', { routeTable: 'table' }),
      routeTable(10),
      cluster({ podCidr: '172.20.0.0/14', serviceCidr: '172.16.0.0/16', dnsServiceIP: '172.16.0.10' }),
      pool(1),
    );
    const { runs, says } = cellOf(matrixOf(document), 16, 'kubenet');
    expect(runs).toEqual({ nodes: 390, limitedBy: 'route-table' });
    expect(says).toContain('a route table holds 400 routes, 10 of them your own');
  });

  it('counts the default surge of the Kubernetes version', () => {
    const { upgrades } = cellOf(matrixOf(alone({ maxPods: 110 }, {}, '1.31')), 24, 'kubenet');
    expect(upgrades.nodes).toBe(250);
    // 228 nodes and 23 for an upgrade are 251.
    expect(cellOf(matrixOf(alone({ maxPods: 110 })), 24, 'kubenet').upgrades.nodes).toBe(228);
    expect(cellOf(matrixOf(alone({ scaleSetPriority: 'Spot' })), 24, 'kubenet').upgrades.nodes).toBe(251);
  });

  it('takes the mode’s own default of max pods, or what the pool says', () => {
    expect(matrixOf(alone()).columns.map(({ maxPods }) => maxPods)).toEqual(
      networkModes.map(({ maxPods }) => cited(alone(), maxPods.default).value),
    );
    expect(new Set(matrixOf(alone({ maxPods: 50 })).columns.map(({ maxPods }) => maxPods))).toEqual(new Set([50]));
  });

  it('leaves other pools and machines what they have', () => {
    const shared = documentOf(
      virtualNetwork('10.0.0.0/8'),
      subnet('10.240.0.0/24'),
      cluster({ serviceCidr: '172.16.0.0/16', dnsServiceIP: '172.16.0.10' }),
      pool(1, { maxSurge: '1' }),
      pool(2, { id: 'second', maxSurge: '1' }),
      machine('vm', '10.240.0.9'),
    );
    const matrix = matrixOf(shared);
    expect(matrix.others).toEqual({ nodes: 2, surge: 1 });
    // 251 less a machine and 2 × 31 are 188; with a surge node of the other pool 157.
    const { runs, upgrades } = cellOf(matrix, 24, 'node-subnet');
    expect([runs.nodes, upgrades.nodes]).toEqual([6, 4]);
    expect(cellOf(matrix, 24, 'kubenet').runs.nodes).toBe(248);
  });

  it('leaves other pools their part of the pod CIDR, while all are upgraded too', () => {
    const shared = documentOf(
      virtualNetwork('10.0.0.0/8'),
      subnet('10.240.0.0/24'),
      cluster({ podCidr: '172.20.0.0/21', serviceCidr: '172.16.0.0/16', dnsServiceIP: '172.16.0.10' }),
      pool(1, { maxSurge: '1' }),
      pool(2, { id: 'second', maxSurge: '1' }),
    );
    const { runs, upgrades, says } = cellOf(matrixOf(shared), 24, 'overlay');
    // 8 blocks less 2; while upgrading less 3, of which one is a surge node's.
    expect([runs, upgrades.nodes]).toEqual([{ nodes: 6, limitedBy: 'pod-cidr' }, 4]);
    expect(says).toBe(
      '6 nodes run: the pod CIDR has 8 blocks, one a node, and other pools have 2 nodes. 4 can be upgraded, with 1 surge node.',
    );
  });

  it('counts no block that kubenet passes over for the services', () => {
    const document = alone(
      {},
      { podCidr: '10.244.0.0/16', serviceCidr: '10.244.128.0/17', dnsServiceIP: '10.244.128.10' },
    );
    expect(cellOf(matrixOf(document), 16, 'kubenet').runs.nodes).toBe(128);
    expect(cellOf(matrixOf(document), 16, 'overlay').runs.nodes).toBe(256);
  });

  it('marks the present row and column', () => {
    const matrix = matrixOf(inMode(examples.article, 'aks', 'overlay'), 'webpool');
    expect(matrix.pool).toBe('webpool');
    expect(matrix.rows.filter(({ present }) => present).map(({ length }) => length)).toEqual([24]);
    expect(matrix.columns.filter(({ present }) => present).map(({ mode }) => mode.id)).toEqual(['overlay']);
  });

  it('tells of a pod subnet what it allows: O10, and static blocks of 2024-03-18', () => {
    const told = (maxPods: number) => {
      const document = inMode(alone({ maxPods }), 'aks', 'pod-subnet');
      const pods = resourceOf(document, 'subnet', resourceOf(document, 'agentPool', 'pool')?.podSubnet);
      if (!pods) throw new Error('No pod subnet');
      const sized = withResource(document, { ...pods, addressPrefix: '10.241.0.0/24' });
      return matrixOf(sized).columns.map(({ podSubnet }) => podSubnet);
    };
    expect(told(15)[3]).toBe(
      'The pod subnet snet-pods (10.241.0.0/24) has room for 14 nodes: a node takes 16 addresses of it.',
    );
    expect(told(30)).toEqual([
      undefined,
      undefined,
      'The pod subnet snet-pods (10.241.0.0/24) has room for 15 nodes, or 5 nodes with all their pods: a node takes 16 addresses when it starts and 48 with 30 pods of it.',
      'The pod subnet snet-pods (10.241.0.0/24) has room for 7 nodes: a node takes 32 addresses of it.',
      undefined,
    ]);
  });

  it('has none for a cluster without pools', () =>
    expect(sizeMatrix(plan(documentOf(virtualNetwork('10.0.0.0/8'), cluster())), 'aks')).toBeUndefined());
});

describe('laws', () => {
  it('a larger subnet never has room for fewer nodes, and upgrades never for more than runs', () => {
    fc.assert(
      fc.property(topology, (document) => {
        const planned = plan(document);
        for (const id of Object.keys(planned.clusters)) {
          const { rows = [] } = sizeMatrix(planned, id) ?? {};
          rows.forEach(({ cells }, n) => {
            cells.forEach(({ runs, upgrades }, column) => {
              const smaller = rows[n - 1]?.cells[column];
              expect(runs.nodes).toBeGreaterThanOrEqual(smaller?.runs.nodes ?? 0);
              expect(upgrades.nodes).toBeGreaterThanOrEqual(smaller?.upgrades.nodes ?? 0);
              expect(upgrades.nodes).toBeLessThanOrEqual(runs.nodes);
            });
          });
        }
      }),
    );
  });

  it('plan() places as many nodes as the present cell says, and not one more', () => {
    const modes = fc.constantFrom<NetworkModeId>('kubenet', 'node-subnet', 'overlay');
    fc.assert(
      fc.property(
        modes,
        fc.integer({ min: 22, max: 29 }),
        fc.integer({ min: 10, max: 250 }),
        (mode, length, maxPods) => {
          const sized = documentOf(
            virtualNetwork('10.240.0.0/16'),
            subnet(`10.240.0.0/${length}`),
            cluster(),
            pool(1, { maxPods }),
            machine('fixed', '10.240.0.5'),
            machine('late'),
          );
          const document = inMode(sized, 'aks', mode);
          const { nodes } = cellOf(matrixOf(document), length, mode).runs;
          const refused = (count: number) =>
            plan(withResource(document, { ...pool(count, { maxPods }) })).clusters.aks?.pools[0]?.refused;
          expect(refused(nodes)).toBe(0);
          expect(refused(nodes + 1)).toBe(1);
        },
      ),
      { numRuns: 60 },
    );
  });
});
