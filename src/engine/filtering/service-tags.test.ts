import { describe, expect, it } from 'vitest';
import type { Resource } from '../../model';
import { ask, group, host, onSubnet, planOf, rule, short } from './testing';
import type { Direction } from './types';

const denied = (word: string, direction: Direction) =>
  rule('it', 100, direction, 'Deny', {
    [direction === 'Inbound' ? 'sourceAddressPrefixes' : 'destinationAddressPrefixes']: [word],
  });
/** A group that denies a word as the far side. */
const without = (word: string, ...others: readonly Resource[]) =>
  planOf({ networkSecurityGroup: 'nsg' }, group('nsg', denied(word, 'Inbound'), denied(word, 'Outbound')), ...others);

describe('service tags', () => {
  it.each<[id: string, word: string, direction: Direction, text: string, matches: boolean]>([
    ['N-11', 'VirtualNetwork', 'Inbound', '10.20.3.4 > 10.20.1.4:22', true],
    ['N-11', 'VirtualNetwork', 'Inbound', '10.99.0.1 > 10.20.1.4:22', false],
    ['N-14', 'Internet', 'Inbound', '203.0.113.9 > 10.20.1.4:22', true],
    ['N-14', 'Internet', 'Inbound', '10.20.3.4 > 10.20.1.4:22', false],
    ['N-14', 'Internet', 'Inbound', '10.99.0.1 > 10.20.1.4:22', false],
    ['N-14', 'Internet', 'Inbound', '168.63.129.16 > 10.20.1.4:22', false],
    ['N-15', 'AzureLoadBalancer', 'Inbound', '168.63.129.16 > 10.20.1.4:80', true],
    ['N-15', 'AzureLoadBalancer', 'Inbound', '203.0.113.9 > 20.50.0.10:80', false],
    ['N-15', 'AzureLoadBalancer', 'Outbound', '10.20.1.4 > 168.63.129.16:80', false],
    ['N-16', '168.63.129.16', 'Inbound', '168.63.129.16 > 10.20.1.4:80', true],
    ['N-16', '168.63.129.16', 'Outbound', '10.20.1.4 > 168.63.129.16:53', false],
    ['N-16', 'VirtualNetwork', 'Outbound', '10.20.1.4 > 168.63.129.16:53', false],
    ['N-16', '169.254.0.0/16', 'Outbound', '10.20.1.4 > 169.254.169.254:80', false],
    ['N-16', 'AzurePlatformDNS', 'Outbound', '10.20.1.4 > 168.63.129.16:53', true],
    ['N-16', 'AzurePlatformDNS', 'Outbound', '10.20.1.4 > 168.63.129.16:80', false],
    ['N-16', 'AzurePlatformDNS', 'Outbound', '10.20.1.4 > 203.0.113.9:53', false],
    ['N-16', 'AzurePlatformIMDS', 'Outbound', '10.20.1.4 > 168.63.129.16:53', false],
    ['N-16', 'AzurePlatformIMDS', 'Outbound', '10.20.1.4 > 169.254.169.254:80', true],
    ['N-17', 'asg-web', 'Inbound', '10.20.3.4 > 10.20.1.4:22', false],
    ['N-07', 'Storage', 'Inbound', '10.20.3.4 > 10.20.1.4:22', false],
  ])('%s: a rule for %s, %s %s: %s', (_, word, direction, text, matches) => {
    const verdict = ask(without(word), text, { direction });
    expect(verdict.rule?.name === 'it').toBe(matches);
    expect(verdict.unknown).toBeUndefined();
  });

  it('N-16: what is sent to Azure’s host passes a group that denies everything', () =>
    expect(
      short(
        ask(onSubnet(rule('none', 100, 'Outbound', 'Deny')), '10.20.1.4 > 168.63.129.16:53', {
          direction: 'Outbound',
          protocol: 'UDP',
        }),
      ),
    ).toBe('Allow N-16'));

  it('N-19: an application gateway’s managers come in by their tag, its clients do not', () => {
    const manage = rule('manage', 100, 'Inbound', 'Allow', {
      protocol: 'Tcp',
      sourceAddressPrefixes: ['GatewayManager'],
      destinationPortRanges: ['65200-65535'],
    });
    const manager = host('gm', '20.70.0.1', ['GatewayManager']);
    const on = planOf({ networkSecurityGroup: 'nsg' }, group('nsg', manage), manager);
    expect(ask(on, '20.70.0.1 > 10.20.1.4:65300').access).toBe('Allow');
    expect(short(ask(on, '203.0.113.9 > 10.20.1.4:443'))).toContain('Deny Subnet DenyAllInBound');
  });
});

describe('tags of services', () => {
  const out = { direction: 'Outbound' } as const;
  const toBlob = '10.20.1.4 > 20.60.0.1:443';

  it.each<{ why: string; word: string; told: readonly Resource[]; decided: string; unknown: string | undefined }>([
    { why: 'its own', word: 'Storage', told: [host('h', '20.60.0.1', ['Storage'])], decided: 'it', unknown: undefined },
    {
      why: 'a region’s, for all regions',
      word: 'Storage',
      told: [host('h', '20.60.0.1', ['Storage.WestEurope'])],
      decided: 'it',
      unknown: undefined,
    },
    {
      why: 'in any spelling',
      word: 'storage.westeurope',
      told: [host('h', '20.60.0.1', ['Storage.WestEurope'])],
      decided: 'it',
      unknown: undefined,
    },
    {
      why: 'another’s',
      word: 'Sql',
      told: [host('h', '20.60.0.1', ['Storage'])],
      decided: 'AllowInternetOutBound',
      unknown: undefined,
    },
    {
      why: 'nobody’s',
      word: 'Storage',
      told: [host('h', '20.60.0.1', [])],
      decided: 'AllowInternetOutBound',
      unknown: undefined,
    },
    { why: 'not in the design', word: 'Storage', told: [], decided: 'AllowInternetOutBound', unknown: 'Storage' },
    {
      why: 'not told',
      word: 'Storage',
      told: [host('h', '20.60.0.1')],
      decided: 'AllowInternetOutBound',
      unknown: 'Storage',
    },
    {
      why: 'all regions’, for one',
      word: 'Storage.WestEurope',
      told: [host('h', '20.60.0.1', ['Storage'])],
      decided: 'AllowInternetOutBound',
      unknown: 'Storage.WestEurope',
    },
  ])('an address that is $why and a rule for $word: $decided, unknown $unknown', ({ word, told, decided, unknown }) => {
    const verdict = ask(without(word, ...told), toBlob, out);
    expect([verdict.rule?.name, verdict.unknown?.tag]).toEqual([decided, unknown]);
  });

  it('a rule that would decide the same is no doubt', () => {
    const same = onSubnet(rule('it', 100, 'Outbound', 'Allow', { destinationAddressPrefixes: ['Storage'] }));
    expect(ask(same, toBlob, out)).not.toHaveProperty('unknown');
  });

  it('nor is one where the other level denies for certain', () => {
    const open = rule('it', 100, 'Inbound', 'Allow', { sourceAddressPrefixes: ['GatewayManager'] });
    const on = planOf({ networkSecurityGroup: 'low' }, group('low', open), group('high'), group('open', open));
    const text = '203.0.113.9 > 10.20.1.4:22';
    expect(ask(on, text, { onNic: 'high' })).not.toHaveProperty('unknown');
    expect(ask(on, text, { onNic: 'open' }).unknown).toMatchObject({ level: 'Subnet', tag: 'GatewayManager' });
    expect(ask(on, text).unknown).toMatchObject({ networkSecurityGroup: 'low', tag: 'GatewayManager' });
  });
});
