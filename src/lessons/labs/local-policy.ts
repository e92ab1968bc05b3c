import type { BuiltInLab } from './lab';

/** With the policy Local a node without a pod of the service drops what it is asked directly. */
export const localPolicy: BuiltInLab = {
  id: 'local-policy',
  template: 'article',
  faults: [
    { do: 'delete', ids: ['agw-ingress'] },
    { do: 'set', id: 'web', fields: { replicas: '1' } },
    {
      do: 'set',
      id: 'svc-web',
      fields: { externalTrafficPolicy: 'Local', 'ports#0#nodePort': '30080' },
    },
  ],
  lab: {
    title: 'Only the old monitor complains',
    symptom:
      'Since we keep the addresses of customers in the log, the monitor on the jump machine is red. It asks the first node at the port of the service, as it always has. Customers notice nothing.',
    says: [
      'The log has to go on showing the addresses of customers: the auditors want them.',
      'The monitor is old, and nobody can teach it another address.',
    ],
    editable: [
      { id: 'web', properties: ['replicas', 'placement'] },
      { id: 'svc-web', properties: ['externalTrafficPolicy', 'internalTrafficPolicy'] },
    ],
    hints: [
      'Send a packet from {name:vm-jump} to the first node, at the port of the service on nodes. Which code does the trace end with?',
      'The load balancer asks each node whether it runs a pod of the service, and leaves out those without. Nobody does that for the monitor.',
      'There are two ways to have an answer at that node, and only one of them keeps the addresses of customers.',
    ],
    checks: [
      {
        id: 'monitor',
        sort: 'connection',
        says: 'The monitor gets an answer from the first node.',
        ways: [{ from: 'vm-jump', to: 'nodepool1/node/0', port: 30080 }],
        expect: 'works',
      },
      {
        id: 'log',
        sort: 'connection',
        guard: true,
        says: 'Pods see the addresses of customers.',
        ways: [{ from: 'clients', to: 'svc-web' }],
        expect: 'works',
        expectedSource: 'clients',
      },
    ],
    facts: ['kube-proxy.external-local', 'kube-proxy.external-cluster', 'kubernetes.node-ports'],
    solution: {
      says: [
        'With the policy Local a node hands on only to its own pods, and keeps the source for it. The first node had none, and dropped what the monitor sent.',
        'With a pod on every node there is always one to ask. The policy Cluster would have sent the monitor on to another node, and hidden every customer behind a node’s address.',
      ],
      edits: [{ do: 'set', id: 'web', fields: { replicas: '6' } }],
    },
  },
  alternatives: [[{ do: 'set', id: 'web', fields: { replicas: '3' } }]],
  shortcuts: [
    [{ do: 'set', id: 'svc-web', fields: { externalTrafficPolicy: 'Cluster' } }],
    [{ do: 'set', id: 'svc-web', fields: { internal: 'on' } }],
  ],
};
