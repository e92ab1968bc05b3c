import { describe, expect, it } from 'vitest';
import { examples } from '../../examples';
import type { Resource, TopologyDocument } from '../../model';
import type { NetworkModeId } from '../../modes';
import { subnet } from '../testing';
import { all, codes, design, edited, gateway, hub, mendOf, peering } from './testing';

// "AGIC: how to set up networking", 2026-03; reference table of section 5.1.
describe('an ingress gateway in another network', () => {
  const beside = (peered: boolean, mode: NetworkModeId): TopologyDocument =>
    design(
      mode,
      '10.240.8.0/24',
      ...hub,
      gateway({ subnet: 'far' }),
      ...(peered ? [peering('peering', 'vnet', 'hub')] : []),
    );

  it.each([
    { mode: 'node-subnet', peered: false, expected: ['GATEWAY_CANNOT_REACH_PODS'] },
    { mode: 'node-subnet', peered: true, expected: [] },
    { mode: 'kubenet', peered: true, expected: ['GATEWAY_CANNOT_REACH_PODS'] },
    { mode: 'overlay', peered: true, expected: ['GATEWAY_MAY_NOT_REACH_PODS'] },
    { mode: 'overlay', peered: false, expected: ['GATEWAY_CANNOT_REACH_PODS'] },
  ] as const)('$mode, peered $peered: $expected', ({ mode, peered, expected }) =>
    expect(codes(beside(peered, mode), 'GATEWAY_')).toEqual(expected),
  );

  it('counts on a peering only where each lets the other in', () => {
    const open = beside(true, 'node-subnet');
    const { peering } = open.resources;
    if (peering?.kind !== 'peering') throw new Error('peering');
    const shut = { ...peering, incoming: { ...peering.incoming, allowVirtualNetworkAccess: false } };
    expect(codes(edited(open, 'peering', shut), 'GATEWAY_')).toEqual(['GATEWAY_CANNOT_REACH_PODS']);
  });

  it('reaches kubenet pods across a peering by the cluster’s route table on its subnet', () => {
    const routed = edited(beside(true, 'kubenet'), 'far', { routeTable: 'aks/routeTable' });
    expect(codes(routed, 'GATEWAY_')).toEqual([]);
  });
});

// "Limit network traffic with Azure Firewall in AKS", 2023-12-05, and "Azure Firewall FAQ", read 2026-11.
describe('an Azure Firewall', () => {
  const firewall: Resource = { id: 'afw', name: 'afw', kind: 'azureFirewall', subnet: 'front' };

  it('stands in AzureFirewallSubnet, a /26 or larger', () => {
    const small = design('overlay', '10.240.8.0/27', firewall);
    expect(codes(small, 'FIREWALL_')).toEqual(['FIREWALL_SUBNET_NAME', 'FIREWALL_SUBNET_TOO_SMALL']);
    expect(mendOf(small, 'FIREWALL_SUBNET_NAME')).toBe('AzureFirewallSubnet');
    expect(mendOf(small, 'FIREWALL_SUBNET_TOO_SMALL')).toBe('10.240.8.0/26');
    const right = edited(design('overlay', '10.240.8.0/26', firewall), 'front', { name: 'AzureFirewallSubnet' });
    expect(all(right)).toEqual([]);
  });

  it('does not take a name that another subnet has', () => {
    const other = subnet('10.240.9.0/26', { id: 'other', name: 'AzureFirewallSubnet' });
    expect(mendOf(design('overlay', '10.240.8.0/26', firewall, other), 'FIREWALL_SUBNET_NAME')).toBeUndefined();
  });
});

it('the opening design has none of them', () =>
  expect(all(examples.article).filter(({ code }) => /^(AGW|AGC|GATEWAY|FIREWALL|SUBNET|SNAT|API)/.test(code))).toEqual(
    [],
  ));
