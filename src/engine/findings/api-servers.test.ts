import { describe, expect, it } from 'vitest';
import type { ResourceOf } from '../../model';
import { subnet, virtualNetwork } from '../testing';
import { codes, design, edited, mendOf } from './testing';

// "API server VNet integration in AKS", 2026-04-15.
describe('an API server with VNet integration', () => {
  const delegation = 'Microsoft.ContainerService/managedClusters';
  const integrated = (front: string, access: object, rest: Partial<ResourceOf<'subnet'>> = { delegation }) =>
    edited(edited(design('overlay', front), 'front', rest), 'aks', {
      apiServerAccessProfile: { enableVnetIntegration: true, ...access },
    });

  it.each([
    { what: 'in a delegated /28 is right', front: '10.240.8.0/28', expected: [] },
    { what: 'names a subnet', front: '10.240.8.0/28', access: {}, expected: ['API_SERVER_WITHOUT_SUBNET'] },
    { what: 'not in a /29', front: '10.240.8.0/29', expected: ['NO_FREE_ADDRESS', 'API_SERVER_SUBNET_TOO_SMALL'] },
    { what: 'only where it is delegated', front: '10.240.8.0/28', rest: {}, expected: ['SUBNET_NOT_DELEGATED'] },
    {
      what: 'not among nodes',
      front: '10.240.8.0/28',
      access: { subnetId: 'nodes' },
      rest: {},
      expected: ['SUBNET_NOT_ITS_OWN', 'SUBNET_NOT_DELEGATED'],
    },
  ])('$what', ({ front, access = { subnetId: 'front' }, rest = { delegation }, expected }) =>
    expect(codes(integrated(front, access, rest))).toEqual(expected),
  );

  it('is mended by a larger subnet, and by the delegation', () => {
    expect(mendOf(integrated('10.240.8.0/29', { subnetId: 'front' }), 'API_SERVER_SUBNET_TOO_SMALL')).toBe(
      '10.240.8.0/28',
    );
    expect(mendOf(integrated('10.240.8.0/28', { subnetId: 'front' }, {}), 'SUBNET_NOT_DELEGATED')).toBe(delegation);
  });

  it('stands in the network of the nodes', () => {
    const document = design(
      'overlay',
      '10.240.8.0/24',
      virtualNetwork('10.100.0.0/16', 'hub'),
      subnet('10.100.1.0/24', { id: 'far', name: 'far', virtualNetwork: 'hub', delegation }),
    );
    const away = edited(document, 'aks', { apiServerAccessProfile: { enableVnetIntegration: true, subnetId: 'far' } });
    expect(codes(away, 'API_SERVER')).toEqual(['API_SERVER_IN_ANOTHER_NETWORK']);
  });
});
