import { describe, expect, it } from 'vitest';
import { defaultSecurityRules } from '../../facts/azure';
import type { SecurityRule } from '../../model';
import type { Protocol } from '../packet';
import { ask, onSubnet, rule, short } from './testing';
import type { Direction } from './types';

const VM = '10.20.3.4 > 10.20.1.4:22';

describe('rules', () => {
  it('N-03: the lowest priority that matches decides, whatever the order in the list', () => {
    const on = onSubnet(rule('late', 300, 'Inbound', 'Allow'), rule('early', 200, 'Inbound', 'Deny'));
    expect(short(ask(on, VM))).toBe('Deny Subnet early 200 N-03 NSG_SUBNET_DENY');
  });

  it('N-06: the default rules are those of the table', () =>
    expect(
      defaultSecurityRules.value.map((each) =>
        [
          ...[each.direction === 'Inbound' ? 'in' : 'out', each.name, each.priority, each.sourceAddressPrefix],
          ...[each.destinationAddressPrefix, each.protocol, each.access],
        ].join(' '),
      ),
    ).toEqual([
      'in AllowVnetInBound 65000 VirtualNetwork VirtualNetwork * Allow',
      'in AllowAzureLoadBalancerInBound 65001 AzureLoadBalancer * * Allow',
      'in DenyAllInBound 65500 * * * Deny',
      'out AllowVnetOutBound 65000 VirtualNetwork VirtualNetwork * Allow',
      'out AllowInternetOutBound 65001 * Internet * Allow',
      'out DenyAllOutBound 65500 * * * Deny',
    ]));

  it.each<{ text: string; direction: Direction; decided: string }>([
    { text: '10.20.3.4 > 10.20.1.4', direction: 'Inbound', decided: 'AllowVnetInBound' },
    { text: '168.63.129.16 > 10.20.1.4', direction: 'Inbound', decided: 'AllowVnetInBound' },
    { text: '168.63.129.16 > 20.50.0.10', direction: 'Inbound', decided: 'AllowAzureLoadBalancerInBound' },
    { text: '203.0.113.9 > 10.20.1.4', direction: 'Inbound', decided: 'DenyAllInBound' },
    { text: '10.20.1.4 > 10.20.3.4', direction: 'Outbound', decided: 'AllowVnetOutBound' },
    { text: '10.20.1.4 > 203.0.113.9', direction: 'Outbound', decided: 'AllowInternetOutBound' },
    { text: '10.244.0.10 > 203.0.113.9', direction: 'Outbound', decided: 'AllowInternetOutBound' },
    { text: '10.20.1.4 > 10.99.0.1', direction: 'Outbound', decided: 'DenyAllOutBound' },
  ])('N-06: $text $direction: $decided', ({ text, direction, decided }) => {
    for (const protocol of ['TCP', 'UDP', 'ICMP'] as const) {
      const verdict = ask(onSubnet(), protocol === 'ICMP' ? text : `${text}:80`, { direction, protocol });
      expect([verdict.rule?.name, verdict.ruleId]).toEqual([decided, 'N-06']);
    }
  });

  it('N-21: a thousand rules of lists answer like one', () => {
    const many = Array.from({ length: 999 }, (_, i) =>
      rule(`r${i}`, 100 + i, 'Inbound', 'Deny', { sourceAddressPrefixes: [`10.99.${i % 200}.0/24`, '10.98.0.0/16'] }),
    );
    const on = onSubnet(...many, rule('last', 4096, 'Inbound', 'Deny', { destinationPortRanges: ['22'] }));
    expect(ask(on, VM).rule?.name).toBe('last');
    expect(ask(on, '10.99.7.1 > 10.20.1.4:22').rule?.name).toBe('r7');
  });
});

describe('N-07: fields of a rule', () => {
  it.each<{ why: string; fields: Partial<SecurityRule>; text?: string; protocol?: Protocol; matches: boolean }>([
    { why: 'protocol', fields: { protocol: 'Tcp' }, matches: true },
    { why: 'another protocol', fields: { protocol: 'Udp' }, matches: false },
    { why: 'ESP', fields: { protocol: 'Esp' }, matches: false },
    { why: 'ICMP', fields: { protocol: 'Icmp' }, text: '10.20.3.4 > 10.20.1.4', protocol: 'ICMP', matches: true },
    {
      why: 'ICMP has no ports: only * takes it',
      fields: { destinationPortRanges: ['0-65535'] },
      text: '10.20.3.4 > 10.20.1.4',
      protocol: 'ICMP',
      matches: false,
    },
    {
      why: 'ICMP has no source port either',
      fields: { sourcePortRanges: ['0-65535'] },
      text: '10.20.3.4 > 10.20.1.4',
      protocol: 'ICMP',
      matches: false,
    },
    {
      why: 'augmented: one prefix of a list',
      fields: { sourceAddressPrefixes: ['192.168.50.0/24', '10.20.3.0/24', '10.30.0.0/16'] },
      matches: true,
    },
    {
      why: 'augmented: none of a list',
      fields: { destinationAddressPrefixes: ['10.20.1.0/30', '10.20.1.8/29'] },
      matches: false,
    },
    {
      why: 'augmented: one port range of a list',
      fields: { destinationPortRanges: ['80', '8000-8100', '20-22'] },
      matches: true,
    },
    {
      why: 'augmented: no port range of a list',
      fields: { destinationPortRanges: ['80', '23-8100', '21'] },
      matches: false,
    },
    { why: 'a source port', fields: { sourcePortRanges: ['53'] }, text: '10.20.3.4:53 > 10.20.1.4:22', matches: true },
    { why: 'another', fields: { sourcePortRanges: ['53'] }, text: '10.20.3.4:54 > 10.20.1.4:22', matches: false },
    { why: 'the client’s own port is none below 1024', fields: { sourcePortRanges: ['0-1023'] }, matches: false },
    { why: 'and lies above', fields: { sourcePortRanges: ['1024-65535'] }, matches: true },
    { why: 'tags in any spelling', fields: { sourceAddressPrefixes: ['VIRTUALNETWORK'] }, matches: true },
    {
      why: 'a list with a text that nobody can read, and the prefix',
      fields: { sourceAddressPrefixes: ['10.20.3', '10.20.3.0/24'] },
      matches: true,
    },
    {
      why: 'texts that nobody can read',
      fields: { sourceAddressPrefixes: ['10.20.3.4/24', '10.20.3', 'any'], destinationPortRanges: ['22', 'ssh'] },
      matches: false,
    },
    { why: 'ports the wrong way round', fields: { destinationPortRanges: ['23-21'] }, matches: false },
    { why: 'an empty list', fields: { sourcePortRanges: [] }, matches: false },
    { why: 'IPv6', fields: { sourceAddressPrefixes: ['::/0'] }, matches: false },
  ])('$why: $matches', ({ fields, text = VM, protocol = 'TCP', matches }) =>
    expect(ask(onSubnet(rule('it', 100, 'Inbound', 'Deny', fields)), text, { protocol }).rule?.name).toBe(
      matches ? 'it' : 'AllowVnetInBound',
    ),
  );

  it('some of the client’s ports are a doubt without a tag', () => {
    const on = onSubnet(rule('it', 100, 'Inbound', 'Deny', { sourcePortRanges: ['49152-65535'] }));
    const { access, unknown } = ask(on, VM);
    expect([access, unknown?.rule.name, unknown?.tag]).toEqual(['Allow', 'it', undefined]);
  });
});
