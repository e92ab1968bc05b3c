import type { BuiltInLab } from './lab';

/** Pods of the node subnet show their own address inside their network only. */
export const expectsPods: BuiltInLab = {
  id: 'expects-pods',
  template: 'article',
  faults: [{ do: 'flip', id: 'aks', mode: 'node-subnet' }],
  lab: {
    title: 'The wrong face',
    symptom:
      'We moved to Azure CNI so that headquarters can tell our pods apart. Their firewall still sees nodes, whichever pod calls. They refuse us.',
    says: ['Inside the network everybody sees pods already, and the logs there rely on it.'],
    editable: [{ id: 'aks', properties: ['nonMasqueradeCIDRs'] }],
    hints: [
      'Send a packet from a pod to {name:headquarters/dc1}, and look at its source before and after the node.',
      'An agent on each node decides by the destination alone. It has a list of ranges towards which pods keep their address.',
      'A list that you write takes the place of the one that the mode brings. What has to stay in it?',
    ],
    checks: [
      {
        id: 'headquarters',
        sort: 'connection',
        says: 'Headquarters sees the address of the pod.',
        ways: [{ from: 'api/pod/0', to: 'headquarters/dc1', port: 389 }],
        expect: 'works',
        expectedSource: 'api/pod/0',
      },
      {
        id: 'inside',
        sort: 'connection',
        guard: true,
        says: 'Machines of the own network see the address of the pod.',
        ways: [{ from: 'api/pod/0', to: 'vm-dns', port: 53, protocol: 'UDP' }],
        expect: 'works',
        expectedSource: 'api/pod/0',
      },
      {
        id: 'customers',
        sort: 'connection',
        guard: true,
        says: 'Customers reach the shop.',
        ways: [{ from: 'clients', to: 'svc-web' }],
        expect: 'works',
      },
    ],
    facts: ['node-subnet.non-masquerade', 'ip-masq-agent.destination'],
    solution: {
      says: [
        'An address that could be seen is not yet one that is shown. The agent on the node puts the node’s address in the place of the pod’s for all that leaves the network.',
        'With the range of headquarters on the list beside your own network, pods keep their face in both.',
      ],
      edits: [{ do: 'set', id: 'aks', fields: { nonMasqueradeCIDRs: '10.240.0.0/16, 192.168.0.0/16' } }],
    },
  },
  alternatives: [[{ do: 'set', id: 'aks', fields: { nonMasqueradeCIDRs: '10.240.0.0/16, 192.168.10.0/24' } }]],
  shortcuts: [
    [{ do: 'set', id: 'aks', fields: { nonMasqueradeCIDRs: '192.168.0.0/16' } }],
    [{ do: 'set', id: 'api', fields: { hostNetwork: 'on' } }],
  ],
};
