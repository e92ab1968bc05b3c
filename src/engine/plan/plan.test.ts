import { describe, expect, it } from 'vitest';
import { formatAddress, formatPrefix, formatRange, rangesSize } from '../../ip';
import { type Resource, type TopologyDocument, withResource } from '../../model';
import { networkModeById } from '../../modes';
import { nodesThatFit } from '../capacity/capacity';
import { cluster, documentOf, machine, oneCluster, pool, service, subnet, virtualNetwork, workload } from '../testing';
import { plan } from './plan';
import { nodesOf, podsOf, podsOn } from './pods';
import type { ClusterPlan, SubnetPlan } from './types';

function planned(document: TopologyDocument): { readonly aks: ClusterPlan; readonly nodes: SubnetPlan } {
  const { clusters, subnets } = plan(document);
  if (!clusters.aks || !subnets.nodes) throw new Error('No cluster or no subnet');
  return { aks: clusters.aks, nodes: subnets.nodes };
}

const poolOf = (aks: ClusterPlan, index = 0) => {
  const found = aks.pools[index];
  if (!found) throw new Error(`No pool ${index}`);
  return found;
};

// "IP address planning in AKS", 2026-04-16: O1 and O2. The document names /21 as the size to choose.
describe('Azure CNI: 1 + max pods addresses a node, surge included', () => {
  it.each([
    { id: 'O1', nodes: 51, addresses: 1581 },
    { id: 'O2', nodes: 61, addresses: 1891 },
  ])(
    '$id: $nodes nodes of 30 pods take $addresses addresses: a /21 holds them, a /22 does not',
    ({ nodes, addresses }) => {
      const fits = planned(oneCluster('node-subnet', { subnet: '10.240.0.0/21', nodes, maxPods: 30 }));
      expect(fits.nodes.usage).toMatchObject({ nodes, pods: addresses - nodes, free: 2043 - addresses });
      expect(poolOf(fits.aks).refused).toBe(0);
      const tight = planned(oneCluster('node-subnet', { subnet: '10.240.0.0/22', nodes, maxPods: 30 }));
      expect(poolOf(tight.aks).refusal).toMatchObject({ space: 'subnet', needed: addresses, available: 1019 });
    },
  );
});

// "Use kubenet networking in AKS", 2026-04-16: O3 to O6.
describe('what the kubenet document compares', () => {
  it('O3, G13: kubenet in a /24 runs 251 nodes and 27,610 pods, and has no address left', () => {
    const { aks, nodes } = planned(oneCluster('kubenet', { subnet: '10.240.0.0/24', nodes: 300 }));
    expect(poolOf(aks).nodes).toHaveLength(251);
    expect(poolOf(aks).refused).toBe(49);
    expect(aks.pods.capacity).toBe(27_610);
    expect(nodes.usage.free).toBe(0);
  });

  it('O4: Azure CNI in a /24 runs 8 nodes and 240 pods', () => {
    const { aks, nodes } = planned(oneCluster('node-subnet', { subnet: '10.240.0.0/24', nodes: 9 }));
    expect(poolOf(aks).nodes).toHaveLength(8);
    expect(aks.pods.capacity).toBe(240);
    expect(nodes.usage).toMatchObject({ reserved: 5, nodes: 8, pods: 240, other: 0, free: 3 });
  });

  it('O5: kubenet in a /27 runs 25 nodes and 2,750 pods with room to surge', () => {
    const { aks, nodes } = planned(oneCluster('kubenet', { subnet: '10.240.0.0/27', nodes: 25 }));
    expect(poolOf(aks).refused).toBe(0);
    expect(aks.pods.capacity).toBe(2_750);
    expect(nodes.usage.free).toBeGreaterThanOrEqual(1);
  });

  it.each([
    { nodes: 20, pods: 2_200 },
    { nodes: 25, pods: 2_750 },
  ])('O5: the document’s range: $nodes nodes, $pods pods', ({ nodes, pods }) => {
    const { aks } = planned(oneCluster('kubenet', { subnet: '10.240.0.0/27', nodes }));
    expect(aks.pods.capacity).toBe(pods);
  });

  it('O6: node n owns the n-th /24 of the pod CIDR', () => {
    const { aks } = planned(oneCluster('kubenet', { subnet: '192.168.1.0/24', nodes: 3 }));
    expect(nodesOf(aks).map(({ address, block }) => [formatAddress(address), block && formatPrefix(block)])).toEqual([
      ['192.168.1.4', '10.244.0.0/24'],
      ['192.168.1.5', '10.244.1.0/24'],
      ['192.168.1.6', '10.244.2.0/24'],
    ]);
  });
});

