import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { checkAssertions, findings, plan, verdicts } from '../engine';
import { anyTopology } from '../engine/arbitraries';
import { examples } from '../examples';
import { templates } from '../examples/templates';
import { options } from '../facts/options';
import { type Envelope, type Resource, SCHEMA_VERSION, type TopologyDocument, withNew } from '../model';
import { readEnvelope } from '../model/read';
import { resource } from '../model/resources';
import { anonymised } from './anonymised';
import { isTold } from './anonymous-resource';
import { builtDesigns, envelopes } from './arbitraries';

const envelopeOf = (document: TopologyDocument): Envelope => ({ schemaVersion: SCHEMA_VERSION, document });
const under = (document: TopologyDocument): TopologyDocument => anonymised(envelopeOf(document)).document;

/** What the engine says of a design, names and addresses aside. */
function judged(document: TopologyDocument) {
  const made = plan(document);
  const inOrder = <T>(of: Readonly<Record<string, T>>): T[] =>
    document.order.flatMap((id) => (Object.hasOwn(of, id) ? [of[id] as T] : []));
  return {
    verdicts: inOrder(made.clusters).map((cluster) =>
      Object.values(verdicts(made, cluster)).map(({ holds, spaces }) => [
        holds,
        spaces.map(({ needed, available }) => [needed, available]),
      ]),
    ),
    findings: findings(made)
      .map(({ code, severity }) => `${code} ${severity}`)
      .toSorted(),
    usage: inOrder(made.subnets).map(({ usage }) => usage),
    outcomes: checkAssertions(made).map(({ holds }) => holds),
  };
}

/** The same in a network of only the ranges of its subnets, so that there is somewhere to move to. */
const inRanges: fc.Arbitrary<TopologyDocument> = anyTopology.map((document) => ({
  ...document,
  resources: Object.fromEntries(
    Object.entries(document.resources).map(([id, one]) => [
      id,
      one.kind === 'virtualNetwork' ? { ...one, addressPrefixes: ['10.1.0.0/16', '10.2.0.0/15', '10.77.0.0/16'] } : one,
    ]),
  ),
}));

const designs = fc.oneof(anyTopology, inRanges, builtDesigns);

describe('an anonymous design', () => {
  it.each(templates)('of the template $id is judged like the named one', async ({ load }) => {
    const document = await load();
    expect(judged(under(document))).toEqual(judged(document));
  });

  it('is judged like the named one', () => {
    fc.assert(
      fc.property(designs, (document) => {
        expect(judged(under(document))).toEqual(judged(document));
      }),
      { numRuns: 150 },
    );
  });

  it('opens whole', () => {
    fc.assert(
      fc.property(fc.oneof(builtDesigns.map(envelopeOf), envelopes), (envelope) => {
        const anonymous = anonymised(envelope);
        expect(readEnvelope(anonymous)).toEqual({ ok: true, value: { envelope: anonymous, dropped: [] } });
        expect(Object.keys(anonymous.document.resources)).toHaveLength(envelope.document.order.length);
      }),
    );
  });

  it('that is made anonymous again is the same', () => {
    fc.assert(
      fc.property(designs, (document) => {
        const once = anonymised(envelopeOf(document));
        expect(anonymised(once)).toEqual(once);
      }),
    );
  });

  it.each(templates)('of the template $id holds no name of it', async ({ load }) => {
    const document = await load();
    const envelope = anonymised({
      ...envelopeOf(document),
      layout: Object.fromEntries(document.order.map((id) => [id, { x: 1, y: 2 }])),
      view: {
        selection: document.order[0] ?? '',
        drafts: { [`${document.order[1]}.name`]: 'half typed' },
        trace: { from: 'clients', to: `${document.order[2]}/pod/0` },
      },
      notes: 'of ours',
    });
    const text = JSON.stringify(envelope);
    const words = Object.values(document.resources).flatMap((one) => [one.id, one.name, ...wordsWithin(one)]);
    const left = words.filter((word) => word.length > 3 && !PUBLIC.test(word) && stands(word, text));
    expect([...new Set(left)]).toEqual([]);
    expect(text).not.toContain('half typed');
    expect(text).not.toContain('of ours');
    expect(text).not.toContain(document.name);
  });
});

