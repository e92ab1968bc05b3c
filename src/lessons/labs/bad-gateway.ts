import type { BuiltInLab } from './lab';

/** A gateway that sends to kubenet pods stands in a subnet that has no routes to them. */
export const badGateway: BuiltInLab = {
  id: 'bad-gateway',
  template: 'article',
  faults: [{ do: 'set', id: 'snet-agw', fields: { routeTable: '' } }],
  lab: {
    title: 'Bad gateway',
    symptom:
      'The shop is down: every page says ‘502 Bad Gateway’. But when I use the address of the load balancer, the shop is there.',
    says: [
      '{name:agw-ingress} is an ingress: it sends to pods by their own addresses. {name:agw-api} sends to the load balancer of a service.',
    ],
    editable: [
      { id: 'snet-agw', properties: ['routeTable'] },
      { id: 'aks', properties: ['networkProfile.networkPlugin', 'networkProfile.networkPluginMode'] },
    ],
    hints: [
      'One gateway works and the other does not, and both stand in {name:snet-agw}. What does each send to?',
      'Look at the effective routes of {name:snet-agw}. Which of them would take a packet to {name:web/pod/0}?',
      'With kubenet the subnet of the nodes has the routes to pods. The gateway needs the very same.',
    ],
    checks: [
      {
        id: 'shop',
        sort: 'connection',
        says: 'Customers reach the shop through the gateway.',
        ways: [{ from: 'clients', to: 'agw-ingress' }],
        expect: 'works',
      },
      {
        id: 'api',
        sort: 'connection',
        guard: true,
        says: 'Customers reach the other service through its gateway.',
        ways: [{ from: 'clients', to: 'agw-api' }],
        expect: 'works',
      },
      {
        id: 'balancer',
        sort: 'connection',
        guard: true,
        says: 'Customers reach the shop through the load balancer.',
        ways: [{ from: 'clients', to: 'svc-web' }],
        expect: 'works',
      },
    ],
    facts: ['agw.kubenet-route-table', 'azure.routes.user'],
    solution: {
      says: [
        'The gateway sends to an address of the pod range, and nothing in its subnet says where that is. With the table of the cluster on {name:snet-agw} it finds the nodes.',
        'In a mode whose pods can be reached by anybody in the network there is nothing to associate. That is why the same ingress works elsewhere.',
      ],
      edits: [{ do: 'set', id: 'snet-agw', fields: { routeTable: 'aks/routeTable' } }],
    },
  },
  alternatives: [[{ do: 'flip', id: 'aks', mode: 'node-subnet' }]],
  shortcuts: [
    [{ do: 'set', id: 'snet-agw', fields: { networkSecurityGroup: '' } }],
    [{ do: 'set', id: 'agw-ingress', fields: { backendType: 'targets' } }],
  ],
};
