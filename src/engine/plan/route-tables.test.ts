import { describe, expect, it } from 'vitest';
import type { Resource, ResourceOf } from '../../model';
import { withMode } from '../../model';
import { cluster, documentOf, machine, pool, subnet, virtualNetwork } from '../testing';
import { plan } from './plan';

const userTable: ResourceOf<'routeTable'> = {
  id: 'own',
  name: 'own',
  kind: 'routeTable',
  disableBgpRoutePropagation: false,
  routes: [
    {
      name: 'to-firewall',
      addressPrefix: '0.0.0.0/0',
      nextHopType: 'VirtualAppliance',
      nextHopIpAddress: '10.240.9.4',
    },
  ],
};

const network = virtualNetwork('10.240.0.0/16');
const nodes = subnet('10.240.0.0/24');
const design = (...resources: readonly Resource[]) => plan(documentOf(network, ...resources));

// "Use kubenet networking in AKS", 2026-04-16.
describe('the kubenet route table', () => {
  it('is made by AKS where the node subnet has none, and put on it', () => {
    const { routeTables, subnets, clusters } = design(nodes, cluster(), pool(2));
    const table = routeTables['aks/routeTable'];
    expect(table).toMatchObject({ derived: true, cluster: 'aks', subnets: ['nodes'] });
    expect(table?.routes).toMatchObject([
      {
        addressPrefix: '10.244.0.0/24',
        nextHopType: 'VirtualAppliance',
        nextHopIpAddress: '10.240.0.4',
        writtenBy: 'aks',
      },
      {
        addressPrefix: '10.244.1.0/24',
        nextHopType: 'VirtualAppliance',
        nextHopIpAddress: '10.240.0.5',
        writtenBy: 'aks',
      },
    ]);
    expect(table?.routes[0]?.name).toMatch(/^aks-pool-\d{8}-vmss000000____102440024$/);
    expect(subnets.nodes?.routeTable).toBe('aks/routeTable');
    expect(clusters.aks?.routeTable).toBe('aks/routeTable');
  });

  it('is the user’s where the node subnet has one, whose routes stay first', () => {
    const { routeTables } = design(userTable, { ...nodes, routeTable: 'own' }, cluster(), pool(1));
    expect(Object.keys(routeTables)).toEqual(['own']);
    expect(routeTables.own).toMatchObject({ derived: false, cluster: 'aks', subnets: ['nodes'] });
    expect(routeTables.own?.routes.map(({ writtenBy }) => writtenBy)).toEqual(['user', 'aks']);
  });

  it('is one for all node subnets of a cluster', () => {
    const second = subnet('10.240.1.0/24', { id: 'more' });
    const { routeTables, subnets } = design(
      nodes,
      second,
      cluster(),
      pool(1),
      pool(2, { id: 'b', vnetSubnet: 'more' }),
    );
    expect(routeTables['aks/routeTable']?.subnets).toEqual(['nodes', 'more']);
    expect(routeTables['aks/routeTable']?.routes).toHaveLength(3);
    expect(subnets.more?.routeTable).toBe('aks/routeTable');
  });

  it('can be carried by a subnet without nodes, such as an application gateway’s', () => {
    const gateway = subnet('10.240.2.0/24', { id: 'agw', routeTable: 'aks/routeTable' });
    const kubenet = documentOf(network, nodes, gateway, cluster(), pool(1));
    expect(plan(kubenet).subnets.agw?.routeTable).toBe('aks/routeTable');
    expect(plan(kubenet).routeTables['aks/routeTable']?.subnets).toEqual(['nodes', 'agw']);
    for (const mode of ['node-subnet', 'overlay'] as const) {
      const flipped = plan(withMode(kubenet, 'aks', mode));
      expect(flipped.routeTables).toEqual({});
      expect(flipped.subnets.agw?.routeTable).toBeUndefined();
      expect(flipped.subnets.nodes?.routeTable).toBeUndefined();
    }
  });

  it('of the first cluster stands on a subnet that two share; the second’s stands nowhere', () => {
    const { subnets, routeTables } = design(
      nodes,
      cluster(),
      cluster({}, 'other'),
      pool(1),
      pool(1, { id: 'b', cluster: 'other' }),
    );
    expect(subnets.nodes?.routeTable).toBe('aks/routeTable');
    expect(routeTables['other/routeTable']?.subnets).toEqual([]);
  });

  it('has no room for the 401st route, the user’s among them', () => {
    const many = {
      ...userTable,
      routes: Array.from({ length: 398 }, (_, i) => ({
        name: `r${i}`,
        addressPrefix: `172.16.${i >> 4}.${(i & 15) * 16}/28`,
        nextHopType: 'None' as const,
      })),
    };
    const { clusters, routeTables } = design(many, { ...nodes, routeTable: 'own' }, cluster(), pool(5));
    expect(routeTables.own?.routes).toHaveLength(400);
    expect(clusters.aks?.pools[0]?.refusal).toEqual({
      space: 'route-table',
      subject: 'own',
      needed: 403,
      available: 400,
    });
  });

  it('that nobody’s nodes use is left as it is', () => {
    const { routeTables } = design(userTable, { ...nodes, routeTable: 'own' }, machine('vm'));
    expect(routeTables.own).toEqual({
      id: 'own',
      name: 'own',
      derived: false,
      routes: [{ ...userTable.routes[0], writtenBy: 'user' }],
      missingRoutes: [],
      subnets: ['nodes'],
    });
  });
});
