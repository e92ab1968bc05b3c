import { describe, expect, it } from 'vitest';
import type { Resource, SecurityRule } from '../../model';
import type { NetworkModeId } from '../../modes';
import type { Plan } from '../plan/types';
import { pool, subnet, workload } from '../testing';
import { type Changes, group, reference, throughFirewall } from '../trace/paths/reference/testing';
import { allowed, line, lockedDown } from './testing';
import type { Wish } from './types';
import { wishesOf } from './wishes';

/** The reference topology, with a group of the user's on the subnet of the nodes. */
function withOwn(rules: readonly Partial<SecurityRule>[], { add = [], set = {} }: Changes = {}): Plan {
  const { nodes: changed } = set;
  const nodes = { ...changed, networkSecurityGroup: 'own' };
  return reference('overlay', { add: [...add, group('own', ...rules)], set: { ...set, nodes } });
}

const wished = (plan: Plan, says: RegExp): Wish[] => wishesOf(plan, undefined).filter((wish) => says.test(wish.says));
const proposed = (plan: Plan, groups: readonly string[], says: RegExp) =>
  lockedDown(plan.document, groups, ...wished(plan, says));

describe('every port', () => {
  it.each<{ open: string; rule: Partial<SecurityRule>; needs: string[] }>([
    {
      open: 'the port that is asked for first',
      rule: { protocol: 'Tcp', destinationPortRanges: ['8080'] },
      needs: ['In * 10.20.1.0/24 > 10.20.1.0/24 : *', 'Out * 10.20.1.0/24 > 10.20.1.0/24 : *'],
    },
    {
      open: 'every port of one protocol',
      rule: { protocol: 'Tcp' },
      needs: ['In * 10.20.1.0/24 > 10.20.1.0/24 : *', 'Out * 10.20.1.0/24 > 10.20.1.0/24 : *'],
    },
    { open: 'everything', rule: {}, needs: [] },
  ])('is not open where $open is', ({ rule, needs }) => {
    const plan = withOwn([rule, { ...rule, direction: 'Outbound' }]);
    expect(allowed(proposed(plan, ['own'], /→ nodes, all ports/))).toEqual(needs);
  });
});

/** A second pool, in subnets with groups of their own. */
const twoPools = (mode: NetworkModeId): Plan => {
  const isPodSubnet = mode === 'pod-subnet';
  const more: readonly Resource[] = [
    subnet('10.20.2.0/24', { id: 'nodesB', virtualNetwork: 'A', networkSecurityGroup: 'ownB' }),
    subnet('10.20.32.0/20', { id: 'podsB', virtualNetwork: 'A', networkSecurityGroup: 'podsB-nsg' }),
    pool(2, { id: 'poolB', vnetSubnet: 'nodesB', ...(isPodSubnet && { podSubnet: 'podsB' }) }),
    workload('other', 4),
    ...['own', 'ownB', 'pods-nsg', 'podsB-nsg'].map((id) => group(id)),
  ];
  return reference(mode, {
    add: more,
    set: { nodes: { networkSecurityGroup: 'own' }, pods: { networkSecurityGroup: 'pods-nsg' } },
  });
};

// N-24: nodes to nodes, nodes to pods, pods to pods.
describe('pools in subnets of their own', () => {
  it.each<{ mode: NetworkModeId; of: string; needs: string[] }>([
    {
      mode: 'overlay',
      of: 'ownB',
      needs: [
        'In * 10.20.1.0/24,10.20.2.0/24 > 10.20.2.0/24,10.244.0.0/16 : *',
        'In * 10.244.0.0/16 > 10.244.0.0/16 : *',
        'Out * 10.20.2.0/24 > 10.20.1.0/24,10.20.2.0/24,10.244.0.0/16 : *',
        'Out * 10.244.0.0/16 > 10.244.0.0/16 : *',
      ],
    },
    {
      mode: 'node-subnet',
      of: 'ownB',
      needs: [
        'In * 10.20.1.0/24,10.20.2.0/24 > 10.20.2.0/24 : *',
        'Out * 10.20.2.0/24 > 10.20.1.0/24,10.20.2.0/24 : *',
      ],
    },
    {
      mode: 'pod-subnet',
      of: 'podsB-nsg',
      needs: [
        'In * 10.20.1.0/24,10.20.2.0/24,10.20.16.0/20,10.20.32.0/20 > 10.20.32.0/20 : *',
        'Out * 10.20.32.0/20 > 10.20.16.0/20,10.20.32.0/20 : *',
      ],
    },
  ])('$mode: $of lets in and out those of both', ({ mode, of, needs }) => {
    const { rules, proofs } = proposed(twoPools(mode), ['own', 'ownB', 'pods-nsg', 'podsB-nsg'], /all ports/);
    const own = rules.filter(({ group: id, rule }) => id === of && rule.access === 'Allow');
    expect(own.map(({ rule }) => line(rule))).toEqual(needs);
    expect(proofs.map(({ after }) => after.outcome)).toEqual(['delivered', 'delivered', 'delivered']);
  });
});

it('a pool with a group of its own on its interfaces needs the way out too', () => {
  const plan = withOwn([], {
    add: [group('of-pool'), pool(1, { id: 'poolB', networkSecurityGroup: 'of-pool' })],
  });
  const { rules } = proposed(plan, ['of-pool'], /registries/);
  expect(rules.filter(({ rule }) => rule.access === 'Allow').map(({ rule }) => line(rule))).toEqual([
    'Out Tcp 10.20.1.0/24 > Internet : 443',
  ]);
});

// N-11, N-14: with the route the internet is in VirtualNetwork.
it('where a default route takes the internet into VirtualNetwork, the tag Internet would let nothing through', () => {
  const { rules, proofs } = proposed(withOwn([], throughFirewall('nodes')), ['own'], /registries/);
  const [rule] = rules.filter((one) => one.rule.access === 'Allow');
  expect(rule && line(rule.rule)).toBe('Out Tcp 10.20.1.0/24 > * : 443');
  expect(rule?.why.join(' ')).toContain('Internet leaves the address out here');
  expect(proofs[0]?.after.outcome).toBe('delivered');
});

describe('a service for some', () => {
  const of = (id: string, ranges: string[]): Plan =>
    withOwn([], { set: { [id]: { loadBalancerSourceRanges: ranges } } });
  const clientsOf = (id: string, ranges: string[]): string[] =>
    wished(of(id, ranges), new RegExp(`→ ${id}, TCP 80$`)).map(({ says }) => says);

  it('needs all of its ranges', () => {
    const rules = allowed(proposed(of('V', ['203.0.113.0/24', '198.51.100.0/24']), ['own'], /→ V, TCP 80$/));
    expect(rules).toContain('In Tcp 203.0.113.0/24,198.51.100.0/24 > 20.50.0.10 : 80');
  });

  it('is asked by somebody of each range, where somebody can come from there', () => {
    expect(clientsOf('V', ['203.0.113.0/24', '10.0.0.0/8'])).toEqual(['203.0.113.0/24 → V, TCP 80']);
    expect(clientsOf('I', ['10.20.3.0/24', '192.168.50.0/25', '203.0.113.0/24', '172.16.0.0/16'])).toEqual([
      '10.20.3.0/24 → I, TCP 80',
      '192.168.50.0/25 → I, TCP 80',
    ]);
  });
});
