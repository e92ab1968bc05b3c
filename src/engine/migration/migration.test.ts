import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examples } from '../../examples';
import { facts } from '../../facts';
import { options } from '../../facts/options';
import { type ResourceOf, resourceOf, type TopologyDocument, withResource } from '../../model';
import { networkModes } from '../../modes';
import { topology } from '../arbitraries';
import { plan } from '../plan/plan';
import { inMode, oneCluster } from '../testing';
import { migration } from './migration';
import type { Migration, Networking, Note } from './types';

const registered: ReadonlySet<string> = new Set([...facts, ...options].map(({ id }) => id));

const OVERLAY: Networking = { mode: 'overlay', dataplane: 'azure' };
const OVERLAY_CILIUM: Networking = { mode: 'overlay', dataplane: 'cilium' };

const to = (target: Networking, document: TopologyDocument = examples.article): Migration =>
  migration(plan(document), 'aks', target);

const says = (notes: readonly Note[]): string => notes.map((note) => note.says).join('\n');

/** The article's cluster with other fields. */
function withCluster(
  change: (cluster: ResourceOf<'managedCluster'>) => ResourceOf<'managedCluster'>,
  document: TopologyDocument = examples.article,
): TopologyDocument {
  const cluster = resourceOf(document, 'managedCluster', 'aks');
  if (!cluster) throw new Error('aks');
  return withResource(document, change(cluster));
}

const withPolicy = (networkPolicy: 'azure' | 'calico' | 'cilium' | 'none', document?: TopologyDocument) =>
  withCluster((cluster) => ({ ...cluster, networkProfile: { ...cluster.networkProfile, networkPolicy } }), document);

const withWindows = (document: TopologyDocument): TopologyDocument => {
  const pool = resourceOf(document, 'agentPool', 'webpool');
  if (!pool) throw new Error('webpool');
  return withResource(document, { ...pool, osType: 'Windows' });
};

/** The article's design with its gateways' subnet off the cluster's route table. */
const detached = (): TopologyDocument => {
  const subnet = resourceOf(examples.article, 'subnet', 'snet-agw');
  if (!subnet) throw new Error('snet-agw');
  const { routeTable: _, ...rest } = subnet;
  return withResource(examples.article, rest);
};

const nodeSubnet = inMode(examples.article, 'aks', 'node-subnet');

// "Update Azure CNI IPAM mode and data plane technology for AKS clusters", 2024-11-26.
describe('kubenet to Overlay', () => {
  it('is one operation, with no way back', () => {
    const { way, steps, oneWay } = to(OVERLAY);
    expect(way).toBe('in-place');
    expect(steps.map(({ update }) => update)).toEqual(['--network-plugin azure --network-plugin-mode overlay']);
    expect(says(oneWay)).toMatch(/cannot go back/);
  });

  it('deletes the route table that AKS made', () =>
    expect(says(to(OVERLAY).deleted)).toMatch(
      /^The route table aks-agentpool-\d{8}-routetable .* with its 3 routes\.$/,
    ));

  it('takes AKS’s routes out of a table of one’s own, and leaves the others', () => {
    const table: ResourceOf<'routeTable'> = {
      id: 'rt',
      name: 'rt-own',
      kind: 'routeTable',
      disableBgpRoutePropagation: false,
      routes: [
        {
          name: 'firewall',
          addressPrefix: '0.0.0.0/0',
          nextHopType: 'VirtualAppliance',
          nextHopIpAddress: '10.240.3.9',
        },
      ],
    };
    const bare = detached();
    const subnet = resourceOf(bare, 'subnet', 'snet-aks');
    if (!subnet) throw new Error('snet-aks');
    const document = withResource(
      { ...withResource(bare, table), order: [...bare.order, 'rt'] },
      { ...subnet, routeTable: 'rt' },
    );
    expect(says(to(OVERLAY, document).deleted)).toBe(
      'AKS’s 3 routes in rt-own; the table and your 1 route stay on snet-aks.',
    );
  });

  // MicrosoftDocs/azure-aks-docs issue 334, 2025-11-05.
  it('G20: is blocked while an application gateway’s subnet has the route table too', () => {
    const [blocker] = to(OVERLAY).blockers;
    expect(blocker).toMatchObject({ subject: 'snet-agw', says: expect.stringContaining('is on snet-agw too') });
    expect(to(OVERLAY, detached()).blockers).toEqual([]);
  });

  // MicrosoftDocs/azure-aks-docs issue 172, 2025-03-06, against the AKS changelog of 2025-08-29.
  it('G21: keeps the pod CIDR, and says that another one is disputed', () => {
    const [step] = to(OVERLAY).steps;
    expect(step?.says).toContain('The pod CIDR stays 10.244.0.0/16.');
    expect(step?.facts.map(({ confidence }) => confidence)).toContain('disputed');
  });

  it('keeps what pools have for max pods, which a new cluster would not', () => {
    expect(says(to(OVERLAY).changes)).toContain('Max pods per node stay 110 in every pool. New pools get 250');
    expect(says(to(OVERLAY, inMode(examples.article, 'aks', 'pod-subnet')).changes)).not.toContain('Max pods');
  });

  it('wants a user-assigned identity, which no document tells', () => {
    expect(says(to(OVERLAY).unknown)).toContain('user-assigned managed identity');
    expect(says(to(OVERLAY, nodeSubnet).unknown)).not.toContain('user-assigned managed identity');
  });
});

