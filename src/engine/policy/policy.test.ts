import { describe, expect, it } from 'vitest';
import type { ResourceOf } from '../../model';
import type { Protocol } from '../packet';
import { policyVerdict } from './index';
import { at, nodeAt, planWith, podAt, policy } from './testing';
import type { PolicyDirection, PolicyEnd, PolicyTraffic } from './types';

type Policies = readonly ResourceOf<'kubernetesNetworkPolicy'>[];

const DB = podAt('db', '10.244.0.10');
const FRONTEND = podAt('frontend', '10.244.1.10', 'pool/node/1');
const OTHER = podAt('other', '10.244.1.11', 'pool/node/1');
const FAR_FRONTEND = podAt('far-frontend', '10.244.1.12', 'pool/node/1');
const FAR_OTHER = podAt('far-other', '10.244.1.13', 'pool/node/1');
const AGENT = podAt('agent', '10.240.0.5', 'pool/node/1');
const STRANGER = podAt('stranger', '10.245.0.10', 'pool2/node/0');
const NODE = nodeAt('pool/node/1', '10.240.0.5');

const tcp = (destinationPort: number): PolicyTraffic => ({ protocol: 'TCP', destinationPort });
const within = (name: string) => ({ matchLabels: { 'kubernetes.io/metadata.name': name } });
const role = (value: string) => ({ matchLabels: { role: value } });

/** The page's test-network-policy; namespaces go by name, as the document gives them no other label. */
const EXAMPLE = policy({
  id: 'test-network-policy',
  podSelector: role('db'),
  policyTypes: ['Ingress', 'Egress'],
  ingress: [
    {
      from: [
        { ipBlock: { cidr: '172.17.0.0/16', except: ['172.17.1.0/24'] } },
        { namespaceSelector: within('myproject') },
        { podSelector: role('frontend') },
      ],
      ports: [{ protocol: 'TCP', port: 6379 }],
    },
  ],
  egress: [{ to: [{ ipBlock: { cidr: '10.0.0.0/24' } }], ports: [{ protocol: 'TCP', port: 5978 }] }],
});

const peers = (...from: NonNullable<NonNullable<typeof EXAMPLE.ingress>[number]['from']>): Policies => [
  policy({ ingress: [{ from }] }),
];
const ports = (...ports: NonNullable<NonNullable<typeof EXAMPLE.ingress>[number]['ports']>): Policies => [
  policy({ ingress: [{ ports }] }),
];
const roleIs = (operator: 'In' | 'NotIn' | 'Exists' | 'DoesNotExist', key: string, ...values: string[]) =>
  peers({
    podSelector: {
      matchExpressions: [{ key, operator, ...(values.length > 0 && { values }) }],
    },
  });

type Row = readonly [
  says: string,
  policies: Policies,
  direction: PolicyDirection,
  other: PolicyEnd,
  traffic: PolicyTraffic,
  allowed: boolean,
];

