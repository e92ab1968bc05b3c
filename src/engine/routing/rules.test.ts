import { describe, expect, it } from 'vitest';
import { internetRouteOpensPrivate, learnedDefaultOpensPrivate } from '../../facts/options/routing';
import { addressOf, formatPrefix } from '../../ip';
import type { Resource, ResourceOf } from '../../model';
import { withAssumption } from '../../model';
import { plan } from '../plan/plan';
import type { Plan } from '../plan/types';
import { cluster, inMode, pool, subnet, virtualNetwork } from '../testing';
import { effectiveRoutes, selectRoute } from './select-route';
import {
  endpoint,
  gateway,
  networkA,
  networkB,
  peering,
  planOf,
  shown,
  site,
  table,
  taggedHost,
  taken,
} from './testing';

const inA = (...resources: readonly Resource[]): Plan => planOf(...networkA, ...resources);
const dropped = (planned: Plan, hidden = false): string[] =>
  effectiveRoutes(planned, 'nodes')
    .filter(
      ({ nextHopType, source, hidden: its = false }) =>
        nextHopType === 'None' && source === 'Default' && its === hidden,
    )
    .map(({ addressPrefix }) => formatPrefix(addressPrefix));
const FOUR = ['10.0.0.0/8', '100.64.0.0/10', '172.16.0.0/12', '192.168.0.0/16'];

