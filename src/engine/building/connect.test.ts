import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examples } from '../../examples';
import { type Resource, resourceOf, type TopologyDocument, withNew, withResource } from '../../model';
import { topologyDocument } from '../../model/envelope';
import { cluster, documentOf, machine, pool, service, subnet, virtualNetwork, workload } from '../testing';
import { added, canConnect, connected, connectionsOf } from './index';
import { dangling, derived, designAndPlace, overlapsOf } from './testing';

const article = examples.article;

const table: Resource = { id: 'rt', name: 'rt', kind: 'routeTable', disableBgpRoutePropagation: false, routes: [] };
const nat: Resource = { id: 'ng', name: 'ng', kind: 'natGateway', publicIPAddresses: ['198.51.100.1'] };
const zone: Resource = {
  id: 'zone',
  name: 'zone',
  kind: 'privateDnsZone',
  zoneName: 'a.example',
  virtualNetworkLinks: [],
};
const endpoint: Resource = {
  id: 'pep',
  name: 'pep',
  kind: 'privateEndpoint',
  subnet: 'snet-dns',
  privateIPAddress: '10.240.3.7',
  fqdn: 'store.blob.core.windows.net',
};
const balancer: Resource = {
  id: 'lb',
  name: 'lb',
  kind: 'loadBalancer',
  frontendIPConfigurations: [{ name: 'a', subnet: 'snet-dns', privateIPAddress: '10.240.3.6', loadBalancingRules: [] }],
  backendAddressPool: ['vm-dns'],
};
const site: Resource = {
  id: 'branch',
  name: 'branch',
  kind: 'onPremisesSite',
  addressPrefixes: ['172.16.0.0/16'],
  hosts: [],
};
const far = virtualNetwork('10.50.0.0/16', 'far');
const same = virtualNetwork('10.240.0.0/20', 'same');
const spare = subnet('10.240.9.0/26', { id: 'spare', virtualNetwork: 'vnet-prod' });
const design = withNew(article, [table, nat, zone, endpoint, balancer, site, far, same, spare]);

function wired(document: TopologyDocument, dragged: string, onto: string): TopologyDocument {
  const result = connected(document, dragged, onto);
  if (!result.ok) throw new Error(result.error.says);
  return result.value.document;
}

