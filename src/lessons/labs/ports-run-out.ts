import type { BuiltInLab } from './lab';

/** One node more, and the ports of every node are halved at once. */
export const portsRunOut: BuiltInLab = {
  id: 'ports-run-out',
  template: 'private-custom-dns',
  faults: [
    {
      do: 'put',
      resource: { id: 'partner', kind: 'internetHost', name: 'Payment partner', address: '198.51.100.7' },
    },
    { do: 'set', id: 'apps', fields: { enableAutoScaling: 'off', count: '48', maxSurge: '10%' } },
  ],
  lab: {
    title: 'One node too many',
    symptom:
      'Yesterday we added a single node for the end of the quarter. Since then payments fail, not all of them, and only at the busy hours. Everything else on the internet answers.',
    says: [
      'The partner lets in one address only, the one that your cluster has today.',
      'At the busy hours a node has hundreds of connections open to the partner. The nodes are needed, all {nodes:aks-bank} of them.',
    ],
    editable: [
      { id: 'aks-bank', properties: ['networkProfile.loadBalancerProfile', 'networkProfile.effectiveOutboundIPs'] },
    ],
    hints: [
      'Every connection to the same address and port takes a port of the public address. How many does a node have?',
      'Nobody has written a number, so Azure’s table decides by the number of nodes. Look at where its steps are.',
      'Write the number yourself. Mind that AKS counts the extra nodes of an upgrade, and that one address has only so many ports.',
    ],
    checks: [
      {
        id: 'payments',
        sort: 'connection',
        says: 'At the busy hours another payment goes through.',
        ways: [{ from: 'ledger/pod/0', to: 'partner', port: 443, alreadyOpen: 700 }],
        expect: 'works',
        expectedSource: '20.50.6.20',
      },
      {
        id: 'enough',
        sort: 'finding',
        guard: true,
        says: 'There are as many ports as are given out.',
        code: 'SNAT_PORTS_EXCEEDED',
      },
      {
        id: 'address',
        sort: 'connection',
        guard: true,
        says: 'The partner sees the address that it lets in.',
        ways: [{ from: 'ledger/pod/0', to: 'partner', port: 443 }],
        expect: 'works',
        expectedSource: '20.50.6.20',
      },
    ],
    facts: ['azure.snat.tiers', 'aks.snat.drop', 'aks.snat.nodes-counted', 'azure.snat.ports-per-address'],
    solution: {
      says: [
        'Without a number of your own each node gets ports by a table, and the last node went over one of its steps: all nodes lost half of their ports at once.',
        'A fixed number of ports holds however many nodes there are. It has to fit the {fact:azure.snat.ports-per-address} ports of an address, with the extra nodes of an upgrade.',
      ],
      edits: [{ do: 'set', id: 'aks-bank', fields: { allocatedOutboundPorts: '1000' } }],
    },
  },
  alternatives: [[{ do: 'set', id: 'aks-bank', fields: { allocatedOutboundPorts: '800' } }]],
  shortcuts: [
    [{ do: 'set', id: 'apps', fields: { count: '47' } }],
    [{ do: 'set', id: 'aks-bank', fields: { allocatedOutboundPorts: '2048' } }],
    [{ do: 'set', id: 'aks-bank', fields: { outboundType: 'managedNATGateway' } }],
  ],
};