// "Azure CNI Overlay networking in AKS", 2026-07-31 (O7), "Expand pod CIDR space in Azure CNI Overlay", 2024-08-16 (O8),
// Azure/AKS issues 4367 (/16: 256 nodes) and 4467 (/17: 128 nodes).
describe('Overlay', () => {
  it('O7: a node subnet /24 has 251 usable addresses', () => {
    const { aks, nodes } = planned(oneCluster('overlay', { subnet: '10.240.0.0/24', nodes: 252 }));
    expect(nodes.usage).toMatchObject({ total: 256, usable: 251, reserved: 5, nodes: 251, pods: 0, free: 0 });
    expect(poolOf(aks).refused).toBe(1);
  });

  it.each([
    { podCidr: '10.244.0.0/18', nodes: 64, because: 'O8, before' },
    { podCidr: '10.244.0.0/16', nodes: 256, because: 'O8, after; issue 4367' },
    { podCidr: '192.168.128.0/17', nodes: 128, because: 'issue 4467' },
    { podCidr: '10.244.0.0/24', nodes: 1, because: 'one block' },
    { podCidr: '10.244.0.0/20', nodes: 16, because: 'sixteen blocks' },
    { podCidr: '10.244.0.0/25', nodes: 0, because: 'smaller than a block' },
  ])('a pod CIDR $podCidr stops at $nodes nodes: $because', ({ podCidr, nodes }) => {
    const { aks } = planned(oneCluster('overlay', { subnet: '10.240.0.0/22', nodes: 300, podCidr }));
    expect(poolOf(aks).nodes).toHaveLength(nodes);
    expect(aks.blocks).toEqual({ total: nodes, used: nodes });
    expect(poolOf(aks).refusal).toMatchObject({ space: 'pod-cidr', code: 'InsufficientSubnetSize', subject: 'aks' });
  });

  it('AKS counts 1,280 addresses for five nodes against the 1,024 of a /22', () => {
    // Azure/AKS-Construction issue 701.
    const { aks } = planned(oneCluster('overlay', { subnet: '10.240.0.0/24', nodes: 5, podCidr: '10.244.0.0/22' }));
    expect(poolOf(aks).refusal).toMatchObject({ needed: 1280, available: 1024 });
  });

  it('the pods of a node have the first addresses of its block', () => {
    const { aks } = planned(oneCluster('overlay', { subnet: '10.240.0.0/24', nodes: 2 }));
    expect(nodesOf(aks).map(({ pods }) => pods.map(formatRange))).toEqual([
      ['10.244.0.0 – 10.244.0.249'],
      ['10.244.1.0 – 10.244.1.249'],
    ]);
  });
});

// Worked out from "IP address planning in AKS", 2026-04-16, with five addresses kept.
describe('subnets that miss by one', () => {
  it.each([
    { subnet: '10.0.0.0/25', maxPods: 30, nodes: 4, fit: 3, because: 'four need 124, there are 123' },
    { subnet: '10.0.0.0/24', maxPods: 30, nodes: 9, fit: 8, because: 'nine need 279' },
    { subnet: '10.0.0.0/24', maxPods: 110, nodes: 3, fit: 2, because: 'three need 333' },
    { subnet: '10.0.0.0/24', maxPods: 250, nodes: 1, fit: 1, because: 'one needs 251, there are 251' },
    { subnet: '10.0.0.0/24', maxPods: 250, nodes: 2, fit: 1, because: 'two need 502' },
  ])('$subnet, $nodes nodes of $maxPods pods: $fit, $because', ({ subnet: prefix, maxPods, nodes, fit }) => {
    const { aks, nodes: space } = planned(oneCluster('node-subnet', { subnet: prefix, maxPods, nodes }));
    expect(poolOf(aks).nodes).toHaveLength(fit);
    expect(poolOf(aks).refused).toBe(nodes - fit);
    expect(space.usage.nodes + space.usage.pods).toBe(fit * (maxPods + 1));
  });
});

