import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plan } from '../../engine';
import { topology } from '../../engine/arbitraries';
import { inMode } from '../../engine/testing';
import { examples } from '../../examples';
import { addressOf, type Range } from '../../ip';
import { toPlanOutput } from './plan';

/** What a program makes of a range's text. */
function rangeOf(text: string): Range {
  const [first = '', last = first] = text.split('-');
  return { first: addressOf(first), last: addressOf(last) };
}

describe('the plan as it is printed', () => {
  it('names modes by id, addresses, prefixes and ranges as text', () => {
    const { clusters, subnets, addresses } = toPlanOutput(plan(examples.article));
    expect(clusters.aks).toMatchObject({
      ...{ id: 'aks', name: 'aks-prod', mode: 'kubenet', podCidr: '10.244.0.0/16', serviceCidr: '10.0.0.0/16' },
      pools: [
        {
          ...{ id: 'nodepool1', subnet: 'snet-aks', maxPods: 110, refused: 0 },
          nodes: [
            {
              id: 'nodepool1/node/0',
              address: '10.240.0.4',
              pods: ['10.244.0.2-10.244.0.111'],
              block: '10.244.0.0/24',
            },
            { id: 'nodepool1/node/1', address: '10.240.0.5' },
          ],
        },
        { id: 'webpool' },
      ],
    });
    expect(subnets['snet-aks']).toMatchObject({
      ...{ prefix: '10.240.0.0/24', usage: { total: 256, usable: 251, reserved: 5 } },
      holdings: [
        { addresses: '10.240.0.0-10.240.0.3', role: 'reserved' },
        { addresses: '10.240.0.4', role: 'node' },
        {},
        {},
        {},
        {},
      ],
    });
    expect(addresses['vm-jump']).toEqual([{ addresses: '10.100.1.4', role: 'address', predicted: false }]);
  });

  it('tells pod subnets, and of each pool its own mode', () => {
    const { clusters, subnets } = toPlanOutput(plan(inMode(examples.article, 'aks', 'pod-subnet-static')));
    expect(clusters.aks?.pools[0]).toMatchObject({ mode: 'pod-subnet-static', podSubnet: 'snet-pods' });
    expect(subnets['snet-pods']?.podUnits).toMatchObject({ size: 16 });
  });

  it('says of every address what the plan says', () => {
    fc.assert(
      fc.property(topology, (document) => {
        const planned = plan(document);
        const { clusters, subnets } = toPlanOutput(planned);
        for (const { id, holdings } of Object.values(planned.subnets)) {
          expect(subnets[id]?.holdings.map(({ addresses }) => rangeOf(addresses))).toEqual(
            holdings.map(({ range }) => range),
          );
        }
        for (const { id, pools } of Object.values(planned.clusters)) {
          const nodes = clusters[id]?.pools.flatMap((pool) => pool.nodes);
          const expected = pools.flatMap((pool) => pool.nodes);
          expect(nodes?.map(({ address }) => addressOf(address))).toEqual(expected.map(({ address }) => address));
          expect(nodes?.map(({ pods }) => pods.map(rangeOf))).toEqual(expected.map(({ pods }) => pods));
        }
      }),
      { numRuns: 50 },
    );
  });
});
