import { describe, expect, it } from 'vitest';
import type { Resource, ResourceOf, TopologyDocument } from '../../model';
import type { NetworkModeId } from '../../modes';
import { cluster, machine, pool, service, subnet } from '../testing';
import { applyEdits } from './edit';
import { all, codes, design, edited, hub, mendOf, withSecondPool } from './testing';
import type { FindingCode } from './types';

const AKS = 'Microsoft.ContainerService/managedClusters';
const of = (mode: NetworkModeId, ...more: readonly Resource[]) => design(mode, '10.240.8.0/24', ...more);
/** Of what is found, what is about where things stand; that room runs short is no matter here. */
const found = (document: TopologyDocument) =>
  codes(document).filter(
    (code) => !['NODES_REFUSED', 'PODS_PENDING', 'POD_SUBNET_SHORT', 'UPGRADE_REFUSED'].includes(code),
  );

interface Case {
  readonly source: string;
  readonly design: TopologyDocument;
  readonly expected: readonly FindingCode[];
  readonly says?: string;
  readonly mend?: string;
}

function holds({ design: document, expected, says, mend }: Case): void {
  expect(found(document)).toEqual(expected);
  const [code] = expected;
  if (says !== undefined) expect(all(document).find((finding) => finding.code === code)?.says).toContain(says);
  if (mend !== undefined && code !== undefined) expect(mendOf(document, code)).toBe(mend);
}

describe('where nodes stand', () => {
  it.each<Case>([
    {
      source: '“Node pools with unique subnets in AKS” (2025-09-26): several subnets of one network',
      design: withSecondPool('overlay', { vnetSubnet: 'front' }),
      expected: [],
    },
    {
      source: 'the same page: one network',
      design: withSecondPool('overlay', { vnetSubnet: 'far' }, ...hub),
      expected: ['POOLS_IN_SEVERAL_NETWORKS'],
    },
    {
      source: '“CNI networking overview in AKS” (2026-07-10): one region',
      design: edited(of('overlay'), 'vnet', { location: 'northeurope' }),
      expected: ['NETWORK_IN_ANOTHER_REGION'],
    },
    {
      source: 'however it is written',
      design: edited(of('overlay'), 'vnet', { location: 'West Europe' }),
      expected: [],
    },
    {
      source: 'MicrosoftDocs/azure-docs issue 69774 (2021-01-31): no delegation, not even to AKS',
      design: edited(of('overlay'), 'nodes', { delegation: AKS }),
      expected: ['SUBNET_IS_DELEGATED'],
      says: 'SubnetIsDelegated',
      mend: '',
    },
    {
      source: 'a subnet without nodes may be delegated',
      design: edited(of('overlay'), 'front', { delegation: AKS }),
      expected: [],
    },
    {
      source: '“Azure CNI Overlay networking in AKS” (2026-07-31): names of 63 characters',
      design: edited(of('overlay'), 'nodes', { name: 'n'.repeat(64) }),
      expected: ['NAME_TOO_LONG'],
      mend: 'n'.repeat(63),
    },
    { source: '63 will do', design: edited(of('overlay'), 'nodes', { name: 'n'.repeat(63) }), expected: [] },
    {
      source: 'the network’s too',
      design: edited(of('overlay'), 'vnet', { name: 'n'.repeat(64) }),
      expected: ['NAME_TOO_LONG'],
    },
    {
      source: 'in other modes 64 will do',
      design: edited(of('node-subnet'), 'nodes', { name: 'n'.repeat(64) }),
      expected: [],
    },
  ])('$source: $expected', holds);
});

