import { describe, expect, it } from 'vitest';
import type { ResourceOf } from '../../model';
import { codes, design, edited, mendOf, withSecondPool } from './testing';
import type { FindingCode } from './types';

type Pool = Partial<ResourceOf<'agentPool'>>;

/** A system pool of three nodes. */
const system = (changes: Pool) => edited(design('overlay', '10.240.8.0/24'), 'pool', changes);
const user = (changes: Pool) => withSecondPool('overlay', changes);
const scaled = (minCount?: number, maxCount?: number): Pool => ({
  enableAutoScaling: true,
  ...(minCount !== undefined && { minCount }),
  ...(maxCount !== undefined && { maxCount }),
});

interface Case {
  readonly source: string;
  readonly system?: Pool;
  readonly user?: Pool;
  readonly expected: readonly FindingCode[];
  readonly mend?: string;
}

const designOf = ({ system: pool, user: second }: Case) => (second ? user(second) : system(pool ?? {}));

describe('pools that AKS does not take', () => {
  it.each<Case>([
    { source: 'Azure/AKS issue 1481 (2020-03-09): a count between the bounds', system: scaled(2, 3), expected: [] },
    {
      source: 'the same: “not in the range of min-count and max-count”',
      system: scaled(4, 6),
      expected: ['COUNT_OUTSIDE_AUTOSCALER'],
      mend: '4',
    },
    { source: 'above it too', system: scaled(1, 2), expected: ['COUNT_OUTSIDE_AUTOSCALER'], mend: '2' },
    { source: 'a maximum below the minimum', system: scaled(4, 3), expected: ['AUTOSCALER_BOUNDS_CROSSED'], mend: '4' },
    {
      source: 'rancher/dashboard issue 3412 (2021-07-07): “minCount is missing”',
      system: scaled(undefined, 5),
      expected: ['AUTOSCALER_WITHOUT_BOUNDS'],
      mend: '3',
    },
    { source: 'nor without a maximum', system: scaled(3), expected: ['AUTOSCALER_WITHOUT_BOUNDS'], mend: '3' },
    {
      source: '“Create node pools in AKS” (2026-07-13): a system pool keeps a node',
      system: scaled(0, 5),
      expected: ['OUT_OF_LIMITS'],
      mend: '1',
    },
    { source: 'a user pool may have none', user: scaled(0, 5), expected: [] },
    {
      source: 'the same page: 1,000 nodes a pool',
      user: scaled(0, 1001),
      expected: ['CREATION_REFUSED', 'OUT_OF_LIMITS', 'SNAT_PORTS_UNKNOWN'],
    },
    { source: 'without the autoscaler its bounds mean nothing', user: { minCount: 9, maxCount: 1 }, expected: [] },
    {
      source: '“Rolling upgrades of AKS node pools” (2026-05-29): a surge of 0 needs unavailable nodes',
      user: { maxSurge: '0' },
      expected: ['NO_WAY_TO_UPGRADE'],
      mend: '1',
    },
    {
      source: 'in percent too',
      user: { maxSurge: '0%', maxUnavailable: '0' },
      expected: ['NO_WAY_TO_UPGRADE'],
      mend: '1',
    },
    { source: 'with one it may be 0', user: { maxSurge: '0', maxUnavailable: '1' }, expected: [] },
    { source: 'both may be above 0', user: { maxSurge: '33%', maxUnavailable: '3' }, expected: [] },
    {
      source: 'the same page: no unavailable nodes in a system pool',
      system: { maxUnavailable: '1' },
      expected: ['MAX_UNAVAILABLE_REFUSED'],
      mend: '',
    },
    {
      source: 'nor instead of a surge',
      system: { maxSurge: '0', maxUnavailable: '1' },
      expected: ['MAX_UNAVAILABLE_REFUSED'],
      mend: '1',
    },
    { source: 'the same page: at most 100 %', user: { maxSurge: '150%' }, expected: ['NOT_A_SHARE'] },
    { source: '100 % is allowed', user: { maxSurge: '100%' }, expected: [] },
    {
      source: '“System node pools in AKS” (2026-04-30): one of them at the least',
      system: { mode: 'User' },
      expected: ['NO_SYSTEM_POOL'],
    },
    {
      source: 'the same page: Linux',
      system: { osType: 'Windows', name: 'win' },
      expected: ['SYSTEM_POOL_REFUSED'],
      mend: 'Linux',
    },
    {
      source: 'the same page: Spot pools are user pools',
      system: { scaleSetPriority: 'Spot' },
      expected: ['SYSTEM_POOL_REFUSED'],
      mend: 'Regular',
    },
  ])('$source: $expected', (one) => {
    const document = designOf(one);
    expect(codes(document)).toEqual(one.expected);
    const [code] = one.expected;
    if (one.mend !== undefined && code !== undefined) expect(mendOf(document, code)).toBe(one.mend);
  });
});

// O25, “Static egress gateway in AKS” (2026-08-06): prefixes /28 to /31 serve 16, 8, 4 and 2 nodes.
describe('pools of a static egress gateway', () => {
  const gatewayPool = (changes: Pool) => user({ mode: 'Gateway', ...changes });

  it.each([
    { length: 28, nodes: 16 },
    { length: 29, nodes: 8 },
    { length: 30, nodes: 4 },
    { length: 31, nodes: 2 },
    { length: undefined, nodes: 2 },
  ])('/$length serves $nodes nodes and not one more', ({ length, nodes }) => {
    const of = (count: number) =>
      gatewayPool({ count, ...(length !== undefined && { gatewayPublicIPPrefixSize: length }) });
    expect(codes(of(nodes))).toEqual([]);
    expect(codes(of(nodes + 1))).toEqual(['GATEWAY_PREFIX_TOO_SMALL']);
    expect(mendOf(of(nodes + 1), 'GATEWAY_PREFIX_TOO_SMALL')).toBe(String(nodes));
  });

  it.each<{ source: string; pool: Pool; expected: FindingCode[] }>([
    {
      source: 'the same page: /28 to /31',
      pool: { count: 2, gatewayPublicIPPrefixSize: 27 },
      expected: ['OUT_OF_LIMITS'],
    },
    {
      source: 'the same page: two for high availability',
      pool: { count: 1 },
      expected: ['GATEWAY_POOL_WITHOUT_SPARE'],
    },
    {
      source: 'the same page: no autoscaler',
      pool: { count: 2, ...scaled(2, 2) },
      expected: ['GATEWAY_POOL_REFUSED'],
    },
    {
      source: 'the same page: no Windows',
      pool: { count: 2, osType: 'Windows', name: 'win' },
      expected: ['GATEWAY_POOL_REFUSED'],
    },
  ])('$source: $expected', ({ pool, expected }) => expect(codes(gatewayPool(pool))).toEqual(expected));

  it('the same page: not beside pod subnets', () => {
    expect(codes(withSecondPool('pod-subnet', { mode: 'Gateway', count: 2 }))).toEqual(['GATEWAY_POOL_REFUSED']);
    for (const mode of ['kubenet', 'node-subnet', 'overlay'] as const)
      expect(codes(withSecondPool(mode, { mode: 'Gateway', count: 2 }))).toEqual([]);
  });
});
