import { describe, expect, it } from 'vitest';
import { formatPrefix, formatRange, prefixFrom } from '../../ip';
import { maxPodsOf, modeOfPool, resourceOf, type TopologyDocument, withResource } from '../../model';
import { cluster, documentOf, pool, subnet, virtualNetwork, workload } from '../testing';
import { plan } from './plan';
import { podsOn } from './pods';
import type { NodePlan, PoolPlan } from './types';

const DELEGATION = 'Microsoft.ContainerService/managedClusters';

interface Shape {
  readonly podSubnet: string;
  readonly nodes: number;
  readonly maxPods: number;
  readonly pods?: number;
  readonly podIPAllocationMode?: 'StaticBlock';
}

const designOf = ({ podSubnet, nodes, maxPods, pods = 0, podIPAllocationMode }: Shape): TopologyDocument =>
  documentOf(
    virtualNetwork('10.0.0.0/8'),
    subnet('10.240.0.0/16'),
    subnet(podSubnet, { id: 'pods', delegation: DELEGATION }),
    cluster({ networkPlugin: 'azure' }),
    pool(nodes, { maxPods, podSubnet: 'pods', ...(podIPAllocationMode && { podIPAllocationMode }) }),
    workload('web', pods),
  );

function planned(shape: Shape): { readonly pool: PoolPlan; readonly free: number } {
  const { clusters, subnets } = plan(designOf(shape));
  const [found] = clusters.aks?.pools ?? [];
  if (!found) throw new Error('pool');
  return { pool: found, free: subnets.pods?.usage.free ?? 0 };
}

const held = ({ pods }: NodePlan): string[] => pods.map(formatRange);

describe('batches of 16', () => {
  // O10: MicrosoftDocs/azure-docs issue 97370 and Azure/AKS issue 4035: a /24 gives 15 batches, 240 of 251 addresses.
  it('of a /24 last for 15 nodes, and 11 addresses are left over', () => {
    const { pool: found, free } = planned({ podSubnet: '10.241.0.0/24', nodes: 16, maxPods: 32 });
    expect(found.nodes).toHaveLength(15);
    expect(found.refusal).toEqual({ space: 'pod-subnet', subject: 'pods', needed: 256, available: 240 });
    expect(free).toBe(11);
  });

  // G11: Azure/AKS issue 4035: seven nodes with 32 held and one with 16 make 240 too.
  it('grow with the pods until the subnet is used up', () => {
    const { pool: found, free } = planned({ podSubnet: '10.241.0.0/24', nodes: 8, maxPods: 32, pods: 256 });
    expect(found.nodes.map(({ podUnits }) => podUnits)).toEqual([2, 2, 2, 2, 2, 2, 2, 1]);
    expect(found.nodes.map(({ podsRunning }) => podsRunning)).toEqual([32, 32, 32, 32, 32, 32, 32, 16]);
    expect(free).toBe(11);
  });

  it('are handed out node by node, lowest free first', () => {
    const { pool: found } = planned({ podSubnet: '10.241.0.0/24', nodes: 3, maxPods: 30, pods: 25 });
    // 9, 8 and 8 pods: the first node has fewer than 8 addresses of its 16 to spare.
    expect(found.nodes.map(held)).toEqual([
      ['10.241.0.4 – 10.241.0.35'],
      ['10.241.0.36 – 10.241.0.51'],
      ['10.241.0.52 – 10.241.0.67'],
    ]);
  });

  it('give pods their addresses', () => {
    const { clusters } = plan(designOf({ podSubnet: '10.241.0.0/24', nodes: 2, maxPods: 30, pods: 3 }));
    if (!clusters.aks) throw new Error('aks');
    expect(podsOn(clusters.aks, 'pool/node/0').map(({ address }) => address - 0x0af10000)).toEqual([4, 5]);
    expect(podsOn(clusters.aks, 'pool/node/1').map(({ address }) => address - 0x0af10000)).toEqual([20]);
  });
});

describe('blocks of /28', () => {
  it('leave out the first and the last, and the first address of each node', () => {
    const { pool: found, free } = planned({
      podSubnet: '10.40.0.0/24',
      nodes: 3,
      maxPods: 30,
      podIPAllocationMode: 'StaticBlock',
    });
    expect(found.nodes.map(held)).toEqual([
      ['10.40.0.17 – 10.40.0.46'],
      ['10.40.0.49 – 10.40.0.78'],
      ['10.40.0.81 – 10.40.0.110'],
    ]);
    expect(free).toBe(251 - 3 * 32);
  });

  // "Azure CNI with static block allocation in AKS", 2024-03-18: 10.40.0.0/13 with 250 pods a node, 16 blocks each.
  it('of a /13 last for 2,047 nodes of 250 pods', () => {
    const most = (length: number) => {
      const { subnets } = plan(
        designOf({
          podSubnet: formatPrefix(prefixFrom(0x0a280000, length)),
          nodes: 1,
          maxPods: 250,
          podIPAllocationMode: 'StaticBlock',
        }),
      );
      return Math.floor((subnets.pods?.podUnits?.total ?? 0) / 16);
    };
    expect(most(13)).toBe(2047);
    // A /12 is the largest: about a million addresses.
    expect(most(12)).toBe(4095);
  });

  it('run out like any other space', () => {
    const { pool: found } = planned({
      podSubnet: '10.40.0.0/26',
      nodes: 3,
      maxPods: 30,
      podIPAllocationMode: 'StaticBlock',
    });
    expect(found.nodes).toHaveLength(1);
    expect(found.refusal).toEqual({ space: 'pod-subnet', subject: 'pods', needed: 96, available: 32 });
  });
});

describe('a pod subnet', () => {
  it('in which nodes stand gives nothing', () => {
    const design = designOf({ podSubnet: '10.241.0.0/24', nodes: 2, maxPods: 30 });
    const own = resourceOf(design, 'agentPool', 'pool');
    if (!own) throw new Error('pool');
    const { clusters } = plan(withResource(design, { ...own, vnetSubnet: 'pods' }));
    expect(clusters.aks?.pools[0]).toMatchObject({ refused: 2, refusal: { space: 'pod-subnet', available: 0 } });
  });

  it('is shared by pools, each with a mode of its own', () => {
    const design = documentOf(
      virtualNetwork('10.0.0.0/8'),
      subnet('10.240.0.0/16'),
      subnet('10.241.0.0/24', { id: 'pods', delegation: DELEGATION }),
      cluster({ networkPlugin: 'azure' }),
      pool(1, { id: 'one', maxPods: 30, podSubnet: 'pods' }),
      pool(1, { id: 'two', maxPods: 30, podSubnet: 'pods', podIPAllocationMode: 'StaticBlock' }),
      pool(1, { id: 'three', maxPods: 30 }),
    );
    const { clusters } = plan(design);
    expect(clusters.aks?.pools.map(({ mode }) => mode.id)).toEqual(['pod-subnet', 'pod-subnet-static', 'node-subnet']);
    const aks = resourceOf(design, 'managedCluster', 'aks');
    const two = resourceOf(design, 'agentPool', 'two');
    if (!aks || !two) throw new Error('design');
    expect(maxPodsOf(design, two, modeOfPool(aks, two))).toBe(30);
  });
});
