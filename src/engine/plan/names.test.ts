import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examples } from '../../examples';
import { prefix } from '../../ip/testing';
import {
  clusterDigits,
  instanceName,
  nodeId,
  nodeName,
  outboundFrontendName,
  poolOfNode,
  routeName,
  serviceFrontendName,
  shortNodeName,
} from './names';
import { plan } from './plan';
import { nodesOf } from './pods';

// Shapes seen in public dumps of clusters; the eight digits are Azure's to draw.
describe('names that AKS gives in the opening design', () => {
  const planned = plan(examples.article);
  const aks = planned.clusters.aks;
  if (!aks) throw new Error('No cluster');

  it('start with the node resource group', () => expect(aks.nodeResourceGroup).toBe('MC_rg-prod_aks-prod_westeurope'));

  it.each([
    { what: 'the scale set', name: aks.pools[0]?.scaleSet, shape: /^aks-nodepool1-\d{8}-vmss$/ },
    { what: 'the second scale set', name: aks.pools[1]?.scaleSet, shape: /^aks-webpool-\d{8}-vmss$/ },
    { what: 'a node', name: nodesOf(aks)[1]?.name, shape: /^aks-nodepool1-\d{8}-vmss000001$/ },
    {
      what: 'the route table',
      name: planned.routeTables['aks/routeTable']?.name,
      shape: /^aks-agentpool-\d{8}-routetable$/,
    },
    {
      what: 'the group',
      name: planned.networkSecurityGroups['aks/networkSecurityGroup']?.name,
      shape: /^aks-agentpool-\d{8}-nsg$/,
    },
    { what: 'the load balancer', name: planned.loadBalancers['aks/loadBalancer']?.name, shape: /^kubernetes$/ },
    {
      what: 'the internal one',
      name: planned.loadBalancers['aks/internalLoadBalancer']?.name,
      shape: /^kubernetes-internal$/,
    },
  ])('$what: $name', ({ name, shape }) => expect(name).toMatch(shape));

  it('have the same digits throughout', () => {
    const named = [
      aks.pools[0]?.scaleSet,
      planned.routeTables['aks/routeTable']?.name,
      planned.networkSecurityGroups['aks/networkSecurityGroup']?.name,
    ];
    expect(named.every((name) => name?.includes(aks.digits))).toBe(true);
  });
});

describe('a node’s number', () => {
  it.each([
    { index: 0, name: 'aks-nodepool1-12345678-vmss000000' },
    { index: 10, name: 'aks-nodepool1-12345678-vmss00000a' },
    { index: 36, name: 'aks-nodepool1-12345678-vmss000010' },
    { index: 999, name: 'aks-nodepool1-12345678-vmss0000rr' },
  ])('$index to base 36: $name', ({ index, name }) =>
    expect(nodeName('aks-nodepool1-12345678-vmss', index)).toBe(name),
  );
});

it('a route is named after node and block', () =>
  // cloud-provider-azure, azure_routes.go (read 2026-08-19).
  expect(routeName('aks-nodepool1-12355964-vmss000000', prefix('10.244.0.0/24'))).toBe(
    'aks-nodepool1-12355964-vmss000000____102440024',
  ));

it('a node is told from others of its pool, and of its cluster, by the end of its name', () => {
  const name = 'aks-nodepool1-12345678-vmss00000a';
  expect(instanceName(name)).toBe('vmss00000a');
  expect(shortNodeName({ pool: 'nodepool1', name })).toBe('nodepool1 vmss00000a');
});

describe('stand-ins for what Azure draws', () => {
  it.each(['aks', 'aks2', '', 'x'.repeat(100)])('digits of "%s" are eight and stay', (id) => {
    expect(clusterDigits(id)).toMatch(/^\d{8}$/);
    expect(clusterDigits(id)).toBe(clusterDigits(id));
  });
  it('differ between clusters', () => expect(clusterDigits('aks')).not.toBe(clusterDigits('aks2')));
  it('have the shape of a service’s UID', () => expect(serviceFrontendName('svc-web')).toMatch(/^a[0-9a-f]{31}$/));
  it('have the shape of a GUID', () =>
    expect(outboundFrontendName('20.50.0.20')).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
    ));
});

it('the pool of a node’s id is the pool it was made from', () =>
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/), fc.nat(), (pool, index) => {
      expect(poolOfNode(nodeId(pool, index))).toBe(pool);
    }),
  ));
