import { describe, expect, it } from 'vitest';
import { podSubnetGoverns, podSubnetNicGroup } from '../../facts/options/datapath';
import { addressOf, formatAddress } from '../../ip';
import type { NetworkModeId } from '../../modes';
import type { Plan } from '../plan/types';
import { interfaceOf, interfacesOfThing, pastRoutes, subnetsOfThing, thingsWithInterface } from './interface-of';
import { reference } from './paths/reference/testing';

const kubenet = reference('kubenet');
const podSubnet = reference('pod-subnet');

/** `owner address subnet group` */
function told(plan: Plan, id: string): string | undefined {
  const found = interfaceOf(plan, id);
  const group = found?.nic.networkSecurityGroup;
  return found && `${found.nic.owner} ${formatAddress(found.address)} ${found.subnet} ${group ?? 'no group'}`;
}

describe('the interface of a thing', () => {
  const managed = 'aks/networkSecurityGroup';
  it.each([
    { id: 'pool/node/1', is: `pool/node/1 10.20.1.5 nodes ${managed}`, because: 'a node has one' },
    { id: 'pool', is: `pool/node/0 10.20.1.4 nodes ${managed}`, because: 'its first node stands for a pool' },
    { id: 'aks', is: `pool/node/0 10.20.1.4 nodes ${managed}`, because: 'and for a cluster' },
    { id: 'web/pod/2', is: `pool/node/1 10.244.1.2 nodes ${managed}`, because: 'a pod uses its node’s' },
    { id: 'web', is: `pool/node/0 10.244.0.2 nodes ${managed}`, because: 'its first pod stands for a workload' },
    { id: 'vmA', is: 'vmA 10.20.3.4 vms no group', because: 'the subnet’s group is not the interface’s' },
    { id: 'agw', is: 'agw 10.20.5.4 agws no group', because: 'an instance, never the frontend' },
    { id: 'gateways-gateway', is: undefined, because: 'nothing has this id' },
    { id: 'V', is: undefined, because: 'a service has none' },
    { id: 'nodes', is: undefined, because: 'a subnet has none' },
    { id: 'constructor', is: undefined, because: 'the name of what every object inherits is no thing' },
  ])('$id: $because', ({ id, is }) => expect(told(kubenet, id)).toBe(is));

  it('of a pod of a pod subnet is governed by that subnet, which is said to be disputed', () => {
    const found = interfaceOf(podSubnet, 'web/pod/0');
    expect(found).toMatchObject({ subnet: 'pods', pod: 'web/pod/0', nic: { owner: 'pool/node/0', subnet: 'nodes' } });
    expect(found?.rests).toEqual([podSubnetGoverns, podSubnetNicGroup]);
    expect(interfaceOf(podSubnet, 'pool/node/0')?.rests).toEqual([]);
  });

  it('of such a pod follows what the design assumes', () => {
    const assuming = (assume: Record<string, string>) => reference('pod-subnet', { assume });
    expect(interfaceOf(assuming({ [podSubnetGoverns.id]: 'node-subnet' }), 'web/pod/0')?.subnet).toBe('nodes');
    const without = interfaceOf(assuming({ [podSubnetNicGroup.id]: 'no' }), 'web/pod/0');
    expect(without?.nic.networkSecurityGroup).toBeUndefined();
  });

  it.each<NetworkModeId>(['node-subnet', 'overlay'])(
    'of a pod in %s is its node’s, and nothing is disputed',
    (mode) => {
      expect(interfaceOf(reference(mode), 'web/pod/0')).toMatchObject({ subnet: 'nodes', rests: [] });
    },
  );
});

describe('what a thing is about', () => {
  it.each([
    { id: 'nodes', subnets: ['nodes'] },
    { id: 'pool/node/1', subnets: ['nodes'] },
    { id: 'agw', subnets: ['agws'] },
    { id: 'aks/routeTable', subnets: ['nodes'] },
    { id: 'C', subnets: [] },
    { id: 'constructor', subnets: [] },
  ])('subnets of $id', ({ id, subnets }) => expect(subnetsOfThing(kubenet, id)).toEqual(subnets));

  it('is a pool’s subnet, though it has no node', () =>
    expect(subnetsOfThing(reference('kubenet', { set: { pool: { count: 0 } } }), 'pool')).toEqual(['nodes']));

  it.each([
    { id: 'nodes', interfaces: ['pool/node/0', 'pool/node/1', 'vmN'] },
    { id: 'agw-nsg', interfaces: ['agw'] },
    { id: 'aks/networkSecurityGroup', interfaces: ['pool'] },
    { id: 'vmA', interfaces: ['vmA'] },
    { id: 'C', interfaces: [] },
    { id: 'constructor', interfaces: [] },
  ])('interfaces of $id', ({ id, interfaces }) => expect(interfacesOfThing(kubenet, id)).toEqual(interfaces));

  it('has an interface, every one that is offered', () => {
    const offered = thingsWithInterface(kubenet);
    expect(offered).toEqual(expect.arrayContaining(['pool', 'web', 'vmA', 'vmB', 'agw']));
    for (const id of offered) expect(interfaceOf(kubenet, id), id).toBeDefined();
    expect(new Set(offered).size).toBe(offered.length);
  });
});

describe('past the routes', () => {
  const pod = addressOf('10.244.1.2');
  it('of Overlay’s nodes go packets to pods', () =>
    expect(pastRoutes(reference('overlay'), 'nodes', pod)).toBeDefined());
  it('of other subnets they do not', () => expect(pastRoutes(reference('overlay'), 'vms', pod)).toBeUndefined());
  it('go no packets to others', () =>
    expect(pastRoutes(reference('overlay'), 'nodes', addressOf('10.20.3.4'))).toBeUndefined());
  it('goes nothing in kubenet', () => expect(pastRoutes(kubenet, 'nodes', pod)).toBeUndefined());
});