it('keeps no text that looks like none of Azure’s where any may stand', () => {
  const { resources } = examples.article;
  const wrong = ['acme corp', 'acme-1', 'x.acme.com'];
  const [corp, one, host] = wrong;
  const rules = resources['nsg-aks']?.kind === 'networkSecurityGroup' ? resources['nsg-aks'].securityRules : [];
  const changed = {
    'vnet-prod': { ...resources['vnet-prod'], location: corp },
    'snet-aks': { ...resources['snet-aks'], delegation: one, serviceEndpoints: wrong },
    aks: { ...resources.aks, kubernetesVersion: one, location: host },
    clients: { ...resources.clients, serviceTags: wrong },
    'nsg-aks': {
      ...resources['nsg-aks'],
      securityRules: rules.map((rule) => ({ ...rule, sourcePortRanges: wrong, destinationPortRanges: wrong })),
    },
  } as TopologyDocument['resources'];
  const document = { ...examples.article, resources: { ...resources, ...changed } };
  expect(readEnvelope(envelopeOf(document))).toMatchObject({ ok: true, value: { dropped: [] } });
  expect(JSON.stringify(under(document))).not.toContain('acme');
});

it('keeps what the design assumes, as far as it is known what that says', () => {
  const [option] = options;
  const known = option ? { [option.id]: option.choices[1].id } : {};
  const assumptions = { ...known, 'asked.later': 'of acme', [options[1]?.id ?? '']: 'acme' };
  expect(under({ ...examples.article, assumptions }).assumptions).toEqual(known);
  expect(Object.keys(known)).toHaveLength(1);
});

it.each([
  'web.shop',
  'web.shop.svc',
  'Web.shop.svc.cluster.local.',
  'web.shop.example.com',
  'svc-web',
  'headquarters/dc1',
  'aks/apiServer',
])('what is asserted of %s comes out as it did', (to) => {
  const asserted = withNew(examples.article, [
    { id: 'held', kind: 'assertion', name: 'held', from: 'api/pod/0', to, port: 80, expect: 'works' },
  ]);
  expect(judged(under(asserted)).outcomes).toEqual(judged(asserted).outcomes);
});

