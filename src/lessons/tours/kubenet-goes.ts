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
          'AKS supports kubenet until {fact:kubenet.retirement}. This cluster, {name:aks-orders}, runs it in a network of your own, and with a route table of your own.',
          'The way out is Overlay. A running cluster can take it, and there is no way back.',
        ],
        facts: ['kubenet.retirement', 'aks.migration.overlay', 'aks.migration.overlay.one-way'],
        look: { highlights: ['aks-orders', 'rt-aks'], tab: 'findings', camera: ['snet-aks'] },
        notes: ['Ask how many clusters of theirs run this mode, and how they would find out.'],
      },
      {
        id: 'who-uses-the-table',
        title: 'Who else uses the table',
        says: [
          'The routes to pods are in {name:rt-aks}, and {name:snet-aks} is not the only subnet that has it. {name:snet-mgmt} has it too.',
          'A machine there, {name:vm-jump}, asks the pods of the worker at their own addresses.',
        ],
        facts: ['aks.migration.route-table.shared', 'aks.route-table.origin'],
        look: {
          highlights: ['rt-aks', 'apps', 'snet-mgmt'],
          tab: 'trace',
          trace: { from: 'vm-jump', to: 'worker/pod/0', port: 8080 },
          camera: ['snet-aks', 'snet-mgmt'],
        },
        question: {
          sort: 'outcome',
          asks: 'What becomes of such a packet today?',
          from: 'vm-jump',
          to: 'worker/pod/0',
          port: 8080,
          among: ['delivered', 'dropped', 'reply-lost'],
        },
        after: [
          'It does, and that is bad news twice over. Somebody relies on what is going to end. And the move fails while the table is on a subnet that is not the cluster’s.',
        ],
        notes: ['Ask who in their company might call pods by address. Monitoring is the usual answer.'],
      },
      {
        id: 'another-way-in',
        title: 'Another way in, before the old one goes',
        says: [
          'So the jump machine gets an internal load balancer to ask: the service {name:svc-worker} now has the address {address:svc-worker} in the subnet. And the table comes off {name:snet-mgmt}.',
          'Do this weeks ahead. It can be tried, and it can be taken back.',
        ],
        facts: ['aks.load-balancer.internal-frontend', 'pods.not-addressable'],
        edits: [
          {
            do: 'set',
            id: 'svc-worker',
            fields: { type: 'LoadBalancer', internal: 'on', loadBalancerIP: '10.10.1.250' },
          },
          { do: 'set', id: 'snet-mgmt', fields: { routeTable: '' } },
        ],
        look: {
          highlights: ['vm-jump', 'aks-orders/internalLoadBalancer'],
          tab: 'trace',
          trace: { from: 'vm-jump', to: 'svc-worker' },
          camera: ['system', 'aks-orders/internalLoadBalancer', 'vm-jump'],
        },
        question: {
          sort: 'outcome',
          asks: 'Say the jump machine still asks a pod at the pod’s own address. What happens?',
          from: 'vm-jump',
          to: 'worker/pod/0',
          port: 8080,
          among: ['delivered', 'dropped', 'reply-lost'],
        },
        after: [
          'Without the table its subnet has no route to a pod. By the new address it arrives, as the packet in the picture does.',
        ],
        notes: [
          'The assertion that the jump machine reaches the worker’s pods fails from here on, and that is meant. Open it, and let them write the new one.',
        ],
      },
      {
        id: 'papers',
        title: 'Papers to have ready',
        says: [
          'Look at three more things. First the version: the move needs Kubernetes {fact:aks.migration.overlay.version} or later. Then network policies: Azure NPM and Calico have to be uninstalled before. And last the identity: to take the table off, the cluster needs a managed identity that you assigned yourself.',
          'Then plan a quiet hour. All node pools are reimaged at the same time. It cannot be done pool by pool.',
        ],
        facts: [
          'aks.migration.overlay.version',
          'aks.migration.overlay.network-policy',
          'aks.migration.route-table.identity',
          'aks.migration.reimage',
        ],
        look: { highlights: ['aks-orders'], tab: 'compare', camera: ['aks-orders'] },
        notes: ['The table of modes has a part on how to get from one to another. Read it with them.'],
      },
      {
        id: 'the-move',
        title: 'The move',
        says: [
          'Now the cluster runs {mode:aks-orders}. The range of the pods is the same as before, {prefix:aks-orders}.',
          'AKS has taken its routes out of your table. It has left the table to you, and your own routes in it.',
        ],
        facts: ['aks.migration.route-table.own', 'aks.migration.overlay.pod-cidr-kept', 'overlay.domain'],
        edits: [{ do: 'flip', id: 'aks-orders', mode: 'overlay' }],
        look: {
          highlights: ['system', 'apps', 'rt-aks'],
          tab: 'trace',
          trace: { from: 'worker/pod/0', to: 'shop/pod/0', port: 8080 },
          camera: ['snet-aks'],
        },
        question: {
          sort: 'outcome',
          asks: 'A pod asks a pod on another node, and no route leads there. What happens?',
          from: 'worker/pod/0',
          to: 'shop/pod/0',
          port: 8080,
          among: ['delivered', 'dropped', 'reply-lost'],
        },
        after: [
          'It arrives. Azure itself now carries packets between the nodes, and asks no route table. Yours is left with {routes:rt-aks} route, the one that you wrote.',
        ],
        notes: ['Open What changed, and go through what the move did and what it left alone.'],
      },
      {
        id: 'who-noticed',
        title: 'Who has noticed',
        says: [
          'Customers ask for the shop, and pods ask the database {name:vm-sql}. Both worked before the move. Do both still see the addresses that they know?',
        ],
        facts: ['overlay.non-masquerade', 'kubenet.non-masquerade'],
        look: {
          highlights: ['clients', 'aks-orders/loadBalancer', 'apps', 'vm-sql'],
          tab: 'trace',
          trace: { from: 'worker/pod/0', to: 'vm-sql', port: 1433 },
          camera: ['clients', 'aks-orders/loadBalancer', 'apps', 'vm-sql'],
        },
        question: {
          sort: 'source',
          asks: 'Whose address does the database see, now that a pod of the worker asks?',
          from: 'worker/pod/0',
          to: 'vm-sql',
          port: 1433,
          among: ['worker/pod/0', 'apps/node/2', 'aks-orders/loadBalancer'],
        },
        after: [
          'The node’s, as with kubenet, so the rules of the database still fit. Customers still ask for {address:svc-shop}. Those who would have noticed are the ones whom you found in the second step. That is why you looked.',
        ],
        notes: ['End with a list of whoever calls pods by address in their own company: work begins there.'],
      },
    ],
  },
};
