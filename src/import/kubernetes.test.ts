import { describe, expect, it } from 'vitest';
import type { Resource } from '../model';
import { importTexts } from './index';
import { fixture, importValue, pasted } from './testing';

type Labels = Readonly<Record<string, string>>;

/** Two nodes of one cluster, of which only kubectl tells; labels as AKS sets them. */
const node = (name: string, address: string, group = 'MC_rg_aks-a_westeurope', rest: object = {}) => ({
  ...{ kind: 'Node', apiVersion: 'v1' },
  metadata: {
    name,
    labels: {
      'kubernetes.azure.com/cluster': group,
      'kubernetes.azure.com/agentpool': 'pool1',
      'kubernetes.azure.com/mode': 'user',
    },
  },
  spec: {},
  status: {
    addresses: [{ type: 'InternalIP', address }],
    capacity: { pods: '30' },
    nodeInfo: { kubeletVersion: 'v1.33.2' },
    ...rest,
  },
});
const pod = (name: string, owner: readonly [string, string], labels: Labels, spec: object, status: object = {}) => ({
  ...{ kind: 'Pod', apiVersion: 'v1' },
  metadata: { name, namespace: 'shop', labels, ownerReferences: [{ kind: owner[0], name: owner[1] }] },
  spec: { nodeName: 'aks-pool1-10000000-vmss000000', ...spec },
  status: { phase: 'Running', hostIP: '10.1.0.4', ...status },
});
const service = (name: string, spec: object, annotations: Labels = {}, status: object = {}) => ({
  ...{ kind: 'Service', apiVersion: 'v1', metadata: { name, namespace: 'shop', annotations } },
  ...{ spec: { clusterIP: '10.0.3.3', ports: [{ port: 80 }], ...spec }, status },
});
const first = node('aks-pool1-10000000-vmss000000', '10.1.0.4');
const made = (things: readonly unknown[], id: string): Resource | undefined =>
  importValue(things).document.resources[id];
const azure = (name: string) => `service.beta.kubernetes.io/azure-${name}`;

describe('pods', () => {
  it.each<{ what: string; things: unknown[]; id: string; as: object }>([
    {
      what: 'of a deployment, by its name without the version',
      things: [
        pod(
          'web-abc-1',
          ['ReplicaSet', 'web-abc'],
          { app: 'web', 'pod-template-hash': 'abc' },
          {},
          { podIP: '10.1.0.9' },
        ),
      ],
      id: 'web',
      as: { replicas: 1, labels: { app: 'web' }, placement: [{ node: 'pool1/node/0', podIP: '10.1.0.9' }] },
    },
    {
      what: 'of a stateful set',
      things: [pod('db-0', ['StatefulSet', 'db'], { app: 'db', 'statefulset.kubernetes.io/pod-name': 'db-0' }, {})],
      id: 'db',
      as: { labels: { app: 'db' }, placement: [{ node: 'pool1/node/0' }] },
    },
    {
      what: 'with their node’s address',
      things: [pod('agent-x', ['DaemonSet', 'agent'], {}, { hostNetwork: true }, { podIP: '10.1.0.4' })],
      id: 'agent',
      as: { hostNetwork: true, placement: [{ node: 'pool1/node/0' }] },
    },
    {
      what: 'that wait are counted and not placed',
      things: [pod('web-1', ['ReplicaSet', 'web'], {}, { nodeName: null }, { phase: 'Pending' })],
      id: 'web',
      as: { replicas: 1 },
    },
    {
      what: 'fewer than their deployment wants',
      things: [
        {
          kind: 'Deployment',
          apiVersion: 'apps/v1',
          metadata: { name: 'web', namespace: 'shop' },
          spec: { replicas: 4 },
        },
        pod('web-abc-1', ['ReplicaSet', 'web-abc'], { 'pod-template-hash': 'abc' }, {}),
      ],
      id: 'web',
      as: { replicas: 4, placement: [{ node: 'pool1/node/0' }] },
    },
    {
      what: 'of a deployment of which none was printed',
      things: [
        {
          kind: 'Deployment',
          apiVersion: 'apps/v1',
          metadata: { name: 'web', namespace: 'shop' },
          spec: { replicas: 2, template: { metadata: { labels: { app: 'web' } } } },
        },
      ],
      id: 'web',
      as: { replicas: 2, labels: { app: 'web' } },
    },
  ])('$what', ({ things, id, as }) =>
    expect(made([first, ...things], id)).toMatchObject({ kind: 'workload', namespace: 'shop', ...as }),
  );

  it('tell of nodes that were not printed', () => {
    const { document } = importValue([pod('web-1', ['ReplicaSet', 'web'], {}, {}, { podIP: '10.1.0.9' })]);
    expect(document.resources.pool1).toMatchObject({ count: 1, nodes: [{ privateIPAddress: '10.1.0.4' }] });
  });

  it('have two names where two namespaces have one', () => {
    const other = pod('web-2', ['ReplicaSet', 'web'], {}, {});
    const { document } = importValue([
      first,
      pod('web-1', ['ReplicaSet', 'web'], {}, {}),
      { ...other, metadata: { ...other.metadata, namespace: 'test' } },
    ]);
    expect(
      Object.values(document.resources).flatMap((one) => (one.kind === 'workload' ? [[one.id, one.namespace]] : [])),
    ).toEqual([
      ['web', 'shop'],
      ['test-web', 'test'],
    ]);
  });
});

