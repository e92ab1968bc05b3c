import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockCount } from '../../ip';
import { prefix } from '../../ip/testing';
import { type NetworkModeId, networkModeById } from '../../modes';
import { modeId } from '../arbitraries';
import { usableAddresses } from '../ipam/free-addresses';
import { plan } from '../plan/plan';
import { cluster, documentOf, inMode, pool, routeTable, subnet, virtualNetwork } from '../testing';
import { maxNodes, needsOf, nodesThatFit, type Spaces, type Surge, surgeNodes } from './capacity';

const usable = (subnet: string): number => usableAddresses(prefix(subnet));
const spaces = (id: NetworkModeId, subnet: string, maxPods: number, podCidr?: string): Spaces => ({
  mode: networkModeById(id),
  maxPods,
  usable: usable(subnet),
  ...(podCidr !== undefined && { blocks: blockCount(prefix(podCidr), 24) }),
});

// "IP address planning in AKS", 2026-04-16: O1 and O2.
describe('addresses that Azure CNI needs', () => {
  it.each([
    { id: 'O1', nodes: 50, addresses: 1581 },
    { id: 'O2', nodes: 60, addresses: 1891 },
  ])('$id: $nodes nodes of 30 pods and one more to surge take $addresses, a /21 or larger', ({ nodes, addresses }) => {
    const needs = needsOf(networkModeById('node-subnet'), { nodes, surge: 1, maxPods: 30 });
    expect(needs).toEqual({ subnetAddresses: addresses, podSubnetAddresses: 0, podCidrAddresses: 0, routes: 0 });
    const most = (subnet: string) => maxNodes(spaces('node-subnet', subnet, 30), 1).nodes;
    expect(most('10.240.0.0/21')).toBeGreaterThanOrEqual(nodes);
    expect(most('10.240.0.0/22')).toBeLessThan(nodes);
  });

  // The same rule, worked out: 5 addresses kept, one node to surge.
  it.each([
    { maxPods: 30, needs: [62, 124, 186, 341, 1581, 3131] },
    { maxPods: 110, needs: [222, 444, 666, 1221, 5661, 11211] },
    { maxPods: 250, needs: [502, 1004, 1506, 2761, 12801, 25351] },
  ])('for 1, 3, 5, 10, 50 and 100 nodes of $maxPods pods: $needs', ({ maxPods, needs }) => {
    const mode = networkModeById('node-subnet');
    const found = [1, 3, 5, 10, 50, 100].map((nodes) => needsOf(mode, { nodes, surge: 1, maxPods }).subnetAddresses);
    expect(found).toEqual(needs);
  });
});

// "Use kubenet networking in AKS", 2026-04-16: O3 to O5.
describe('nodes and pods that a subnet has room for', () => {
  it('O3: kubenet, /24: 251 nodes and 27,610 pods, and none of them can surge', () => {
    const fit = nodesThatFit(spaces('kubenet', '10.240.0.0/24', 110, '10.244.0.0/16'));
    expect(fit).toEqual({ nodes: 251, limitedBy: 'subnet' });
    expect(fit.nodes * 110).toBe(27_610);
    expect(maxNodes(spaces('kubenet', '10.240.0.0/24', 110), 1).nodes).toBe(250);
  });

  it('O4: Azure CNI, /24, 30 pods: 8 nodes and 240 pods', () => {
    const fit = nodesThatFit(spaces('node-subnet', '10.240.0.0/24', 30));
    expect(fit).toEqual({ nodes: 8, limitedBy: 'subnet' });
    expect(fit.nodes * 30).toBe(240);
    expect(maxNodes(spaces('node-subnet', '10.240.0.0/24', 30), 1).nodes).toBe(7);
  });

  it('O5: kubenet, /27: 25 nodes and 2,750 pods with room to surge', () => {
    const two = maxNodes(spaces('kubenet', '10.240.0.0/27', 110, '10.244.0.0/16'), 2);
    expect(two).toEqual({ nodes: 25, limitedBy: 'subnet' });
    expect(two.nodes * 110).toBe(2_750);
  });

  // Worked out from the same rules.
  it.each([
    { mode: 'node-subnet', subnet: '10.0.0.0/25', maxPods: 30, fit: 3, surging: 2, because: '124 needed, 123 there' },
    { mode: 'node-subnet', subnet: '10.0.0.0/24', maxPods: 110, fit: 2, surging: 1, because: '333 for three' },
    { mode: 'node-subnet', subnet: '10.0.0.0/24', maxPods: 250, fit: 1, surging: 0, because: 'one node takes all 251' },
    { mode: 'node-subnet', subnet: '10.0.0.0/26', maxPods: 59, fit: 0, surging: 0, because: '60 needed, 59 there' },
  ] as const)('$mode, $subnet, $maxPods pods: $fit, and $surging that can surge ($because)', (row) => {
    const space = spaces(row.mode, row.subnet, row.maxPods);
    expect(nodesThatFit(space).nodes).toBe(row.fit);
    expect(maxNodes(space, 1).nodes).toBe(row.surging);
  });
});

