import { describe, expect, it } from 'vitest';
import type { Resource } from '../../model';
import { cluster, documentOf, machine, pool, service, subnet, virtualNetwork, workload } from '../testing';
import { plan } from './plan';

/** Addresses that others than nodes hold in the node subnet and in the one beside it. */
function taken(
  access: NonNullable<ReturnType<typeof cluster>['apiServerAccessProfile']>,
  ...more: readonly Resource[]
) {
  const { subnets } = plan(
    documentOf(
      virtualNetwork('10.1.0.0/16'),
      subnet('10.1.0.0/24'),
      subnet('10.1.1.0/28', { id: 'beside' }),
      { ...cluster({ networkPlugin: 'azure', networkPluginMode: 'overlay' }), apiServerAccessProfile: access },
      pool(3),
      workload('web', 1),
      ...more,
    ),
  );
  return [subnets.nodes?.usage.other, subnets.beside?.usage.other];
}

describe('who else takes addresses of a subnet', () => {
  it.each<{ source: string; access?: Parameters<typeof taken>[0]; more?: Resource[]; expected: [number, number] }>([
    { source: 'nobody', expected: [0, 0] },
    {
      source: '“Use an internal load balancer with AKS” (2026-07-31): a frontend in the node subnet',
      more: [service('svc', { internal: true })],
      expected: [1, 0],
    },
    {
      source: 'the same page: or in the subnet of the annotation',
      more: [service('svc', { internal: true, internalSubnet: 'beside' })],
      expected: [0, 1],
    },
    {
      source: 'cloud-provider-azure, Private Link Service integration (2026-08): 1 to 8 NAT addresses beside it',
      more: [service('svc', { internal: true, privateLinkServiceIPs: 8 })],
      expected: [9, 0],
    },
    { source: 'a public service takes none', more: [service('svc')], expected: [0, 0] },
    {
      source: '“Create a private AKS cluster” (2026-08-05): an endpoint in the first pool’s subnet',
      access: { enablePrivateCluster: true },
      expected: [1, 0],
    },
    {
      source: '“API server VNet integration” (2026-04-15): at least 9 of its own subnet',
      access: { enablePrivateCluster: true, enableVnetIntegration: true, subnetId: 'beside' },
      expected: [0, 9],
    },
    { source: 'a machine', more: [machine('vm')], expected: [1, 0] },
  ])('$source: $expected', ({ access = {}, more = [], expected }) => expect(taken(access, ...more)).toEqual(expected));
});
