import { describe, expect, it } from 'vitest';
import { formatPrefix } from '../../ip';
import type { Resource, ResourceOf } from '../../model';
import { subnet, virtualNetwork } from '../testing';
import { virtualNetworkTag } from './index';
import { prefixesOf } from './ranges';
import { nic, planOf, table } from './testing';

const flags = (rest: Partial<ResourceOf<'peering'>['outgoing']> = {}): ResourceOf<'peering'>['outgoing'] => ({
  allowVirtualNetworkAccess: true,
  allowForwardedTraffic: false,
  allowGatewayTransit: false,
  useRemoteGateways: false,
  ...rest,
});

const peering = (
  outgoing: Partial<ResourceOf<'peering'>['outgoing']> = {},
  incoming: Partial<ResourceOf<'peering'>['outgoing']> = {},
): ResourceOf<'peering'> => ({
  id: 'peering',
  name: 'peering',
  kind: 'peering',
  virtualNetwork: 'vnet',
  remoteVirtualNetwork: 'hub',
  outgoing: flags(outgoing),
  incoming: flags(incoming),
});

const hub: readonly Resource[] = [
  virtualNetwork('10.30.0.0/16', 'hub'),
  subnet('10.30.255.0/27', { id: 'gateway', name: 'GatewaySubnet', virtualNetwork: 'hub' }),
  {
    id: 'vpn',
    name: 'vpn',
    kind: 'virtualNetworkGateway',
    subnet: 'gateway',
    gatewayType: 'Vpn',
    connections: [{ name: 'to-site', onPremisesSite: 'site' }],
  },
  {
    id: 'site',
    name: 'site',
    kind: 'onPremisesSite',
    addressPrefixes: ['192.168.50.0/24'],
    hosts: [],
    staticRoutes: ['10.244.0.0/16'],
  },
];

const tagOf = (nodes: Partial<ResourceOf<'subnet'>>, others: readonly Resource[], from = 'nodes'): string[] =>
  virtualNetworkTag(planOf(nodes, ...others), nic({ subnet: from }))
    .flatMap(prefixesOf)
    .map(formatPrefix);

describe('N-11: VirtualNetwork is', () => {
  it.each<{
    what: string;
    nodes?: Partial<ResourceOf<'subnet'>>;
    others: readonly Resource[];
    from?: string;
    tag: string[];
  }>([
    { what: 'the network itself', others: [], tag: [] },
    { what: 'not a network that stands beside it', others: hub, tag: [] },
    { what: 'a peer', others: [...hub, peering()], tag: ['10.30.0.0/16'] },
    {
      what: 'not a peer to which access is closed',
      others: [...hub, peering({ allowVirtualNetworkAccess: false })],
      tag: [],
    },
    {
      what: 'the site behind a peer’s gateway that it uses',
      others: [...hub, peering({ useRemoteGateways: true }, { allowGatewayTransit: true })],
      tag: ['10.30.0.0/16', '192.168.50.0/24'],
    },
    {
      what: 'not a site whose gateway the peer keeps to itself',
      others: [...hub, peering({ useRemoteGateways: true })],
      tag: ['10.30.0.0/16'],
    },
    {
      what: 'prefixes of routes of every hop, and with default routes everything',
      nodes: { routeTable: 'table' },
      others: [table('table', ['10.40.0.0/16', 'None'], ['10.50.0.0/16', 'Internet'], ['10.60.0.0/16', 'VnetLocal'])],
      tag: ['10.40.0.0/16', '10.50.0.0/16', '10.60.0.0/16'],
    },
  ])('$what', ({ nodes = {}, others, tag }) =>
    expect(tagOf(nodes, others).toSorted()).toEqual(['10.20.0.0/16', '168.63.129.16/32', ...tag].toSorted()),
  );

  it('the site behind its own gateway, and the peer seen from the other side', () =>
    expect(tagOf({}, [...hub, peering()], 'gateway').toSorted()).toEqual([
      '10.20.0.0/16',
      '10.30.0.0/16',
      '168.63.129.16/32',
      '192.168.50.0/24',
    ]));

  it('merged: a default route swallows the rest', () =>
    expect(tagOf({ routeTable: 'table' }, [table('table', ['0.0.0.0/0', 'VirtualAppliance'])])).toEqual(['0.0.0.0/0']));
});