describe('why nodes are refused', () => {
  // Azure's count of max pods less one is looser than planning: seen in public reports of 2024 and 2025.
  it.each([
    { maxPods: 110, nodes: 3, counted: 327, code: 'InsufficientSubnetSize' },
    { maxPods: 250, nodes: 2, counted: 498, code: 'InsufficientSubnetSize' },
    { maxPods: 30, nodes: 10, counted: 290, code: 'InsufficientSubnetSize' },
    { maxPods: 62, nodes: 4, counted: 244, code: 'SubnetIsFull' },
  ])('AKS counts $counted for $nodes nodes of $maxPods pods in a /24: $code', ({ maxPods, nodes, counted, code }) => {
    const { aks } = planned(oneCluster('node-subnet', { subnet: '10.0.0.0/24', maxPods, nodes }));
    expect(poolOf(aks).refusal).toMatchObject({ space: 'subnet', code, countedByAks: counted, subject: 'nodes' });
  });

  it('400 routes, and the user’s own count', () => {
    const roomy = { subnet: '10.240.0.0/16', nodes: 420, podCidr: '10.128.0.0/12' };
    expect(poolOf(planned(oneCluster('kubenet', roomy)).aks)).toMatchObject({
      refused: 20,
      refusal: { space: 'route-table', subject: 'aks/routeTable', needed: 420, available: 400 },
    });
    expect(poolOf(planned(oneCluster('kubenet', roomy)).aks).refusal?.code).toBeUndefined();
  });

  it('1,000 nodes a pool, 5,000 a cluster', () => {
    const sixPools = documentOf(
      virtualNetwork('10.240.0.0/12'),
      subnet('10.240.0.0/16'),
      cluster({
        networkPlugin: 'azure',
        networkPluginMode: 'overlay',
        podCidr: '10.0.0.0/11',
        serviceCidr: '172.16.0.0/16',
      }),
      ...[1001, 1000, 1000, 1000, 1000, 10].map((count, i) => pool(count, { id: `p${i}` })),
    );
    const { aks } = planned(sixPools);
    expect(aks.pools.map(({ nodes }) => nodes.length)).toEqual([1000, 1000, 1000, 1000, 1000, 0]);
    expect(aks.pools[0]?.refusal).toEqual({ space: 'cluster', subject: 'p0', needed: 1001, available: 1000 });
    expect(aks.pools[5]?.refusal).toEqual({ space: 'cluster', subject: 'aks', needed: 5011, available: 5000 });
  });

  it('kubenet passes over the blocks that meet the service CIDR, Overlay does not', () => {
    const document = (networkPluginMode?: 'overlay') =>
      documentOf(
        virtualNetwork('10.240.0.0/24'),
        subnet('10.240.0.0/24'),
        cluster({
          networkPlugin: networkPluginMode ? 'azure' : 'kubenet',
          ...(networkPluginMode && { networkPluginMode }),
          podCidr: '10.0.0.0/22',
          serviceCidr: '10.0.1.0/24',
        }),
        pool(4),
      );
    const kubenet = planned(document()).aks;
    expect(nodesOf(kubenet).map(({ block }) => block && formatPrefix(block))).toEqual([
      '10.0.0.0/24',
      '10.0.2.0/24',
      '10.0.3.0/24',
    ]);
    expect(kubenet.blocks).toEqual({ total: 3, used: 3 });
    expect(poolOf(kubenet).refusal).toEqual({ space: 'pod-cidr', subject: 'aks', needed: 1024, available: 768 });
    expect(planned(document('overlay')).aks.blocks).toEqual({ total: 4, used: 4 });
  });

  it.each(['10.0.0.0/16', '10.0.0.0/8', '10.0.3.128/25', '10.0.0.0/25'])(
    'a pod CIDR and the service CIDR %s never leave fewer than no blocks',
    (serviceCidr) => {
      for (const podCidr of ['10.0.0.0/22', '10.0.0.0/26']) {
        const { aks } = planned(
          documentOf(
            virtualNetwork('10.240.0.0/24'),
            subnet('10.240.0.0/24'),
            cluster({ podCidr, serviceCidr }),
            pool(9),
          ),
        );
        expect(aks.blocks?.total).toBe(aks.blocks?.used);
        expect(aks.blocks?.total).toBeGreaterThanOrEqual(0);
        expect(poolOf(aks).refusal?.needed).toBeGreaterThan(poolOf(aks).refusal?.available ?? 0);
      }
    },
  );
});