describe('what is dragged', () => {
  it.each([
    { dragged: 'nsg-aks', onto: 'snet-dns', step: 'Put nsg-aks on snet-dns' },
    { dragged: 'nsg-aks', onto: 'webpool/node/0', step: 'Put nsg-aks on webpool' },
    { dragged: 'nsg-aks', onto: 'vm-jump', step: 'Put nsg-aks on vm-jump' },
    { dragged: 'rt', onto: 'snet-dns', step: 'Put rt on snet-dns' },
    { dragged: 'rt', onto: 'nodepool1', step: 'Put rt on snet-aks' },
    { dragged: 'ng', onto: 'snet-aks', step: 'Put ng on snet-aks' },
    { dragged: 'zone', onto: 'vnet-hub', step: 'Link zone to vnet-hub' },
    { dragged: 'zone', onto: 'snet-dns', step: 'Link zone to vnet-prod' },
    { dragged: 'pep', onto: 'zone', step: 'Keep the record of pep in zone' },
    { dragged: 'vnet-prod', onto: 'far', step: 'Peer vnet-prod with far' },
    { dragged: 'vnet-hub', onto: 'snet-aks', step: 'already' },
    { dragged: 'svc-api', onto: 'agw-api', step: 'Send agw-api to api' },
    { dragged: 'web', onto: 'svc-api', step: 'Let api select web' },
    { dragged: 'branch', onto: 'vpngw-prod', step: 'Connect branch with vpngw-prod' },
    { dragged: 'vpngw-prod', onto: 'branch', step: 'Connect branch with vpngw-prod' },
    { dragged: 'vm-jump', onto: 'snet-dns', step: 'Move vm-jump to snet-dns' },
    { dragged: 'agw-api', onto: 'spare', step: 'Move agw-api to spare' },
    { dragged: 'webpool', onto: 'spare', step: 'Move webpool to spare' },
    { dragged: 'lb', onto: 'spare', step: 'Move lb to spare' },
    { dragged: 'snet-shared', onto: 'far', step: 'Move snet-shared to far' },
    // And what cannot be.
    { dragged: 'nsg-aks', onto: 'snet-aks', step: 'already' },
    { dragged: 'nsg-aks', onto: 'GatewaySubnet', step: 'subnet-not-its-own' },
    { dragged: 'nsg-aks', onto: 'web', step: 'no-connection' },
    { dragged: 'ng', onto: 'GatewaySubnet', step: 'subnet-not-its-own' },
    { dragged: 'vnet-prod', onto: 'vnet-prod', step: 'already' },
    { dragged: 'vnet-prod', onto: 'same', step: 'prefixes-overlap' },
    { dragged: 'svc-web', onto: 'agw-ingress', step: 'already' },
    { dragged: 'coredns', onto: 'svc-web', step: 'another-cluster' },
    { dragged: 'headquarters', onto: 'vpngw-prod', step: 'already' },
    { dragged: 'vm-jump', onto: 'lb', step: 'another-network' },
    { dragged: 'vm-dns', onto: 'lb', step: 'already' },
    { dragged: 'vm-dns', onto: 'snet-shared', step: 'another-network' },
    { dragged: 'vm-jump', onto: 'snet-agw', step: 'subnet-not-its-own' },
    { dragged: 'vpngw-prod', onto: 'snet-dns', step: 'subnet-not-its-own' },
    { dragged: 'webpool', onto: 'snet-shared', step: 'another-network' },
    { dragged: 'webpool', onto: 'snet-agw', step: 'subnet-not-its-own' },
    { dragged: 'snet-agw', onto: 'vnet-prod', step: 'already' },
    { dragged: 'aks', onto: 'snet-dns', step: 'no-connection' },
    { dragged: 'nodepool1/node/0', onto: 'spare', step: 'kept-by-aks' },
    { dragged: 'nobody', onto: 'spare', step: 'nothing-there' },
    { dragged: 'rt', onto: 'nobody', step: 'nothing-there' },
  ])('$dragged on $onto: $step', ({ dragged, onto, step }) => {
    const result = canConnect(design, dragged, onto);
    expect(result.ok ? result.value.step : result.error.code).toBe(step);
    if (!result.ok) expect(result.error.says).toMatch(/\.$/);
  });

  it('may be the table that AKS makes', () => {
    const without = wired(design, 'rt', 'snet-agw');
    expect(resourceOf(wired(without, 'aks/routeTable', 'snet-agw'), 'subnet', 'snet-agw')?.routeTable).toBe(
      'aks/routeTable',
    );
    expect(connectionsOf(design, 'aks/routeTable').map(({ onto }) => onto)).toContain('snet-dns');
  });

  it('names the prefixes that two networks share', () => {
    const result = connected(design, 'same', 'vnet-prod');
    expect(result.ok ? '' : result.error.says).toContain('10.240.0.0/20');
    expect(result.ok ? '' : result.error.says).toContain('10.240.0.0/16');
  });

  it('puts an endpoint’s record in a zone once', () => {
    const there = wired(design, 'pep', 'zone');
    expect(resourceOf(there, 'privateEndpoint', 'pep')?.privateDnsZone).toBe('zone');
    const again = connected(there, 'pep', 'zone');
    expect(again.ok ? again.value.step : again.error.code).toBe('already');
  });

  it('has nothing to go to where it is a cluster', () => expect(connectionsOf(design, 'aks')).toEqual([]));
});

