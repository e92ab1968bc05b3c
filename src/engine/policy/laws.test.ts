import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { containsAddress, prefixOf } from '../../ip';
import type { ResourceOf, TopologyDocument } from '../../model';
import { plan } from '../plan/plan';
import { policyVerdict, whyNot } from './index';
import { assembledWith, at, nodeAt, type Peer, PODS, type Port, podAt, policy } from './testing';
import type { PolicyDirection, PolicyEnd, PolicyEngine, PolicyTraffic } from './types';

type Stored = ResourceOf<'kubernetesNetworkPolicy'>;
type Selector = Stored['podSelector'];

const engines: fc.Arbitrary<PolicyEngine> = fc.constantFrom('none', 'azure', 'calico', 'cilium');
const key = fc.constantFrom('role', 'tier', 'kubernetes.io/metadata.name');
const value = fc.constantFrom('db', 'frontend', 'other', 'default', 'myproject');

const expression = fc.record({
  key,
  operator: fc.constantFrom('In' as const, 'NotIn' as const, 'Exists' as const, 'DoesNotExist' as const),
  values: fc.uniqueArray(value, { maxLength: 3 }),
});
const selector: fc.Arbitrary<Selector> = fc.record(
  { matchLabels: fc.dictionary(key, value, { maxKeys: 1 }), matchExpressions: fc.array(expression, { maxLength: 2 }) },
  { requiredKeys: [] },
);
const cidr = fc.constantFrom('0.0.0.0/0', '10.240.0.0/22', '10.244.0.0/16', '10.244.1.0/24', '203.0.113.0/24');
const ipBlock = fc.record({ cidr, except: fc.array(cidr, { maxLength: 2 }) }, { requiredKeys: ['cidr'] });
const peer: fc.Arbitrary<Peer> = fc.oneof(
  fc.record({ podSelector: selector, namespaceSelector: selector }, { requiredKeys: [] }),
  fc.record({ ipBlock }),
);
const port: fc.Arbitrary<Port> = fc.record(
  {
    protocol: fc.constantFrom('TCP' as const, 'UDP' as const, 'SCTP' as const),
    port: fc.integer({ min: 78, max: 82 }),
    endPort: fc.integer({ min: 78, max: 82 }),
  },
  { requiredKeys: [] },
);
const ports = fc.array(port, { maxLength: 2 });
const ingressRule = fc.record({ from: fc.array(peer, { maxLength: 2 }), ports }, { requiredKeys: [] });
const egressRule = fc.record({ to: fc.array(peer, { maxLength: 2 }), ports }, { requiredKeys: [] });
const policies: fc.Arbitrary<Stored[]> = fc
  .array(
    fc.record({
      cluster: fc.constantFrom('aks', 'aks', 'aks2'),
      namespace: fc.constantFrom('default', 'default', 'myproject'),
      podSelector: selector,
      policyTypes: fc.uniqueArray(fc.constantFrom('Ingress' as const, 'Egress' as const), { minLength: 1 }),
      ingress: fc.array(ingressRule, { maxLength: 2 }),
      egress: fc.array(egressRule, { maxLength: 2 }),
    }),
    { maxLength: 4 },
  )
  .map((all) => all.map((rest, i) => policy({ ...rest, id: `policy${i}` })));

const ends = [
  podAt('db', '10.244.0.10'),
  podAt('frontend', '10.244.1.10', 'pool/node/1'),
  podAt('far-frontend', '10.244.1.12', 'pool/node/1'),
  podAt('far-other', '10.244.0.13'),
];
const others: readonly PolicyEnd[] = [
  ...ends,
  podAt('agent', '10.240.0.5', 'pool/node/1'),
  podAt('stranger', '10.244.1.99', 'pool2/node/0'),
  nodeAt('pool/node/0', '10.240.0.4'),
  nodeAt('pool/node/1', '10.240.0.5'),
  nodeAt('pool2/node/0', '10.240.0.6'),
  at('203.0.113.9'),
  at('10.240.3.9'),
];
const question = fc.record({
  direction: fc.constantFrom<PolicyDirection>('Ingress', 'Egress'),
  pod: fc.constantFrom(...ends),
  other: fc.constantFrom(...others),
  traffic: fc.oneof<[fc.Arbitrary<PolicyTraffic>, fc.Arbitrary<PolicyTraffic>]>(
    fc.record({
      protocol: fc.constantFrom('TCP' as const, 'UDP' as const),
      destinationPort: fc.integer({ min: 77, max: 83 }),
      viaNodePort: fc.boolean(),
    }),
    fc.constant<PolicyTraffic>({ protocol: 'ICMP' }),
  ),
});
type Question = typeof question extends fc.Arbitrary<infer T> ? T : never;

