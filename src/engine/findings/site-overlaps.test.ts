import { describe, expect, it } from 'vitest';
import type { Resource, ResourceOf } from '../../model';
import { subnet, virtualNetwork } from '../testing';
import { all, design, PEERED, peering } from './testing';

type Side = ResourceOf<'peering'>['outgoing'];

const uses = { ...PEERED, useRemoteGateways: true };
const allows = { ...PEERED, allowGatewayTransit: true };

const site: Resource = {
  id: 'site',
  name: 'headquarters',
  kind: 'onPremisesSite',
  addressPrefixes: ['192.168.0.0/24', '10.240.64.0/18'],
  hosts: [],
};

/** A gateway to the site in a network. */
const gatewayIn = (network: string, prefix: string, id = 'gw'): Resource[] => [
  subnet(prefix, { id: `${id}-subnet`, name: 'GatewaySubnet', virtualNetwork: network }),
  {
    id,
    name: id,
    kind: 'virtualNetworkGateway',
    subnet: `${id}-subnet`,
    gatewayType: 'Vpn',
    connections: [{ name: 'to-site', onPremisesSite: 'site' }],
  },
];

/** The cluster's network beside a hub with a gateway; which of both is the first in the peering is all the same. */
const peered = (near: Side, far: Side, turned = false): Resource[] => [
  virtualNetwork('10.100.0.0/16', 'hub'),
  ...gatewayIn('hub', '10.100.0.0/27'),
  site,
  turned
    ? peering('peering', 'hub', 'vnet', { outgoing: far, incoming: near })
    : peering('peering', 'vnet', 'hub', { outgoing: near, incoming: far }),
];

const told = (...more: readonly Resource[]) =>
  all(design('overlay', '10.240.8.0/24', ...more)).filter(({ code }) => code === 'SITE_OVERLAPS_NETWORK');

// "Tutorial: create a site-to-site connection": the address spaces of both ends share no address.
describe('a network and a site that share addresses', () => {
  it('behind its own gateway, told once however many gateways lead there', () => {
    const found = told(site, ...gatewayIn('vnet', '10.240.9.0/27'), ...gatewayIn('vnet', '10.240.9.32/27', 'gw2'));
    expect(found).toHaveLength(1);
    expect(found[0]?.says).toContain('vnet (10.240.0.0/16) overlaps the site headquarters (10.240.64.0/18)');
    expect(found[0]?.subjects.map(({ id }) => id)).toEqual(['vnet', 'site']);
  });

  // D-04, gateway transit.
  it.each([
    { near: uses, far: allows, turned: false, expected: 1 },
    { near: uses, far: allows, turned: true, expected: 1 },
    { near: PEERED, far: allows, turned: false, expected: 0 },
    { near: uses, far: PEERED, turned: false, expected: 0 },
    { near: allows, far: uses, turned: false, expected: 0 },
  ])(
    'behind a peer’s, where one side allows it and the other uses it: $expected',
    ({ near, far, turned, expected }) => {
      const found = told(...peered(near, far, turned));
      expect(found).toHaveLength(expected);
      for (const { says } of found) expect(says).toContain('by gw of the peer hub');
    },
  );

  it('unless nothing connects them', () => expect(told(site)).toEqual([]));
});
