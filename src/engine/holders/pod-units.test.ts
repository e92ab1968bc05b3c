import { describe, expect, it } from 'vitest';
import { plan } from '../plan/plan';
import { cluster, documentOf, pool, subnet, virtualNetwork, workload } from '../testing';
import { podUnitsOfPool, podUnitsOfSubnet } from './pod-units';

interface Design {
  readonly nodes: number;
  readonly pods: number;
  readonly maxPods?: number;
  readonly allocation?: 'DynamicIndividual' | 'StaticBlock';
}

/** One pool with a pod subnet of 256 addresses. */
const planned = ({ nodes, pods, maxPods = 32, allocation = 'DynamicIndividual' }: Design) =>
  plan(
    documentOf(
      virtualNetwork('10.240.0.0/16'),
      subnet('10.240.0.0/24'),
      subnet('10.240.1.0/24', { id: 'pods' }),
      cluster({ networkPlugin: 'azure' }),
      pool(nodes, { maxPods, podSubnet: 'pods', podIPAllocationMode: allocation }),
      workload('web', pods),
    ),
  );

const held = (design: Design) => podUnitsOfSubnet(planned(design), 'pods');

// Azure/AKS issue 4035 (G11) and "Azure CNI Pod Subnet with dynamic IP allocation in AKS", 2026-09-10.
describe('batches of 16 in a /24', () => {
  it.each([
    { nodes: 15, pods: 0, held: 15, idle: 240 },
    { nodes: 7, pods: 7 * 8, held: 7, idle: 56 },
    { nodes: 7, pods: 7 * 9, held: 14, idle: 224 - 63 },
    { nodes: 1, pods: 25, held: 3, idle: 23 }, // O11: 25 pods hold 48
  ])('$nodes nodes with $pods pods hold $held of 15, $idle addresses idle', ({ nodes, pods, ...expected }) =>
    expect(held({ nodes, pods })).toMatchObject({ ...expected, total: 15, leftOver: 11, running: pods }),
  );

  it('say the same of the pool, where it is the only one', () => {
    const all = planned({ nodes: 7, pods: 63 });
    const [only] = all.clusters.aks?.pools ?? [];
    expect(only && podUnitsOfPool(all, only)).toMatchObject({ held: 14, idle: 224 - 63 });
  });
});

// O12, "Azure CNI with static block allocation in AKS", 2024-03-18.
describe('/28 blocks in a /24', () => {
  it.each([
    { maxPods: 30, held: 4, idle: 64 },
    { maxPods: 31, held: 4, idle: 64 },
    { maxPods: 32, held: 6, idle: 96 },
  ])('2 nodes of $maxPods pods hold $held, used or not', ({ maxPods, ...expected }) => {
    const units = held({ nodes: 2, pods: 0, maxPods, allocation: 'StaticBlock' });
    expect(units).toMatchObject(expected);
    expect(units?.name.many).toBe('/28 blocks');
  });
});

it('there are none in a subnet that is no pod subnet', () =>
  expect(podUnitsOfSubnet(planned({ nodes: 1, pods: 1 }), 'nodes')).toBeUndefined());
