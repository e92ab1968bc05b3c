import { describe, expect, it } from 'vitest';
import { calicoOwnNode, olderCiliumEndPort } from '../../facts/options/policies';
import { withAssumption } from '../../model';
import { plan } from '../plan/plan';
import { labelsOf, podsSelected, policyVerdict, whyNot } from './index';
import { at, clusterWith, nodeAt, planWith, podAt, pods, policy } from './testing';
import type { PolicyEngine } from './types';

const DB = podAt('db', '10.244.0.10');
const OTHER = podAt('other', '10.244.1.11', 'pool/node/1');
const STRANGER = podAt('stranger', '10.245.0.10', 'pool2/node/0');
const OWN_NODE = nodeAt('pool/node/0', '10.240.0.4');
const NODE = nodeAt('pool/node/1', '10.240.0.5');
const TCP = { protocol: 'TCP', destinationPort: 80 } as const;
const DENY = [policy({ policyTypes: ['Ingress', 'Egress'] })];
const EVERYWHERE = [policy({ policyTypes: ['Egress'], egress: [{ to: [{ ipBlock: { cidr: '0.0.0.0/0' } }] }] })];
const ENFORCING: readonly PolicyEngine[] = ['azure', 'calico', 'cilium'];

describe('the engine', () => {
  it.each([
    [{}, 'none'],
    [{ networkPolicy: 'none' }, 'none'],
    [{ networkPolicy: 'azure' }, 'azure'],
    [{ networkPolicy: 'calico' }, 'calico'],
    [{ networkPolicy: 'cilium', networkDataplane: 'cilium' }, 'cilium'],
    [{ networkDataplane: 'cilium' }, 'cilium'],
    [{ networkDataplane: 'cilium', networkPolicy: 'none' }, 'cilium'],
  ] as const)('of %j is %s', (profile, engine) =>
    expect(policyVerdict(planWith(profile, DENY), 'aks', 'Ingress', DB, OTHER, TCP).engine).toBe(engine),
  );

  it('“creating a NetworkPolicy without a controller that implements it will have no effect” (Kubernetes)', () => {
    expect(policyVerdict(planWith('none', DENY), 'aks', 'Ingress', DB, OTHER, TCP)).toEqual({
      allowed: true,
      engine: 'none',
      isolated: false,
      policies: ['policy'],
      notes: ['POLICY_ENGINE_MISSING'],
    });
    const open = [policy({ ingress: [{}] })];
    expect(policyVerdict(planWith('none', open), 'aks', 'Ingress', DB, OTHER, TCP).notes).toEqual([]);
  });

  it('of a cluster that is not there is none', () =>
    expect(policyVerdict(planWith('cilium', DENY), 'gone', 'Ingress', DB, OTHER, TCP)).toMatchObject({
      allowed: true,
      engine: 'none',
      policies: [],
    }));
});

describe('“Migrate from NPM to Cilium Network Policy”', () => {
  const out = (engine: PolicyEngine, other: typeof OTHER | typeof NODE) =>
    policyVerdict(planWith(engine, EVERYWHERE), 'aks', 'Egress', DB, other, TCP);

  it.each([
    ['azure', true],
    ['calico', true],
    ['cilium', false],
  ] as const)('ipBlock 0.0.0.0/0 with %s: pods and nodes %s', (engine, allowed) => {
    const notes = allowed ? [] : ['POLICY_IPBLOCK_SKIPS_PODS'];
    expect(out(engine, OTHER)).toMatchObject({ allowed, notes });
    expect(out(engine, NODE)).toMatchObject({ allowed, notes });
  });

  it('ipBlock with Cilium: what is outside the cluster it selects, another cluster’s pods too', () => {
    for (const other of [at('203.0.113.9'), at('10.240.3.9'), STRANGER]) {
      expect(policyVerdict(planWith('cilium', EVERYWHERE), 'aks', 'Egress', DB, other, TCP).allowed).toBe(true);
    }
  });

  it('the page’s own mend: selectors beside the block', () => {
    const mended = [
      policy({
        policyTypes: ['Egress'],
        egress: [{ to: [{ ipBlock: { cidr: '0.0.0.0/0' } }, { namespaceSelector: {} }, { podSelector: {} }] }],
      }),
    ];
    expect(policyVerdict(planWith('cilium', mended), 'aks', 'Egress', DB, OTHER, TCP).allowed).toBe(true);
    expect(policyVerdict(planWith('cilium', mended), 'aks', 'Egress', DB, NODE, TCP).allowed).toBe(false);
  });

  it.each([
    ['azure', true, 'POLICY_SPARES_OWN_NODE'],
    ['calico', false, 'POLICY_CLOSES_OWN_NODE'],
    ['cilium', false, 'POLICY_CLOSES_OWN_NODE'],
  ] as const)('egress to its own node with %s: %s', (engine, allowed, note) => {
    expect(policyVerdict(planWith(engine, DENY), 'aks', 'Egress', DB, OWN_NODE, TCP)).toMatchObject({
      allowed,
      notes: [note],
    });
    expect(policyVerdict(planWith(engine, DENY), 'aks', 'Egress', DB, NODE, TCP).allowed).toBe(false);
  });

  it.each([
    ['azure', true],
    ['calico', false],
    ['cilium', false],
  ] as const)('externalTrafficPolicy Cluster under default deny with %s: %s', (engine, allowed) => {
    const from = (node: typeof NODE) =>
      policyVerdict(planWith(engine, DENY), 'aks', 'Ingress', DB, node, { ...TCP, viaNodePort: true });
    expect(from(NODE)).toMatchObject({ allowed, notes: allowed ? ['POLICY_SKIPS_NODE_PORTS'] : [] });
    // The client is somebody else, whichever node it came in at.
    expect(from(OWN_NODE).allowed).toBe(allowed);
  });

  it.each([
    ['cilium', '1.31', false],
    ['cilium', '1.32', true],
    ['azure', '1.31', true],
    ['calico', '1.31', true],
  ] as const)('endPort with %s and Kubernetes %s: %s', (engine, version, allowed) => {
    const range = [policy({ ingress: [{ ports: [{ port: 79, endPort: 81 }] }] })];
    const verdict = policyVerdict(planWith(engine, range, { version }), 'aks', 'Ingress', DB, OTHER, TCP);
    expect(verdict).toMatchObject({ allowed, notes: allowed ? [] : ['POLICY_ENDPORT_UNREAD'] });
    const assumed = withAssumption(clusterWith(engine, range, { version }), olderCiliumEndPort, 'range');
    expect(policyVerdict(plan(assumed), 'aks', 'Ingress', DB, OTHER, TCP).allowed).toBe(true);
  });
});

