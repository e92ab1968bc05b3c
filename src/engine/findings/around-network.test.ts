import { describe, expect, it } from 'vitest';
import type { TopologyDocument } from '../../model';
import { cluster, pool } from '../testing';
import { applyEdits } from './edit';
import { all, codes, design, inProfile, mendOf } from './testing';

const of = (mode: 'overlay' | 'kubenet') => design(mode, '10.240.8.0/24');

/** What is said of a CIDR: the refusal, or what is found once it is in force. */
function saidOf(field: 'podCidr' | 'serviceCidr', text: string, document: TopologyDocument = of('overlay')): string {
  const edited = applyEdits(document, [{ id: 'aks', field, text }]);
  return edited.ok ? codes(edited.value).join(' ') : edited.error.code;
}

describe('G14: a pod CIDR within the network', () => {
  it.each([
    {
      source: 'AKS changelog of 2024-10-25: compared with subnets alone',
      text: '10.240.128.0/17',
      said: 'POD_CIDR_IN_NETWORK',
    },
    {
      source: 'Azure/AKS-Construction issue 403 (2022-10-04)',
      text: '10.240.100.0/24',
      said: 'POD_CIDR_IN_NETWORK NODES_REFUSED',
    },
    {
      source: 'Azure-Samples/graphrag-accelerator issue 211 (2024-12-22): around the network',
      text: '10.240.0.0/12',
      said: 'POD_CIDR_OVERLAPS',
    },
    { source: 'a subnet is met', text: '10.240.8.0/22', said: 'POD_CIDR_OVERLAPS' },
    { source: 'beside the network', text: '10.241.0.0/16', said: '' },
  ])('$source: $text: $said', ({ text, said }) =>
    expect(saidOf('podCidr', text).split(' ').toSorted()).toEqual(said.split(' ').toSorted()),
  );

  it('names AKS’s code, says that it is disputed, and moves it out of the network', () => {
    const within = inProfile(of('kubenet'), { podCidr: '10.240.128.0/17' });
    const [finding] = all(within);
    expect(finding?.says).toContain('NetworkProfileCIDROverlapVNET');
    expect(finding?.facts.map(({ confidence }) => confidence)).toContain('disputed');
    expect(mendOf(within, 'POD_CIDR_IN_NETWORK')).toBe('10.244.0.0/17');
  });

  it('is told of once: not where a subnet is met besides', () =>
    expect(codes(inProfile(of('overlay'), { podCidr: '10.240.8.0/22' }), 'POD_CIDR')).toEqual(['POD_CIDR_OVERLAPS']));

  it('“Azure CNI Overlay networking in AKS” (2026-07-31): two clusters may have the same one', () => {
    const twice = design(
      'overlay',
      '10.240.8.0/24',
      cluster({ networkPlugin: 'azure', networkPluginMode: 'overlay' }, 'aks2'),
      pool(3, { id: 'pool2', cluster: 'aks2', mode: 'System', maxPods: 30, vnetSubnet: 'front' }),
    );
    expect(codes(twice)).toEqual([]);
  });
});

describe('a service CIDR within the network', () => {
  const within = inProfile(of('overlay'), { serviceCidr: '10.240.64.0/24', dnsServiceIP: '10.240.64.200' });

  it('Azure/AKS issue 2727 (2022-01-12): it works until a subnet is there', () =>
    expect(codes(within)).toEqual(['SERVICE_CIDR_IN_NETWORK']));

  it('moves out of the network, and the DNS service with it', () =>
    expect(mendOf(within, 'SERVICE_CIDR_IN_NETWORK')).toBe('10.0.0.0/24'));
});

// “CNI networking overview in AKS”, 2026-07-10; AKS changelog of 2025-01-30 and 2026-05-29.
describe('G16: ranges that AKS keeps', () => {
  const KEPT = ['169.254.0.0/16', '172.30.0.0/16', '172.31.0.0/16', '192.0.2.0/24'];

  it.each(KEPT)('%s is refused for pods and for services', (range) => {
    expect(saidOf('podCidr', range)).toBe('RANGE_REFUSED_BY_AKS');
    // For services some of them are no private space in the first place.
    expect(['RANGE_REFUSED_BY_AKS', 'SERVICE_CIDR_PUBLIC']).toContain(saidOf('serviceCidr', range));
  });

  it.each(['172.30.8.0/24', '172.31.255.0/24', '192.0.2.128/25'])(
    '%s is refused for the cluster’s network',
    (range) => {
      const edited = applyEdits(of('overlay'), [
        { id: 'vnet', field: 'addressPrefixes', text: `10.240.0.0/16, ${range}` },
      ]);
      expect(edited.ok ? '' : edited.error.code).toBe('RANGE_REFUSED_BY_AKS');
    },
  );

  it('a range around them too: 172.16.0.0/12', () => {
    expect(saidOf('podCidr', '172.16.0.0/12')).toBe('RANGE_REFUSED_BY_AKS');
    expect(saidOf('podCidr', '172.16.0.0/13')).toBe('');
  });
});
