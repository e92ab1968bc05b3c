import { describe, expect, it } from 'vitest';
import type { ResourceOf, TopologyDocument } from '../../model';
import type { NetworkModeId } from '../../modes';
import { all, codes, design, edited, inProfile, mendOf, withSecondPool } from './testing';
import type { FindingCode } from './types';

type Profile = ResourceOf<'managedCluster'>['networkProfile'];

const of = (mode: NetworkModeId) => design(mode, '10.240.8.0/24');
const windows = (mode: NetworkModeId, profile: Partial<Profile> = {}) =>
  inProfile(withSecondPool(mode, { osType: 'Windows', name: 'win' }), profile);

interface Case {
  readonly source: string;
  readonly design: TopologyDocument;
  readonly expected: readonly FindingCode[];
  /** Azure's own word for it, and what the mend writes. */
  readonly says?: string;
  readonly mend?: string;
}

function holds({ design: document, expected, says, mend }: Case): void {
  expect(codes(document)).toEqual(expected);
  const [code] = expected;
  if (says !== undefined) expect(all(document)[0]?.says).toContain(says);
  if (mend !== undefined && code !== undefined) expect(mendOf(document, code)).toBe(mend);
}

describe('dataplanes and network policy engines', () => {
  it.each<Case>([
    {
      source: '“Network policies in AKS” (2026-08-18): Calico with kubenet',
      design: inProfile(of('kubenet'), { networkPolicy: 'calico' }),
      expected: [],
    },
    {
      source: 'coder/docs issue 1091 (2022-08-19): Azure NPM with kubenet',
      design: inProfile(of('kubenet'), { networkPolicy: 'azure' }),
      expected: ['NETWORK_POLICY_REFUSED'],
      says: 'NetworkPolicyAzureNotSupportedForKubenet',
      mend: 'calico',
    },
    {
      source: '“Azure CNI powered by Cilium in AKS” (2026-08-05): in three modes of Azure CNI',
      design: inProfile(of('overlay'), { networkDataplane: 'cilium', networkPolicy: 'cilium' }),
      expected: [],
    },
    {
      source: 'the node subnet among them',
      design: inProfile(of('node-subnet'), { networkDataplane: 'cilium', networkPolicy: 'cilium' }),
      expected: [],
    },
    {
      source: 'pods in static blocks too',
      design: inProfile(of('pod-subnet-static'), { networkDataplane: 'cilium', networkPolicy: 'cilium' }),
      expected: [],
    },
    {
      source: 'the engine may be left out: the Azure CLI takes Cilium then',
      design: inProfile(of('overlay'), { networkDataplane: 'cilium' }),
      expected: [],
    },
    {
      source: '“Azure CNI powered by Cilium in AKS” (2026-08-05): not with kubenet',
      design: inProfile(of('kubenet'), { networkDataplane: 'cilium' }),
      expected: ['CILIUM_REFUSED'],
      mend: 'azure',
    },
    {
      source: 'DevOps-The-Hard-Way-Azure issue 1 (2025-01-26): the policies without the dataplane',
      design: inProfile(of('overlay'), { networkPolicy: 'cilium' }),
      expected: ['NETWORK_POLICY_REFUSED'],
      says: 'NetworkPolicyCiliumRequiresCiliumDataplane',
      mend: 'cilium',
    },
    {
      source: 'Azure/bicep-registry-modules issue 3361 (2024-09-25): the dataplane with another engine',
      design: inProfile(of('overlay'), { networkDataplane: 'cilium', networkPolicy: 'azure' }),
      expected: ['NETWORK_POLICY_REFUSED', 'NPM_RETIRES'],
      says: 'CiliumDataplaneRequiresNetworkPolicyCilium',
      mend: 'cilium',
    },
    {
      source: 'Calico is another engine, too',
      design: inProfile(of('overlay'), { networkDataplane: 'cilium', networkPolicy: 'calico' }),
      expected: ['NETWORK_POLICY_REFUSED'],
      says: 'CiliumDataplaneRequiresNetworkPolicyCilium',
      mend: 'cilium',
    },
  ])('$source: $expected', holds);
});

describe('Windows pools', () => {
  it.each<Case>([
    {
      source: '“CNI networking overview in AKS” (2026-07-10): with Azure CNI',
      design: windows('overlay'),
      expected: [],
    },
    {
      source: 'Azure/AKS issue 2839 (2022-04-14): not with kubenet',
      design: windows('kubenet'),
      expected: ['WINDOWS_POOL_REFUSED'],
      says: 'AzureCNIOnlyForWindows',
      mend: 'Linux',
    },
    {
      source: '“Azure CNI powered by Cilium in AKS” (2026-08-05): Linux alone',
      design: windows('overlay', { networkDataplane: 'cilium', networkPolicy: 'cilium' }),
      expected: ['WINDOWS_POOL_REFUSED'],
      mend: 'Linux',
    },
    {
      source: '“Create node pools in AKS” (2026-07-13): names of six characters',
      design: withSecondPool('overlay', { osType: 'Windows', name: 'winpool' }),
      expected: ['NAME_TOO_LONG'],
      mend: 'winpoo',
    },
    {
      source: 'a Linux pool’s has twelve',
      design: withSecondPool('overlay', { name: 'linuxpool' }),
      expected: [],
    },
  ])('$source: $expected', holds);

  it('beside them Cilium’s policies are mended by Calico, for the dataplane does not take them', () =>
    expect(mendOf(windows('overlay', { networkPolicy: 'cilium' }), 'NETWORK_POLICY_REFUSED')).toBe('calico'));
});

// “Network policies in AKS”, 2026-08-18: 250 nodes, 20,000 pods; Windows until 2026-09-30, Linux until 2028-09-30.
describe('Azure NPM', () => {
  const npm = (count: number, replicas = 3) =>
    inProfile(edited(edited(of('overlay'), 'pool', { count }), 'web', { replicas }), { networkPolicy: 'azure' });

  it.each([
    { nodes: 49, pods: 3, expected: ['NPM_RETIRES'] },
    { nodes: 250, pods: 3, expected: ['NPM_RETIRES'] },
    { nodes: 251, pods: 3, expected: ['NPM_TOO_LARGE', 'NPM_RETIRES'] },
    { nodes: 49, pods: 20_000, expected: ['NPM_RETIRES'] },
    { nodes: 49, pods: 20_001, expected: ['NPM_TOO_LARGE', 'NPM_RETIRES'] },
  ])('$nodes nodes and $pods pods: $expected', ({ nodes, pods, expected }) =>
    expect(codes(npm(nodes, pods), 'NPM')).toEqual(expected),
  );

  it('is mended by Cilium, where no Windows pool is in the way', () => {
    expect(mendOf(npm(251), 'NPM_TOO_LARGE')).toBe('cilium');
    expect(mendOf(windows('overlay', { networkPolicy: 'azure' }), 'NPM_RETIRES')).toBeUndefined();
  });

  it('says until when', () =>
    expect(all(npm(3)).find(({ code }) => code === 'NPM_RETIRES')?.says).toContain('on Linux until 30 September 2028'));
});
