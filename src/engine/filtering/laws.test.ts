import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SecurityRule, TopologyDocument } from '../../model';
import type { Packet, Protocol } from '../packet';
import { plan } from '../plan/plan';
import type { Plan } from '../plan/types';
import { diagnose, filter } from './index';
import { AT, group, host, nic, planOf, table } from './testing';
import type { Direction } from './types';

const ADDRESSES = [
  ...['10.20.1.4', '10.20.1.5', '10.20.3.4', '10.40.0.7', '10.99.0.1', '192.168.50.10', '8.8.8.8', '20.60.0.1'],
  ...['168.63.129.16', '203.0.113.9', '20.60.0.2'],
] as const;
const WORDS = [
  ...['*', '0.0.0.0/0', '10.20.0.0/16', '10.20.1.0/24', '10.20.1.4', '10.20.1.4/31', '10.0.0.0/8', '8.0.0.0/6'],
  ...['203.0.113.9/32', 'VirtualNetwork', 'internet', 'AzureLoadBalancer', 'Storage', 'Storage.WestEurope'],
  ...['10.20.1.5/24', 'no word', '168.63.129.16', '2001:db8::/32'],
] as const;
const PORTS = ['*', '22', '80', '0-65535', '1024-65535', '79-81', '90-80', 'x', '443', '0-1023'] as const;

const some = <T>(values: readonly T[]) => fc.array(fc.constantFrom(...values), { minLength: 1, maxLength: 3 });
const anything = (values: readonly string[]): fc.Arbitrary<string[]> =>
  fc.oneof(fc.constant<string[]>(['*']), some(values));

const rules = fc
  .array(
    fc.record({
      direction: fc.constantFrom<Direction>('Inbound', 'Outbound'),
      access: fc.constantFrom<SecurityRule['access']>('Allow', 'Deny'),
      protocol: fc.constantFrom<SecurityRule['protocol']>('*', '*', 'Tcp', 'Udp', 'Icmp', 'Esp'),
      sourceAddressPrefixes: anything(WORDS),
      sourcePortRanges: anything(PORTS),
      destinationAddressPrefixes: anything(WORDS),
      destinationPortRanges: anything(PORTS),
    }),
    { maxLength: 50 },
  )
  .chain((drawn) =>
    fc
      .uniqueArray(fc.integer({ min: 100, max: 4096 }), { minLength: drawn.length, maxLength: drawn.length })
      .map((priorities) => drawn.map((each, i) => ({ ...each, name: `r${i}`, priority: priorities[i] ?? 0 }))),
  );

const port = fc.option(fc.constantFrom(22, 80, 443, 1023, 1024, 50_000), { nil: undefined });
const numberOf = (text: string) => text.split('.').reduce((sum, octet) => sum * 256 + Number(octet), 0);
const packets: fc.Arbitrary<Packet> = fc
  .record({
    protocol: fc.constantFrom<Protocol>('TCP', 'UDP', 'ICMP'),
    source: fc.constantFrom(...ADDRESSES),
    sourcePort: port,
    destination: fc.constantFrom(...ADDRESSES),
    destinationPort: port,
  })
  .map(({ protocol, source, sourcePort, destination, destinationPort }) => ({
    protocol,
    source: numberOf(source),
    ...(protocol !== 'ICMP' && sourcePort !== undefined && { sourcePort }),
    destination: numberOf(destination),
    ...(protocol !== 'ICMP' && destinationPort !== undefined && { destinationPort }),
  }));

const directions = fc.constantFrom<Direction>('Inbound', 'Outbound');

const designs = fc.tuple(rules, rules, fc.boolean(), fc.boolean()).map(([low, high, onSubnet, onNic]) => ({
  plan: planOf(
    { routeTable: 'table', ...(onSubnet && { networkSecurityGroup: 'low' }) },
    group('low', ...low),
    group('high', ...high),
    table('table', ['10.40.0.0/16', 'VirtualAppliance']),
    host('blob', '20.60.0.1', ['Storage.WestEurope']),
    host('other', '20.60.0.2', []),
  ),
  onNic,
  groups: { Subnet: onSubnet ? low : undefined, NetworkInterface: onNic ? high : undefined },
}));