describe('services', () => {
  const web = pod(
    'web-1',
    ['ReplicaSet', 'web'],
    { app: 'web' },
    { containers: [{ ports: [{ name: 'http', containerPort: 8080 }] }] },
  );
  it.each<{ what: string; given: object; as: object }>([
    {
      what: 'find their pods and named ports',
      given: service('web', { selector: { app: 'web' }, ports: [{ port: 80, targetPort: 'http' }] }),
      as: { type: 'ClusterIP', workload: 'web', ports: [{ port: 80, targetPort: 8080, protocol: 'TCP' }] },
    },
    {
      what: 'keep a selector that picks no workload',
      given: service('web', { selector: { app: 'other' } }),
      as: { selector: { app: 'other' } },
    },
    {
      what: 'are internal by the annotation',
      given: service(
        'web',
        { type: 'LoadBalancer' },
        { [azure('load-balancer-internal')]: 'true' },
        { loadBalancer: { ingress: [{ ip: '10.1.0.50' }] } },
      ),
      as: { internal: true, loadBalancerIP: '10.1.0.50' },
    },
    {
      what: 'have the addresses that may use them',
      given: service(
        'web',
        { type: 'LoadBalancer' },
        { [azure('allowed-ip-ranges')]: '203.0.113.0/24,198.51.100.0/24' },
      ),
      as: { internal: false, loadBalancerSourceRanges: ['203.0.113.0/24', '198.51.100.0/24'] },
    },
    {
      what: 'have a private link service',
      given: service(
        'web',
        { type: 'LoadBalancer' },
        { [azure('pls-create')]: 'true', [azure('pls-ip-configuration-ip-address-count')]: '2' },
      ),
      as: { privateLinkServiceIPs: 2 },
    },
    {
      what: 'have floating IP off',
      given: service('web', { type: 'LoadBalancer' }, { [azure('disable-load-balancer-floating-ip')]: 'true' }),
      as: { disableLoadBalancerFloatingIP: true },
    },
    {
      what: 'have policies',
      given: service('web', {
        type: 'NodePort',
        externalTrafficPolicy: 'Local',
        internalTrafficPolicy: 'Local',
        sessionAffinity: 'ClientIP',
        ports: [{ port: 80, nodePort: 30080 }],
      }),
      as: {
        externalTrafficPolicy: 'Local',
        internalTrafficPolicy: 'Local',
        sessionAffinity: 'ClientIP',
        ports: [{ port: 80, targetPort: 80, protocol: 'TCP', nodePort: 30080 }],
      },
    },
  ])('$what', ({ given, as }) =>
    expect(made([first, web, given], 'svc-web')).toMatchObject({ kind: 'service', clusterIP: '10.0.3.3', ...as }),
  );

  it('stand behind an application gateway that sends to their pods', () => {
    const gateway = {
      ...{ id: '/subscriptions/x/resourceGroups/rg/providers/Microsoft.Network/applicationGateways/agw', name: 'agw' },
      gatewayIPConfigurations: [
        {
          subnet: { id: '/subscriptions/x/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/v/subnets/s' },
        },
      ],
      ...{ sku: { capacity: 2 }, backendAddressPools: [{ backendAddresses: [{ ipAddress: '10.1.0.9' }] }] },
    };
    const placed = { ...web, status: { ...web.status, podIP: '10.1.0.9' } };
    expect(made([first, placed, service('web', { selector: { app: 'web' } }), gateway], 'agw')).toMatchObject({
      backend: { type: 'ingress', service: 'svc-web' },
    });
    expect(made([first, placed, gateway], 'agw')).toMatchObject({
      backend: { type: 'targets', addresses: ['10.1.0.9'] },
    });
  });
});

describe('what kubectl printed of several clusters', () => {
  const other = node('aks-pool1-20000000-vmss000000', '10.2.0.4', 'MC_rg_aks-b_westeurope');
  it('is told apart by the labels of nodes', () => {
    const far = pod('far-1', ['ReplicaSet', 'far'], { app: 'far' }, { nodeName: 'aks-pool1-20000000-vmss000000' });
    const { document } = importValue([first, other, far, service('far', { selector: { app: 'far' } })]);
    const clusterOf = (id: string) =>
      Object.entries(document.resources).flatMap(([of, one]) => (of === id && 'cluster' in one ? one.cluster : []));
    expect(Object.values(document.resources).flatMap(({ kind, id }) => (kind === 'managedCluster' ? id : []))).toEqual([
      'aks-a',
      'aks-b',
    ]);
    expect([clusterOf('far'), clusterOf('svc-far')]).toEqual([['aks-b'], ['aks-b']]);
  });

  it('goes to the cluster that Azure named so', () => {
    const { document } = importTexts([
      ...pasted(['kubenet-aks-show', 'overlay-aks-rest', 'overlay-nodes', 'overlay-pods']),
      { name: 'k', text: fixture('kubenet-kubectl') },
    ]);
    const pools = Object.values(document.resources).flatMap((one) =>
      one.kind === 'agentPool' ? [[one.cluster, one.name, one.count]] : [],
    );
    expect(pools).toEqual([
      ['aks-orders', 'apps', 1],
      ['aks-orders', 'system', 2],
      ['aks-shop', 'nodepool1', 3],
    ]);
  });
});
