import type { BuiltInLab } from './lab';

/** AKS opens its own security group for a public service, and never the one that somebody put on the subnet. */
export const closedFrontend: BuiltInLab = {
  id: 'closed-frontend',
  template: 'kubenet-own-table',
  faults: [
    { do: 'deleteRow', id: 'nsg-aks', table: 'securityRules', row: 0 },
    {
      do: 'set',
      id: 'svc-worker',
      fields: { type: 'LoadBalancer', internal: 'off', loadBalancerIP: '20.50.1.11' },
    },
  ],
  lab: {
    title: 'Kubernetes says it is open',
    symptom:
      'The service has its public address, and kubectl shows no error. I can see that AKS has opened the port. And nobody gets in.',
    says: [
      'Two services have a public address. Customers are to reach {name:svc-shop}. The other, {name:svc-worker}, is to stay closed until it has been reviewed.',
    ],
    editable: [{ id: 'nsg-aks', properties: ['securityRules'] }],
    hints: [
      'There is more than one security group on the way to a node. Which of them does AKS look after?',
      'Send a packet from {name:clients} to {name:svc-shop} and read which group decides, and by which rule.',
      'A rule names where a packet is going to. Take the address of the one service, at its port, and nothing more.',
    ],
    checks: [
      {
        id: 'shop',
        sort: 'connection',
        says: 'Customers reach the shop.',
        ways: [{ from: 'clients', to: 'svc-shop' }],
        expect: 'works',
      },
      {
        id: 'worker',
        sort: 'connection',
        guard: true,
        says: 'Customers do not reach the service that waits for its review.',
        ways: [{ from: 'clients', to: 'svc-worker' }],
        expect: 'fails',
      },
      {
        id: 'sql',
        sort: 'connection',
        guard: true,
        says: 'Pods reach the database.',
        ways: [{ from: 'worker/pod/0', to: 'vm-sql', port: 1433 }],
        expect: 'works',
      },
    ],
    facts: ['aks.nsg.place', 'azure.nsg.levels', 'lb.floating-on'],
    solution: {
      says: [
        'A packet that comes in meets the group of the subnet first and that of the interface second. AKS opens the second, and {name:nsg-aks} on the subnet is yours alone.',
        'The load balancer leaves the frontend’s address on the packet, so that is what the rule has to name, and not the nodes.',
      ],
      edits: [
        {
          do: 'addRow',
          id: 'nsg-aks',
          table: 'securityRules',
          cells: {
            name: 'allow-shop',
            priority: '200',
            direction: 'Inbound',
            access: 'Allow',
            protocol: 'Tcp',
            sourceAddressPrefixes: 'Internet',
            destinationAddressPrefixes: '20.50.1.10',
            destinationPortRanges: '443',
          },
        },
      ],
    },
  },
  shortcuts: [
    [{ do: 'delete', ids: ['nsg-aks'] }],
    [{ do: 'set', id: 'snet-aks', fields: { networkSecurityGroup: '' } }],
    [
      {
        do: 'addRow',
        id: 'nsg-aks',
        table: 'securityRules',
        cells: {
          name: 'allow-all',
          priority: '200',
          direction: 'Inbound',
          access: 'Allow',
          protocol: '*',
          sourceAddressPrefixes: '*',
          destinationAddressPrefixes: '*',
          destinationPortRanges: '*',
        },
      },
    ],
  ],
};
