import { describe, expect, it } from 'vitest';
import { publicClosed } from '../../facts/options/datapath';
import { inOrder, ipFlow, unknownWords, verdictWords } from './index';
import type { FlowQuestion } from './ip-flow';
import { AT, address, group, host, nic, onSubnet, planOf, rule } from './testing';

const GROUP = 'nsg';
const LOCAL = address('10.20.1.4');

const asks = (remote: string, port = 443, rest: Partial<FlowQuestion> = {}): FlowQuestion => ({
  direction: 'Inbound',
  protocol: 'TCP',
  local: LOCAL,
  remote: address(remote),
  port,
  ...rest,
});

const https = rule('https', 110, 'Inbound', 'Allow', {
  protocol: 'Tcp',
  sourceAddressPrefixes: ['Internet'],
  destinationPortRanges: ['443'],
});

describe('IP flow verify (V-01)', () => {
  const on = onSubnet(https);
  it.each([
    { remote: '203.0.113.9', port: 443, title: 'Access allowed', by: 'https (110) of nsg on the subnet allows it.' },
    {
      remote: '203.0.113.9',
      port: 22,
      title: 'Access denied',
      by: 'DenyAllInBound (65500) of nsg on the subnet denies it.',
    },
    {
      remote: '10.20.3.4',
      port: 22,
      title: 'Access allowed',
      by: 'AllowVnetInBound (65000) of nsg on the subnet allows it.',
    },
  ])('$remote to port $port: $title', ({ remote, port, title, by }) => {
    const { verdict } = ipFlow(on, nic(), AT, asks(remote, port));
    expect(verdictWords(on, verdict)).toEqual({ title, by: [by] });
  });

  it('N-02: what goes out is from the local address', () => {
    const { packet } = ipFlow(on, nic(), AT, asks('203.0.113.9', 80, { direction: 'Outbound' }));
    expect(packet).toEqual({
      protocol: 'TCP',
      source: LOCAL,
      destination: address('203.0.113.9'),
      destinationPort: 80,
    });
  });

  it('an ICMP packet has no port', () =>
    expect(ipFlow(on, nic(), AT, asks('10.20.3.4', 80, { protocol: 'ICMP' })).packet).not.toHaveProperty(
      'destinationPort',
    ));

  it('N-04, N-05: without any group the network passes, and what comes by a public address does not', () => {
    const bare = planOf();
    expect(ipFlow(bare, nic(), AT, asks('10.20.3.4')).verdict).toMatchObject({ access: 'Allow', ruleId: 'N-04' });
    const { verdict } = ipFlow(bare, nic(), AT, asks('203.0.113.9'));
    expect(verdict).toMatchObject({ access: 'Deny', ruleId: 'N-05' });
    expect(verdictWords(bare, verdict).by).toEqual([expect.stringMatching(/closed to the internet/)]);
    const open = { ...bare, document: { ...bare.document, assumptions: { [publicClosed.id]: 'open' } } };
    expect(ipFlow(open, nic(), AT, asks('203.0.113.9')).verdict.access).toBe('Allow');
  });
});

describe('NSG diagnostics (V-06)', () => {
  const roles = (remote: string, port: number) =>
    ipFlow(onSubnet(https), nic(), AT, asks(remote, port))
      .answers('nsg')
      .map(({ role }) => role);

  it.each([
    { remote: '203.0.113.9', port: 443, are: ['decides', 'not-asked', 'not-asked', 'not-asked'] },
    { remote: '203.0.113.9', port: 22, are: ['passed-over', 'passed-over', 'passed-over', 'decides'] },
    { remote: '10.20.3.4', port: 443, are: ['passed-over', 'decides', 'not-asked', 'not-asked'] },
  ])('rules for $remote to port $port', ({ remote, port, are }) => expect(roles(remote, port)).toEqual(are));

  it('the group’s answers are in the order of its list', () => {
    const on = onSubnet(rule('late', 300, 'Inbound', 'Deny'), https, rule('out', 100, 'Outbound', 'Deny'));
    const listed = inOrder(on.networkSecurityGroups[GROUP]?.rules ?? [], 'Inbound').map(({ name }) => name);
    expect(listed.slice(0, 2)).toEqual(['https', 'late']);
    expect(ipFlow(on, nic(), AT, asks('10.20.3.4')).answers('nsg')).toHaveLength(listed.length);
  });

  it('a level after a denial is not asked, and still told', () => {
    const on = planOf({ networkSecurityGroup: 'low' }, group('low'), group('high', https));
    const flow = ipFlow(on, nic({ networkSecurityGroup: 'high' }), AT, asks('203.0.113.9'));
    expect([flow.isAsked('Subnet'), flow.isAsked('NetworkInterface')]).toEqual([true, false]);
    expect(flow.answers('high')[0]?.role).toBe('decides');
    const passes = ipFlow(on, nic({ networkSecurityGroup: 'high' }), AT, asks('10.20.3.4'));
    expect([passes.isAsked('Subnet'), passes.isAsked('NetworkInterface')]).toEqual([true, true]);
    expect(verdictWords(on, passes.verdict).by).toEqual([
      'AllowVnetInBound (65000) of low on the subnet allows it.',
      'AllowVnetInBound (65000) of high on the network interface allows it.',
    ]);
  });
});

describe('what the design does not tell', () => {
  const manager = rule('manager', 100, 'Inbound', 'Allow', { sourceAddressPrefixes: ['GatewayManager'] });

  it('is said: whose the address is', () => {
    const on = onSubnet(manager);
    const flow = ipFlow(on, nic(), AT, asks('203.0.113.9'));
    expect(flow.answers('nsg')[0]).toMatchObject({ source: 'unknown', role: 'unknown' });
    expect(unknownWords(on, flow.verdict)).toBe(
      'Not known: the design does not tell whether the address belongs to GatewayManager. If it does, manager (100) of nsg on the subnet decides and it would be allowed.',
    );
  });

  it('is not said of an address that the design knows', () => {
    const on = planOf({ networkSecurityGroup: 'nsg' }, group('nsg', manager), host('h', '203.0.113.9', ['Storage']));
    expect(unknownWords(on, ipFlow(on, nic(), AT, asks('203.0.113.9')).verdict)).toBeUndefined();
  });

  it('is said: which port the client picks', () => {
    const on = onSubnet(rule('dns', 100, 'Inbound', 'Deny', { sourcePortRanges: ['2000'] }));
    expect(unknownWords(on, ipFlow(on, nic(), AT, asks('10.20.3.4')).verdict)).toMatch(/picks its own port.*denied/);
  });
});