describe('system routes', () => {
  it('R-01: one for each prefix of the network, none for subnets', () => {
    const network = { ...virtualNetwork('10.20.0.0/16', 'A'), addressPrefixes: ['10.20.0.0/16', '10.21.0.0/16'] };
    const rows = shown(planOf(network, ...networkA.slice(1)), 'vm');
    expect(rows.filter((row) => row.endsWith('VnetLocal'))).toEqual([
      'Default Active 10.20.0.0/16 VnetLocal',
      'Default Active 10.21.0.0/16 VnetLocal',
    ]);
  });

  it('R-02: all else goes to the internet', () =>
    expect(taken(inA(), 'vm', '8.8.8.8')).toBe('Default Active 0.0.0.0/0 Internet'));

  it.each([
    { is: 'equals the block', prefix: '10.0.0.0/8', left: FOUR.slice(1), takes: '10.0.0.0/8 VnetLocal' },
    { is: 'contains it', prefix: '192.0.0.0/8', left: FOUR.slice(0, 3), takes: '192.0.0.0/8 VnetLocal' },
    { is: 'lies in it', prefix: '10.20.0.0/16', left: FOUR, takes: '10.20.0.0/16 VnetLocal' },
    { is: 'lies in the third', prefix: '192.168.4.0/22', left: FOUR, takes: '192.168.4.0/22 VnetLocal' },
  ])('R-03a: a network’s prefix that $is leaves $left', ({ prefix, left, takes }) => {
    const first = prefix.split('/')[0] ?? '';
    const nodes = subnet(`${first}/24`, { id: 'nodes', virtualNetwork: 'A' });
    const planned = planOf(virtualNetwork(prefix, 'A'), nodes);
    expect(dropped(planned)).toEqual(left);
    expect(taken(planned, 'nodes', first)).toBe(`Default Active ${takes}`);
  });

  const learned = [gateway('gateways', ['dc']), site('dc', '0.0.0.0/0')];
  it.each([
    { id: 'no default route', resources: [table('10.0.0.0/8 None')], left: FOUR },
    { id: 'a user route to an appliance', resources: [table('0.0.0.0/0 10.20.3.4')], left: [] },
    { id: 'a user route to nowhere', resources: [table('0.0.0.0/0 None')], left: [] },
    { id: 'a user route to the internet', resources: [table('0.0.0.0/0 Internet')], left: [] },
    { id: 'a learned default route', resources: learned, left: FOUR },
  ])('R-03b, R-03c: with $id the system drops $left', ({ resources, left }) => {
    const planned = inA(...resources);
    expect(dropped(planned)).toEqual(left);
    expect(dropped(planned, true)).toHaveLength(left.length === 0 ? 0 : 17);
  });

  it('R-03b: what no document says is chosen in the design', () => {
    const { document } = inA(table('0.0.0.0/0 Internet'));
    expect(dropped(plan(withAssumption(document, internetRouteOpensPrivate, 'kept')))).toEqual(FOUR);
    const { document: appliance } = inA(table('0.0.0.0/0 10.20.3.4'));
    expect(dropped(plan(withAssumption(appliance, internetRouteOpensPrivate, 'kept')))).toEqual([]);
    const { document: gateways } = inA(...learned);
    expect(dropped(plan(withAssumption(gateways, learnedDefaultOpensPrivate, 'gone')))).toEqual([]);
  });

  it('R-03c: drops what goes to Microsoft’s own ranges, told apart', () => {
    expect(selectRoute(inA(), 'vm', addressOf('104.147.3.4'))).toMatchObject({ nextHopType: 'None', hidden: true });
  });

  it('R-04: a peering to another region is a global one', () => {
    const [network, ...rest] = networkB;
    const far = { ...(network as ResourceOf<'virtualNetwork'>), location: 'North Europe' };
    const near = { ...far, location: 'West Europe' };
    expect(taken(inA(far, ...rest, peering('A', 'B')), 'vm', '10.30.1.4')).toBe(
      'Default Active 10.30.0.0/16 VNetGlobalPeering',
    );
    expect(taken(inA(near, ...rest, peering('A', 'B')), 'vm', '10.30.1.4')).toBe(
      'Default Active 10.30.0.0/16 VNetPeering',
    );
  });

  it.each([
    ['this side', peering('A', 'B', { allowVirtualNetworkAccess: false })],
    ['the other side', peering('A', 'B', {}, { allowVirtualNetworkAccess: false })],
  ])('R-04, D-01: none over a peering without access on %s', (_, closed) => {
    const planned = inA(...networkB, closed);
    expect(taken(planned, 'vm', '10.30.1.4')).toBe('Default Active 10.0.0.0/8 None');
    expect(taken(planned, 'b', '10.20.1.4')).toBe('Default Active 10.0.0.0/8 None');
  });

  it('D-02: none to a peer of a peer', () => {
    const spokes = [virtualNetwork('10.40.0.0/16', 'C'), peering('A', 'B'), peering('B', 'C')];
    expect(taken(inA(...networkB, ...spokes), 'vm', '10.40.0.1')).toBe('Default Active 10.0.0.0/8 None');
  });

  it('a prefix of a peered network that is a private range goes before the route that drops it', () => {
    const planned = inA(virtualNetwork('172.16.0.0/12', 'B'), peering('A', 'B'));
    expect(taken(planned, 'vm', '172.20.0.1')).toBe('Default Active 172.16.0.0/12 VNetPeering');
    expect(shown(planned, 'vm')).toContain('Default Invalid 172.16.0.0/12 None');
  });

  it('R-06: a service endpoint holds for its subnet alone', () => {
    const served = subnet('10.20.9.0/24', {
      id: 'served',
      virtualNetwork: 'A',
      serviceEndpoints: ['Microsoft.KeyVault'],
    });
    const planned = inA(served, taggedHost('20.1.1.1', 'AzureKeyVault.WestEurope'), taggedHost('20.1.1.2', 'Storage'));
    expect(taken(planned, 'served', '20.1.1.1')).toBe('Default Active 20.1.1.1/32 VirtualNetworkServiceEndpoint');
    expect(taken(planned, 'served', '20.1.1.2')).toBe('Default Active 0.0.0.0/0 Internet');
    expect(taken(planned, 'vm', '20.1.1.1')).toBe('Default Active 0.0.0.0/0 Internet');
  });

  it('R-07: a private endpoint is known in its network and in those peered with it', () => {
    const third = [virtualNetwork('10.40.0.0/16', 'C'), subnet('10.40.1.0/24', { id: 'c', virtualNetwork: 'C' })];
    const planned = inA(...networkB, ...third, peering('A', 'B'), peering('B', 'C'), endpoint('vm', '10.20.3.9'));
    const row = 'Default Active 10.20.3.9/32 InterfaceEndpoint';
    expect(taken(planned, 'nodes', '10.20.3.9')).toBe(row);
    expect(taken(planned, 'b', '10.20.3.9')).toBe(row);
    expect(taken(planned, 'c', '10.20.3.9')).toBe('Default Active 10.0.0.0/8 None');
  });

  it('R-07: a private API server has one as well', () => {
    const own = { ...cluster(), apiServerAccessProfile: { enablePrivateCluster: true } };
    const planned = inA(own, pool(1));
    expect(effectiveRoutes(planned, 'vm').find(({ ruleId }) => ruleId === 'R-07')).toMatchObject({
      via: 'aks/privateEndpoint',
      nextHopType: 'InterfaceEndpoint',
    });
  });
});