describe('neutral names', () => {
  const cluster = { cluster: 'aks' };
  const named = under(
    withNew({ name: 'Ours', resources: {}, order: [] }, [
      { ...examples.article.resources.aks, id: 'aks', name: 'aks-bank' },
      { id: 'w1', kind: 'workload', name: 'ledger', ...cluster, namespace: 'money', replicas: 1 },
      {
        id: 'till',
        kind: 'service',
        name: 'till',
        ...cluster,
        namespace: 'money',
        type: 'ClusterIP',
        internal: false,
        externalTrafficPolicy: 'Cluster',
        ports: [{ port: 80, targetPort: 80, protocol: 'TCP' }],
        workload: 'w1',
      },
      { id: 'w2', kind: 'workload', name: 'coredns', ...cluster, namespace: 'kube-system', replicas: 1 },
      {
        id: 'p1',
        kind: 'kubernetesNetworkPolicy',
        name: 'only-ledger',
        ...cluster,
        namespace: 'money',
        podSelector: { matchLabels: { app: 'ledger', team: 'blue' } },
        policyTypes: ['Ingress'],
        ingress: [
          {
            from: [
              { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'money' } } },
              { podSelector: { matchExpressions: [{ key: 'team', operator: 'In', values: ['blue', 'red'] }] } },
            ],
          },
        ],
      },
      {
        id: 'hq',
        kind: 'onPremisesSite',
        name: 'Oslo',
        addressPrefixes: ['192.168.7.0/24'],
        hosts: [{ name: 'dc1', address: '192.168.7.4' }],
      },
      {
        id: 'zone',
        kind: 'privateDnsZone',
        name: 'bank.corp',
        zoneName: 'bank.corp',
        virtualNetworkLinks: [],
        records: [{ name: 'sql', address: '192.168.7.9' }],
      },
      ...[
        ['w1/pod/0', 'hq/dc1'],
        ['hq/192.168.7.4', 'aks/apiServer'],
        ['w1', 'sql.bank.corp'],
        ['w1', 'aks-bank.privatelink.westeurope.azmk8s.io'],
        ['w1', 'kv-bank.vault.azure.net'],
        ['w1', 'nobody'],
        ['w1', '_http._tcp.till.money.svc.cluster.local'],
        ['w1', 'till.money'],
        ['w1', 'till.money.svc'],
        ['w1', 'till.treasury'],
        ['w1', 'aks-bank.hcp.westeurope.azmk8s.io'],
        ['w1', 'db.private.bank.postgres.database.azure.com'],
      ].map(
        ([from = '', to = ''], n) =>
          ({ id: `a${n}`, kind: 'assertion', name: `a${n}`, from, to, expect: 'works' }) as const,
      ),
    ] as Resource[]),
  );

  it('of workloads are those in labels, of namespaces too', () => {
    expect(named.resources['workload-1']).toMatchObject({ name: 'workload-1', namespace: 'namespace-1' });
    expect(named.resources['workload-2']).toMatchObject({ name: 'coredns', namespace: 'kube-system' });
    expect(named.resources['policy-1']).toMatchObject({
      name: 'policy-1',
      namespace: 'namespace-1',
      podSelector: { matchLabels: { app: 'workload-1', 'label-1': 'value-2' } },
      ingress: [
        {
          from: [
            { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'namespace-1' } } },
            { podSelector: { matchExpressions: [{ key: 'label-1', operator: 'In', values: ['value-2', 'value-3'] }] } },
          ],
        },
      ],
    });
  });

  it('of ends are those of what they name', () => {
    const ends = Object.values(named.resources).flatMap((one) =>
      one.kind === 'assertion' ? [[one.from, one.to]] : [],
    );
    expect(named.resources['site-1']).toMatchObject({ hosts: [{ name: 'host-1', address: '192.168.0.4' }] });
    expect(named.resources['zone-1']).toMatchObject({ zoneName: 'name-1.example', records: [{ name: 'name-2' }] });
    expect(ends).toEqual([
      ['workload-1/pod/0', 'site-1/host-1'],
      ['site-1/192.168.0.4', 'cluster-1/apiServer'],
      ['workload-1', 'name-2.name-1.example'],
      ['workload-1', 'cluster-1.privatelink.westeurope.azmk8s.io'],
      ['workload-1', 'name-3.vault.azure.net'],
      ['workload-1', 'unknown-1'],
      ['workload-1', 'name-4.name-5.service-1.namespace-1.svc.cluster.local'],
      ['workload-1', 'service-1.namespace-1'],
      ['workload-1', 'service-1.namespace-1.svc'],
      ['workload-1', 'name-6.example'],
      ['workload-1', 'cluster-1.hcp.westeurope.azmk8s.io'],
      ['workload-1', 'name-7.private.name-1.postgres.database.azure.com'],
    ]);
  });
});

/** Words that Azure and Kubernetes give. */
const PUBLIC = /^(default|GatewaySubnet|AzureFirewallSubnet|coredns|kube-system|privatelink\..*)$/;

/** Whether a text holds a word as a whole. */
const stands = (word: string, text: string): boolean =>
  new RegExp(`(?<![\\w-])${word.replace(/[^\w]/g, '\\$&')}(?![\\w-])`).test(text);

/** Namespaces, labels, names of rules and hosts, DNS names. */
function wordsWithin(value: unknown, field = ''): string[] {
  if (typeof value === 'string') {
    return ['name', 'namespace', 'fqdn', 'resourceGroup', 'label'].includes(field) ? [value] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]: [string, unknown]) =>
    wordsWithin(
      inside,
      ['labels', 'matchLabels', 'selector'].includes(field) ? 'label' : Array.isArray(value) ? field : key,
    ),
  );
}

/** Fields of a JSON Schema that hold texts. */
function textFields(schema: unknown, field = ''): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties = {}, propertyNames: _, ...rest } = schema as Record<string, object>;
  return [
    ...('type' in schema && schema.type === 'string' ? [field] : []),
    ...Object.entries(properties).flatMap(([name, inside]) => textFields(inside, name)),
    ...Object.values(rest).flatMap((inside) => textFields(inside, field)),
  ];
}

it('knows of every field of every kind whether its texts are names', () => {
  const fields = [...new Set(textFields(z.toJSONSchema(resource)))];
  expect(fields.length).toBeGreaterThan(60);
  expect(fields.filter((field) => !isTold(field))).toEqual([]);
});