describe('the order of predicted addresses', () => {
  const base: readonly Resource[] = [
    virtualNetwork('10.240.0.0/24'),
    machine('early'),
    subnet('10.240.0.0/24'),
    cluster({ networkPlugin: 'azure' }),
    service('api', { internal: true }),
    pool(1, { id: 'a', maxPods: 10 }),
    machine('fixed', '10.240.0.6'),
    pool(1, { id: 'b', maxPods: 10 }),
    workload('web', 5),
    machine('late'),
  ];

  it('is: kept, fixed, pools in stored order with each node before its pods, then the rest in stored order', () => {
    const { nodes } = planned(documentOf(...base));
    expect(nodes.holdings.map(({ owner, role, range }) => `${role} ${owner} ${formatRange(range)}`)).toEqual([
      'reserved nodes 10.240.0.0 – 10.240.0.3',
      'node a/node/0 10.240.0.4',
      'pods a/node/0 10.240.0.5',
      'other fixed 10.240.0.6',
      'pods a/node/0 10.240.0.7 – 10.240.0.15',
      'node b/node/0 10.240.0.16',
      'pods b/node/0 10.240.0.17 – 10.240.0.26',
      'other early 10.240.0.27',
      'other api 10.240.0.28',
      'other late 10.240.0.29',
      'reserved nodes 10.240.0.255',
    ]);
    expect(nodes.holdings.filter(({ predicted }) => !predicted).map(({ owner }) => owner)).toEqual([
      'nodes',
      'fixed',
      'nodes',
    ]);
  });

  it('keeps clear of refused fixed addresses and says who asked for them', () => {
    const { nodes } = planned(
      documentOf(
        ...base,
        machine('kept', '10.240.0.3'),
        machine('outside', '10.241.0.9'),
        machine('twin', '10.240.0.6'),
      ),
    );
    expect(nodes.refusedAddresses.map(({ owner, why }) => [owner, why])).toEqual([
      ['kept', 'reserved'],
      ['outside', 'outside'],
      ['twin', 'taken'],
    ]);
  });

  it('tells a gateway’s private frontend from its instances, whatever ids look like', () => {
    const gateway = (id: string): Resource => ({
      id,
      name: id,
      kind: 'applicationGateway',
      subnet: 'nodes',
      capacity: 1,
      privateIPAddress: '10.240.0.9',
      backend: { type: 'targets', addresses: [] },
    });
    const found = plan(
      documentOf(
        virtualNetwork('10.240.0.0/24'),
        subnet('10.240.0.0/24'),
        gateway('agw'),
        gateway('twin'),
        machine('vm#frontend'),
      ),
    );
    const rolesOf = (id: string) => found.addresses[id]?.map(({ role, range }) => `${role} ${formatRange(range)}`);
    expect(rolesOf('agw')).toEqual(['frontend 10.240.0.9', 'address 10.240.0.4']);
    expect(rolesOf('twin')).toEqual(['address 10.240.0.5']);
    expect(rolesOf('vm#frontend')).toEqual(['address 10.240.0.6']);
    expect(found.subnets.nodes?.refusedAddresses).toMatchObject([{ owner: 'twin', part: 'frontend', why: 'taken' }]);
  });

  it('leaves those homeless who find the subnet full', () => {
    const { aks, nodes } = planned(
      documentOf(
        virtualNetwork('10.240.0.0/29'),
        subnet('10.240.0.0/29'),
        cluster(),
        pool(2),
        machine('one'),
        machine('two'),
      ),
    );
    expect(poolOf(aks).nodes).toHaveLength(2);
    expect(nodes.homeless).toEqual(['two']);
    expect(nodes.usage).toMatchObject({ nodes: 2, other: 1, free: 0 });
  });
});