/** Every question is about the pod db of the namespace default. */
const ROWS: readonly Row[] = [
  ['isolation: without a policy all come in', [], 'Ingress', OTHER, tcp(80), true],
  ['isolation: without a policy all go out', [], 'Egress', OTHER, tcp(80), true],
  [
    'isolation: a policy for others does not isolate',
    [policy({ podSelector: role('api') })],
    'Ingress',
    OTHER,
    tcp(80),
    true,
  ],
  [
    'isolation: a policy of another namespace does not',
    [policy({ namespace: 'myproject' })],
    'Ingress',
    OTHER,
    tcp(80),
    true,
  ],
  ['isolation: a policy of another cluster does not', [policy({ cluster: 'aks2' })], 'Ingress', OTHER, tcp(80), true],
  ['isolation: Ingress says nothing of egress', [policy()], 'Egress', OTHER, tcp(80), true],
  ['isolation: Egress says nothing of ingress', [policy({ policyTypes: ['Egress'] })], 'Ingress', OTHER, tcp(80), true],
  ['default deny all ingress', [policy()], 'Ingress', OTHER, tcp(80), false],
  ['default deny all egress', [policy({ policyTypes: ['Egress'] })], 'Egress', OTHER, tcp(80), false],
  ['allow all ingress: the empty rule', [policy({ ingress: [{}] })], 'Ingress', at('203.0.113.9'), tcp(80), true],
  [
    'allow all egress: empty lists are the same',
    [policy({ policyTypes: ['Egress'], egress: [{ to: [], ports: [] }] })],
    'Egress',
    at('203.0.113.9'),
    tcp(80),
    true,
  ],
  [
    'additive: what one of two policies lets through passes',
    [policy(), policy({ id: 'b', ingress: [{}] })],
    'Ingress',
    OTHER,
    tcp(80),
    true,
  ],
  [
    'rules of a direction that policyTypes leaves out do nothing',
    [policy({ policyTypes: ['Egress'], ingress: [] })],
    'Ingress',
    OTHER,
    tcp(80),
    true,
  ],

  ['the example: frontend pods of its namespace', [EXAMPLE], 'Ingress', FRONTEND, tcp(6379), true],
  ['the example: not on another port', [EXAMPLE], 'Ingress', FRONTEND, tcp(6380), false],
  ['the example: not over UDP', [EXAMPLE], 'Ingress', FRONTEND, { protocol: 'UDP', destinationPort: 6379 }, false],
  ['the example: no other pods of its namespace', [EXAMPLE], 'Ingress', OTHER, tcp(6379), false],
  ['the example: any pod of the namespace selected', [EXAMPLE], 'Ingress', FAR_OTHER, tcp(6379), true],
  ['the example: 172.17.0.0–172.17.0.255', [EXAMPLE], 'Ingress', at('172.17.0.255'), tcp(6379), true],
  ['the example: not the exception 172.17.1.0/24', [EXAMPLE], 'Ingress', at('172.17.1.0'), tcp(6379), false],
  ['the example: 172.17.2.0–172.17.255.255', [EXAMPLE], 'Ingress', at('172.17.2.0'), tcp(6379), true],
  ['the example: out to 10.0.0.0/24 on 5978', [EXAMPLE], 'Egress', at('10.0.0.255'), tcp(5978), true],
  ['the example: out to nobody else', [EXAMPLE], 'Egress', at('10.0.1.0'), tcp(5978), false],

  [
    'podSelector alone: its own namespace',
    peers({ podSelector: role('frontend') }),
    'Ingress',
    FAR_FRONTEND,
    tcp(80),
    false,
  ],
  ['podSelector {}: all pods of its own namespace', peers({ podSelector: {} }), 'Ingress', OTHER, tcp(80), true],
  ['podSelector {}: no pod of another', peers({ podSelector: {} }), 'Ingress', FAR_OTHER, tcp(80), false],
  ['namespaceSelector {}: all namespaces', peers({ namespaceSelector: {} }), 'Ingress', FAR_OTHER, tcp(80), true],
  [
    'namespaceSelector {}: pods, not addresses',
    peers({ namespaceSelector: {} }),
    'Ingress',
    at('10.30.1.4'),
    tcp(80),
    false,
  ],
  [
    'both selectors in one peer: both',
    peers({ namespaceSelector: within('myproject'), podSelector: role('frontend') }),
    'Ingress',
    FAR_FRONTEND,
    tcp(80),
    true,
  ],
  [
    'both selectors in one peer: not the one alone',
    peers({ namespaceSelector: within('myproject'), podSelector: role('frontend') }),
    'Ingress',
    FAR_OTHER,
    tcp(80),
    false,
  ],
  [
    'both selectors in one peer: not the other alone',
    peers({ namespaceSelector: within('myproject'), podSelector: role('frontend') }),
    'Ingress',
    FRONTEND,
    tcp(80),
    false,
  ],
  [
    'two peers: either',
    peers({ namespaceSelector: within('myproject') }, { podSelector: role('frontend') }),
    'Ingress',
    FRONTEND,
    tcp(80),
    true,
  ],
  [
    'namespaces by name: In a list',
    peers({
      namespaceSelector: {
        matchExpressions: [{ key: 'kubernetes.io/metadata.name', operator: 'In', values: ['a', 'myproject'] }],
      },
    }),
    'Ingress',
    FAR_OTHER,
    tcp(80),
    true,
  ],
  [
    'an ipBlock goes by the address of pods too (Calico)',
    peers({ ipBlock: { cidr: '10.244.0.0/16' } }),
    'Ingress',
    OTHER,
    tcp(80),
    true,
  ],
  ['pods of another cluster are addresses', peers({ namespaceSelector: {} }), 'Ingress', STRANGER, tcp(80), false],
  ['a peer that names nobody', peers({}), 'Ingress', OTHER, tcp(80), false],

  ['labels: In', roleIs('In', 'role', 'api', 'frontend'), 'Ingress', FRONTEND, tcp(80), true],
  ['labels: In, another value', roleIs('In', 'role', 'api'), 'Ingress', FRONTEND, tcp(80), false],
  ['labels: NotIn', roleIs('NotIn', 'role', 'other'), 'Ingress', OTHER, tcp(80), false],
  ['labels: NotIn, the key is missing', roleIs('NotIn', 'tier', 'web'), 'Ingress', OTHER, tcp(80), true],
  ['labels: Exists', roleIs('Exists', 'role'), 'Ingress', OTHER, tcp(80), true],
  ['labels: Exists, the key is missing', roleIs('Exists', 'toString'), 'Ingress', OTHER, tcp(80), false],
  ['labels: DoesNotExist', roleIs('DoesNotExist', 'role'), 'Ingress', OTHER, tcp(80), false],

  [
    'port range: its first',
    ports({ protocol: 'TCP', port: 32000, endPort: 32768 }),
    'Ingress',
    OTHER,
    tcp(32000),
    true,
  ],
  ['port range: its last', ports({ protocol: 'TCP', port: 32000, endPort: 32768 }), 'Ingress', OTHER, tcp(32768), true],
  [
    'port range: past its last',
    ports({ protocol: 'TCP', port: 32000, endPort: 32768 }),
    'Ingress',
    OTHER,
    tcp(32769),
    false,
  ],
  [
    'ports: TCP where no protocol is named',
    ports({ port: 53 }),
    'Ingress',
    OTHER,
    { protocol: 'UDP', destinationPort: 53 },
    false,
  ],
  [
    'ports: all of a protocol',
    ports({ protocol: 'UDP' }),
    'Ingress',
    OTHER,
    { protocol: 'UDP', destinationPort: 53 },
    true,
  ],
  ['ports: one of several', ports({ port: 80 }, { port: 443 }), 'Ingress', OTHER, tcp(443), true],
];

