import { describe, expect, it } from 'vitest';
import type { ResourceOf } from '../../model';
import { cluster, documentOf, pool, service, subnet, virtualNetwork, workload } from '../testing';
import { outboundFigures } from './outbound-figures';

type Profile = ResourceOf<'managedCluster'>['networkProfile'];

const figures = (profile: Partial<Profile>, ...services: readonly ResourceOf<'service'>[]) =>
  outboundFigures(
    documentOf(
      virtualNetwork('10.240.0.0/16'),
      subnet('10.240.0.0/20'),
      cluster(profile),
      pool(40, { id: 'fixed', maxSurge: '33%' }),
      pool(5, { id: 'scaled', enableAutoScaling: true, minCount: 1, maxCount: 30, maxSurge: '1' }),
      pool(10, { id: 'spot', scaleSetPriority: 'Spot' }),
      workload('web', 1),
      ...services,
    ),
    'aks',
  );

describe('outbound figures', () => {
  // "Troubleshoot the InvalidLoadBalancerProfileAllocatedOutboundPorts error", 2024-05-06, with maxCount and maxSurge.
  it('count nodes as AKS does: the autoscaler’s maximum, and what an upgrade adds', () =>
    expect(figures({})).toMatchObject({ nodes: 55, counted: 40 + 14 + 30 + 1 + 10, each: 512 }));

  it('O15: above a step of the table know what fewer nodes have, and not where the number is fixed', () => {
    expect(figures({})?.before).toEqual({ upTo: 50, ports: 1024 });
    expect(figures({ loadBalancerProfile: { allocatedOutboundPorts: 1024 } })).not.toHaveProperty('before');
  });

  it('take 0 for Azure’s table', () => {
    const zero = figures({ loadBalancerProfile: { allocatedOutboundPorts: 0 } });
    expect(zero).toMatchObject({ each: 512 });
    expect(zero).not.toHaveProperty('fixed');
  });

  it('give fixed ports to as many as there are ports for', () =>
    expect(
      figures({
        loadBalancerProfile: { allocatedOutboundPorts: 1000 },
        effectiveOutboundIPs: ['20.50.0.20', '20.50.0.21', '20.50.0.21'],
      }),
    ).toMatchObject({ addresses: 2, ports: 128_000, fixed: 1000, each: 1000, most: 128 }));

  it('count one address where none is named', () =>
    expect(figures({ effectiveOutboundIPs: [] })).toMatchObject({ addresses: 1, ports: 64_000 }));

  it('leave out what rules on an outbound address take, eight ports at a time', () => {
    const on = (id: string, loadBalancerIP: string, ...ports: number[]) =>
      service(id, { loadBalancerIP, ports: ports.map((port) => ({ port, targetPort: 80, protocol: 'TCP' as const })) });
    expect(
      figures({}, on('a', '20.50.0.20', 80, 81), on('b', '20.50.0.20', 443), on('c', '20.50.0.9', 22)),
    ).toMatchObject({
      takenByRules: 16,
    });
  });

  it('are none where the way out is another', () =>
    expect(figures({ outboundType: 'userDefinedRouting' })).toBeUndefined());
});