describe('pods', () => {
  it('are dealt one by one over the nodes, workload after workload', () => {
    const { aks } = planned(
      documentOf(
        virtualNetwork('10.240.0.0/24'),
        subnet('10.240.0.0/24'),
        cluster({ networkPlugin: 'azure' }),
        pool(2, { id: 'a', maxPods: 10 }),
        pool(1, { id: 'b', maxPods: 12 }),
        workload('web', 20),
        workload('api', 14),
      ),
    );
    expect(nodesOf(aks).map(({ podsRunning }) => podsRunning)).toEqual([10, 10, 12]);
    expect(aks.pods).toEqual({ running: 32, pending: 2, capacity: 32 });
    expect(aks.workloads.map(({ running }) => running)).toEqual([20, 12]);
  });

  it('take addresses of the subnet whether they run or not', () => {
    const { nodes } = planned(
      documentOf(
        virtualNetwork('10.240.0.0/24'),
        subnet('10.240.0.0/24'),
        cluster({ networkPlugin: 'azure' }),
        pool(2),
        workload('web', 7),
      ),
    );
    expect(nodes.usage.pods).toBe(60);
    expect(nodes.podsRunning).toBe(7);
  });

  it('of kubenet start after the bridge, at the third address of the block', () => {
    const { aks } = planned(oneCluster('kubenet', { subnet: '10.240.0.0/24', nodes: 1 }));
    expect(nodesOf(aks)[0]?.pods.map(formatRange)).toEqual(['10.244.0.2 – 10.244.0.111']);
  });

  // A file may hold more max pods than AKS takes; the finding says so, and nothing else may go wrong.
  it.each([
    { mode: 'kubenet', maxPods: 1000, last: '10.244.0.254', room: 253, because: 'the broadcast address is no pod’s' },
    { mode: 'kubenet', maxPods: 254, last: '10.244.0.254', room: 253, because: 'one too many' },
    { mode: 'kubenet', maxPods: 253, last: '10.244.0.254', room: 253, because: 'just enough' },
    { mode: 'overlay', maxPods: 1000, last: '10.244.0.255', room: 256, because: 'Overlay hands out every address' },
  ] as const)('$mode, $maxPods max pods: $room run on a node: $because', ({ mode, maxPods, last, room }) => {
    const base = oneCluster(mode, { subnet: '10.240.0.0/24', nodes: 2, maxPods });
    const web = workload('web', 600);
    const { aks } = planned({ ...withResource(base, web), order: [...base.order, web.id] });
    const [first] = nodesOf(aks);
    expect(first?.pods.map((range) => formatAddress(range.last))).toEqual([last]);
    expect(first?.podsRunning).toBe(room);
    expect(aks.pods).toEqual({ running: 2 * room, pending: 600 - 2 * room, capacity: 2 * room });
    expect(podsOn(aks, 'pool/node/1')).toHaveLength(room);
    expect(podsOf(aks, 'web', 600)).toHaveLength(2 * room);
  });
});

describe('ids are any text', () => {
  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])('a machine may be called %s', (id) => {
    const { addresses, subnets } = plan(
      documentOf(virtualNetwork('10.0.0.0/24'), subnet('10.0.0.0/24'), machine('x'), { ...machine('y'), id }),
    );
    expect(subnets.nodes?.usage.other).toBeGreaterThanOrEqual(1);
    expect(addresses.x?.map(({ range }) => rangesSize([range]))).toEqual([1]);
  });
});

it('plan and capacity read the same facts: O4 both ways', () => {
  const { aks } = planned(oneCluster('node-subnet', { subnet: '10.240.0.0/24', nodes: 99 }));
  const fit = nodesThatFit({ mode: networkModeById('node-subnet'), maxPods: 30, usable: 251 });
  expect(poolOf(aks).nodes).toHaveLength(fit.nodes);
});
