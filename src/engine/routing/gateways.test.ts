import { describe, expect, it } from 'vitest';
import { globalGatewayTransit } from '../../facts/options/routing';
import { formatPrefix } from '../../ip';
import type { ResourceOf } from '../../model';
import { withAssumption } from '../../model';
import { plan } from '../plan/plan';
import { cluster, pool, virtualNetwork } from '../testing';
import { gatewayOf } from './gateways';
import { peeringsOf } from './peerings';
import { gateway, networkA, networkB, peering, planOf, site, table } from './testing';

const hub = [...networkB, gateway('b', ['dc']), { ...site('dc', '192.168.50.0/24'), staticRoutes: ['10.244.0.0/16'] }];
const transit = peering('A', 'B', { useRemoteGateways: true }, { allowGatewayTransit: true });

describe('D-04: the gateway of a hub', () => {
  it.each([
    { is: 'used with both flags', over: transit, used: true },
    { is: 'used where the hub’s side is told first', over: reversed(transit), used: true },
    { is: 'not used without the hub’s flag', over: peering('A', 'B', { useRemoteGateways: true }), used: false },
    {
      is: 'not used without the spoke’s flag',
      over: peering('A', 'B', {}, { allowGatewayTransit: true }),
      used: false,
    },
    {
      is: 'not used with the flags the wrong way round',
      over: peering('A', 'B', { allowGatewayTransit: true }, { useRemoteGateways: true }),
      used: false,
    },
    {
      is: 'not used where access is off',
      over: { ...transit, incoming: { ...transit.incoming, allowVirtualNetworkAccess: false } },
      used: false,
    },
  ])('is $is', ({ over, used }) => {
    const use = gatewayOf(planOf(...networkA, ...hub, over), 'A');
    expect(use?.network).toBe(used ? 'B' : undefined);
    expect(use?.peering).toBe(used ? over.id : undefined);
    expect(use?.gateways.map(({ id }) => id)).toEqual(used ? ['vpn'] : undefined);
  });

  it('is not used by a network with its own', () => {
    const own = { ...gateway('gateways', ['dc']), id: 'own' };
    expect(gatewayOf(planOf(...networkA, ...hub, transit, own), 'A')).toMatchObject({
      network: 'A',
      gateways: [{ id: 'own' }],
    });
  });

  it('is used across regions, unless the design assumes otherwise', () => {
    const [first, ...rest] = networkA;
    const far = { ...(first as ResourceOf<'virtualNetwork'>), location: 'eastus' };
    const planned = planOf(far, ...rest, ...hub, transit);
    expect(gatewayOf(planned, 'A')?.network).toBe('B');
    expect(gatewayOf(plan(withAssumption(planned.document, globalGatewayTransit, 'no')), 'A')).toBeUndefined();
  });

  it('D-12: tells its sites of its own network and of those that use it, and of no pod CIDR', () => {
    const third = [virtualNetwork('10.40.0.0/16', 'C'), peering('B', 'C')];
    const planned = planOf(...networkA, ...hub, ...third, transit, table(), cluster(), pool(2));
    const [connected] = gatewayOf(planned, 'B')?.gateways[0]?.sites ?? [];
    expect(connected?.prefixes.map(formatPrefix)).toEqual(['192.168.50.0/24']);
    expect(connected?.learns.map(formatPrefix)).toEqual(['10.30.0.0/16', '10.20.0.0/16']);
    expect(connected?.staticRoutes.map(formatPrefix)).toEqual(['10.244.0.0/16']);
  });
});

describe('D-01: a peering', () => {
  it('is seen by each network from its side', () => {
    const planned = planOf(...networkA, ...networkB, transit);
    expect(peeringsOf(planned, 'A')).toEqual([
      {
        id: 'A-B',
        remote: 'B',
        flags: transit.outgoing,
        remoteFlags: transit.incoming,
        connected: true,
        open: true,
        global: false,
      },
    ]);
    expect(peeringsOf(planned, 'B')).toMatchObject([
      { remote: 'A', flags: transit.incoming, remoteFlags: transit.outgoing },
    ]);
  });

  it('is not connected where the other network is gone, or is the same', () => {
    const planned = planOf(...networkA, peering('A', 'gone'), peering('A', 'A'));
    expect(peeringsOf(planned, 'A').map(({ connected, open }) => [connected, open])).toEqual([
      [false, false],
      [false, false],
    ]);
  });
});

/** The same peering, told from its other end. */
function reversed(peering: ResourceOf<'peering'>): ResourceOf<'peering'> {
  const { virtualNetwork, remoteVirtualNetwork, outgoing, incoming } = peering;
  return {
    ...peering,
    virtualNetwork: remoteVirtualNetwork,
    remoteVirtualNetwork: virtualNetwork,
    outgoing: incoming,
    incoming: outgoing,
  };
}
