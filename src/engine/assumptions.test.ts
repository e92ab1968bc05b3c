import { describe, expect, it } from 'vitest';
import type { Option } from '../facts/option';
import { dynamicPods, overlayPods } from '../facts/options/limits';
import {
  agcAddresses,
  backendLimit,
  largestServiceCidr,
  largestVirtualNetwork,
  podCidrComparedWith,
} from '../facts/options/networks';
import { countedBesidePods, defaultSurge, nodesPerSystemPool } from '../facts/options/nodes';
import { podSubnetMaxPods, staticBlockEnds } from '../facts/options/pods';
import { type Resource, type TopologyDocument, withAssumption, withResource } from '../model';
import type { NetworkModeId } from '../modes';
import { explain } from './explain/explain';
import { applyEdits } from './findings/edit';
import { findings } from './findings/findings';
import type { FindingCode } from './findings/types';
import { plan } from './plan/plan';
import { cluster, documentOf, inMode, oneCluster, pool, service, subnet, virtualNetwork, workload } from './testing';
import { verdict } from './verdicts/verdicts';

const clusterOf = (document: TopologyDocument) => {
  const planned = plan(document);
  const aks = planned.clusters.aks;
  if (!aks) throw new Error('No cluster');
  return { planned, aks };
};

const verdictOf = (document: TopologyDocument, kind: 'runs' | 'upgrades') => {
  const { planned, aks } = clusterOf(document);
  return verdict(planned, aks, kind);
};

const podSubnetOf = (document: TopologyDocument) =>
  Object.values(plan(document).subnets).find(({ podUnits }) => podUnits !== undefined);

/** How bad a finding of a code is in the design; nothing where it is not raised. */
const severityOf = (document: TopologyDocument, code: FindingCode) =>
  findings(plan(document)).find((finding) => finding.code === code)?.severity;

const withPool = (document: TopologyDocument, changes: Partial<Extract<Resource, { kind: 'agentPool' }>>) =>
  withResource(document, pool(1, changes));

/** A design with everything that one more resource is asked about. */
const beside = (document: TopologyDocument, ...more: readonly Resource[]): TopologyDocument =>
  more.reduce(
    (so, resource) => ({ ...withResource(so, resource), order: [...new Set([...so.order, resource.id])] }),
    document,
  );

/** With room for thousands of nodes and their pods in every mode. */
const overlay = (nodes: number, mode: NetworkModeId = 'overlay') =>
  inMode(
    documentOf(
      virtualNetwork('10.64.0.0/10'),
      subnet('10.64.0.0/14'),
      cluster({ podCidr: '10.128.0.0/9' }),
      pool(nodes),
    ),
    'aks',
    mode,
  );

const staticSubnet = (nodes: number) => {
  const document = inMode(
    documentOf(
      virtualNetwork('10.240.0.0/16'),
      subnet('10.240.0.0/24'),
      subnet('10.240.1.0/24', { id: 'pods' }),
      cluster(),
      pool(nodes, { maxPods: 31, podSubnet: 'pods', podIPAllocationMode: 'StaticBlock' }),
    ),
    'aks',
    'pod-subnet-static',
  );
  return document;
};

const gatewayIn = (prefix: string): TopologyDocument =>
  beside(
    oneCluster('node-subnet', { subnet: '10.240.0.0/22', nodes: 3 }),
    virtualNetwork('10.240.0.0/16'),
    subnet(prefix, { id: 'front', delegation: 'Microsoft.ServiceNetworking/trafficControllers' }),
    { id: 'agc', name: 'agc', kind: 'applicationGatewayForContainers', subnet: 'front' },
  );

const published = (nodes: number, ports: number): TopologyDocument =>
  beside(
    overlay(Math.min(nodes, 1000)),
    ...(nodes > 1000 ? [pool(nodes - 1000, { id: 'more' })] : []),
    workload('web', 1),
    service('svc', {
      loadBalancerIP: '20.60.0.1',
      ports: Array.from({ length: ports }, (_, n) => ({ port: n + 1, targetPort: 80, protocol: 'TCP' as const })),
    }),
  );

const replicas = (mode: NetworkModeId, pods: number) => beside(overlay(3, mode), workload('web', pods));
const surgeOfTwenty = (version: string) => (document: TopologyDocument) => {
  const { pools } = verdictOf(withVersion(document, version), 'upgrades');
  return pools.find((one) => one.pool === 'pool')?.surge;
};
const withVersion = (document: TopologyDocument, kubernetesVersion: string): TopologyDocument => {
  const aks = document.resources.aks;
  return aks?.kind === 'managedCluster' ? withResource(document, { ...aks, kubernetesVersion }) : document;
};