describe('a pod’s own node', () => {
  it.each(ENFORCING)('comes in under default deny with %s, other nodes do not', (engine) => {
    const design = planWith(engine, DENY);
    expect(policyVerdict(design, 'aks', 'Ingress', DB, OWN_NODE, TCP)).toMatchObject({
      allowed: true,
      notes: ['POLICY_SPARES_OWN_NODE'],
    });
    expect(policyVerdict(design, 'aks', 'Ingress', DB, NODE, TCP).allowed).toBe(false);
  });

  it('is open to it with Calico where the design assumes what Kubernetes’ page says', () => {
    const always = plan(withAssumption(clusterWith('calico', DENY), calicoOwnNode, 'always'));
    expect(policyVerdict(always, 'aks', 'Egress', DB, OWN_NODE, TCP).allowed).toBe(true);
    expect(policyVerdict(always, 'aks', 'Egress', DB, NODE, TCP).allowed).toBe(false);
  });
});

describe('why not', () => {
  it('tells of each rule which part matched', () => {
    const policies = [
      policy({
        id: 'a',
        ingress: [
          { from: [{ podSelector: { matchLabels: { role: 'other' } } }], ports: [{ port: 443 }] },
          { from: [{ podSelector: { matchLabels: { role: 'api' } } }], ports: [{ port: 80 }] },
        ],
      }),
      policy({ id: 'b' }),
      policy({ id: 'out', policyTypes: ['Egress'] }),
    ];
    expect(whyNot(planWith('azure', policies), 'aks', 'Ingress', DB, OTHER, TCP)).toEqual([
      {
        policy: 'a',
        rules: [
          { peer: true, port: false },
          { peer: false, port: true },
        ],
      },
      { policy: 'b', rules: [] },
    ]);
  });
});

describe('pods selected', () => {
  const workloads = [
    pods('web', { app: 'web', tier: 'front' }),
    { ...pods('plain', {}), labels: undefined },
    pods('agent', { app: 'web' }, { hostNetwork: true }),
    pods('far', { app: 'web' }, { namespace: 'far' }),
    pods('stranger', { app: 'web' }, { cluster: 'aks2' }),
  ].map(({ labels, ...rest }) => (labels ? { ...rest, labels } : rest));
  const design = planWith('none', [], { workloads });

  it.each([
    [{ app: 'web' }, ['web', 'agent']],
    [{ app: 'web', tier: 'front' }, ['web']],
    [{ app: 'plain' }, ['plain']],
    [{ app: 'nobody' }, []],
    [{}, ['web', 'plain', 'agent']],
  ])('by the labels %j: %j', (matchLabels, found) =>
    expect(podsSelected(design, 'aks', 'default', { matchLabels })).toEqual(found),
  );

  it('labels are the workload’s own, or its name as app', () => {
    expect(labelsOf(design.document, 'web')).toEqual({ app: 'web', tier: 'front' });
    expect(labelsOf(design.document, 'plain')).toEqual({ app: 'plain' });
    expect(labelsOf(design.document, 'gone')).toEqual({});
  });
});