const ask = (policies: Policies, direction: PolicyDirection, other: PolicyEnd, traffic: PolicyTraffic, pod = DB) =>
  policyVerdict(planWith('calico', policies), 'aks', direction, pod, other, traffic);

describe('Kubernetes, network policies', () => {
  it.each(ROWS)('%s', (_, policies, direction, other, traffic, allowed) => {
    const verdict = ask(policies, direction, other, traffic);
    expect(verdict.allowed).toBe(allowed);
    expect(verdict.code).toBe(allowed ? undefined : `POLICY_DENIES_${direction.toUpperCase()}`);
    expect(verdict.by === undefined).toBe(!(allowed && verdict.isolated));
  });

  it('the verdict names the policies that select the pod and the first rule that lets it through', () => {
    const policies = [
      policy({ id: 'a', ingress: [{ ports: [{ port: 1 }] }] }),
      policy({ id: 'elsewhere', namespace: 'myproject' }),
      policy({ id: 'b', ingress: [{ ports: [{ port: 2 }] }, { ports: [{ port: 80 }] }, {}] }),
    ];
    expect(ask(policies, 'Ingress', OTHER, tcp(80))).toEqual({
      allowed: true,
      engine: 'calico',
      isolated: true,
      policies: ['a', 'b'],
      by: { policy: 'b', rule: 1 },
      notes: [],
    });
  });

  it('“a pod cannot block access to itself”', () => {
    expect(ask([policy()], 'Ingress', DB, tcp(80))).toMatchObject({ allowed: true, notes: ['POLICY_SPARES_ITSELF'] });
    expect(ask([policy()], 'Ingress', { ...DB, address: DB.address + 1 }, tcp(80)).allowed).toBe(false);
  });

  it('hostNetwork pods: no policy selects them', () => {
    const open = { allowed: true, isolated: false, policies: [] };
    expect(ask([policy()], 'Ingress', OTHER, tcp(80), AGENT)).toMatchObject({
      ...open,
      notes: ['POLICY_SKIPS_HOST_NETWORK'],
    });
    expect(ask([], 'Ingress', OTHER, tcp(80), AGENT)).toMatchObject({ ...open, notes: [] });
  });

  it('hostNetwork pods: selectors of peers do not find them, and blocks find their node', () => {
    expect(ask(peers({ podSelector: role('frontend') }), 'Ingress', AGENT, tcp(80)).allowed).toBe(false);
    expect(ask(peers({ ipBlock: { cidr: '10.240.0.5/32' } }), 'Ingress', AGENT, tcp(80)).allowed).toBe(true);
  });

  it.each<[Protocol, boolean, readonly string[]]>([
    ['TCP', false, []],
    ['ICMP', false, ['POLICY_PROTOCOL_UNDEFINED']],
  ])('protocols: %s under default deny', (protocol, allowed, notes) =>
    expect(ask([policy()], 'Ingress', OTHER, { protocol })).toMatchObject({ allowed, notes }),
  );

  it('nodes are neither pods nor free to enter others’ pods', () => {
    expect(ask(peers({ namespaceSelector: {} }), 'Ingress', NODE, tcp(80)).allowed).toBe(false);
    expect(ask(peers({ ipBlock: { cidr: '10.240.0.0/22' } }), 'Ingress', NODE, tcp(80)).allowed).toBe(true);
  });
});
