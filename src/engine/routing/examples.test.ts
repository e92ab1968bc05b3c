import { describe, expect, it } from 'vitest';
import { addressOf } from '../../ip';
import type { Resource, ResourceOf } from '../../model';
import { cluster, pool, subnet, virtualNetwork } from '../testing';
import { nextHopAnswer } from './next-hop';
import { gateway, networkA, networkB, peering, planOf, shown, site, table, taggedHost, taken } from './testing';

const endpointSubnet = subnet('10.20.1.0/24', {
  id: 'nodes',
  virtualNetwork: 'A',
  routeTable: 'table',
  serviceEndpoints: ['Microsoft.Storage'],
});

interface Example {
  readonly id: string;
  readonly design: readonly Resource[];
  readonly to: string;
  readonly takes: string;
}

// The worked examples of section 2.3 of the datapath, from the subnet of the nodes.
describe('the worked examples of routing', () => {
  it.each<Example>([
    { id: 'RX1', design: networkA, to: '10.20.3.4', takes: 'Default Active 10.20.0.0/16 VnetLocal' },
    { id: 'RX2, T02', design: networkA, to: '10.99.0.1', takes: 'Default Active 10.0.0.0/8 None' },
    {
      id: 'RX3',
      design: [...networkA, table('0.0.0.0/0 10.40.0.4')],
      to: '10.99.0.1',
      takes: 'User Active 0.0.0.0/0 VirtualAppliance 10.40.0.4',
    },
    {
      id: 'RX4, T07',
      design: [...networkA, ...networkB, peering('A', 'B'), gateway('gateways', ['dc']), site('dc', '10.30.1.0/24')],
      to: '10.30.1.4',
      takes: 'Default Active 10.30.0.0/16 VNetPeering',
    },
    {
      id: 'RX5',
      design: [...networkA, ...networkB, peering('A', 'B'), table('10.30.0.0/16 10.20.3.4')],
      to: '10.30.1.4',
      takes: 'User Active 10.30.0.0/16 VirtualAppliance 10.20.3.4',
    },
    {
      id: 'RX6',
      design: [...networkA, gateway('gateways', ['dc']), site('dc', '0.0.0.0/0'), table('0.0.0.0/0 10.20.3.4')],
      to: '8.8.8.8',
      takes: 'User Active 0.0.0.0/0 VirtualAppliance 10.20.3.4',
    },
    {
      id: 'RX7',
      design: [
        ...networkA.filter(({ id }) => id !== 'nodes'),
        endpointSubnet,
        taggedHost('20.60.0.1', 'Storage'),
        table('Storage 10.20.3.4', '20.60.0.1/32 10.20.3.4'),
      ],
      to: '20.60.0.1',
      takes: 'Default Active 20.60.0.1/32 VirtualNetworkServiceEndpoint',
    },
    {
      id: 'RX8',
      design: [...networkA, table(), cluster(), pool(2)],
      to: '10.244.1.20',
      takes: 'User Active 10.244.1.0/24 VirtualAppliance 10.20.1.5',
    },
    {
      id: 'T03',
      design: [virtualNetwork('10.0.0.0/8', 'A'), ...networkA.slice(1)],
      to: '10.99.0.1',
      takes: 'Default Active 10.0.0.0/8 VnetLocal',
    },
  ])('$id: $to takes $takes', ({ design, to, takes }) => expect(taken(planOf(...design), 'nodes', to)).toBe(takes));

  it('RX5: the row of the peering is shown as Invalid', () =>
    expect(
      shown(planOf(...networkA, ...networkB, peering('A', 'B'), table('10.30.0.0/16 10.20.3.4')), 'nodes'),
    ).toContain('Default Invalid 10.30.0.0/16 VNetPeering'));
});

describe('a spoke that uses the gateway of its hub', () => {
  const spoke = (userTable: ResourceOf<'routeTable'>) =>
    planOf(
      ...networkA,
      ...networkB,
      { ...userTable, disableBgpRoutePropagation: true },
      peering('A', 'B', { useRemoteGateways: true }, { allowGatewayTransit: true }),
      gateway('b', ['dc']),
      site('dc', '192.168.50.0/24'),
    );

  it('DX4: without propagation 192.168.50.10 is dropped; another subnet reaches it', () => {
    const planned = spoke(table());
    expect(taken(planned, 'nodes', '192.168.50.10')).toBe('Default Active 192.168.0.0/16 None');
    expect(taken(planned, 'vm', '192.168.50.10')).toBe(
      'VirtualNetworkGateway Active 192.168.50.0/24 VirtualNetworkGateway',
    );
  });

  it('DX5: a user route to the VPN gateway brings it back, and the way back is the peering', () => {
    const planned = spoke(table('192.168.50.0/24 VirtualNetworkGateway'));
    expect(taken(planned, 'nodes', '192.168.50.10')).toBe('User Active 192.168.50.0/24 VirtualNetworkGateway');
    expect(taken(planned, 'b', '10.20.1.4')).toBe('Default Active 10.20.0.0/16 VNetPeering');
  });
});

