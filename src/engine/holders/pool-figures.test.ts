import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resourceOf, resourcesOf, type TopologyDocument, withResource } from '../../model';
import { topology } from '../arbitraries';
import { plan } from '../plan/plan';
import type { Plan } from '../plan/types';
import { cluster, documentOf, machine, oneCluster, pool, subnet, virtualNetwork } from '../testing';
import { poolFigures } from './pool-figures';

const figuresOf = (document: TopologyDocument, id = 'pool') => {
  const planned = plan(document);
  for (const owner of Object.values(planned.clusters)) {
    const found = owner.pools.find((candidate) => candidate.id === id);
    if (found) return poolFigures(planned, owner, found);
  }
  throw new Error(`No pool ${id}`);
};

it('tells what a node of a pool costs, and what the pool has', () =>
  // 251 usable addresses hold eight nodes of 31.
  expect(figuresOf(oneCluster('node-subnet', { subnet: '10.0.0.0/24', nodes: 20, maxPods: 30 }))).toMatchObject({
    addressesPerNode: 31,
    podCapacity: 240,
    podsRunning: 0,
    nodesWanted: 20,
    most: { nodes: 8, limitedBy: 'subnet' },
  }));

describe('the most nodes of a pool', () => {
  it('leave what others hold', () => {
    const shared = documentOf(
      virtualNetwork('10.0.0.0/24'),
      subnet('10.0.0.0/24'),
      cluster({ networkPlugin: 'azure' }),
      pool(2, { id: 'a' }),
      pool(3, { id: 'b' }),
      machine('vm'),
    );
    // 251 less one machine and three nodes of 31 leave five nodes of 31.
    expect(figuresOf(shared, 'a').most).toMatchObject({ nodes: 5, limitedBy: 'subnet' });
  });

  it('end where kubenet passes over blocks that meet the service CIDR', () => {
    const document = documentOf(
      virtualNetwork('10.240.0.0/24'),
      subnet('10.240.0.0/24'),
      cluster({ podCidr: '10.0.0.0/22', serviceCidr: '10.0.1.0/24' }),
      pool(1),
    );
    expect(figuresOf(document).most).toMatchObject({ nodes: 3, limitedBy: 'pod-cidr' });
  });

  it('end at a thousand', () =>
    expect(
      figuresOf(oneCluster('overlay', { subnet: '10.240.0.0/16', nodes: 1, podCidr: '10.128.0.0/12' })).most,
    ).toMatchObject({ nodes: 1000, limitedBy: 'cluster' }));
});

const withCount = (document: TopologyDocument, id: string, count: number): TopologyDocument => {
  const stored = resourceOf(document, 'agentPool', id);
  if (!stored) throw new Error(`No pool ${id}`);
  return withResource(document, { ...stored, count });
};

/** What there is beside a pool: nodes of the others, and those who find no address. */
const others = ({ clusters, subnets }: Plan, id: string) => ({
  nodes: Object.values(clusters).flatMap(({ pools }) =>
    pools.filter((one) => one.id !== id).map((one) => `${one.id} ${one.nodes.length}`),
  ),
  homeless: Object.values(subnets).flatMap(({ homeless }) => homeless),
});

describe('law', () => {
  it('plan() places the most nodes of any pool at no cost to others, and not one more', () =>
    fc.assert(
      fc.property(topology, (document) => {
        const before = plan(document);
        for (const { id } of resourcesOf(document, 'agentPool')) {
          const { nodes } = figuresOf(document, id).most;
          const at = (count: number) => {
            const planned = plan(withCount(document, id, count));
            const placed = Object.values(planned.clusters).flatMap(({ pools }) => pools.filter((one) => one.id === id));
            return { placed: placed[0]?.nodes.length, ...others(planned, id) };
          };
          const kept = others(before, id);
          expect(at(nodes)).toEqual({ placed: nodes, ...kept });
          expect(at(nodes + 1)).not.toEqual({ placed: nodes + 1, ...kept });
        }
      }),
    ));
});