/** What one option changes in one design: for each choice, in their order, what the design then says. */
interface Row {
  readonly what: string;
  readonly option: Option;
  readonly design: TopologyDocument;
  readonly says: (document: TopologyDocument) => unknown;
  readonly each: readonly unknown[];
}

const ROWS: readonly Row[] = [
  {
    what: 'max pods of a pool with a pod subnet (IP address planning, 2026-04-16: 110; the page of 2024-07-09: 250)',
    option: podSubnetMaxPods,
    design: overlay(1, 'pod-subnet'),
    says: (document) => clusterOf(document).aks.pools[0]?.maxPods,
    each: [110, 250],
  },
  {
    what: 'blocks of a /24 (2^(32-p)/16, less two where Azure’s addresses spoil them)',
    option: staticBlockEnds,
    design: staticSubnet(7),
    says: (document) => podSubnetOf(document)?.podUnits?.total,
    each: [14, 16],
  },
  {
    what: 'eight nodes of two blocks each in a /24',
    option: staticBlockEnds,
    design: staticSubnet(8),
    says: (document) => verdictOf(document, 'runs').holds,
    each: [false, true],
  },
  {
    what: '220,000 pods with Overlay (large workloads: 200,000; Plan pod networking: 250,000)',
    option: overlayPods,
    design: replicas('overlay', 220_000),
    says: (document) => severityOf(document, 'TOO_MANY_PODS'),
    each: ['warning', undefined],
  },
  {
    what: '250,001 pods with Overlay, above every document',
    option: overlayPods,
    design: replicas('overlay', 250_001),
    says: (document) => severityOf(document, 'TOO_MANY_PODS'),
    each: ['error', 'error'],
  },
  {
    what: '60,000 pods in a pod subnet (large workloads: 50,000; dynamic allocation: about 65,000)',
    option: dynamicPods,
    design: replicas('pod-subnet', 60_000),
    says: (document) => severityOf(document, 'TOO_MANY_PODS'),
    each: ['warning', undefined],
  },
  {
    what: 'surge of 20 nodes at 1.34 (changelog of 2025-03-16; upgrades: one; large clusters: 10 %)',
    option: defaultSurge,
    design: overlay(20),
    says: surgeOfTwenty('1.34'),
    each: [2, 1, 2],
  },
  {
    what: 'surge of 20 nodes at 1.31',
    option: defaultSurge,
    design: overlay(20),
    says: surgeOfTwenty('1.31'),
    each: [1, 1, 2],
  },
  {
    what: 'a system pool of one node (Create node pools: one; System node pools, 2026-04-30: two)',
    option: nodesPerSystemPool,
    design: withPool(overlay(1), { mode: 'System' }),
    says: (document) => severityOf(document, 'OUT_OF_LIMITS'),
    each: [undefined, 'error'],
  },
  {
    what: 'what AKS counts for 10 × 30 (seen 2025: 290; InsufficientSubnetSize: 300; planning: 310)',
    option: countedBesidePods,
    design: oneCluster('node-subnet', { subnet: '10.240.0.0/24', nodes: 10, maxPods: 30 }),
    says: (document) => clusterOf(document).aks.pools[0]?.refusal?.countedByAks,
    each: [290, 300, 310],
  },
  {
    what: 'creation of 3 to 8 nodes × 31 in a /24 with its 251 addresses: 240, 248, 256',
    option: countedBesidePods,
    design: withPool(oneCluster('node-subnet', { subnet: '10.240.0.0/24', nodes: 3 }), {
      ...{ count: 3, maxPods: 31, enableAutoScaling: true, minCount: 3, maxCount: 8 },
    }),
    says: (document) => verdictOf(document, 'runs').holds,
    each: [true, true, false],
  },
  {
    what: 'a virtual network of a /7 (AKS’s documents: /8; the FAQ’s newer wording: /2)',
    option: largestVirtualNetwork,
    design: beside(overlay(1), virtualNetwork('10.0.0.0/7')),
    says: (document) => severityOf(document, 'NETWORK_TOO_LARGE'),
    each: ['invalid', undefined],
  },
  ...(
    [
      ['10.96.0.0/11', ['invalid', 'invalid']],
      ['10.16.0.0/12', ['warning', undefined]],
      ['10.16.0.0/13', [undefined, undefined]],
    ] as const
  ).map(
    ([serviceCidr, each]): Row => ({
      what: `the service CIDR ${serviceCidr} (IP address planning: smaller than a /12; Kubernetes takes a /12)`,
      option: largestServiceCidr,
      design: withProfile(overlay(1), { serviceCidr }),
      says: (document) => severityOf(document, 'SERVICE_CIDR_TOO_LARGE'),
      each,
    }),
  ),
  {
    what: 'a pod CIDR within the network (changelog of 2024-10-25: subnets; AKS-Construction 403: the network)',
    option: podCidrComparedWith,
    design: withProfile(beside(overlay(1), subnet('10.64.0.0/24')), { podCidr: '10.65.0.0/16' }),
    says: (document) => severityOf(document, 'POD_CIDR_IN_NETWORK'),
    each: ['warning', 'error'],
  },
  {
    what: 'one port on 1,500 nodes (large clusters: 10,000 configurations; cloud-provider-azure: 1,000 addresses)',
    option: backendLimit,
    design: published(1500, 1),
    says: (document) => severityOf(document, 'TOO_MANY_BACKENDS'),
    each: [undefined, 'error'],
  },
  {
    what: 'eleven ports on 1,000 nodes',
    option: backendLimit,
    design: published(1000, 11),
    says: (document) => severityOf(document, 'TOO_MANY_BACKENDS'),
    each: ['error', undefined],
  },
  {
    what: 'a /24 for an Application Gateway for Containers (quickstarts: 250; Azure/AKS issue 5170: 500)',
    option: agcAddresses,
    design: gatewayIn('10.240.8.0/24'),
    says: (document) => severityOf(document, 'AGC_SUBNET_SIZE'),
    each: [undefined, 'error'],
  },
  {
    what: 'a /23 for an Application Gateway for Containers',
    option: agcAddresses,
    design: gatewayIn('10.240.8.0/23'),
    says: (document) => severityOf(document, 'AGC_SUBNET_SIZE'),
    each: [undefined, undefined],
  },
];

