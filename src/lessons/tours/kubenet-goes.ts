import type { BuiltInTour } from './tour';

/** What stands in the way of a move from kubenet to Overlay, and what is different afterwards. */
export const kubenetGoes: BuiltInTour = {
  id: 'kubenet-goes',
  template: 'kubenet-own-table',
  tour: {
    title: 'Kubenet is going away',
    says: [
      'A cluster that has run kubenet for years moves to Overlay: what to look for beforehand, what happens, and who notices.',
    ],
    steps: [
      {
        id: 'the-date',
        title: 'There is a date',
        says: [
          'AKS supports kubenet until {fact:kubenet.retirement}. This cluster, {name:aks-orders}, runs it in a network of your own, with your own route table.',
          'The way out is Overlay. A running cluster takes it in one step, and there is none back.',
        ],
        facts: ['kubenet.retirement', 'aks.migration.overlay', 'aks.migration.overlay.one-way'],
        look: { selection: 'aks-orders', highlights: ['aks-orders', 'rt-aks'], tab: 'findings' },
      },
      {
        id: 'who-uses-the-table',
        title: 'Who else uses the table',
        says: [
          'The routes to pods are in {name:rt-aks}, and {name:snet-aks} is not the only subnet that has it. {name:snet-mgmt} has it too, so {name:vm-jump} asks pods of the worker at their own addresses.',
        ],
        facts: ['aks.migration.route-table.shared', 'aks.route-table.origin'],
        look: {
          selection: 'rt-aks',
          highlights: ['rt-aks', 'snet-aks', 'snet-mgmt', 'vm-jump'],
          tab: 'trace',
          trace: { from: 'vm-jump', to: 'worker/pod/0', port: 8080 },
        },
        question: {
          sort: 'outcome',
          asks: 'Does it get an answer today?',
          from: 'vm-jump',
          to: 'worker/pod/0',
          port: 8080,
          among: ['delivered', 'dropped', 'reply-lost'],
        },
        after: [
          'It does, and that is the catch twice over: somebody relies on what is going to end, and the move fails while the table is on a subnet of somebody else.',
        ],
        notes: ['Ask who in their company might call pods by address. Monitoring is the usual answer.'],
      },
      {
        id: 'another-way-in',
        title: 'Another way in, before the old one goes',
        says: [
          'So the jump machine gets an internal load balancer to ask: {name:svc-worker} now has the address {address:svc-worker} in the subnet. And the table comes off {name:snet-mgmt}.',
          'Do this weeks ahead. It can be tried, and it can be taken back.',
        ],
        facts: ['aks.load-balancer.internal-frontend'],
        edits: [
          {
            do: 'set',
            id: 'svc-worker',
            fields: { type: 'LoadBalancer', internal: 'on', loadBalancerIP: '10.10.1.250' },
          },
          { do: 'set', id: 'snet-mgmt', fields: { routeTable: '' } },
        ],
        look: {
          selection: 'svc-worker',
          highlights: ['vm-jump', 'snet-mgmt', 'svc-worker'],
          tab: 'trace',
          trace: { from: 'vm-jump', to: 'svc-worker' },
        },
        question: {
          sort: 'outcome',
          asks: 'And asked directly, without the table: what becomes of a packet to a pod?',
          from: 'vm-jump',
          to: 'worker/pod/0',
          port: 8080,
          among: ['delivered', 'dropped', 'reply-lost'],
        },
      },
      {
        id: 'papers',
        title: 'Papers to have ready',
        says: [
          'Three more things are looked at. The version: the move needs Kubernetes {fact:aks.migration.overlay.version} or later. Network policies: Azure NPM or Calico has to be uninstalled first. And the identity: to take the table off, the cluster needs a managed identity that you assigned.',
          'Then plan a quiet hour. All pools are reimaged at the same time, and it cannot be done pool by pool.',
        ],
        facts: [
          'aks.migration.overlay.version',
          'aks.migration.overlay.network-policy',
          'aks.migration.route-table.identity',
          'aks.migration.reimage',
        ],
        look: { selection: 'aks-orders', tab: 'compare' },
        notes: ['The table of modes has a part on how to get from one to another. Read it with them.'],
      },
      {
        id: 'the-move',
        title: 'The move',
        says: [
          'Now the cluster runs {mode:aks-orders}. The range of the pods is the same as before, {prefix:aks-orders}.',
        ],
        facts: ['aks.migration.route-table.own', 'aks.migration.overlay.pod-cidr-kept', 'overlay.domain'],
        edits: [{ do: 'flip', id: 'aks-orders', mode: 'overlay' }],
        look: {
          selection: 'rt-aks',
          highlights: ['aks-orders', 'rt-aks', 'snet-aks'],
          tab: 'routes',
        },
        question: {
          sort: 'figure',
          asks: 'How many routes are left in your table?',
          figure: 'routes',
          of: 'rt-aks',
        },
        after: [
          'Only your own. AKS takes its routes out and leaves yours and the table, since between nodes Azure now carries the packets itself.',
        ],
      },
      {
        id: 'who-noticed',
        title: 'Who has noticed',
        says: [
          'Customers have not: the service has the address that it had. Nor has the database: {name:worker/pod/0} shows it the address of its node, as it always has.',
        ],
        facts: ['overlay.non-masquerade', 'kubenet.non-masquerade'],
        look: {
          selection: 'vm-sql',
          highlights: ['clients', 'svc-shop', 'vm-sql'],
          tab: 'trace',
          trace: { from: 'worker/pod/0', to: 'vm-sql', port: 1433 },
        },
        question: {
          sort: 'outcome',
          asks: 'Customers ask for the shop. What happens?',
          from: 'clients',
          to: 'svc-shop',
          among: ['delivered', 'dropped', 'rejected'],
        },
        after: [
          'It arrives as before. Those who would have noticed are the ones whom you found in the second step. That is why you looked.',
        ],
      },
    ],
  },
};