const ask = (document: TopologyDocument, { direction, pod, other, traffic }: Question) =>
  policyVerdict(plan(document), 'aks', direction, pod, other, traffic);

// An oracle: the specification once more, straight from the document, without an index and without shared code.

const wanted = (labels: Record<string, string>, { matchLabels, matchExpressions }: Selector): boolean => {
  for (const [key, value] of Object.entries(matchLabels ?? {})) if (labels[key] !== value) return false;
  for (const { key, operator, values } of matchExpressions ?? []) {
    const has = key in labels;
    const isIn = has && (values ?? []).some((value) => value === labels[key]);
    if (operator === 'In' && !isIn) return false;
    if (operator === 'NotIn' && isIn) return false;
    if (operator === 'Exists' && !has) return false;
    if (operator === 'DoesNotExist' && has) return false;
  }
  return true;
};

const workloadOf = (end: PolicyEnd) => {
  const found = PODS.find(({ id }) => end.kind === 'pod' && id === end.workload);
  return found?.kind === 'workload' ? found : undefined;
};

const inBlock = ({ cidr, except = [] }: NonNullable<Peer['ipBlock']>, { address }: PolicyEnd): boolean =>
  containsAddress(prefixOf(cidr), address) && except.every((hole) => !containsAddress(prefixOf(hole), address));

function meets(engine: PolicyEngine, { ipBlock, podSelector, namespaceSelector }: Peer, own: string, end: PolicyEnd) {
  const workload = workloadOf(end);
  const isOurs = workload?.cluster === 'aks' || (end.kind === 'node' && end.node.startsWith('pool/'));
  if (ipBlock) return inBlock(ipBlock, end) && !(engine === 'cilium' && isOurs);
  if (!workload || !isOurs || workload.hostNetwork || (!podSelector && !namespaceSelector)) return false;
  const inNamespace = namespaceSelector
    ? wanted({ 'kubernetes.io/metadata.name': workload.namespace }, namespaceSelector)
    : workload.namespace === own;
  return inNamespace && (!podSelector || wanted(workload.labels ?? {}, podSelector));
}

const isOn = ({ protocol = 'TCP', port, endPort }: Port, traffic: PolicyTraffic): boolean =>
  protocol === traffic.protocol &&
  (port === undefined ||
    Array.from({ length: 100 }, (_, n) => n).some(
      (n) => n === traffic.destinationPort && n >= port && n <= (endPort ?? port),
    ));

function allowedByHand(engine: PolicyEngine, all: readonly Stored[], { direction, pod, other, traffic }: Question) {
  const workload = workloadOf(pod);
  const mine = all.filter(
    ({ cluster, namespace, podSelector, policyTypes }) =>
      cluster === 'aks' &&
      namespace === workload?.namespace &&
      policyTypes.includes(direction) &&
      wanted(workload.labels ?? {}, podSelector),
  );
  if (engine === 'none' || mine.length === 0) return true;
  if (pod === other) return true;
  const ownNode = (other.kind === 'node' || workloadOf(other)?.hostNetwork === true) && nodeOf(other) === pod.node;
  const via = direction === 'Ingress' && traffic.viaNodePort === true;
  if (via && engine === 'azure') return true;
  if (!via && ownNode && (direction === 'Ingress' || engine === 'azure')) return true;
  return mine.some(({ namespace, ingress = [], egress = [] }) =>
    (direction === 'Ingress'
      ? ingress.map(({ from = [], ports = [] }) => ({ peers: from, ports }))
      : egress.map(({ to = [], ports = [] }) => ({ peers: to, ports }))
    ).some(
      ({ peers, ports }) =>
        (peers.length === 0 || peers.some((peer) => meets(engine, peer, namespace, other))) &&
        (ports.length === 0 || ports.some((port) => isOn(port, traffic))),
    ),
  );
}

