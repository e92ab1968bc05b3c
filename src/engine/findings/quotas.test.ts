import { describe, expect, it } from 'vitest';
import type { Resource, SecurityRule, TopologyDocument } from '../../model';
import type { NetworkModeId } from '../../modes';
import { plan } from '../plan/plan';
import { assembled, machine, pool, subnet, virtualNetwork } from '../testing';
import { findings } from './findings';
import { all, codes, design, edited, peering, securityGroup } from './testing';
import type { FindingCode } from './types';

const of = (mode: NetworkModeId, ...more: readonly Resource[]) => design(mode, '10.240.8.0/24', ...more);
/** What is found in a design too large for the schema’s patience. */
const found = (document: TopologyDocument) => findings(plan(document)).map(({ code }) => code);

const network = (n: number, machines: number): Resource[] => [
  virtualNetwork(`10.${64 + n * 2}.0.0/15`, `vnet${n}`),
  subnet(`10.${64 + n * 2}.0.0/15`, { id: `subnet${n}`, virtualNetwork: `vnet${n}` }),
  ...Array.from({ length: machines }, (_, i) => machine(`vm${n}-${i}`, undefined, `subnet${n}`)),
];

// “Azure Virtual Network limits”, 2022-12-05.
describe('limits of a virtual network', () => {
  it.each([
    { addresses: 65_536, expected: [] },
    { addresses: 65_537, expected: ['NETWORK_FULL'] },
  ])('$addresses addresses in use: $expected', ({ addresses, expected }) =>
    expect(found(assembled(network(0, addresses)))).toEqual(expected),
  );

  it.each([
    { each: 64_000, peered: true, expected: [] },
    { each: 64_001, peered: true, expected: ['PEERED_NETWORKS_FULL'] },
    { each: 64_001, peered: false, expected: [] },
  ])('two networks of $each addresses, peered $peered: $expected', ({ each, peered, expected }) => {
    const peerings = peered ? [peering('peering', 'vnet0', 'vnet1')] : [];
    expect(found(assembled([...network(0, each), ...network(1, each), ...peerings]))).toEqual(expected);
  });

  it.each([
    { subnets: 3000, expected: [] },
    { subnets: 3001, expected: ['TOO_MANY_SUBNETS'] },
  ])('$subnets subnets: $expected', ({ subnets, expected }) => {
    const all = Array.from({ length: subnets }, (_, i) => subnet(`10.${i >> 8}.${i & 255}.0/24`, { id: `s${i}` }));
    expect(found(assembled([virtualNetwork('10.0.0.0/8'), ...all]))).toEqual(expected);
  });

  it.each([
    { peers: 500, expected: [] },
    { peers: 501, expected: ['TOO_MANY_PEERINGS'] },
  ])('$peers peers: $expected', ({ peers, expected }) => {
    const spokes = Array.from({ length: peers }, (_, i) => [
      virtualNetwork(`10.${i >> 8}.${i & 255}.0/24`, `v${i}`),
      peering(`p${i}`, i % 2 ? 'vnet' : `v${i}`, i % 2 ? `v${i}` : 'vnet'),
    ]).flat();
    expect(found(assembled([virtualNetwork('10.255.0.0/16'), ...spokes]))).toEqual(expected);
  });

  it('“Azure CNI with static block allocation in AKS” (2024-03-18): blocks count, not their addresses', () => {
    const wide = (mode: NetworkModeId) => {
      const document = edited(of(mode), 'vnet', { addressPrefixes: ['10.240.0.0/16', '10.64.0.0/13'] });
      const pods = edited(document, 'snet-pods', { addressPrefix: '10.64.0.0/13' });
      return edited(edited(pods, 'pool', { count: 300, maxPods: 250 }), 'web', { replicas: 75_000 });
    };
    expect(codes(wide('pod-subnet-static'))).not.toContain('NETWORK_FULL');
    expect(codes(wide('pod-subnet'))).toContain('NETWORK_FULL');
  });
});

