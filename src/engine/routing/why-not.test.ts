import { describe, expect, it } from 'vitest';
import { addressOf, formatPrefix } from '../../ip';
import type { Resource } from '../../model';
import { subnet, virtualNetwork } from '../testing';
import { endpoint, gateway, networkA, networkB, peering, planOf, site, table, taggedHost } from './testing';
import { whyNot } from './why-not';

/** The first losers, as `prefix next hop: code` with what is said of each. */
const lost = (to: string, ...resources: readonly Resource[]) =>
  whyNot(planOf(...resources), 'nodes', addressOf(to)).map(({ route, reason }) => [
    `${formatPrefix(route.addressPrefix)} ${route.nextHopType}: ${reason.code}`,
    reason.says,
  ]);

const served = subnet('10.20.2.0/24', {
  id: 'pe',
  virtualNetwork: 'A',
  privateEndpointNetworkPolicies: 'RouteTableEnabled',
});
const dc = [gateway('gateways', ['dc']), site('dc', '10.20.3.0/24', '10.0.0.0/8')];

describe('why a route is not taken', () => {
  it('R-10.3, R-10.2: the nearest losers come first, those that do not contain the address last', () => {
    const all = lost('10.20.3.4', ...networkA, ...dc);
    expect(all.slice(0, 5)).toEqual([
      [
        '10.20.3.0/24 VirtualNetworkGateway: gateway-gives-way',
        'A gateway’s route gives way to 10.20.0.0/16 (VnetLocal), however long it is itself.',
      ],
      ['10.0.0.0/8 VirtualNetworkGateway: longer-prefix', '10.20.0.0/16 contains the address too, and is longer.'],
      ['10.0.0.0/8 None: longer-prefix', '10.20.0.0/16 contains the address too, and is longer.'],
      ['0.0.0.0/0 Internet: longer-prefix', '10.20.0.0/16 contains the address too, and is longer.'],
      ['127.0.0.0/8 None: does-not-contain', '127.0.0.0/8 does not contain 10.20.3.4.'],
    ]);
    expect(all.slice(4).every(([route]) => route?.endsWith('does-not-contain'))).toBe(true);
  });

  it.each<{ rule: string; to: string; design: readonly Resource[]; first: string; says: string }>([
    {
      rule: 'R-10.4',
      to: '10.30.1.4',
      design: [...networkB, peering('A', 'B'), table('10.30.0.0/16 10.20.3.4')],
      first: '10.30.0.0/16 VNetPeering: source-order',
      says: 'For 10.30.0.0/16 the source User goes before Default.',
    },
    {
      rule: 'R-10.4',
      to: '10.99.0.1',
      design: dc,
      first: '10.0.0.0/8 None: source-order',
      says: 'For 10.0.0.0/8 the source VirtualNetworkGateway goes before Default.',
    },
    {
      rule: 'R-09b',
      to: '20.1.1.1',
      design: [taggedHost('20.1.1.1', 'Storage'), table('Storage None', '20.1.1.1/32 Internet')],
      first: '20.1.1.1/32 None: service-tag-order',
      says: 'route-1, 20.1.1.1/32 (Internet) names the prefix more exactly than the service tag Storage.',
    },
    {
      rule: 'R-10.5',
      to: '192.168.50.10',
      design: [gateway('gateways', ['dc']), gateway('gateways', ['dc'], 'ExpressRoute'), site('dc', '192.168.50.0/24')],
      first: '192.168.50.0/24 VirtualNetworkGateway: express-route-first',
      says: 'ExpressRoute brings 192.168.50.0/24 too, and goes before the VPN.',
    },
    {
      rule: 'R-10.5',
      to: '192.168.50.10',
      design: [
        gateway('gateways', ['dc']),
        { ...gateway('gateways', ['dc']), id: 'second' },
        site('dc', '192.168.50.0/24'),
      ],
      first: '192.168.50.0/24 VirtualNetworkGateway: first-of-equal',
      says: 'It is as good as 192.168.50.0/24 (VirtualNetworkGateway), which comes first.',
    },
    {
      rule: 'R-12',
      to: '10.20.2.9',
      design: [served, endpoint('pe', '10.20.2.9'), table('10.20.0.0/16 10.20.3.4')],
      first: '10.20.2.9/32 InterfaceEndpoint: private-endpoint-policies',
      says: 'The endpoint’s subnet heeds route tables, and route-0, 10.20.0.0/16 (VirtualAppliance) covers the endpoint.',
    },
    {
      rule: 'R-03a',
      to: '172.20.0.1',
      design: [virtualNetwork('172.16.0.0/12', 'B'), peering('A', 'B')],
      first: '172.16.0.0/12 None: system-order',
      says: '172.16.0.0/12 (VNetPeering) goes before it among system routes.',
    },
    {
      rule: 'R-19',
      to: '168.63.129.16',
      design: [],
      first: '0.0.0.0/0 Internet: answered-by-host',
      says: 'The machine’s own host answers at 168.63.129.16; no route is asked.',
    },
  ])('$rule: $first, to $to', ({ to, design, first, says }) =>
    expect(lost(to, ...networkA, ...design)[0]).toEqual([first, says]),
  );

  it('R-10.1: a service endpoint goes before a user route for the same address', () => {
    const nodes = subnet('10.20.1.0/24', {
      id: 'nodes',
      virtualNetwork: 'A',
      routeTable: 'table',
      serviceEndpoints: ['Microsoft.Storage'],
    });
    const others = networkA.filter(({ id }) => id !== 'nodes');
    const all = lost('20.1.1.1', ...others, nodes, taggedHost('20.1.1.1', 'Storage'), table('20.1.1.1/32 None'));
    expect(all[0]).toEqual([
      '20.1.1.1/32 None: service-endpoint-first',
      'The route of the service endpoint goes before all others, and no user route overrides it.',
    ]);
  });

  it('of a subnet that does not exist there is nothing to say', () =>
    expect(whyNot(planOf(...networkA), 'gone', addressOf('10.20.1.4'))).toEqual([]));
});
