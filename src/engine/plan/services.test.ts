import { describe, expect, it } from 'vitest';
import { formatAddress } from '../../ip';
import type { Resource } from '../../model';
import { cluster, documentOf, pool, service, subnet, virtualNetwork, workload } from '../testing';
import { plan } from './plan';

const base: readonly Resource[] = [
  virtualNetwork('10.240.0.0/16'),
  subnet('10.240.0.0/24'),
  pool(2),
  workload('web', 1),
];
const design = (...resources: readonly Resource[]) => plan(documentOf(...base, ...resources));
const clusterIPs = (...resources: readonly Resource[]) =>
  design(...resources).clusters.aks?.services.map(({ clusterIP }) =>
    clusterIP === undefined ? 'none' : formatAddress(clusterIP),
  );

describe('cluster addresses', () => {
  it('are those written, else the lowest free after the DNS service', () =>
    expect(clusterIPs(cluster(), service('a'), service('b', { clusterIP: '10.0.0.11' }), service('c'))).toEqual([
      '10.0.0.12',
      '10.0.0.11',
      '10.0.0.13',
    ]));

  it('go round in a small service CIDR, past its ends and the API server’s', () => {
    const tight = cluster({ serviceCidr: '10.0.0.0/28', dnsServiceIP: '10.0.0.10' });
    const services = Array.from({ length: 12 }, (_, i) => service(`s${i}`));
    const given = clusterIPs(tight, ...services) ?? [];
    expect(given.slice(0, 6)).toEqual(['10.0.0.11', '10.0.0.12', '10.0.0.13', '10.0.0.14', '10.0.0.2', '10.0.0.3']);
    expect(new Set(given).size).toBe(12);
    expect(given.at(-1)).toBe('10.0.0.9');
  });

  it('are none once all are taken', () => {
    const tight = cluster({ serviceCidr: '10.0.0.0/29', dnsServiceIP: '10.0.0.6' });
    const services = Array.from({ length: 6 }, (_, i) => service(`s${i}`));
    expect(clusterIPs(tight, ...services)).toEqual(['10.0.0.2', '10.0.0.3', '10.0.0.4', '10.0.0.5', 'none', 'none']);
  });
});

describe('frontends', () => {
  it('of an internal service take a predicted address of the first pool’s subnet, after the nodes', () => {
    const { clusters, subnets } = design(cluster(), service('api', { internal: true }));
    const [api] = clusters.aks?.services ?? [];
    expect(api).toMatchObject({ predictedFrontend: true, loadBalancer: 'aks/internalLoadBalancer' });
    expect(formatAddress(api?.frontend ?? 0)).toBe('10.240.0.6');
    expect(subnets.nodes?.usage).toMatchObject({ nodes: 2, other: 1 });
  });

  it('of an internal service are its own where it has one', () => {
    const [api] =
      design(cluster(), service('api', { internal: true, loadBalancerIP: '10.240.0.250' })).clusters.aks?.services ??
      [];
    expect(api?.predictedFrontend).toBe(false);
    expect(formatAddress(api?.frontend ?? 0)).toBe('10.240.0.250');
  });

  it('of an internal service with an address that cannot be had are none', () => {
    const { clusters, subnets } = design(cluster(), service('api', { internal: true, loadBalancerIP: '10.240.0.1' }));
    expect(clusters.aks?.services[0]?.frontend).toBeUndefined();
    expect(subnets.nodes?.refusedAddresses).toMatchObject([{ owner: 'api', why: 'reserved' }]);
  });

  it('of a public service take no address of the subnet', () => {
    const { clusters, subnets } = design(cluster(), service('web', { id: 's', loadBalancerIP: '20.50.0.10' }));
    expect(formatAddress(clusters.aks?.services[0]?.frontend ?? 0)).toBe('20.50.0.10');
    expect(subnets.nodes?.usage.other).toBe(0);
  });

  it('of a service without load balancer are none', () =>
    expect(design(cluster(), service('web', { id: 's', type: 'ClusterIP' })).clusters.aks?.services[0]).toEqual({
      id: 's',
      clusterIP: 0x0a00000b,
      predictedClusterIP: true,
      predictedFrontend: false,
      nodePorts: [],
    }));
});
