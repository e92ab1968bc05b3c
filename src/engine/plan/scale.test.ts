import { describe, expect, it } from 'vitest';
import { formatPrefix, rangesSize } from '../../ip';
import type { ResourceOf, TopologyDocument } from '../../model';
import { cluster, documentOf, pool, subnet, virtualNetwork, workload } from '../testing';
import { plan } from './plan';
import { nodesOf, podsOn } from './pods';

type Profile = Partial<ResourceOf<'managedCluster'>['networkProfile']>;

/** Five pools of so many nodes. */
const large = (each: number, profile: Profile, nodeSubnet: string, maxPods?: number): TopologyDocument =>
  documentOf(
    virtualNetwork('10.0.0.0/8'),
    subnet(nodeSubnet),
    cluster({ serviceCidr: '172.20.0.0/16', dnsServiceIP: '172.20.0.10', ...profile }),
    ...Array.from({ length: 5 }, (_, i) => pool(each, { id: `p${i}`, ...(maxPods !== undefined && { maxPods }) })),
    workload('web', 1_000_000),
  );

function planned(document: TopologyDocument) {
  const { clusters, subnets, routeTables } = plan(document);
  if (!clusters.aks || !subnets.nodes) throw new Error('No cluster or no subnet');
  return { aks: clusters.aks, nodes: nodesOf(clusters.aks), subnet: subnets.nodes, routeTables };
}

describe('the largest clusters that AKS allows', () => {
  it('Overlay: 5,000 nodes of 250 pods own 5,000 blocks', () => {
    const profile: Profile = { networkPlugin: 'azure', networkPluginMode: 'overlay', podCidr: '10.128.0.0/11' };
    const { aks, nodes, subnet: space } = planned(large(1000, profile, '10.16.0.0/16', 250));
    expect(new Set(nodes.map(({ block }) => block && formatPrefix(block))).size).toBe(5000);
    expect(new Set(nodes.map(({ address }) => address)).size).toBe(5000);
    expect(aks.pods).toEqual({ running: 1_000_000, pending: 0, capacity: 1_250_000 });
    expect(aks.pools.every(({ refused }) => refused === 0)).toBe(true);
    expect(space.usage).toMatchObject({ nodes: 5000, pods: 0, free: 65_531 - 5000 });
    expect(podsOn(aks, nodes[4999]?.id ?? '')).toHaveLength(200);
  });

  it('Azure CNI: 5,000 nodes of 30 pods take 155,000 addresses of a /12', () => {
    const { nodes, subnet: space } = planned(large(1000, { networkPlugin: 'azure' }, '10.16.0.0/12'));
    expect(space.usage).toMatchObject({ nodes: 5000, pods: 150_000, free: 2 ** 20 - 5 - 155_000 });
    expect(rangesSize(nodes.flatMap(({ pods }) => pods))).toBe(150_000);
    expect(nodes[4999]?.address).toBe(space.prefix.first + 4 + 4999 * 31);
  });

  it('kubenet: 400 nodes have 400 routes, and the other 50 are refused', () => {
    const { aks, nodes, routeTables } = planned(large(90, { podCidr: '10.128.0.0/11' }, '10.16.0.0/16'));
    expect(nodes).toHaveLength(400);
    expect(routeTables['aks/routeTable']?.routes).toHaveLength(400);
    expect(aks.pools.map(({ refused }) => refused)).toEqual([0, 0, 0, 0, 50]);
    expect(aks.pools[4]?.refusal).toMatchObject({ space: 'route-table', needed: 450, available: 400 });
  });
});
