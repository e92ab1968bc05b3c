import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examples } from '../../examples';
import { type ResourceKind, type ResourceOf, resourceOf, resourcesOf, type TopologyDocument } from '../../model';
import { topologyDocument } from '../../model/envelope';
import { added, type Built, duplicated } from './index';
import { dangling, designAndPlace, overlapsOf } from './testing';

const article = examples.article;

function copy(document: TopologyDocument, id: string): Built {
  const result = duplicated(document, id);
  if (!result.ok) throw new Error(result.error.says);
  return result.value;
}

function copyOf<K extends ResourceKind>(kind: K, id: string): ResourceOf<K> {
  const { document, id: fresh } = copy(article, id);
  const found = resourceOf(document, kind, fresh);
  if (!found) throw new Error(id);
  return found;
}

describe('a copy', () => {
  it('has a new name, and a prefix or an address that is free', () => {
    expect(copyOf('subnet', 'snet-aks')).toMatchObject({
      name: 'snet-aks-2',
      addressPrefix: '10.240.1.0/24',
      networkSecurityGroup: 'nsg-aks',
    });
    expect(copyOf('virtualMachine', 'vm-dns')).toMatchObject({ name: 'vm-dns-2', privateIPAddress: '10.240.3.5' });
    expect(copyOf('agentPool', 'nodepool1')).toMatchObject({ name: 'nodepool2', vnetSubnet: 'snet-aks', count: 2 });
    expect(copyOf('applicationGateway', 'agw-api')).toMatchObject({
      subnet: 'snet-agw',
      publicIPAddress: '198.51.100.1',
    });
    expect(copyOf('internetHost', 'clients').address).toBe('203.0.113.1');
    expect(copyOf('onPremisesSite', 'headquarters')).toMatchObject({
      addressPrefixes: ['172.16.0.0/16'],
      hosts: [{ name: 'dc1', address: '172.16.10.10' }],
    });
  });

  it('of a service takes neither its address nor its node ports', () => {
    expect(copyOf('service', 'svc-web')).toMatchObject({ loadBalancerIP: '198.51.100.1', workload: 'web' });
    // 10.240.0.4 to 6 are the nodes’.
    expect(copyOf('service', 'svc-api').loadBalancerIP).toBe('10.240.0.7');
  });

  it('of a network brings its subnets at the same places, with what is attached', () => {
    const { document, id, with: along, step } = copy(article, 'vnet-prod');
    const subnets = resourcesOf(document, 'subnet').filter(({ virtualNetwork }) => virtualNetwork === id);
    expect(step).toBe('Duplicate virtual network vnet-prod');
    expect(subnets.map((one) => one.id)).toEqual(along);
    expect(subnets.map(({ name, addressPrefix }) => `${name} ${addressPrefix}`)).toEqual([
      'snet-aks 10.224.0.0/24',
      'snet-agw 10.224.2.0/24',
      'snet-dns 10.224.3.0/28',
      'GatewaySubnet 10.224.255.0/27',
    ]);
    expect(subnets[0]?.networkSecurityGroup).toBe('nsg-aks');
    expect(resourceOf(document, 'virtualNetwork', id)).toMatchObject({
      addressPrefixes: ['10.224.0.0/16'],
      // Its DNS server stands in the original, which it does not reach.
      dnsServers: [],
    });
  });

  it('of a cluster brings its pools, workloads and services, in a subnet and ranges of their own', () => {
    const { document, id } = copy(article, 'aks');
    expect(resourceOf(document, 'managedCluster', id)?.networkProfile).toMatchObject({
      serviceCidr: '10.1.0.0/16',
      podCidr: '10.2.0.0/16',
      effectiveOutboundIPs: ['198.51.100.1'],
    });
    const names = (kind: 'agentPool' | 'workload' | 'service') =>
      resourcesOf(document, kind).flatMap((one) => (one.cluster === id ? one.name : []));
    expect(names('agentPool')).toEqual(['nodepool1', 'webpool']);
    expect(names('workload')).toEqual(['coredns', 'web', 'api']);
    expect(names('service')).toEqual(['web', 'api']);
    const [pool] = resourcesOf(document, 'agentPool').filter(({ cluster }) => cluster === id);
    expect(pool?.vnetSubnet).toBe('snet-aks-2');
    const selected = resourcesOf(document, 'service').flatMap((one) =>
      one.cluster === id ? (one.workload ?? []) : [],
    );
    expect(selected.map((workload) => resourceOf(document, 'workload', workload)?.cluster)).toEqual([id, id]);
  });

  it.each([
    { id: 'peer-prod-hub', code: 'one-of-a-kind' },
    { id: 'vpngw-prod', code: 'one-of-a-kind' },
    { id: 'GatewaySubnet', code: 'one-of-a-kind' },
    { id: 'aks/loadBalancer', code: 'kept-by-aks' },
    { id: 'nobody', code: 'nothing-there' },
  ])('of $id cannot be: $code', ({ id, code }) => {
    const result = duplicated(article, id);
    expect(result.ok ? result.value.step : result.error.code).toBe(code);
  });

  it('of anything leaves a whole design without new overlaps', () =>
    fc.assert(
      fc.property(designAndPlace, ([document, id = 'nobody']) => {
        const result = duplicated(document, id);
        if (!result.ok) return;
        const { document: after, id: fresh, with: along } = result.value;
        expect(topologyDocument.parse(after)).toEqual(after);
        expect(dangling(after)).toEqual([]);
        expect(after.order).toEqual([...document.order, ...after.order.slice(document.order.length)]);
        expect(new Set(after.order.slice(document.order.length))).toEqual(new Set([fresh, ...along]));
        expect(overlapsOf(after)).toBeLessThanOrEqual(overlapsOf(document));
      }),
      { numRuns: 120 },
    ));

  it('can be had of what was just added', () => {
    const one = added(article, 'loadBalancer', 'vm-dns');
    if (!one.ok) throw new Error('lb');
    const { document, id } = copy(one.value.document, one.value.id);
    expect(resourceOf(document, 'loadBalancer', id)).toMatchObject({
      frontendIPConfigurations: [{ privateIPAddress: '10.240.3.6' }],
      backendAddressPool: [],
    });
  });
});
