import { describe, expect, it } from 'vitest';
import { formatAddress } from '../../ip';
import type { Resource, ResourceOf } from '../../model';
import { documentOf, machine, subnet, virtualNetwork } from '../testing';
import { plan } from './plan';

type Frontend = Extract<ResourceOf<'loadBalancer'>['frontendIPConfigurations'], readonly { subnet: string }[]>[number];

const frontend = (name: string, privateIPAddress?: string): Frontend => ({
  name,
  subnet: 'nodes',
  ...(privateIPAddress !== undefined && { privateIPAddress }),
  loadBalancingRules: [{ name: 'web', protocol: 'TCP', frontendPort: 80, backendPort: 8080 }],
});

const balancer = (frontends: Frontend[], id = 'ilb'): Resource => ({
  id,
  name: id,
  kind: 'loadBalancer',
  frontendIPConfigurations: frontends,
  backendAddressPool: ['vm'],
});

const planned = (...resources: readonly Resource[]) =>
  plan(documentOf(virtualNetwork('10.1.0.0/16'), subnet('10.1.0.0/28'), machine('vm'), ...resources));

const addressesOf = (found: ReturnType<typeof planned>, id = 'ilb') =>
  found.loadBalancers[id]?.frontends.map(
    ({ name, address, predicted }) => `${name} ${formatAddress(address)}${predicted ? ' predicted' : ''}`,
  );

describe('frontends of a load balancer of the user’s', () => {
  it('have the addresses that are written, the others the lowest free ones in stored order', () => {
    const found = planned(balancer([frontend('a'), frontend('b', '10.1.0.9'), frontend('c')]));
    expect(addressesOf(found)).toEqual(['a 10.1.0.5 predicted', 'b 10.1.0.9', 'c 10.1.0.6 predicted']);
    expect(found.subnets.nodes?.usage.other).toBe(4);
    expect(found.addresses.ilb?.map(({ role }) => role)).toEqual(['frontend', 'frontend', 'frontend']);
  });

  it('that cannot have their address are left out, and said', () => {
    const found = planned(balancer([frontend('a', '10.1.0.9')], 'one'), balancer([frontend('b', '10.1.0.9')], 'two'));
    expect([addressesOf(found, 'one'), addressesOf(found, 'two')]).toEqual([['a 10.1.0.9'], []]);
    expect(found.subnets.nodes?.refusedAddresses).toMatchObject([{ owner: 'two', why: 'taken' }]);
  });

  it('that find no address are left out, the last ones first', () => {
    const found = planned(balancer(Array.from({ length: 12 }, (_, at) => frontend(`f${at}`))));
    expect(addressesOf(found)).toHaveLength(10);
    expect(addressesOf(found)?.at(-1)).toBe('f9 10.1.0.14 predicted');
    expect(found.subnets.nodes?.homeless).toEqual(['ilb', 'ilb']);
  });

  it('may be public, and take nothing of a subnet', () => {
    const found = planned({
      id: 'plb',
      name: 'plb',
      kind: 'loadBalancer',
      frontendIPConfigurations: [{ name: 'front', publicIPAddress: '20.50.0.9', loadBalancingRules: [] }],
      backendAddressPool: ['vm', 'vm'],
    });
    expect(addressesOf(found, 'plb')).toEqual(['front 20.50.0.9']);
    expect(found.loadBalancers.plb).toMatchObject({ internal: false, derived: false, machines: ['vm'] });
    expect(found.subnets.nodes?.usage.other).toBe(1);
  });
});