function withProfile(
  document: TopologyDocument,
  profile: { readonly serviceCidr?: string; readonly podCidr?: string },
): TopologyDocument {
  const aks = document.resources.aks;
  if (aks?.kind !== 'managedCluster') throw new Error('No cluster');
  return withResource(document, { ...aks, networkProfile: { ...aks.networkProfile, ...profile } });
}

describe('what a design answers where sources disagree', () => {
  it.each(ROWS)('$option.id: $what: $each', ({ option, design, says, each }) =>
    expect(option.choices.map(({ id }) => says(withAssumption(design, option, id)))).toEqual(each),
  );

  it.each(ROWS.filter(({ each }) => each.some((told) => typeof told === 'string')))(
    '$option.id is cited as it was answered, with the other answers: $what',
    ({ option, design }) => {
      const cited = option.choices.flatMap((choice) =>
        findings(plan(withAssumption(design, option, choice.id)))
          .flatMap(({ facts }) => facts.filter(({ id }) => id === option.id))
          .map((fact) => ({ fact, choice })),
      );
      expect(cited.length).toBeGreaterThan(0);
      for (const { fact, choice } of cited) {
        expect(fact).toMatchObject({ value: choice.value, source: choice.source, confidence: option.confidence });
        expect(fact.others).toHaveLength(option.choices.length - 1);
      }
    },
  );
});

describe('all blocks of a pod subnet', () => {
  const usable = (nodes: number) => withAssumption(staticSubnet(nodes), staticBlockEnds, 'usable');

  it('are handed out from the first address to the last, and Azure keeps none', () => {
    const pods = podSubnetOf(usable(8));
    expect(pods?.usage).toMatchObject({ total: 256, usable: 256, reserved: 0, pods: 256, free: 0 });
    const [answer] = explainedIn(usable(8), '10.240.1.0');
    expect(answer?.state).toBe('reserved');
    expect(answer?.name).toMatch(/^Kept by /);
    expect(answer?.steps.flatMap(({ facts }) => facts.map(({ id }) => id))).toContain(staticBlockEnds.id);
  });

  it('are counted by the mend of a subnet that is too small', () => {
    // 16 nodes take 32 blocks: a /23 whole, else a /22.
    for (const [document, length] of [
      [usable(16), '/23'],
      [staticSubnet(16), '/22'],
    ] as const) {
      const mend = findings(plan(document)).find(({ code }) => code === 'NODES_REFUSED')?.mend;
      expect(mend?.label).toContain(length);
      const mended = applyEdits(document, mend?.edits ?? []);
      expect(mended.ok && clusterOf(mended.value).aks.pools[0]?.refused).toBe(0);
    }
  });
});

function explainedIn(document: TopologyDocument, text: string) {
  const explained = explain(plan(document), text);
  if (explained.kind !== 'address') throw new Error('No address');
  return explained.answers;
}
