import { describe, expect, it } from 'vitest';
import type { Resource, SecurityRule } from '../../model';
import { codes, design, edited, gateway, securityRule } from './testing';
import type { FindingCode } from './types';

// "Application Gateway infrastructure configuration", 2021.
describe('a security group on the gateway’s subnet', () => {
  const manager = securityRule({
    sourceAddressPrefixes: ['GatewayManager'],
    destinationPortRanges: ['65200-65535'],
    protocol: 'Tcp',
  });
  const probes = securityRule({ name: 'probes', priority: 110, sourceAddressPrefixes: ['AzureLoadBalancer'] });
  const denyIn = securityRule({ name: 'deny', priority: 4000, access: 'Deny' });
  const denyOut = securityRule({ name: 'deny-out', priority: 4000, access: 'Deny', direction: 'Outbound' });

  const guarded = (rules: readonly SecurityRule[], of = gateway()) => {
    const group: Resource = { id: 'nsg', name: 'nsg', kind: 'networkSecurityGroup', securityRules: [...rules] };
    const document = design('node-subnet', '10.240.8.0/24', of, group);
    return codes(edited(document, 'front', { networkSecurityGroup: 'nsg' }));
  };

  it.each<{ what: string; rules: readonly SecurityRule[]; expected: FindingCode[] }>([
    {
      what: 'without rules keeps the manager out by the default rule',
      rules: [],
      expected: ['AGW_MANAGEMENT_BLOCKED'],
    },
    { what: 'with the one rule is right', rules: [manager], expected: [] },
    {
      what: 'may let in all of the internet instead',
      rules: [securityRule({ sourceAddressPrefixes: ['Internet'] })],
      expected: [],
    },
    {
      what: 'has to let in all of the ports',
      rules: [securityRule({ sourceAddressPrefixes: ['GatewayManager'], destinationPortRanges: ['65200-65400'] })],
      expected: ['AGW_MANAGEMENT_BLOCKED'],
    },
    {
      what: 'may do so in two rules',
      rules: [
        securityRule({ sourceAddressPrefixes: ['GatewayManager'], destinationPortRanges: ['65200-65400'] }),
        securityRule({
          name: 'b',
          priority: 101,
          sourceAddressPrefixes: ['GatewayManager'],
          destinationPortRanges: ['65401-65535'],
        }),
      ],
      expected: [],
    },
    {
      what: 'may name the subnet as destination',
      rules: [securityRule({ ...manager, destinationAddressPrefixes: ['10.240.8.0/24'] })],
      expected: [],
    },
    {
      what: 'has to name all of it',
      rules: [securityRule({ ...manager, destinationAddressPrefixes: ['10.240.8.0/25'] })],
      expected: ['AGW_MANAGEMENT_BLOCKED'],
    },
    { what: 'that denies the rest keeps probes out', rules: [manager, denyIn], expected: ['AGW_PROBES_BLOCKED'] },
    { what: 'that lets probes in first is right', rules: [manager, probes, denyIn], expected: [] },
    {
      what: 'may deny others',
      rules: [manager, securityRule({ ...denyIn, sourceAddressPrefixes: ['Internet'] })],
      expected: [],
    },
    {
      what: 'that denies before it allows keeps both out',
      rules: [securityRule({ ...denyIn, priority: 90 }), manager, probes],
      expected: ['AGW_MANAGEMENT_BLOCKED', 'AGW_PROBES_BLOCKED', 'SECURITY_RULE_OUT_OF_LIMITS'],
    },
    {
      what: 'is not to keep the gateway from the internet',
      rules: [manager, denyOut],
      expected: ['AGW_OUTBOUND_BLOCKED'],
    },
  ])('$what', ({ rules, expected }) => expect(guarded(rules).toSorted()).toEqual(expected.toSorted()));

  // "Private Application Gateway deployment", generally available 2026-04-03.
  it('of a gateway with a private frontend alone may deny all but probes', () => {
    const { publicIPAddress: _, ...isolated } = gateway({ privateIPAddress: '10.240.8.10' });
    expect(guarded([probes, denyIn, denyOut], isolated)).toEqual([]);
  });
});

describe('routes of an application gateway', () => {
  const table = (nextHopType: 'VirtualAppliance' | 'Internet'): Resource => ({
    id: 'table',
    name: 'table',
    kind: 'routeTable',
    disableBgpRoutePropagation: false,
    routes: [{ name: 'default', addressPrefix: '0.0.0.0/0', nextHopType }],
  });
  const routed = (nextHopType: 'VirtualAppliance' | 'Internet', of = gateway()) =>
    codes(edited(design('overlay', '10.240.8.0/24', of, table(nextHopType)), 'front', { routeTable: 'table' }), 'AGW_');

  // "Private Application Gateway deployment", 2026-04-03; AGIC issue 1484.
  it('lead to the internet, unless it was made with network isolation', () => {
    expect(routed('VirtualAppliance')).toEqual(['AGW_DEFAULT_ROUTE']);
    expect(routed('Internet')).toEqual([]);
  });
});