describe('where pods have a subnet of their own', () => {
  const podPool = (changes: Partial<ResourceOf<'agentPool'>>, ...more: readonly Resource[]) =>
    edited(of('pod-subnet', ...more, pool(3, { id: 'pool2', maxPods: 30 })), 'pool2', changes);
  const second = (changes: Partial<ResourceOf<'agentPool'>>) => [
    cluster({ networkPlugin: 'azure', serviceCidr: '10.1.0.0/16', dnsServiceIP: '10.1.0.10' }, 'aks2'),
    pool(3, { id: 'other', cluster: 'aks2', mode: 'System', maxPods: 30, podSubnet: 'snet-pods', ...changes }),
  ];

  it.each<Case>([
    {
      source: '“Azure CNI Pod Subnet with dynamic IP allocation in AKS” (2026-09-10): pools may share it',
      design: podPool({}),
      expected: [],
    },
    {
      source: 'the same page: so may clusters of one network',
      design: documentWith(of('pod-subnet'), second({})),
      expected: [],
    },
    {
      source: 'the same page: of the nodes’ network',
      design: podPool({ podSubnet: 'far' }, ...hub),
      expected: ['POD_SUBNET_IN_ANOTHER_NETWORK'],
      mend: 'snet-pods',
    },
    {
      source: 'the same page: one kind of CNI in a cluster',
      design: podPool({ podSubnet: undefined }),
      expected: ['POD_SUBNET_MISSING'],
      mend: 'snet-pods',
    },
    {
      source: 'AKS changelog: delegated to AKS, so no machines',
      design: of('pod-subnet', machine('vm', undefined, 'snet-pods')),
      expected: ['POD_SUBNET_SHARED'],
    },
    {
      source: 'nor frontends',
      design: of('pod-subnet', service('in', { internal: true, internalSubnet: 'snet-pods' })),
      expected: ['POD_SUBNET_SHARED'],
    },
    {
      source: 'nor nodes, which want a subnet without delegation besides',
      design: podPool({ vnetSubnet: 'snet-pods' }),
      expected: ['POD_SUBNET_SHARED'],
      mend: 'nodes',
    },
    {
      source: 'nor nodes of a pool that has no pod subnet either, which is another fault',
      design: podPool({ vnetSubnet: 'snet-pods', podSubnet: undefined }),
      expected: ['POD_SUBNET_MISSING', 'POD_SUBNET_SHARED'],
      mend: 'nodes',
    },
    {
      source: 'Azure/ARO-HCP pull request 469 (2024-08-08): without a delegation AKS makes one itself',
      design: edited(of('pod-subnet'), 'snet-pods', { delegation: undefined }),
      expected: [],
    },
    {
      source: 'a delegation to somebody else is in its way',
      design: edited(of('pod-subnet'), 'snet-pods', { delegation: 'Microsoft.Sql/managedInstances' }),
      expected: ['POD_SUBNET_DELEGATED'],
      mend: AKS,
    },
    {
      source: '“Azure CNI with static block allocation in AKS” (2024-03-18): one way of allocation in a subnet',
      design: podPool({ podIPAllocationMode: 'StaticBlock' }),
      expected: ['ALLOCATION_MODES_MIXED'],
      mend: 'DynamicIndividual',
    },
    {
      source: 'the same page: other clusters’ pools too',
      design: documentWith(of('pod-subnet'), second({ podIPAllocationMode: 'StaticBlock' })),
      expected: ['ALLOCATION_MODES_MIXED'],
      mend: 'DynamicIndividual',
    },
    {
      source: 'the same page: pools of one cluster may differ, in two subnets',
      design: podPool(
        { podSubnet: 'blocks', podIPAllocationMode: 'StaticBlock' },
        subnet('10.240.64.0/22', { id: 'blocks' }),
      ),
      expected: [],
    },
    {
      source: 'the same page: Kubernetes 1.28 for static blocks',
      design: edited(of('pod-subnet-static'), 'aks', { kubernetesVersion: '1.27.9' }),
      expected: ['STATIC_BLOCKS_NEED_VERSION'],
      mend: '1.28',
    },
    {
      source: '1.28 will do',
      design: edited(of('pod-subnet-static'), 'aks', { kubernetesVersion: '1.28.0' }),
      expected: [],
    },
    {
      source: 'dynamic allocation wants none',
      design: edited(of('pod-subnet'), 'aks', { kubernetesVersion: '1.27' }),
      expected: [],
    },
  ])('$source: $expected', holds);

  const large = (mode: NetworkModeId, prefix: string) =>
    edited(edited(of(mode), 'vnet', { addressPrefixes: ['10.240.0.0/16', '10.64.0.0/10'] }), 'snet-pods', {
      addressPrefix: prefix,
    });

  it.each<Case>([
    {
      source: '“Azure CNI Pod Subnet with dynamic IP allocation in AKS” (2026-09-10): up to a /16',
      design: large('pod-subnet', '10.64.0.0/16'),
      expected: [],
    },
    {
      source: 'and no larger',
      design: large('pod-subnet', '10.64.0.0/15'),
      expected: ['POD_SUBNET_TOO_LARGE'],
      mend: '10.64.0.0/16',
    },
    {
      source: '“Azure CNI with static block allocation in AKS” (2024-03-18): up to a /12',
      design: large('pod-subnet-static', '10.64.0.0/12'),
      expected: [],
    },
    {
      source: 'and no larger',
      design: large('pod-subnet-static', '10.64.0.0/11'),
      expected: ['POD_SUBNET_TOO_LARGE'],
      mend: '10.64.0.0/12',
    },
  ])('$source: $expected', holds);

  it('where nodes need more than a /16, no larger one is offered', () => {
    const pools = ['a', 'b', 'c', 'd', 'e'].map((id) =>
      pool(900, { id, vnetSubnet: 'wide', podSubnet: 'snet-pods', maxPods: 30 }),
    );
    const document = documentWith(large('pod-subnet', '10.64.0.0/16'), [
      subnet('10.96.0.0/16', { id: 'wide' }),
      ...pools,
    ]);
    const [refused] = all(document).filter(({ code }) => code === 'NODES_REFUSED');
    expect(refused?.says).toContain('for their pods when they start');
    expect(refused?.mend?.edits.map(({ field }) => field)).not.toContain('addressPrefix');
  });

  // O12 and O13, “Azure CNI with static block allocation in AKS” (2024-03-18): 30 and 31 pods are fine, 32 waste 15.
  it.each([
    { maxPods: 30, idle: undefined },
    { maxPods: 31, idle: undefined },
    { maxPods: 32, idle: '15 addresses' },
    { maxPods: 33, idle: undefined },
    { maxPods: 48, idle: '15 addresses' },
    { maxPods: 110, idle: undefined },
    { maxPods: 240, idle: '15 addresses' },
    { maxPods: 250, idle: undefined },
  ])('O12: $maxPods pods in static blocks waste $idle', ({ maxPods, idle }) => {
    const document = edited(of('pod-subnet-static'), 'pool', { maxPods });
    const [wasted] = all(document).filter(({ code }) => code === 'BLOCKS_WASTED');
    if (idle === undefined) expect(wasted).toBeUndefined();
    else expect(wasted?.says).toContain(idle);
    if (idle !== undefined) expect(mendOf(document, 'BLOCKS_WASTED')).toBe(String(maxPods - 1));
    expect(codes(edited(of('pod-subnet'), 'pool', { maxPods }))).not.toContain('BLOCKS_WASTED');
  });
});

/** A document with more resources in it. */
function documentWith(document: TopologyDocument, more: readonly Resource[]): TopologyDocument {
  return {
    ...document,
    resources: { ...document.resources, ...Object.fromEntries(more.map((one) => [one.id, one])) },
    order: [...document.order, ...more.map(({ id }) => id)],
  };
}

it('nodes in a pod subnet, and pods in none: one click mends all that follows', () => {
  const document = edited(of('pod-subnet', pool(3, { id: 'pool2', maxPods: 30 })), 'pool2', {
    vnetSubnet: 'snet-pods',
    podSubnet: undefined,
  });
  const missing = all(document).find(({ code }) => code === 'POD_SUBNET_MISSING');
  const mended = applyEdits(document, missing?.mend?.edits ?? []);
  expect(mended.ok && found(mended.value)).toEqual([]);
});
