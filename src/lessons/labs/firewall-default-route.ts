import type { BuiltInLab } from './lab';

/** The question comes in by the load balancer, and its answer leaves by a firewall that never saw the question. */
export const firewallDefaultRoute: BuiltInLab = {
  id: 'firewall-default-route',
  template: 'hub-spoke-firewall',
  faults: [
    { do: 'deleteRow', id: 'afw-hub', table: 'natRules', row: 0 },
    { do: 'set', id: 'svc-portal', fields: { internal: 'off', loadBalancerIP: '20.50.5.10' } },
    {
      do: 'addRow',
      id: 'nsg-aks',
      table: 'securityRules',
      cells: {
        name: 'allow-portal-from-internet',
        priority: '300',
        direction: 'Inbound',
        access: 'Allow',
        protocol: 'Tcp',
        sourceAddressPrefixes: 'Internet',
        destinationAddressPrefixes: '20.50.5.10',
        destinationPortRanges: '443',
      },
    },
  ],
  lab: {
    title: 'Questions arrive, answers do not',
    symptom:
      'The portal has a public address now, and the rule for it is there. The browser connects for half a minute and gives up. In the pods’ log I see my own request.',
    says: ['All that leaves the spoke has to pass the firewall: that is not up for debate.'],
    editable: [
      { id: 'svc-portal' },
      { id: 'afw-hub', properties: ['natRules', 'networkRules'] },
      { id: 'rt-spoke', properties: ['routes'] },
      { id: 'nsg-aks', properties: ['securityRules'] },
    ],
    hints: [
      'Follow the packet, and then follow its answer. Do they take the same way?',
      'A firewall lets an answer pass if it has seen the question. Which way did the question take?',
      'If the answer has to pass {name:afw-hub}, let the question in there as well.',
    ],
    checks: [
      {
        id: 'customers',
        sort: 'connection',
        says: 'Customers reach the portal, at its own public address or at the firewall’s.',
        ways: [
          { from: 'clients', to: 'svc-portal' },
          { from: 'clients', to: '20.50.5.4', port: 443 },
        ],
        expect: 'works',
      },
      {
        id: 'no-bypass',
        sort: 'finding',
        says: 'No public service is answered by another way than it is asked.',
        code: 'UDR_BYPASSES_LB_SESSION',
      },
      {
        id: 'registry',
        sort: 'connection',
        guard: true,
        says: 'What leaves the spoke for the registry shows the address of the firewall.',
        ways: [{ from: 'portal/pod/0', to: 'registry', port: 443 }],
        expect: 'works',
        expectedSource: '20.50.5.4',
      },
      {
        id: 'elsewhere',
        sort: 'connection',
        guard: true,
        says: 'Pods reach nothing else on the internet.',
        ways: [{ from: 'sync/pod/0', to: 'elsewhere', port: 443 }],
        expect: 'fails',
      },
    ],
    facts: ['aks.public-service.default-route', 'azure.stateful-appliance', 'lb.pass-through'],
    solution: {
      says: [
        'The request comes in by the load balancer and meets the pod. Its answer follows the default route to {name:afw-hub}, which never saw a request and drops it.',
        'So the public address goes to the firewall: it hands the request on to an internal load balancer, sees both directions, and the rule of your company holds.',
      ],
      edits: [
        { do: 'set', id: 'svc-portal', fields: { internal: 'on', loadBalancerIP: '10.51.0.200' } },
        {
          do: 'addRow',
          id: 'afw-hub',
          table: 'natRules',
          cells: { protocol: 'TCP', port: '443', translatedAddress: '10.51.0.200', translatedPort: '443' },
        },
      ],
    },
  },
  shortcuts: [
    [{ do: 'deleteRow', id: 'rt-spoke', table: 'routes', row: 0 }],
    [{ do: 'set', id: 'snet-aks', fields: { routeTable: '' } }],
    [{ do: 'set', id: 'snet-aks', fields: { networkSecurityGroup: '' } }],
  ],
};