describe('limits of a cluster', () => {
  it.each([
    { pools: 100, expected: [] },
    { pools: 101, expected: ['TOO_MANY_POOLS'] },
  ])('“Quotas, SKUs and regions in AKS” (2026-08-03): $pools pools: $expected', ({ pools, expected }) => {
    const more = Array.from({ length: pools - 1 }, (_, i) => pool(0, { id: `p${i}` }));
    expect(codes(of('overlay', ...more))).toEqual(expected);
  });

  it.each<{ source: string; mode: NetworkModeId; pods: number; severity: string | undefined }>([
    {
      source: 'best practices for large AKS workloads (2026-06-05)',
      mode: 'overlay',
      pods: 200_000,
      severity: undefined,
    },
    { source: 'beyond, it is disputed', mode: 'overlay', pods: 200_001, severity: 'warning' },
    { source: '“Plan pod networking for AKS” (2025-03-24)', mode: 'overlay', pods: 250_000, severity: 'warning' },
    { source: 'beyond, nobody says that it works', mode: 'overlay', pods: 250_001, severity: 'error' },
    { source: 'best practices (2026-06-05)', mode: 'pod-subnet', pods: 50_000, severity: undefined },
    { source: 'beyond, it is disputed', mode: 'pod-subnet', pods: 50_001, severity: 'warning' },
    { source: 'dynamic IP allocation (2026-09-10): about 65,000', mode: 'pod-subnet', pods: 65_537, severity: 'error' },
    {
      source: 'static block allocation (2024-03-18): a million',
      mode: 'pod-subnet-static',
      pods: 1_000_000,
      severity: undefined,
    },
    { source: 'kubenet ends by its nodes', mode: 'kubenet', pods: 1_000_000, severity: undefined },
    { source: 'the node subnet by its addresses', mode: 'node-subnet', pods: 1_000_000, severity: undefined },
  ])('$source: $mode with $pods pods: $severity', ({ mode, pods, severity }) => {
    const crowded = edited(of(mode), 'web', { replicas: pods });
    expect(all(crowded).find(({ code }) => code === 'TOO_MANY_PODS')?.severity).toBe(severity);
  });
});

describe('rules of a security group', () => {
  it.each<{ source: string; rules: readonly Partial<SecurityRule>[]; expected: readonly FindingCode[] }>([
    { source: 'priorities that differ', rules: [{}, { name: 'b', priority: 101 }], expected: [] },
    {
      source: 'Azure/aks-engine issue 2106 (2019-10-04): one priority in one direction',
      rules: [{}, { name: 'b' }],
      expected: ['SECURITY_RULES_CLASH'],
    },
    { source: 'the other direction counts by itself', rules: [{}, { name: 'b', direction: 'Outbound' }], expected: [] },
    { source: 'one name', rules: [{}, { name: 'Rule', priority: 101 }], expected: ['SECURITY_RULES_CLASH'] },
    {
      source: '“Network security groups overview” (2025-07): priorities from 100',
      rules: [{ priority: 99 }],
      expected: ['SECURITY_RULE_OUT_OF_LIMITS'],
    },
    { source: 'up to 4096', rules: [{ priority: 4096 }], expected: [] },
    { source: 'and no more', rules: [{ priority: 4097 }], expected: ['SECURITY_RULE_OUT_OF_LIMITS'] },
    {
      source: '“Azure Virtual Network limits” (2022-12-05): 4,000 entries',
      rules: [{ sourceAddressPrefixes: Array.from({ length: 4000 }, (_, i) => `10.0.${i >> 8}.${i & 255}`) }],
      expected: ['SECURITY_RULE_OUT_OF_LIMITS'],
    },
    {
      source: 'N-07: lists, tags, addresses of IPv6',
      rules: [
        {
          sourceAddressPrefixes: ['10.0.0.0/8', '10.1.2.3', 'Storage.WestEurope', '2001:db8::/32'],
          destinationPortRanges: ['0-65535', '80'],
        },
      ],
      expected: [],
    },
    {
      source: 'Azure/azure-powershell issue 4557 (2017-09-06): a prefix with host bits',
      rules: [{ sourceAddressPrefixes: ['*', '50.206.209.68/27'] }],
      expected: ['SECURITY_RULE_UNREADABLE'],
    },
    {
      source: 'ernestio/ernest issue 473 (2017-05-11): any is no address',
      rules: [{ destinationAddressPrefixes: ['any'] }],
      expected: ['SECURITY_RULE_UNREADABLE'],
    },
    {
      source: 'Azure/azure-cli issue 23499 (2022-08-10): no port, and beyond the last',
      rules: [{ sourcePortRanges: ['README.md'] }, { name: 'b', priority: 101, destinationPortRanges: ['65536'] }],
      expected: ['SECURITY_RULE_UNREADABLE', 'SECURITY_RULE_UNREADABLE'],
    },
  ])('$source: $expected', ({ rules, expected }) =>
    expect(codes(of('overlay', securityGroup(...rules)))).toEqual(expected),
  );
});
