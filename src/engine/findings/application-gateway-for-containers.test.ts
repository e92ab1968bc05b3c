import { describe, expect, it } from 'vitest';
import type { Resource } from '../../model';
import type { NetworkModeId } from '../../modes';
import { subnet, virtualNetwork } from '../testing';
import { all, codes, design, edited, mendOf } from './testing';
import type { FindingCode } from './types';

describe('Application Gateway for Containers', () => {
  const agc: Resource = { id: 'agc', name: 'agc', kind: 'applicationGatewayForContainers', subnet: 'front' };
  const delegation = 'Microsoft.ServiceNetworking/trafficControllers';
  const made = (mode: NetworkModeId, front: string, ...more: readonly Resource[]) =>
    edited(design(mode, front, agc, ...more), 'front', { delegation });

  it.each<{ source: string; mode: NetworkModeId; front: string; expected: FindingCode[]; mend?: string }>([
    {
      source: '“CNI networking overview in AKS” (2026-07-10): not with kubenet',
      mode: 'kubenet',
      front: '10.240.8.0/24',
      expected: ['AGC_WITHOUT_CLUSTER'],
    },
    {
      source: '“Container networking with Application Gateway for Containers” (2025-03-24): a /24',
      mode: 'overlay',
      front: '10.240.8.0/24',
      expected: [],
    },
    {
      source: 'G19, Azure/AKS issue 5123 (2025-07-08): “Must be 24 or higher”',
      mode: 'overlay',
      front: '10.240.8.0/22',
      expected: ['AGC_SUBNET_SIZE'],
      mend: '10.240.8.0/24',
    },
    {
      source: 'nor smaller',
      mode: 'overlay',
      front: '10.240.8.0/25',
      expected: ['AGC_SUBNET_SIZE'],
      mend: '10.240.8.0/24',
    },
    {
      source: 'its quickstart (2024-02-27): 250 free addresses in flat modes',
      mode: 'node-subnet',
      front: '10.240.8.0/24',
      expected: [],
    },
    { source: 'a larger one will do there', mode: 'pod-subnet', front: '10.240.8.0/22', expected: [] },
    {
      source: 'a /25 has 123',
      mode: 'node-subnet',
      front: '10.240.8.0/25',
      expected: ['AGC_SUBNET_SIZE'],
      mend: '10.240.8.0/24',
    },
  ])('$source: $expected', ({ mode, front, expected, mend }) => {
    const document = made(mode, front);
    expect(codes(document)).toEqual(expected);
    if (mend !== undefined) expect(mendOf(document, 'AGC_SUBNET_SIZE')).toBe(mend);
  });

  // Azure/AKS issue 5170, 2025-08-01.
  it('wants the subnet delegated', () => {
    const plain = design('overlay', '10.240.8.0/24', agc);
    expect(codes(plain)).toEqual(['SUBNET_NOT_DELEGATED']);
    expect(all(plain)[0]?.says).toContain('AppGwForContainersAssociationSubnetNotDelegatedToTrafficController');
    expect(mendOf(plain, 'SUBNET_NOT_DELEGATED')).toBe(delegation);
  });

  it('has a subnet for itself, in the network of a cluster', () => {
    expect(codes(made('overlay', '10.240.8.0/24', { ...agc, id: 'two', name: 'two' }), 'AGC_')).toEqual([
      'AGC_SUBNET_SHARED',
    ]);
    const far = made(
      'overlay',
      '10.240.8.0/24',
      virtualNetwork('10.100.0.0/16', 'hub'),
      subnet('10.100.1.0/24', { id: 'far', name: 'far', virtualNetwork: 'hub', delegation }),
      { ...agc, id: 'two', name: 'two', subnet: 'far' },
    );
    expect(codes(far, 'AGC_')).toEqual(['AGC_WITHOUT_CLUSTER']);
  });
});