// "Azure CNI Overlay networking in AKS", 2026-07-31, and "Expand pod CIDR space in Azure CNI Overlay", 2024-08-16 (O8).
describe('nodes that a pod CIDR has room for', () => {
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
    [14, 1000],
    [11, 1000],
  ])('a /%i: %i', (length, nodes) =>
    expect(nodesThatFit(spaces('overlay', '10.64.0.0/10', 250, `10.0.0.0/${length}`)).nodes).toBe(nodes),
  );

  it('O8: growing from /18 to /16 goes from 64 to 256 nodes', () => {
    const nodes = ['10.244.0.0/18', '10.244.0.0/16'].map(
      (podCidr) => nodesThatFit(spaces('overlay', '10.240.0.0/20', 250, podCidr)).nodes,
    );
    expect(nodes).toEqual([64, 256]);
  });

  it('AKS counted 1,280 addresses for five nodes, surge included, against the 1,024 of a /22', () => {
    // Azure/AKS-Construction issue 701.
    expect(needsOf(networkModeById('overlay'), { nodes: 4, surge: 1, maxPods: 30 }).podCidrAddresses).toBe(1280);
    expect(nodesThatFit(spaces('overlay', '10.240.0.0/24', 30, '10.244.0.0/22'))).toEqual({
      nodes: 4,
      limitedBy: 'pod-cidr',
    });
  });
});

describe('the other ceilings', () => {
  it('kubenet: 400 routes, the user’s own among them', () => {
    const roomy = spaces('kubenet', '10.240.0.0/16', 110, '10.0.0.0/12');
    expect(nodesThatFit(roomy)).toEqual({ nodes: 400, limitedBy: 'route-table' });
    expect(nodesThatFit({ ...roomy, userRoutes: 3 })).toEqual({ nodes: 397, limitedBy: 'route-table' });
    expect(nodesThatFit({ ...roomy, userRoutes: 500 }).nodes).toBe(0);
    expect(maxNodes(roomy, 1).nodes).toBe(399);
    expect(needsOf(networkModeById('kubenet'), { nodes: 400, surge: 1, maxPods: 110 }).routes).toBe(401);
  });

  it('every other mode: 1,000 nodes in a pool, 5,000 in its cluster', () => {
    const roomy = spaces('overlay', '10.64.0.0/10', 250, '10.0.0.0/10');
    expect(nodesThatFit(roomy)).toEqual({ nodes: 1000, limitedBy: 'cluster' });
    expect(nodesThatFit({ ...roomy, otherNodes: 4000 }).nodes).toBe(1000);
    expect(nodesThatFit({ ...roomy, otherNodes: 4990 })).toEqual({ nodes: 10, limitedBy: 'cluster' });
  });

  it('nodes of other pools own blocks and have routes', () => {
    const kubenet = spaces('kubenet', '10.240.0.0/16', 110, '10.244.0.0/16');
    expect(nodesThatFit({ ...kubenet, otherNodes: 6 })).toEqual({ nodes: 250, limitedBy: 'pod-cidr' });
    expect(nodesThatFit({ ...kubenet, otherNodes: 6, userRoutes: 194 })).toEqual({
      nodes: 200,
      limitedBy: 'route-table',
    });
    expect(nodesThatFit({ ...kubenet, otherNodes: 300 }).nodes).toBe(0);
  });
});

