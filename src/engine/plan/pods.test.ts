import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatAddress } from '../../ip';
import { topology } from '../arbitraries';
import { cluster, documentOf, pool, subnet, virtualNetwork, workload } from '../testing';
import { plan } from './plan';
import { countsOf, nodesOf, placePods, podsOf, podsOn } from './pods';

describe('dealing pods', () => {
  it('goes round, and leaves full nodes out', () => {
    const { placeOf, runningOn, capacity } = placePods([1, 3, 0, 2], 9);
    expect(capacity).toBe(6);
    expect([0, 1, 2, 3, 4, 5, 6].map(placeOf)).toEqual([
      { node: 0, slot: 0 },
      { node: 1, slot: 0 },
      { node: 3, slot: 0 },
      { node: 1, slot: 1 },
      { node: 3, slot: 1 },
      { node: 1, slot: 2 },
      undefined,
    ]);
    expect([0, 1, 2, 3].map(runningOn)).toEqual([1, 3, 0, 2]);
  });

  it.each([
    { node: 0, slot: 1, because: 'it is full by then' },
    { node: 2, slot: 0, because: 'it runs no pods' },
    { node: 1, slot: 3, because: 'the largest has three slots' },
    { node: 4, slot: 0, because: 'there is no such node' },
  ])('node $node has no slot $slot: $because', ({ node, slot }) =>
    expect(() => placePods([1, 3, 0, 2], 9).podAt(node, slot)).toThrow('has no slot'),
  );

  it('has no place for anything on no nodes', () => expect(placePods([], 5).placeOf(0)).toBeUndefined());
});

describe('pods by name', () => {
  const planned = plan(
    documentOf(
      virtualNetwork('10.240.0.0/24'),
      subnet('10.240.0.0/24'),
      cluster({ networkPlugin: 'azure', networkPluginMode: 'overlay' }),
      pool(3),
      workload('dns', 2),
      workload('idle', 0),
      workload('web', 5),
    ),
  );
  const aks = planned.clusters.aks;
  if (!aks) throw new Error('No cluster');

  it('of a workload stand on the nodes in turn', () =>
    expect(
      podsOf(aks, 'web', 100).map(({ replica, node, address }) => [replica, node.index, formatAddress(address)]),
    ).toEqual([
      [0, 2, '10.244.2.0'],
      [1, 0, '10.244.0.1'],
      [2, 1, '10.244.1.1'],
      [3, 2, '10.244.2.1'],
      [4, 0, '10.244.0.2'],
    ]));

  it('are listed up to a limit', () => expect(podsOf(aks, 'web', 2)).toHaveLength(2));
  it('of nobody are none', () => expect(podsOf(aks, 'nobody', 2)).toEqual([]));
  it('on no node are none', () => expect(podsOn(aks, 'pool/node/9')).toEqual([]));

  it('on a node stand lowest address first', () =>
    expect(
      podsOn(aks, 'pool/node/0').map(({ workload: of, replica, address }) => [of, replica, formatAddress(address)]),
    ).toEqual([
      ['dns', 0, '10.244.0.0'],
      ['web', 1, '10.244.0.1'],
      ['web', 4, '10.244.0.2'],
    ]));
});

describe('laws', () => {
  const rooms = fc.array(fc.constantFrom<number[]>(0, 1, 2, 3, 10, 30, 110), { maxLength: 12 });

  it('slot and place are inverse, and each slot has one pod', () =>
    fc.assert(
      fc.property(rooms, fc.nat({ max: 700 }), (sizes, pods) => {
        const { placeOf, podAt, runningOn, capacity } = placePods(sizes, pods);
        const running = Math.min(pods, capacity);
        const places = Array.from({ length: running }, (_, pod) => placeOf(pod));
        expect(places.map((place) => place && podAt(place.node, place.slot))).toEqual(places.map((_, pod) => pod));
        expect(placeOf(running)).toBeUndefined();
        expect(capacity).toBe(sizes.reduce((sum, size) => sum + size, 0));
        expect(sizes.map((_, node) => runningOn(node))).toEqual(
          sizes.map((_, node) => places.filter((place) => place?.node === node).length),
        );
        // The pods on a node fill its slots from the first, and no node has more than it can run.
        expect(places.every((place) => place && place.slot < runningOn(place.node))).toBe(true);
        expect(sizes.every((size, node) => runningOn(node) <= size)).toBe(true);
      }),
    ));

  it('listed by workload and listed by node, pods are the same', () =>
    fc.assert(
      fc.property(topology, (document) => {
        for (const planned of Object.values(plan(document).clusters)) {
          const byNode = nodesOf(planned).flatMap(({ id }) => podsOn(planned, id));
          const byWorkload = planned.workloads.flatMap(({ id }) => podsOf(planned, id, Number.POSITIVE_INFINITY));
          const text = (pods: typeof byNode) =>
            pods.map((pod) => `${pod.workload}/${pod.replica} ${pod.node.id} ${formatAddress(pod.address)}`).toSorted();
          expect(text(byNode)).toEqual(text(byWorkload));
          expect(byNode).toHaveLength(planned.pods.running);
        }
      }),
    ));

  it('counted by workload and listed by node, pods are as many', () =>
    fc.assert(
      fc.property(topology, (document) => {
        for (const planned of Object.values(plan(document).clusters)) {
          const listed = nodesOf(planned).flatMap(({ id }) =>
            podsOn(planned, id).map((pod) => `${pod.workload} ${id}`),
          );
          const counted = planned.workloads.flatMap((workload) =>
            [...countsOf(planned, workload.id)].flatMap(([node, count]) =>
              Array.from({ length: count }, () => `${workload.id} ${node}`),
            ),
          );
          expect(counted.toSorted()).toEqual(listed.toSorted());
        }
      }),
    ));
});