const theNic = (onNic: boolean) => nic(onNic ? { networkSecurityGroup: 'high' } : {});

// The oracle: rules by their texts, one after the other, addresses bit by bit.

const bits = (text: string) => [...text.split('.')].map((octet) => Number(octet).toString(2).padStart(8, '0')).join('');
const textOf = (value: number) => [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) % 256).join('.');

type Answer = boolean | 'unknown';

function addressMatches(word: string, address: string, isSource: boolean): Answer {
  if (!isSource && address === '168.63.129.16') return false;
  const inNetwork = ['10.20.0.0/16', '10.40.0.0/16', '168.63.129.16/32'].some((prefix) => inPrefix(prefix, address));
  const isPublic = !/^(10|192\.168)\./.test(address) && address !== '168.63.129.16';
  switch (word.toLowerCase()) {
    case '*':
      return true;
    case 'virtualnetwork':
      return inNetwork;
    case 'internet':
      return isPublic;
    case 'azureloadbalancer':
      return isSource && address === '168.63.129.16';
    case 'storage':
    case 'storage.westeurope':
      return address === '20.60.0.1' || (isPublic && address !== '20.60.0.2' ? 'unknown' : false);
    default:
      return inPrefix(word, address);
  }
}

function inPrefix(text: string, address: string): boolean {
  const [network = '', length = '32'] = text.split('/');
  if (!/^\d+\.\d+\.\d+\.\d+$/.test(network) || bits(network).slice(Number(length)).includes('1')) return false;
  return bits(network).slice(0, Number(length)) === bits(address).slice(0, Number(length));
}

function portMatches(word: string, { protocol }: Packet, value: number | undefined): Answer {
  if (word === '*') return true;
  const [from = Number.NaN, to = from] = word.split('-').map(Number);
  if (protocol === 'ICMP' || !(from <= to)) return false;
  if (value !== undefined) return from <= value && value <= to;
  return from <= 1024 && to === 65_535 ? true : to >= 1024 ? 'unknown' : false;
}

const any = (answers: readonly Answer[]): Answer =>
  answers.includes(true) ? true : answers.includes('unknown') ? 'unknown' : false;
const all = (answers: readonly Answer[]): Answer =>
  answers.includes(false) ? false : answers.includes('unknown') ? 'unknown' : true;

function decidedByHand(list: readonly SecurityRule[], direction: Direction, packet: Packet) {
  const [source, destination] = [textOf(packet.source), textOf(packet.destination)];
  const inOrder = list.filter((each) => each.direction === direction).toSorted((a, b) => a.priority - b.priority);
  const doubts: SecurityRule[] = [];
  for (const each of inOrder) {
    const match = all([
      each.protocol === '*' || each.protocol.toUpperCase() === packet.protocol,
      any(each.sourceAddressPrefixes.map((word) => addressMatches(word, source, true))),
      any(each.sourcePortRanges.map((word) => portMatches(word, packet, packet.sourcePort))),
      any(each.destinationAddressPrefixes.map((word) => addressMatches(word, destination, false))),
      any(each.destinationPortRanges.map((word) => portMatches(word, packet, packet.destinationPort))),
    ]);
    if (match === true) return { name: each.name, access: each.access, doubts };
    if (match === 'unknown') doubts.push(each);
  }
  return { ...byDefault(direction, source, destination), doubts };
}

function byDefault(direction: Direction, source: string, destination: string) {
  const isFor = (word: string, address: string, isSource: boolean) => addressMatches(word, address, isSource) === true;
  if (destination === '168.63.129.16') return { name: undefined, access: 'Allow' } as const;
  if (isFor('VirtualNetwork', source, true) && isFor('VirtualNetwork', destination, false))
    return { name: direction === 'Inbound' ? 'AllowVnetInBound' : 'AllowVnetOutBound', access: 'Allow' } as const;
  if (direction === 'Inbound' && isFor('AzureLoadBalancer', source, true))
    return { name: 'AllowAzureLoadBalancerInBound', access: 'Allow' } as const;
  if (direction === 'Outbound' && isFor('Internet', destination, false))
    return { name: 'AllowInternetOutBound', access: 'Allow' } as const;
  return { name: direction === 'Inbound' ? 'DenyAllInBound' : 'DenyAllOutBound', access: 'Deny' } as const;
}

