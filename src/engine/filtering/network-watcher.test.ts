import { describe, expect, it } from 'vitest';
import { diagnose, effectiveSecurityRules } from './index';
import { AT, group, host, nic, onSubnet, packet, planOf, rule } from './testing';

describe('words of Network Watcher', () => {
  it('V-01, V-06: each rule with which of its fields match', () => {
    const ssh = rule('ssh', 100, 'Inbound', 'Deny', { protocol: 'Tcp', destinationPortRanges: ['23'] });
    const told = diagnose(onSubnet(ssh), nic(), AT, 'Inbound', packet('10.20.3.4 > 10.20.1.4:22'));
    expect(told.securityRuleAccessResult).toBe('Allow');
    const [first, ...others] = told.evaluatedNetworkSecurityGroups;
    expect(others).toEqual([]);
    expect(first).toMatchObject({
      networkSecurityGroupId: 'nsg',
      appliedTo: 'nodes',
      matchedRule: { ruleName: 'AllowVnetInBound', action: 'Allow' },
    });
    expect(first?.rulesEvaluationResult.map((each) => Object.values(each))).toEqual([
      ['ssh', true, true, true, true, false],
      ['AllowVnetInBound', true, true, true, true, true],
      ['AllowAzureLoadBalancerInBound', true, false, true, true, true],
      ['DenyAllInBound', true, true, true, true, true],
    ]);
  });

  it('V-06: groups after a denial are told too, with what they stand on', () => {
    const on = planOf({ networkSecurityGroup: 'low' }, group('low'), group('high'));
    const told = diagnose(on, nic({ networkSecurityGroup: 'high' }), AT, 'Inbound', packet('8.8.8.8 > 10.20.1.4:22'));
    expect(told.evaluatedNetworkSecurityGroups.map(({ appliedTo }) => appliedTo)).toEqual(['nodes', 'n1']);
    expect(told.securityRuleAccessResult).toBe('Deny');
  });

  it('V-04: rules of both levels with what their tags stand for', () => {
    const blob = rule('blob', 100, 'Outbound', 'Allow', { destinationAddressPrefixes: ['Storage'] });
    const on = planOf(
      { networkSecurityGroup: 'low' },
      group('low'),
      group('high', blob),
      host('h', '20.60.0.1', ['Storage']),
    );
    const [first, second, ...rest] = effectiveSecurityRules(on, nic({ networkSecurityGroup: 'high' }), AT);
    expect([first?.association, second?.association, rest]).toEqual(['NetworkInterface', 'Subnet', []]);
    const found = (name: string) => first?.effectiveSecurityRules.find((each) => each.name === name);
    expect(found('securityRules/blob')?.expandedDestinationAddressPrefix).toEqual(['20.60.0.1/32']);
    expect(found('securityRules/blob')).not.toHaveProperty('expandedSourceAddressPrefix');
    const network = ['10.20.0.0/16', '168.63.129.16/32'];
    expect(found('defaultSecurityRules/AllowVnetInBound')?.expandedSourceAddressPrefix).toEqual(network);
    const probes = found('defaultSecurityRules/AllowAzureLoadBalancerInBound')?.expandedSourceAddressPrefix;
    expect(probes).toEqual(['168.63.129.16/32']);
    const internet = found('defaultSecurityRules/AllowInternetOutBound')?.expandedDestinationAddressPrefix ?? [];
    expect(internet).toContain('11.0.0.0/8');
    expect(internet.filter((prefix) => prefix.startsWith('10.'))).toEqual([]);
  });
});
