import { describe, expect, it } from 'vitest';
import type { Resource, ResourceOf, TopologyDocument } from '../../model';
import { plan } from '../plan/plan';
import { cluster, documentOf, pool, service, subnet, virtualNetwork } from '../testing';
import { applyEdits } from './edit';
import { findings } from './findings';
import type { Finding } from './types';

interface Design {
  readonly nodes: number;
  readonly ports?: number;
  readonly addresses?: number;
  readonly pool?: Partial<ResourceOf<'agentPool'>>;
  readonly more?: readonly Resource[];
}

/** An Overlay cluster with room for any number of nodes. */
function design({ nodes, ports, addresses = 1, pool: rest = {}, more = [] }: Design): TopologyDocument {
  return documentOf(
    virtualNetwork('10.64.0.0/12'),
    subnet('10.64.0.0/16'),
    cluster({
      networkPlugin: 'azure',
      networkPluginMode: 'overlay',
      podCidr: '10.128.0.0/9',
      effectiveOutboundIPs: Array.from({ length: addresses }, (_, i) => `20.50.0.${i + 20}`),
      ...(ports !== undefined && { loadBalancerProfile: { allocatedOutboundPorts: ports } }),
    }),
    pool(nodes, { mode: 'System', ...rest }),
    ...more,
  );
}

const snat = (document: TopologyDocument): Finding[] =>
  findings(plan(document)).filter(({ code }) => code.startsWith('SNAT_') || code === 'NOT_A_MULTIPLE');

const codes = (document: TopologyDocument) => snat(document).map(({ code }) => code);

/** The document once the only finding has been mended. */
function mended(document: TopologyDocument): TopologyDocument {
  const edited = applyEdits(document, snat(document)[0]?.mend?.edits ?? []);
  if (!edited.ok) throw new Error(edited.error.says);
  return edited.value;
}

describe('allocated ports', () => {
  it.each([
    {
      source:
        'O19, “Troubleshoot the InvalidLoadBalancerProfileAllocatedOutboundPorts error” (2024-05-06): 8 nodes and one extra',
      of: { nodes: 8, ports: 8000 },
      says: ['9 nodes', '72,000', '1 address has 64,000'],
      use: '7104',
    },
    {
      source: 'Azure/azure-cli issue 22374 (2022-05-12): “Total node count 4 requires 84000 ports”',
      of: { nodes: 3, ports: 21_000 },
      says: ['4 nodes', '84,000'],
      use: '16000',
    },
    {
      source: 'MicrosoftDocs/SupportArticles-docs pull request 2101 (2026-08-10): maxCount where the autoscaler is on',
      of: { nodes: 3, ports: 7104, pool: { enableAutoScaling: true, minCount: 3, maxCount: 15, maxSurge: '1' } },
      says: ['16 nodes', '113,664'],
      use: '4000',
    },
    {
      source: 'O18 turned round: without the spare of 48,000 ports the two surge nodes do not fit',
      of: { nodes: 112, ports: 4000, addresses: 7, pool: { maxSurge: '2' } },
      says: ['114 nodes', '456,000', '7 addresses have 448,000'],
      use: '3928',
    },
  ])('are refused: $source', ({ of, says, use }) => {
    const [finding] = snat(design(of));
    expect(finding?.code).toBe('SNAT_PORTS_EXCEEDED');
    expect(finding?.severity).toBe('error');
    expect(finding?.subjects[0]).toEqual({ id: 'aks', field: 'allocatedOutboundPorts' });
    for (const words of says) expect(finding?.says).toContain(words);
    expect(finding?.says).toContain('InvalidLoadBalancerProfileAllocatedOutboundPorts');
    expect(finding?.mend?.edits).toEqual([{ id: 'aks', field: 'allocatedOutboundPorts', text: use }]);
    expect(codes(mended(design(of)))).toEqual([]);
  });

  // "Standard load balancer in AKS", 2024-01-23: the examples, each less the one extra node of an upgrade.
  it.each([
    { nodes: 127, ports: 1000, addresses: 2, pool: { maxSurge: '1' } },
    { nodes: 447, ports: 1000, addresses: 7, pool: { maxSurge: '1' } },
    { nodes: 31, ports: 4000, addresses: 2, pool: { maxSurge: '1' } },
    { nodes: 100, ports: 4000, addresses: 7, pool: { maxSurge: '2' } },
    { nodes: 2, ports: 0 },
  ])('are taken: $nodes nodes of $ports ports from $addresses addresses', (of) =>
    expect(codes(design(of))).toEqual([]),
  );

  it('have room for one node less where a service’s rules use the same address', () => {
    const shared = service('web', { loadBalancerIP: '20.50.0.20' });
    const other = service('web', { loadBalancerIP: '20.50.0.99' });
    const of = { nodes: 7, ports: 8000, pool: { maxSurge: '1' } };
    expect(codes(design({ ...of, more: [workload, other] }))).toEqual([]);
    const [finding] = snat(design({ ...of, more: [workload, shared] }));
    expect(finding?.says).toContain('less 8 for rules of services');
    expect(finding?.says).not.toContain('InvalidLoadBalancerProfile');
    expect(codes(mended(design({ ...of, more: [workload, shared] })))).toEqual([]);
  });

  it('of a file that are no multiple of 8 are told, with the nearest', () => {
    const [finding] = snat(design({ nodes: 3, ports: 1001 }));
    expect(finding?.code).toBe('NOT_A_MULTIPLE');
    expect(finding?.mend?.edits[0]?.text).toBe('1000');
  });
});