const LEVELS = { Inbound: ['Subnet', 'NetworkInterface'], Outbound: ['NetworkInterface', 'Subnet'] } as const;

describe('laws of security groups', () => {
  it('the filter decides as reading rule by rule does', () =>
    fc.assert(
      fc.property(designs, directions, fc.array(packets), ({ plan: on, onNic, groups }, direction, asked) => {
        for (const packet of asked) {
          const verdict = filter(on, theNic(onNic), AT, direction, packet, {});
          const byHand = LEVELS[direction].flatMap((level) => {
            const list = groups[level];
            return list ? [{ level, ...decidedByHand(list, direction, packet) }] : [];
          });
          const denied = byHand.find(({ access }) => access === 'Deny');
          const decider = denied ?? byHand.findLast(({ name }) => name !== undefined);
          expect([verdict.access, verdict.level, verdict.rule?.name]).toEqual([
            denied ? 'Deny' : 'Allow',
            decider?.level,
            decider?.name,
          ]);
          const canBe = (access: 'Allow' | 'Deny') => (each: (typeof byHand)[number]) =>
            each.access === access || each.doubts.some((doubt) => doubt.access === access);
          const isOpen = byHand.every(canBe('Allow')) && byHand.some(canBe('Deny'));
          expect(verdict.unknown !== undefined).toBe(isOpen);
        }
      }),
      { numRuns: 200 },
    ));

  it('diagnostics name the same rules', () =>
    fc.assert(
      fc.property(designs, directions, packets, ({ plan: on, onNic }, direction, packet) => {
        const verdict = filter(on, theNic(onNic), AT, direction, packet, {});
        const { securityRuleAccessResult, evaluatedNetworkSecurityGroups } = diagnose(
          on,
          theNic(onNic),
          AT,
          direction,
          packet,
        );
        expect(securityRuleAccessResult).toBe(verdict.access);
        const decided = [...verdict.passed, ...(verdict.access === 'Deny' ? [verdict] : [])];
        expect(
          evaluatedNetworkSecurityGroups.slice(0, decided.length).map(({ matchedRule }) => matchedRule?.ruleName),
        ).toEqual(decided.map(({ rule }) => rule?.name));
        for (const { matchedRule, rulesEvaluationResult } of evaluatedNetworkSecurityGroups) {
          const first = rulesEvaluationResult.find(
            (each) =>
              each.protocolMatched &&
              each.sourceMatched &&
              each.sourcePortMatched &&
              each.destinationMatched &&
              each.destinationPortMatched,
          );
          expect(first?.name).toBe(matchedRule?.ruleName);
        }
      }),
      { numRuns: 100 },
    ));

  it('names change nothing', () =>
    fc.assert(
      fc.property(designs, directions, packets, ({ plan: on, onNic }, direction, packet) => {
        const asked = (of: Plan) => {
          const { access, level, ruleId, code } = filter(of, theNic(onNic), AT, direction, packet, {});
          return { access, level, ruleId, code };
        };
        expect(asked(plan(renamed(on.document)))).toEqual(asked(on));
      }),
      { numRuns: 50 },
    ));
});

/** Every resource and rule under another name, their ids as they were. */
const renamed = (document: TopologyDocument): TopologyDocument => ({
  ...document,
  resources: Object.fromEntries(
    Object.entries(document.resources).map(([id, resource]) => [
      id,
      resource.kind === 'networkSecurityGroup'
        ? {
            ...resource,
            name: `x-${id}`,
            securityRules: resource.securityRules.map((each) => ({ ...each, name: `x-${each.name}` })),
          }
        : { ...resource, name: `x-${id}` },
    ]),
  ),
});
