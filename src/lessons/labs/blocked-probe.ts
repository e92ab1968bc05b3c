import type { BuiltInLab } from './lab';

/** A rule that denies the network denies the load balancer's health probe too. */
export const blockedProbe: BuiltInLab = {
  id: 'blocked-probe',
  template: 'azure-cni-ingress',
  faults: [{ do: 'deleteRow', id: 'nsg-aks', table: 'securityRules', row: 3 }],
  lab: {
    title: 'Healthy pods, sick nodes',
    symptom:
      'Security has tidied up the rules of the nodes. The shop works, and the back office is gone. Its pods are all well, and I can even reach them one by one.',
    says: ['The rule that denies the rest of the network is wanted and stays.'],
    editable: [{ id: 'nsg-aks', properties: ['securityRules'] }],
    hints: [
      'The shop is reached without the load balancer of the cluster. The back office is reached through it.',
      'A load balancer sends only to nodes that answer its probe. Who asks, and from which address?',
      'The tag for the network contains more than your own prefixes. There is a tag for the probe alone.',
    ],
    checks: [
      {
        id: 'admin',
        sort: 'connection',
        says: 'The jump machine reaches the back office.',
        ways: [{ from: 'vm-jump', to: 'svc-admin' }],
        expect: 'works',
      },
      {
        id: 'gateway',
        sort: 'connection',
        says: 'The private gateway reaches the back office.',
        ways: [{ from: 'vm-jump', to: 'agw-admin' }],
        expect: 'works',
      },
      {
        id: 'shop',
        sort: 'connection',
        guard: true,
        says: 'Customers reach the shop.',
        ways: [{ from: 'clients', to: 'agw-shop' }],
        expect: 'works',
      },
      {
        id: 'ssh',
        sort: 'connection',
        guard: true,
        says: 'The jump machine does not get into the nodes by SSH.',
        ways: [{ from: 'vm-jump', to: 'apps/node/0', port: 22 }],
        expect: 'fails',
      },
    ],
    facts: ['azure.tag.virtual-network', 'azure.tag.load-balancer', 'lb.only-healthy', 'azure.platform-address'],
    solution: {
      says: [
        'The probe comes from {fact:azure.platform-address}, and Azure counts that address to the network. So the rule that denies the network stops the probe, every node counts as sick, and nobody gets anything.',
        'A rule before it that lets the load balancer’s tag in is enough. Clients have nothing to do with that tag: they keep their own addresses.',
      ],
      edits: [
        {
          do: 'addRow',
          id: 'nsg-aks',
          table: 'securityRules',
          cells: {
            name: 'allow-the-probe',
            priority: '140',
            direction: 'Inbound',
            access: 'Allow',
            protocol: '*',
            sourceAddressPrefixes: 'AzureLoadBalancer',
            destinationAddressPrefixes: '*',
            destinationPortRanges: '*',
          },
        },
      ],
    },
  },
  shortcuts: [
    [{ do: 'deleteRow', id: 'nsg-aks', table: 'securityRules', row: 3 }],
    [{ do: 'delete', ids: ['nsg-aks'] }],
    [{ do: 'set', id: 'snet-aks', fields: { networkSecurityGroup: '' } }],
  ],
};