const nodeOf = (end: PolicyEnd) => (end.kind === 'address' ? undefined : end.node);

const RUNS = { numRuns: 400 };

describe('network policies, whatever they are', () => {
  it('let through what a naive reading of the specification does', () =>
    fc.assert(
      fc.property(engines, policies, fc.array(question, { minLength: 20, maxLength: 20 }), (engine, all, questions) => {
        const document = assembledWith(engine, all);
        for (const asked of questions) expect(ask(document, asked).allowed).toBe(allowedByHand(engine, all, asked));
      }),
      RUNS,
    ));

  it('let everything through to a pod that none selects', () =>
    fc.assert(
      fc.property(engines, policies, question, (engine, all, asked) => {
        const { policies: selecting, allowed, code } = ask(assembledWith(engine, all), asked);
        if (selecting.length === 0) expect([allowed, code]).toEqual([true, undefined]);
      }),
      RUNS,
    ));

  it('are additive: to an isolated pod one more rule, or one more policy, closes nothing', () =>
    fc.assert(
      fc.property(
        engines,
        policies,
        policies,
        question,
        ingressRule,
        egressRule,
        (engine, all, more, asked, from, to) => {
          const before = ask(assembledWith(engine, all), asked);
          if (!before.isolated || !before.allowed) return;
          const widened = all.map((each) => ({
            ...each,
            ingress: [from, ...(each.ingress ?? [])],
            egress: [...(each.egress ?? []), to],
          }));
          const added = more.map((each) => ({ ...each, id: `more-${each.id}` }));
          expect(ask(assembledWith(engine, widened), asked).allowed).toBe(true);
          expect(ask(assembledWith(engine, [...added, ...all]), asked).allowed).toBe(true);
        },
      ),
      RUNS,
    ));

  it('answer the same in any order, but for the rule that is first', () =>
    fc.assert(
      fc.property(engines, policies, question, (engine, all, asked) => {
        const { by: _, policies: found, ...verdict } = ask(assembledWith(engine, all), asked);
        const { by: __, policies: again, ...reversed } = ask(assembledWith(engine, all.toReversed()), asked);
        expect(reversed).toEqual(verdict);
        expect(again).toEqual(found.toReversed());
      }),
      RUNS,
    ));

  it('answer the same when they are renamed', () =>
    fc.assert(
      fc.property(engines, policies, question, (engine, all, asked) => {
        const renamed = all.map((each) => ({ ...each, id: `x-${each.id}`, name: 'constructor' }));
        const { by, policies: found, ...verdict } = ask(assembledWith(engine, all), asked);
        expect(ask(assembledWith(engine, renamed), asked)).toEqual({
          ...verdict,
          policies: found.map((id) => `x-${id}`),
          ...(by && { by: { ...by, policy: `x-${by.policy}` } }),
        });
      }),
      RUNS,
    ));

  it('explain what they say: the rule that lets through is the first with both its parts', () =>
    fc.assert(
      fc.property(engines, policies, question, (engine, all, asked) => {
        const document = assembledWith(engine, all);
        const { by, policies: found, isolated } = ask(document, asked);
        const why = whyNot(plan(document), 'aks', asked.direction, asked.pod, asked.other, asked.traffic);
        expect(why.map(({ policy }) => policy)).toEqual(found);
        if (!isolated) return;
        const first = why
          .flatMap(({ policy, rules }) => rules.map(({ peer, port }, rule) => ({ policy, rule, lets: peer && port })))
          .find(({ lets }) => lets);
        expect(by).toEqual(first && { policy: first.policy, rule: first.rule });
      }),
      RUNS,
    ));
});