// "Routing example" of "Virtual network traffic routing"; ID10 is left out, the document masks its prefix.
describe('the documented routing example', () => {
  const planned = planOf(
    virtualNetwork('10.0.0.0/16', 'A'),
    virtualNetwork('10.1.0.0/16', 'B'),
    virtualNetwork('10.2.0.0/16', 'C'),
    subnet('10.0.0.0/24', { id: 'Subnet1', virtualNetwork: 'A', routeTable: 'table' }),
    subnet('10.0.1.0/24', { id: 'Subnet2', virtualNetwork: 'A' }),
    subnet('10.0.255.0/27', { id: 'GatewaySubnet', virtualNetwork: 'A' }),
    peering('A', 'B'),
    peering('A', 'C'),
    gateway('GatewaySubnet', ['dc']),
    site('dc', '10.10.0.0/16'),
    table(
      '10.0.0.0/16 10.0.100.4',
      '10.0.0.0/24 VnetLocal',
      '10.1.0.0/16 None',
      '10.2.0.0/16 None',
      '10.10.0.0/16 10.0.100.4',
      '0.0.0.0/0 10.0.100.4',
    ),
  );

  it('R-11, R-03b: Subnet1 has these rows', () =>
    expect(shown(planned, 'Subnet1')).toEqual([
      'Default Invalid 10.0.0.0/16 VnetLocal',
      'Default Invalid 10.1.0.0/16 VNetPeering',
      'Default Invalid 10.2.0.0/16 VNetPeering',
      'VirtualNetworkGateway Invalid 10.10.0.0/16 VirtualNetworkGateway',
      'Default Invalid 0.0.0.0/0 Internet',
      'User Active 10.0.0.0/16 VirtualAppliance 10.0.100.4',
      'User Active 10.0.0.0/24 VnetLocal',
      'User Active 10.1.0.0/16 None',
      'User Active 10.2.0.0/16 None',
      'User Active 10.10.0.0/16 VirtualAppliance 10.0.100.4',
      'User Active 0.0.0.0/0 VirtualAppliance 10.0.100.4',
    ]));

  it('R-01 to R-05: Subnet2 has those of the system', () =>
    expect(shown(planned, 'Subnet2')).toEqual([
      'Default Active 10.0.0.0/16 VnetLocal',
      'Default Active 10.1.0.0/16 VNetPeering',
      'Default Active 10.2.0.0/16 VNetPeering',
      'VirtualNetworkGateway Active 10.10.0.0/16 VirtualNetworkGateway',
      'Default Active 0.0.0.0/0 Internet',
      'Default Active 10.0.0.0/8 None',
      'Default Active 100.64.0.0/10 None',
      'Default Active 172.16.0.0/12 None',
      'Default Active 192.168.0.0/16 None',
    ]));

  it.each([
    ['R-13', '10.0.0.9', { nextHopType: 'VnetLocal', routeTableId: 'table' }],
    [
      'R-13',
      '10.0.7.9',
      { nextHopType: 'VirtualAppliance', nextHopIpAddress: addressOf('10.0.100.4'), routeTableId: 'table' },
    ],
    ['R-18', '10.1.0.4', { nextHopType: 'None', routeTableId: 'table' }],
  ])('V-02, %s: next hop from Subnet1 to %s', (_, to, answer) =>
    expect(nextHopAnswer(planned, 'Subnet1', addressOf(to))).toEqual(answer),
  );

  it.each([
    ['10.1.0.4', 'VnetPeering'],
    ['10.10.0.4', 'VirtualNetworkGateway'],
    ['8.8.8.8', 'Internet'],
    ['10.99.0.1', 'None'],
  ])('V-02, R-18: next hop from Subnet2 to %s is %s, a system route', (to, nextHopType) =>
    expect(nextHopAnswer(planned, 'Subnet2', addressOf(to))).toEqual({ nextHopType, routeTableId: 'System Route' }),
  );
});