// "Rolling upgrades of AKS node pools", 2026-05-29: a share rounds up and is cut to the nodes there are.
describe('surge nodes', () => {
  it.each([
    { nodes: 4, surge: '50%', extra: 2 },
    { nodes: 10, surge: '10%', extra: 1 },
    { nodes: 11, surge: '10%', extra: 2 },
    { nodes: 7, surge: '33%', extra: 3 },
    { nodes: 3, surge: '100%', extra: 3 },
    { nodes: 1, surge: 5, extra: 1 },
    { nodes: 0, surge: '50%', extra: 0 },
    { nodes: 9, surge: 0, extra: 0 },
  ] as const)('$nodes nodes, $surge: $extra', ({ nodes, surge, extra }) =>
    expect(surgeNodes(nodes, surge)).toBe(extra),
  );
});

describe('laws', () => {
  const surge: fc.Arbitrary<Surge> = fc.oneof(
    fc.nat({ max: 12 }),
    fc.nat({ max: 100 }).map((share): Surge => `${share}%`),
  );
  const space = fc.record({
    mode: modeId.map(networkModeById),
    maxPods: fc.integer({ min: 10, max: 250 }),
    usable: fc.nat({ max: 4000 }),
    podUnits: fc.nat({ max: 300 }),
    blocks: fc.constantFrom(256, 8, 0),
    userRoutes: fc.nat({ max: 400 }),
  });

  it('the most nodes fit with their surge, and one more would not', () =>
    fc.assert(
      fc.property(space, surge, (all, extra) => {
        const fit = nodesThatFit(all).nodes;
        const { nodes } = maxNodes(all, extra);
        expect(nodes + surgeNodes(nodes, extra)).toBeLessThanOrEqual(fit);
        expect(nodes + 1 + surgeNodes(nodes + 1, extra)).toBeGreaterThan(fit);
      }),
    ));

  it('what is needed stays within each space, and the space named is the one that one more would burst', () =>
    fc.assert(
      fc.property(space, (all) => {
        const { nodes, limitedBy } = nodesThatFit(all);
        const bursts = (count: number) => {
          const needs = needsOf(all.mode, { nodes: count, surge: 0, maxPods: all.maxPods });
          return {
            subnet: needs.subnetAddresses > all.usable,
            'pod-subnet': needs.podSubnetAddresses > all.podUnits * 16,
            'pod-cidr': needs.podCidrAddresses > all.blocks * 256,
            'route-table': needs.routes + all.userRoutes > 400 && needs.routes > 0,
            cluster: count > 1000,
          };
        };
        expect(Object.values(bursts(nodes))).not.toContain(true);
        expect(bursts(nodes + 1)[limitedBy]).toBe(true);
      }),
    ));

  it('plan() places as many, and names the same space', () =>
    fc.assert(
      fc.property(
        fc.record({
          mode: modeId,
          subnet: fc.constantFrom('10.240.0.0/24', '10.240.0.0/26', '10.240.0.0/29', '10.240.0.0/22', '10.240.0.0/16'),
          podCidr: fc.constantFrom('10.244.0.0/16', '10.244.0.0/21', '10.244.0.0/25', '10.128.0.0/12'),
          maxPods: fc.integer({ min: 10, max: 250 }),
          serviceCidr: fc.constantFrom('10.0.0.0/16', '10.244.1.0/24', '10.244.4.0/22'),
          routes: fc.constantFrom(0, 3, 145, 399),
        }),
        ({ mode, subnet: subnetPrefix, podCidr, maxPods, serviceCidr, routes }) => {
          const document = documentOf(
            virtualNetwork('10.240.0.0/12'),
            subnet(subnetPrefix, { routeTable: 'table' }),
            routeTable(routes),
            cluster({ podCidr, serviceCidr }),
            pool(1100, { maxPods }),
          );
          const { clusters, subnets } = plan(inMode(document, 'aks', mode));
          const { aks } = clusters;
          const [planned] = aks?.pools ?? [];
          const podUnits = subnets[planned?.podSubnet ?? '']?.podUnits?.total;
          const fit = nodesThatFit({
            ...spaces(mode, subnetPrefix, maxPods),
            ...(aks?.blocks && { blocks: aks.blocks.total }),
            ...(podUnits !== undefined && { podUnits }),
            userRoutes: routes,
          });
          expect(planned?.nodes.length).toBe(fit.nodes);
          expect(planned?.refusal?.space).toBe(fit.limitedBy);
        },
      ),
    ));
});
