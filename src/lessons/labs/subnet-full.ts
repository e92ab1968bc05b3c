import type { BuiltInLab } from './lab';

/** Nodes reserve all their pods' addresses, and an upgrade wants a node more of every pool. */
export const subnetFull: BuiltInLab = {
  id: 'subnet-full',
  template: 'article',
  faults: [
    { do: 'flip', id: 'aks', mode: 'node-subnet' },
    { do: 'set', id: 'nodepool1', fields: { count: '4', maxSurge: '1' } },
    { do: 'set', id: 'webpool', fields: { count: '4', maxSurge: '1' } },
    {
      do: 'put',
      resource: {
        id: 'snet-spare',
        kind: 'subnet',
        name: 'snet-spare',
        virtualNetwork: 'vnet-prod',
        addressPrefix: '10.240.4.0/24',
      },
    },
  ],
  lab: {
    title: 'The upgrade that never starts',
    symptom:
      'Everything runs, and has for months. Now the upgrade stops at its first node, and Azure says that the subnet is full.',
    says: [
      'The network team cannot make the subnet of the nodes larger while nodes stand in it. They have made {name:snet-spare} for you, which is empty.',
      'Not one node may go: the shop needs all of them.',
    ],
    editable: [
      { id: 'nodepool1', properties: ['vnetSubnet', 'maxSurge', 'maxUnavailable'] },
      { id: 'webpool', properties: ['vnetSubnet', 'maxSurge', 'maxUnavailable'] },
    ],
    hints: [
      'Count what one node takes from {name:snet-aks}. It is more than one address.',
      'An upgrade adds a node to each pool before it takes one away. Where would those stand?',
      'A pool need not stand in the subnet of its neighbour. On a running cluster that is a new pool, and the old one goes once its pods have moved.',
    ],
    checks: [
      {
        id: 'upgrades',
        sort: 'verdict',
        says: 'The cluster can be upgraded.',
        cluster: 'aks',
        verdict: 'upgrades',
      },
      { id: 'runs', sort: 'verdict', guard: true, says: 'All nodes find room.', cluster: 'aks', verdict: 'runs' },
      {
        id: 'customers',
        sort: 'connection',
        guard: true,
        says: 'Customers reach the shop.',
        ways: [{ from: 'clients', to: 'svc-web' }],
        expect: 'works',
      },
    ],
    facts: ['node-subnet.reservation', 'azure.subnet.reserved-at-start', 'aks.error.SubnetIsFull'],
    solution: {
      says: [
        'A node of this mode takes {addressesPerNode:nodepool1} addresses the moment it exists, so {name:snet-aks} is nearly full with nodes that hardly run a pod. With one pool in {name:snet-spare} both have room for the extra node.',
        'A pool cannot move on a running cluster. You make a second one in the new subnet, drain the first and delete it.',
      ],
      edits: [{ do: 'set', id: 'webpool', fields: { vnetSubnet: 'snet-spare' } }],
    },
  },
  alternatives: [[{ do: 'set', id: 'nodepool1', fields: { vnetSubnet: 'snet-spare' } }]],
  shortcuts: [
    [{ do: 'set', id: 'webpool', fields: { count: '1' } }],
    [{ do: 'set', id: 'webpool', fields: { maxSurge: '0', maxUnavailable: '1' } }],
  ],
};