describe('what moves', () => {
  it('gets a free address where it goes', () => {
    expect(resourceOf(wired(design, 'vm-jump', 'snet-dns'), 'virtualMachine', 'vm-jump')).toMatchObject({
      subnet: 'snet-dns',
      privateIPAddress: '10.240.3.5',
    });
  });

  const routed = (prefix: string) =>
    documentOf(
      virtualNetwork('10.1.0.0/16'),
      virtualNetwork(prefix, 'other'),
      subnet('10.1.0.0/24'),
      cluster(),
      pool(2, { nodes: [{ privateIPAddress: '10.1.0.9' }] }),
      machine('vm', '10.1.0.20'),
      workload('web', 1),
      service('in', { internal: true, loadBalancerIP: '10.1.0.30' }),
    );

  it('keeps its prefix and addresses where that is free', () => {
    const there = wired(routed('10.1.0.0/20'), 'nodes', 'other');
    expect(resourceOf(there, 'subnet', 'nodes')).toMatchObject({
      virtualNetwork: 'other',
      addressPrefix: '10.1.0.0/24',
    });
    expect(resourceOf(there, 'virtualMachine', 'vm')?.privateIPAddress).toBe('10.1.0.20');
  });

  it('else has the next of its size, and everything in it the same place there', () => {
    const there = wired(routed('10.2.0.0/16'), 'nodes', 'other');
    expect(resourceOf(there, 'subnet', 'nodes')?.addressPrefix).toBe('10.2.0.0/24');
    expect(resourceOf(there, 'virtualMachine', 'vm')?.privateIPAddress).toBe('10.2.0.20');
    expect(resourceOf(there, 'agentPool', 'pool')?.nodes).toEqual([{ privateIPAddress: '10.2.0.9' }]);
    expect(resourceOf(there, 'service', 'in')?.loadBalancerIP).toBe('10.2.0.30');
  });

  it.each([
    { dragged: 'snet-aks', onto: 'far', code: 'another-network', because: 'its cluster stays' },
    { dragged: 'GatewaySubnet', onto: 'hub2', code: 'name-taken', because: 'there is one' },
    { dragged: 'snet-aks', onto: 'east', code: 'another-region', because: 'the region is another' },
    { dragged: 'snet-agw', onto: 'tiny', code: 'network-full', because: 'there is no room' },
  ])('$dragged does not move to $onto: $because', ({ dragged, onto, code }) => {
    const webpool = resourceOf(design, 'agentPool', 'webpool');
    if (!webpool) throw new Error('webpool');
    const elsewhere = onto === 'far' ? withResource(design, { ...webpool, vnetSubnet: 'spare' }) : design;
    const there = withNew(elsewhere, [
      virtualNetwork('10.60.0.0/16', 'hub2'),
      subnet('10.60.0.0/27', { id: 'gs2', name: 'GatewaySubnet', virtualNetwork: 'hub2' }),
      { ...virtualNetwork('10.61.0.0/16', 'east'), location: 'eastus' },
      virtualNetwork('10.62.0.0/28', 'tiny'),
    ]);
    const result = connected(there, dragged, onto);
    expect(result.ok ? result.value.step : result.error.code).toBe(code);
  });

  it('a pool leaves fixed addresses behind, and its cluster’s frontends go along', () => {
    const before = withNew(routed('10.2.0.0/16'), [subnet('10.1.1.0/24', { id: 'second' })]);
    const there = wired(before, 'pool', 'second');
    expect(resourceOf(there, 'agentPool', 'pool')).toMatchObject({ vnetSubnet: 'second', nodes: [{}] });
    expect(resourceOf(there, 'service', 'in')?.loadBalancerIP).toBe('10.1.1.4');
  });
});

describe('anything dragged anywhere', () => {
  const pair = designAndPlace.chain(([document, dragged]) =>
    fc
      .constantFrom('nobody', ...document.order, ...derived(document))
      .map((onto) => [document, dragged ?? 'nobody', onto] as const),
  );

  it('never breaks a design, makes no new overlap, and can be where it is said', () =>
    fc.assert(
      fc.property(fc.noShrink(pair), ([document, dragged, onto]) => {
        const can = canConnect(document, dragged, onto);
        const does = connected(document, dragged, onto);
        expect(can.ok).toBe(does.ok);
        if (!can.ok && !does.ok) expect(can.error).toEqual(does.error);
        if (!does.ok) return;
        expect(topologyDocument.parse(does.value.document)).toEqual(does.value.document);
        expect(dangling(does.value.document)).toEqual([]);
        expect(overlapsOf(does.value.document)).toBeLessThanOrEqual(overlapsOf(document));
      }),
      { numRuns: 250 },
    ));

  it('lists every place to which it can go', () =>
    fc.assert(
      fc.property(designAndPlace, ([document, dragged = 'nobody']) => {
        for (const { onto, refusal } of connectionsOf(document, dragged)) {
          const can = canConnect(document, dragged, onto);
          expect(can.ok ? undefined : can.error).toEqual(refusal);
        }
      }),
      { numRuns: 40 },
    ));

  it('finds something to do for what was just added', () => {
    const one = added(article, 'networkSecurityGroup');
    if (!one.ok) throw new Error('nsg');
    const open = connectionsOf(one.value.document, one.value.id).filter(({ refusal }) => !refusal);
    expect(open.map(({ onto }) => onto)).toEqual(
      expect.arrayContaining(['snet-aks', 'snet-dns', 'nodepool1', 'vm-jump']),
    );
  });
});
