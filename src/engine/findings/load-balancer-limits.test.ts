import { describe, expect, it } from 'vitest';
import type { ResourceOf, TopologyDocument } from '../../model';
import { plan } from '../plan/plan';
import { cluster, documentOf, inMode, pool, service, subnet, virtualNetwork, workload } from '../testing';
import { applyEdits } from './edit';
import { findings } from './findings';
import type { FindingCode } from './types';

const ports = (count: number): ResourceOf<'service'>['ports'] =>
  Array.from({ length: count }, (_, i) => ({ port: i + 1, targetPort: 80, protocol: 'TCP' as const }));

const internal = (id: string, count: number, rest: Partial<ResourceOf<'service'>> = {}) =>
  service(id, { internal: true, ports: ports(count), ...rest });

const publicOnes = (count: number, each = 1) =>
  Array.from({ length: count }, (_, i) =>
    service(`s${i}`, { loadBalancerIP: `20.${60 + Math.floor(i / 250)}.0.${i % 250}`, ports: ports(each) }),
  );

const design = (nodes: number, services: readonly ResourceOf<'service'>[]): TopologyDocument =>
  documentOf(
    virtualNetwork('10.64.0.0/12'),
    subnet('10.64.0.0/14'),
    cluster({ networkPlugin: 'azure', networkPluginMode: 'overlay', podCidr: '10.128.0.0/9' }),
    ...Array.from({ length: Math.ceil(nodes / 1000) }, (_, i) =>
      pool(Math.min(1000, nodes - i * 1000), { id: `pool${i}` }),
    ),
    workload('web', 1),
    ...services,
  );

const ABOUT: readonly FindingCode[] = [
  'TOO_MANY_SERVICES',
  'TOO_MANY_LOAD_BALANCER_RULES',
  'TOO_MANY_FRONTENDS',
  'TOO_MANY_BACKENDS',
  'TOO_MANY_PRIVATE_LINKS',
];
const codes = (document: TopologyDocument) =>
  findings(plan(document)).flatMap(({ code }) => (ABOUT.includes(code) ? code : []));

describe('limits of load balancers', () => {
  it.each<{ source: string; services: readonly ResourceOf<'service'>[]; nodes?: number; expected: FindingCode[] }>([
    {
      source: 'cloud-provider-azure (2026-08): 300 rules an interface',
      services: publicOnes(100, 3),
      expected: [],
    },
    {
      source: 'the rules of both load balancers count',
      services: [...publicOnes(100, 3), internal('in', 1)],
      expected: ['TOO_MANY_LOAD_BALANCER_RULES'],
    },
    {
      source: '“Quotas, SKUs and regions in AKS” (2026-08-03): 300 services',
      services: publicOnes(301),
      expected: ['TOO_MANY_SERVICES', 'TOO_MANY_LOAD_BALANCER_RULES'],
    },
    {
      source: 'cloud-provider-azure (2026-08): 600 frontends, the outbound one among them',
      services: publicOnes(600),
      expected: ['TOO_MANY_SERVICES', 'TOO_MANY_LOAD_BALANCER_RULES', 'TOO_MANY_FRONTENDS'],
    },
    {
      source:
        'O21, “Performance and scaling best practices for large AKS workloads” (2026-06-05): 5 ports × 2,000 nodes',
      services: publicOnes(1, 5),
      nodes: 2000,
      expected: [],
    },
    {
      source: 'one node more than O21',
      services: publicOnes(1, 5),
      nodes: 2001,
      expected: ['TOO_MANY_BACKENDS'],
    },
    {
      source: 'one port more than O21',
      services: publicOnes(1, 6),
      nodes: 2000,
      expected: ['TOO_MANY_BACKENDS'],
    },
    {
      source: 'cloud-provider-azure (2026-08): 8 private link services a load balancer',
      services: Array.from({ length: 8 }, (_, i) => internal(`s${i}`, 1, { privateLinkServiceIPs: 1 })),
      expected: [],
    },
    {
      source: 'the ninth',
      services: Array.from({ length: 9 }, (_, i) => internal(`s${i}`, 1, { privateLinkServiceIPs: 1 })),
      expected: ['TOO_MANY_PRIVATE_LINKS'],
    },
  ])('$source: $expected', ({ services, nodes = 3, expected }) =>
    expect(codes(design(nodes, services))).toEqual(expected),
  );
});

describe('private link services', () => {
  const linked = (rest: Partial<ResourceOf<'service'>> = {}) =>
    internal('in', 1, { privateLinkServiceIPs: 2, ...rest });
  const about = (document: TopologyDocument) =>
    findings(plan(document)).filter(({ code }) => code.startsWith('PRIVATE_LINK'));

  // "Azure CNI with static block allocation in AKS", 2024-03-18.
  it('are not supported before static blocks', () => {
    const document = inMode(design(3, [linked()]), 'aks', 'pod-subnet-static');
    const [finding] = about(document);
    expect(finding?.code).toBe('PRIVATE_LINK_ON_STATIC_BLOCKS');
    const mended = applyEdits(document, finding?.mend?.edits ?? []);
    expect(mended.ok && about(mended.value)).toEqual([]);
    expect(about(inMode(design(3, [linked()]), 'aks', 'pod-subnet'))).toEqual([]);
  });

  // "Use an internal load balancer with AKS", 2026-07-31.
  it('with the policy Local stand in another subnet than the pods', () => {
    const local = linked({ externalTrafficPolicy: 'Local' });
    const flat = inMode(design(3, [local]), 'aks', 'node-subnet');
    expect(about(flat).map(({ code }) => code)).toEqual(['PRIVATE_LINK_AMONG_PODS']);
    expect(about(inMode(design(3, [linked()]), 'aks', 'node-subnet'))).toEqual([]);
    expect(about(design(3, [local]))).toEqual([]);
  });
});