const workload: Resource = { id: 'web', name: 'web', kind: 'workload', cluster: 'aks', namespace: 'x', replicas: 1 };

// "Source network address translation for outbound connections", 2022-03-01, and "Standard load balancer in AKS".
describe('ports by the table', () => {
  it.each([
    { nodes: 3, expected: [] },
    { nodes: 45, expected: [] },
    { nodes: 46, expected: ['SNAT_PORTS_DROP'] }, // 10 % of 46 are 5 extra nodes: 51
    { nodes: 50, expected: ['SNAT_PORTS_DROP'] },
    { nodes: 51, expected: [] },
    { nodes: 90, expected: [] },
    { nodes: 91, expected: ['SNAT_PORTS_DROP'] },
    { nodes: 100, expected: ['SNAT_PORTS_DROP'] },
    { nodes: 1000, expected: ['SNAT_PORTS_UNKNOWN'] },
  ])('$nodes nodes and the extra ones of an upgrade: $expected', ({ nodes, expected }) =>
    expect(codes(design({ nodes }))).toEqual(expected),
  );

  it('fall with the 51st node, even where an upgrade adds none', () => {
    const spot = { scaleSetPriority: 'Spot', mode: 'User' } as const;
    expect(codes(design({ nodes: 49, pool: spot }))).toEqual([]);
    const [finding] = snat(design({ nodes: 50, pool: spot }));
    expect(finding?.says).toContain('one more is one too many');
    expect(finding?.says).toContain('At 51 nodes each one’s outbound ports fall from 1,024 to 512');
    expect(finding?.severity).toBe('warning');
  });

  it('are mended by fixing what each has, or as much as all can have', () => {
    const [drop] = snat(design({ nodes: 46 }));
    expect(drop?.mend?.edits[0]?.text).toBe('1024');
    // 64,000 over 110.
    const [most] = snat(design({ nodes: 50, pool: { enableAutoScaling: true, minCount: 50, maxCount: 100 } }));
    expect(most?.mend?.edits[0]?.text).toBe('576');
    for (const nodes of [46, 50, 100, 1000]) expect(codes(mended(design({ nodes })))).toEqual([]);
  });

  it('matter only where the load balancer is the way out', () => {
    const own = design({ nodes: 50 });
    const { aks } = own.resources;
    if (aks?.kind !== 'managedCluster') throw new Error('aks');
    const routed = { ...aks, networkProfile: { ...aks.networkProfile, outboundType: 'none' as const } };
    expect(codes({ ...own, resources: { ...own.resources, aks: routed } })).toEqual([]);
  });
});