describe('user routes', () => {
  it('R-09: lead to a VPN gateway, and to none where there is ExpressRoute', () => {
    const via = (...gateways: Resource[]) =>
      effectiveRoutes(inA(table('10.9.0.0/16 VirtualNetworkGateway'), ...gateways), 'nodes').find(
        ({ source }) => source === 'User',
      )?.via;
    expect(via(gateway('gateways', []))).toBe('vpn');
    expect(via(gateway('gateways', [], 'ExpressRoute'))).toBeUndefined();
    expect(via(gateway('gateways', []), gateway('gateways', [], 'ExpressRoute'))).toBeUndefined();
    expect(via()).toBeUndefined();
  });

  it('R-09b: are written with a prefix without host bits, or with a tag', () => {
    for (const text of ['10.9.0.0/16', 'Storage', 'Storage.WestEurope', 'AzureFrontDoor.FirstParty']) {
      expect(() => inA(table(`${text} None`))).not.toThrow();
    }
    for (const text of ['10.9.0.1/16', '10.9.0.0', 'Storage.West.Europe', 'Stor/age', '']) {
      expect(() => inA(table(`${text} None`))).toThrow('neither a prefix nor a service tag');
    }
  });

  it.each([
    ['20.1.1.1/32', 'Storage.WestEurope'],
    ['Storage.WestEurope', 'Storage'],
    ['Storage', 'AzureCloud.WestEurope'],
    ['AzureCloud.WestEurope', 'AzureCloud'],
  ])('R-09b: for one prefix %s goes before %s, whatever their order', (first, second) => {
    const host = taggedHost('20.1.1.1', 'Storage.WestEurope', 'AzureCloud.WestEurope');
    for (const routes of [
      [`${first} 10.20.3.1`, `${second} 10.20.3.2`],
      [`${second} 10.20.3.2`, `${first} 10.20.3.1`],
    ]) {
      const planned = inA(host, table(...routes));
      expect(taken(planned, 'nodes', '20.1.1.1')).toBe('User Active 20.1.1.1/32 VirtualAppliance 10.20.3.1');
      expect(shown(planned, 'nodes')).toContain('User Invalid 20.1.1.1/32 VirtualAppliance 10.20.3.2');
    }
  });

  it('R-09b: a tag stands for the hosts that carry it, and a region’s for no other’s', () => {
    const hosts = [
      taggedHost('20.1.1.1', 'Storage'),
      taggedHost('20.1.1.2', 'Sql'),
      taggedHost('20.1.1.3', 'StorageSyncService'),
    ];
    const planned = inA(...hosts, table('Storage None', 'Sql.WestEurope None'));
    expect(taken(planned, 'nodes', '20.1.1.1')).toBe('User Active 20.1.1.1/32 None');
    expect(taken(planned, 'nodes', '20.1.1.2')).toBe('Default Active 0.0.0.0/0 Internet');
    expect(taken(planned, 'nodes', '20.1.1.3')).toBe('Default Active 0.0.0.0/0 Internet');
  });

  it('R-13: the network’s own prefix captures traffic inside the subnet too', () => {
    expect(taken(inA(table('10.20.0.0/16 10.20.3.4')), 'nodes', '10.20.1.9')).toBe(
      'User Active 10.20.0.0/16 VirtualAppliance 10.20.3.4',
    );
    const mended = inA(table('10.20.0.0/16 10.20.3.4', '10.20.1.0/24 VnetLocal'));
    expect(taken(mended, 'nodes', '10.20.1.9')).toBe('User Active 10.20.1.0/24 VnetLocal');
    expect(taken(mended, 'nodes', '10.20.3.9')).toBe('User Active 10.20.0.0/16 VirtualAppliance 10.20.3.4');
  });

  it('R-14: hold for their subnet, that of a gateway too', () => {
    const withTable = subnet('10.20.254.0/27', { id: 'own', virtualNetwork: 'A', routeTable: 'table' });
    const planned = inA(withTable, table('10.20.1.0/24 10.20.3.4'));
    expect(taken(planned, 'own', '10.20.1.4')).toBe('User Active 10.20.1.0/24 VirtualAppliance 10.20.3.4');
    expect(taken(planned, 'vm', '10.20.1.4')).toBe('Default Active 10.20.0.0/16 VnetLocal');
  });

  it('are AKS’s where it keeps the table, with the cluster behind them', () =>
    expect(selectRoute(inA(table(), cluster(), pool(2)), 'nodes', addressOf('10.244.1.20'))).toMatchObject({
      writtenBy: 'aks',
      via: 'aks',
      routeTable: 'table',
    }));

  it('M-07: there are none for the pod CIDR of Overlay', () => {
    const { document } = inA(table(), cluster(), pool(2));
    expect(taken(plan(inMode(document, 'aks', 'overlay')), 'nodes', '10.244.1.20')).toBe(
      'Default Active 10.0.0.0/8 None',
    );
  });

  it('R-19: steer neither the platform’s address nor that of the metadata service', () => {
    const planned = inA(table('0.0.0.0/0 10.20.3.4', '168.63.129.16/32 None'));
    expect(taken(planned, 'nodes', '168.63.129.16')).toBeUndefined();
    expect(taken(planned, 'nodes', '169.254.169.254')).toBeUndefined();
    expect(taken(planned, 'nodes', '169.254.169.253')).toBe('User Active 0.0.0.0/0 VirtualAppliance 10.20.3.4');
  });
});

