import type { BuiltInLab } from './lab';

/** Peering spreads the prefixes of a network, and a kubenet pod has no address of it. */
export const peeredMachine: BuiltInLab = {
  id: 'peered-machine',
  template: 'article',
  faults: [
    { do: 'delete', ids: ['agw-api'] },
    { do: 'set', id: 'svc-api', fields: { type: 'ClusterIP' } },
  ],
  lab: {
    title: 'The machine next door',
    symptom:
      'I am logged in on {name:vm-jump}, in the network that is peered with yours. I can reach your nodes, and your pods never answer.',
    says: ['The peering is connected. The jump machine has to read from the API, and nobody on the internet may.'],
    editable: [
      { id: 'svc-api' },
      { id: 'aks', properties: ['networkProfile.networkPlugin', 'networkProfile.networkPluginMode'] },
    ],
    hints: [
      'Look at the effective routes of {name:snet-shared}. Is the range of the pods among them?',
      'A peering brings the prefixes of the other network, and nothing that lies behind it.',
      'You do not need the address of a pod. You need an address that the network knows, and somebody there who hands on.',
    ],
    checks: [
      {
        id: 'reads',
        sort: 'connection',
        says: 'The jump machine reaches the API.',
        ways: [
          { from: 'vm-jump', to: 'svc-api' },
          { from: 'vm-jump', to: 'api/pod/0', port: 8080 },
        ],
        expect: 'works',
      },
      {
        id: 'internet',
        sort: 'connection',
        guard: true,
        says: 'Nobody on the internet reaches the API.',
        ways: [{ from: 'clients', to: 'svc-api' }],
        expect: 'fails',
      },
      {
        id: 'pods',
        sort: 'connection',
        guard: true,
        says: 'The pods of the shop reach the API.',
        ways: [{ from: 'web/pod/0', to: 'svc-api' }],
        expect: 'works',
      },
    ],
    facts: ['azure.routes.peering', 'pods.not-addressable', 'aks.load-balancer.internal-frontend'],
    solution: {
      says: [
        'Pods of kubenet have addresses that only the routes of the cluster’s own subnets lead to. An internal load balancer has one of the network itself, and peers know the way to that.',
        'A mode with addressable pods solves it as well. It takes one address of the network for each pod.',
      ],
      edits: [{ do: 'set', id: 'svc-api', fields: { type: 'LoadBalancer', internal: 'on' } }],
    },
  },
  alternatives: [[{ do: 'flip', id: 'aks', mode: 'node-subnet' }]],
  shortcuts: [
    [
      {
        do: 'set',
        id: 'svc-api',
        fields: { type: 'LoadBalancer', internal: 'off', loadBalancerIP: '20.50.0.11' },
      },
    ],
    [{ do: 'delete', ids: ['svc-api'] }],
    [{ do: 'set', id: 'svc-api', fields: { type: 'NodePort' } }],
  ],
};
