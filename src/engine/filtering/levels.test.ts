import { describe, expect, it } from 'vitest';
import type { ResourceOf } from '../../model';
import { diagnose, filter } from './index';
import { AT, ask, group, nic, onSubnet, packet, planOf, rule, short } from './testing';
import type { Direction, FilterVerdict } from './types';

describe('levels', () => {
  const on = planOf({ networkSecurityGroup: 'low' }, group('low'), group('high'));
  const names = (verdict: FilterVerdict) => verdict.passed.map(({ level }) => level);

  it('N-01: what comes in meets the subnet’s group, then the interface’s', () =>
    expect(names(ask(on, '10.20.3.4 > 10.20.1.4:22', { onNic: 'high' }))).toEqual(['Subnet', 'NetworkInterface']));

  it('N-02: what goes out meets the interface’s group, then the subnet’s', () =>
    expect(names(ask(on, '10.20.1.4 > 10.20.3.4:22', { onNic: 'high', direction: 'Outbound' }))).toEqual([
      'NetworkInterface',
      'Subnet',
    ]));

  it.each<{ direction: Direction; text: string; level: string; code: string }>([
    { direction: 'Inbound', text: '203.0.113.9 > 10.20.1.4:22', level: 'Subnet', code: 'NSG_SUBNET_DENY' },
    { direction: 'Outbound', text: '10.20.1.4 > 10.99.0.1:22', level: 'NetworkInterface', code: 'NSG_NIC_DENY' },
  ])('N-01, N-02: where both deny, $level ends it ($direction)', ({ direction, text, level, code }) =>
    expect(ask(on, text, { onNic: 'high', direction })).toMatchObject({ access: 'Deny', level, code, passed: [] }),
  );

  it('N-02: the second level denies what the first lets through', () => {
    const low = group('low', rule('none', 100, 'Outbound', 'Deny'));
    const closed = planOf({ networkSecurityGroup: 'low' }, low, group('high'));
    const verdict = ask(closed, '10.20.1.4 > 10.20.3.4:22', { onNic: 'high', direction: 'Outbound' });
    expect(short(verdict)).toBe('Deny Subnet none 100 N-03 NSG_SUBNET_DENY');
    expect(verdict.passed).toMatchObject([{ level: 'NetworkInterface', networkSecurityGroup: 'high' }]);
  });

  it('N-04: a level without a group allows', () => {
    expect(short(ask(planOf(), '10.20.3.4 > 10.20.1.4:22'))).toBe('Allow N-04');
    expect(short(ask(planOf(), '10.20.1.4 > 10.20.3.4:22', { direction: 'Outbound' }))).toBe('Allow N-04');
  });

  it('N-05: a group on either level opens to what its rules allow; what goes out is no matter', () => {
    const context = { fromPublicFrontend: true };
    const open = group('high', rule('web', 100, 'Inbound', 'Allow', { destinationPortRanges: ['80'] }));
    expect(ask(onSubnet(...open.securityRules), '203.0.113.9 > 20.50.0.10:80', { context }).access).toBe('Allow');
    expect(ask(planOf({}, open), '203.0.113.9 > 20.50.0.10:80', { context, onNic: 'high' }).access).toBe('Allow');
    expect(short(ask(planOf(), '10.20.1.4 > 203.0.113.9:80', { direction: 'Outbound', context }))).toBe('Allow N-04');
  });

  it('N-08: a verdict is of one direction: what may come in need not be allowed to go out', () => {
    const closed = onSubnet(rule('none', 100, 'Outbound', 'Deny'));
    expect(ask(closed, '10.20.3.4 > 10.20.1.4:22').access).toBe('Allow');
    expect(ask(closed, '10.20.1.4:22 > 10.20.3.4', { direction: 'Outbound' }).access).toBe('Deny');
  });

  it('N-09: machines of one subnet are filtered from each other', () => {
    const apart = rule('apart', 100, 'Inbound', 'Deny', { sourceAddressPrefixes: ['10.20.1.0/24'] });
    expect(ask(onSubnet(apart), '10.20.1.5 > 10.20.1.4:22').access).toBe('Deny');
  });
});

describe('N-18: the group of a private endpoint', () => {
  const endpoint: ResourceOf<'privateEndpoint'> = {
    id: 'pe',
    name: 'pe',
    kind: 'privateEndpoint',
    subnet: 'nodes',
    fqdn: 'a.blob.core.windows.net',
  };
  const asked = packet('10.20.3.4 > 10.20.1.4:443');

  it.each([
    { policies: undefined, expected: 'Allow N-18', groups: 0 },
    { policies: 'Disabled', expected: 'Allow N-18', groups: 0 },
    { policies: 'RouteTableEnabled', expected: 'Allow N-18', groups: 0 },
    { policies: 'Enabled', expected: 'Deny N-03', groups: 1 },
    { policies: 'NetworkSecurityGroupEnabled', expected: 'Deny N-03', groups: 1 },
  ] as const)('policies $policies: $expected', ({ policies, expected, groups }) => {
    const on = planOf(
      { networkSecurityGroup: 'nsg', ...(policies && { privateEndpointNetworkPolicies: policies }) },
      group('nsg', rule('none', 100, 'Inbound', 'Deny')),
      endpoint,
    );
    const { access, ruleId } = filter(on, nic({ owner: 'pe' }), AT, 'Inbound', asked, {});
    expect(`${access} ${ruleId}`).toBe(expected);
    const told = diagnose(on, nic({ owner: 'pe' }), AT, 'Inbound', asked);
    expect([told.securityRuleAccessResult, told.evaluatedNetworkSecurityGroups.length]).toEqual([access, groups]);
    expect(filter(on, nic(), AT, 'Inbound', asked, {}).access).toBe('Deny');
  });
});