// "Manage network policies for private endpoints": the network’s prefix is 10.20.0.0/16.
describe('R-12: the /32 of a private endpoint', () => {
  const policies = (privateEndpointNetworkPolicies: ResourceOf<'subnet'>['privateEndpointNetworkPolicies']) =>
    subnet('10.20.9.0/24', {
      id: 'pe',
      virtualNetwork: 'A',
      ...(privateEndpointNetworkPolicies && { privateEndpointNetworkPolicies }),
    });
  it.each([
    { policy: 'Enabled', route: '10.20.0.0/16', gives: true },
    { policy: 'RouteTableEnabled', route: '10.20.0.0/16', gives: true },
    { policy: 'Enabled', route: '10.20.9.0/24', gives: true },
    { policy: 'Enabled', route: '0.0.0.0/0', gives: false },
    { policy: 'Enabled', route: '10.0.0.0/8', gives: false },
    { policy: 'Enabled', route: '10.20.8.0/24', gives: false },
    { policy: 'NetworkSecurityGroupEnabled', route: '10.20.0.0/16', gives: false },
    { policy: 'Disabled', route: '10.20.9.0/24', gives: false },
    { policy: undefined, route: '10.20.9.0/24', gives: false },
    { policy: 'Disabled', route: '10.20.9.4/32', gives: true },
  ] as const)('under $policy with a route to $route: gives way $gives', ({ policy, route, gives }) => {
    const planned = inA(policies(policy), endpoint('pe', '10.20.9.4'), table(`${route} 10.20.3.4`));
    expect(taken(planned, 'nodes', '10.20.9.4')).toBe(
      gives ? `User Active ${route} VirtualAppliance 10.20.3.4` : 'Default Active 10.20.9.4/32 InterfaceEndpoint',
    );
    const state = gives ? 'Invalid' : 'Active';
    expect(shown(planned, 'nodes')).toContain(`Default ${state} 10.20.9.4/32 InterfaceEndpoint`);
  });
});