describe('node subnet to Overlay', () => {
  it('names the pod CIDR', () =>
    expect(to(OVERLAY, nodeSubnet).steps[0]?.update).toBe(
      '--network-plugin azure --network-plugin-mode overlay --pod-cidr 10.244.0.0/16',
    ));

  it('says what changes for others', () => {
    const changes = says(to(OVERLAY, nodeSubnet).changes);
    expect(changes).toContain('All pods get new addresses, of the pod CIDR 10.244.0.0/16 instead of snet-aks.');
    expect(changes).toContain('snet-aks holds 4 of 251 addresses instead of 94.');
    expect(changes).toContain('Pods show the node’s address to their own network.');
    expect(changes).toContain('Machines outside can no longer open connections to pods');
  });

  it('is blocked by a pod CIDR that Azure refuses', () => {
    const overlapping = withCluster(
      (cluster) => ({ ...cluster, networkProfile: { ...cluster.networkProfile, podCidr: '10.240.0.0/18' } }),
      nodeSubnet,
    );
    expect(to(OVERLAY, nodeSubnet).blockers).toEqual([]);
    expect(says(to(OVERLAY, overlapping).blockers)).toContain('10.240.0.0/18');
  });
});

describe('what blocks the move to Overlay', () => {
  it.each([
    { version: '1.26', blocked: true },
    { version: '1.27', blocked: false },
    { version: '1.34.2', blocked: false },
  ])('Kubernetes $version: $blocked', ({ version, blocked }) => {
    const old = withCluster((cluster) => ({ ...cluster, kubernetesVersion: version }), detached());
    expect(to(OVERLAY, old).blockers.some(({ remedy }) => remedy === 'Upgrade it to 1.27 or later.')).toBe(blocked);
  });

  it.each([
    { policy: 'azure', name: 'Azure NPM' },
    { policy: 'calico', name: 'Calico' },
  ] as const)('$name', ({ policy, name }) =>
    expect(says(to(OVERLAY, withPolicy(policy, detached())).blockers)).toBe(`${name} enforces the network policies.`),
  );

  it.each(['cilium', 'none'] as const)('not %s', (policy) =>
    expect(to(OVERLAY, withPolicy(policy, detached())).blockers).toEqual([]),
  );
});

describe('the Cilium dataplane', () => {
  const cilium: Networking = { mode: 'node-subnet', dataplane: 'cilium' };

  it('is the second operation, after Overlay', () => {
    expect(to(OVERLAY_CILIUM).steps.map(({ title }) => title)).toEqual([
      'Change the IPAM mode to Azure CNI Overlay',
      'Change the dataplane to Cilium',
    ]);
  });

  it('is blocked by Windows pools, the move to Overlay is not', () => {
    const windows = withWindows(nodeSubnet);
    expect(says(to(cilium, windows).blockers)).toContain('webpool runs Windows.');
    expect(says(to(OVERLAY, windows).blockers)).not.toContain('runs Windows.');
    expect(says(to(OVERLAY, windows).unknown)).toContain('20348.1668');
  });

  it('replaces the policy engine instead of being blocked by it', () => {
    const calico = withPolicy('calico', nodeSubnet);
    expect(says(to(cilium, calico).blockers)).not.toContain('Calico');
    expect(says(to(cilium, calico).deleted)).toContain('Calico; Cilium takes its place.');
  });
});

describe('where AKS has no way', () => {
  it('is a second cluster what people make', () => {
    const { way, steps, says: sentence } = to({ mode: 'pod-subnet', dataplane: 'azure' });
    expect(way).toBe('new-cluster');
    expect(sentence).toContain('cannot');
    expect(steps).toHaveLength(3);
  });

  it('says that there is no room for a pod subnet', () => {
    const full = oneCluster('kubenet', { subnet: '10.0.0.0/24', nodes: 3 });
    expect(says(to({ mode: 'pod-subnet', dataplane: 'azure' }, full).blockers)).toContain('no free space');
  });
});

it('a dataplane that kubenet does not have is not taken for one', () => {
  const kept = withCluster((cluster) => ({
    ...cluster,
    networkProfile: { ...cluster.networkProfile, networkDataplane: 'cilium' },
  }));
  expect(to(OVERLAY_CILIUM, kept).from).toEqual({ mode: 'kubenet', dataplane: 'azure' });
  expect(to(OVERLAY_CILIUM, kept).steps).toHaveLength(2);
});

it('law: every sentence rests on registered facts, and nothing is asked of what is there already', () =>
  fc.assert(
    fc.property(
      topology,
      fc.constantFrom(...networkModes.map(({ id }) => id)),
      fc.constantFrom('azure' as const, 'cilium' as const),
      (document, mode, dataplane) => {
        const found = migration(plan(document), 'aks', { mode, dataplane });
        const notes = [found, ...found.steps, ...found.unknown, ...found.deleted, ...found.changes, ...found.oneWay];
        expect(notes.flatMap((note) => note.facts).filter(({ id }) => !registered.has(id))).toEqual([]);
        if (found.way !== 'there') return;
        expect([found.steps, found.blockers, found.changes, found.deleted].flat()).toEqual([]);
      },
    ),
    { numRuns: 30 },
  ));
