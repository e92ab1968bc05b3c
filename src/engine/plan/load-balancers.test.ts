import { describe, expect, it } from 'vitest';
import { examples } from '../../examples';
import { formatAddress } from '../../ip';
import type { Resource } from '../../model';
import { cluster, documentOf, pool, service, subnet, virtualNetwork, workload } from '../testing';
import { plan } from './plan';

const base: readonly Resource[] = [
  virtualNetwork('10.240.0.0/16'),
  subnet('10.240.0.0/24'),
  pool(3),
  workload('web', 1),
];
const balancers = (...resources: readonly Resource[]) =>
  Object.values(plan(documentOf(...base, ...resources)).loadBalancers);
const web = service('web', { id: 's', loadBalancerIP: '20.50.0.10' });
const api = service('api', { internal: true });
const routed = cluster({ outboundType: 'userDefinedRouting', effectiveOutboundIPs: [] });

// cloud-provider-azure, azure_loadbalancer.go (read 2026-08-19); "Standard load balancer in AKS", 2024-01-23.
describe('which load balancers there are', () => {
  it.each([
    { because: 'it is the way out', resources: [cluster()], names: ['kubernetes'] },
    { because: 'traffic leaves another way and no service needs one', resources: [routed], names: [] },
    { because: 'the first public service brings it', resources: [routed, web], names: ['kubernetes'] },
    { because: 'the first internal service brings its own', resources: [routed, api], names: ['kubernetes-internal'] },
    { because: 'both', resources: [cluster(), web, api], names: ['kubernetes', 'kubernetes-internal'] },
  ])('$names: $because', ({ resources, names }) =>
    expect(balancers(...resources).map(({ name }) => name)).toEqual(names),
  );
});

describe('the load balancer of the opening design', () => {
  const { loadBalancers } = plan(examples.article);
  const frontends = (id: string) =>
    loadBalancers[id]?.frontends.map(({ address, service: of, rules }) => [
      formatAddress(address),
      of,
      rules.map(({ port }) => port),
    ]);

  it('has a frontend for the way out and one for the public service', () =>
    expect(frontends('aks/loadBalancer')).toEqual([
      ['20.50.0.20', undefined, []],
      ['20.50.0.10', 'svc-web', [80]],
    ]));

  it('has all nodes in both backend pools', () => {
    expect(loadBalancers['aks/loadBalancer']).toMatchObject({
      backendPools: [
        { name: 'kubernetes', nodes: 3 },
        { name: 'aksOutboundBackendPool', nodes: 3 },
      ],
      outboundRule: 'aksOutboundRule',
    });
  });

  it('has an internal twin with the internal service alone', () => {
    expect(frontends('aks/internalLoadBalancer')).toEqual([['10.240.0.250', 'svc-api', [80]]]);
    expect(loadBalancers['aks/internalLoadBalancer']).toMatchObject({
      internal: true,
      backendPools: [{ name: 'kubernetes', nodes: 3 }],
    });
  });

  it('names each rule after frontend, protocol and port, with floating IP', () => {
    const [, frontend] = loadBalancers['aks/loadBalancer']?.frontends ?? [];
    expect(frontend?.rules).toEqual([
      { name: `${frontend?.name}-TCP-80`, protocol: 'TCP', port: 80, backendPort: 80, floatingIP: true },
    ]);
  });
});