describe('routes of gateways', () => {
  const dc = site('dc', '192.168.50.0/24');

  it('R-05, D-10: are those of the sites, each prefix once', () => {
    const planned = inA(gateway('gateways', ['dc', 'more']), dc, site('more', '192.168.50.0/24', '203.0.113.0/24'));
    expect(shown(planned, 'vm').filter((row) => row.startsWith('VirtualNetworkGateway'))).toEqual([
      'VirtualNetworkGateway Active 192.168.50.0/24 VirtualNetworkGateway',
      'VirtualNetworkGateway Active 203.0.113.0/24 VirtualNetworkGateway',
    ]);
    expect(taken(planned, 'gateways', '203.0.113.9')).toBe(
      'VirtualNetworkGateway Active 203.0.113.0/24 VirtualNetworkGateway',
    );
  });

  it('R-15: stay away where the table does not propagate them', () => {
    const off = { ...table('10.9.0.0/16 None'), disableBgpRoutePropagation: true };
    const planned = inA(off, gateway('gateways', ['dc']), dc);
    expect(shown(planned, 'nodes').join()).not.toContain('VirtualNetworkGateway');
    expect(shown(planned, 'vm').join()).toContain('VirtualNetworkGateway');
  });

  it('R-10.2: give way within the network, even where they are longer', () => {
    const planned = inA(gateway('gateways', ['dc']), site('dc', '10.20.3.0/24', '10.20.0.0/16', '10.0.0.0/8'));
    expect(taken(planned, 'nodes', '10.20.3.4')).toBe('Default Active 10.20.0.0/16 VnetLocal');
    expect(shown(planned, 'nodes')).toEqual(
      expect.arrayContaining([
        'VirtualNetworkGateway Active 10.20.3.0/24 VirtualNetworkGateway',
        'VirtualNetworkGateway Invalid 10.20.0.0/16 VirtualNetworkGateway',
      ]),
    );
    expect(taken(planned, 'nodes', '10.99.0.1')).toBe('VirtualNetworkGateway Active 10.0.0.0/8 VirtualNetworkGateway');
  });

  it('R-10.2: do not give way around the network, also where both start at one address', () => {
    const planned = inA(gateway('gateways', ['dc']), site('dc', '10.20.0.0/14'));
    expect(taken(planned, 'nodes', '10.20.3.4')).toBe('Default Active 10.20.0.0/16 VnetLocal');
    expect(taken(planned, 'nodes', '10.22.3.4')).toBe(
      'VirtualNetworkGateway Active 10.20.0.0/14 VirtualNetworkGateway',
    );
  });

  it('R-10.2: give way also where a user route took the place of the network’s own', () => {
    const planned = inA(gateway('gateways', ['dc']), site('dc', '10.20.3.0/24'), table('10.20.0.0/16 None'));
    expect(taken(planned, 'nodes', '10.20.3.4')).toBe('User Active 10.20.0.0/16 None');
  });

  it('R-10.5, D-14: of ExpressRoute go before those of a VPN for one prefix, and after longer ones', () => {
    const sites = [dc, site('wide', '192.168.50.0/24', '192.168.50.128/25')];
    const planned = inA(gateway('gateways', ['wide']), gateway('gateways', ['dc'], 'ExpressRoute'), ...sites);
    expect(selectRoute(planned, 'vm', addressOf('192.168.50.10'))?.via).toBe('er');
    expect(selectRoute(planned, 'vm', addressOf('192.168.50.200'))?.via).toBe('vpn');
  });

  it('D-13: a learned default route takes the internet to the site, and a user route takes it back', () => {
    const all = [gateway('gateways', ['dc']), site('dc', '0.0.0.0/0')];
    expect(taken(inA(...all), 'nodes', '8.8.8.8')).toBe('VirtualNetworkGateway Active 0.0.0.0/0 VirtualNetworkGateway');
    expect(shown(inA(...all), 'nodes')).toContain('Default Invalid 0.0.0.0/0 Internet');
    expect(taken(inA(...all, table('0.0.0.0/0 Internet')), 'nodes', '8.8.8.8')).toBe('User Active 0.0.0.0/0 Internet');
  });
});
