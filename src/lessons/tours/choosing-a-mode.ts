import type { BuiltInTour } from './tour';

/** One cluster in every network mode, and the questions that decide between them. */
export const choosingAMode: BuiltInTour = {
  id: 'choosing-a-mode',
  template: 'article',
  tour: {
    title: 'Choosing a mode',
    says: [
      'One cluster in one mode after another: what a node costs in addresses, who reaches a pod, and what others see of it. In the end two questions are left.',
    ],
    steps: [
      {
        id: 'two-questions',
        title: 'What you have to know first',
        says: [
          'Before you choose there are three questions for your own company. How many addresses can you spare? Does anybody outside the cluster open connections to single pods? And does anybody outside have to tell one pod from another?',
          'Keep your answers in mind. The cluster in the picture now goes through the modes, and nothing else about it changes.',
        ],
        look: { camera: ['snet-aks'] },
        notes: ['Let them write the three answers down for a cluster of their own.'],
      },
      {
        id: 'kubenet',
        title: 'Kubenet: thrifty, and at its end',
        says: [
          'A node takes one of the {usable:snet-aks} addresses of the subnet, and so does the internal load balancer. Pods live in {prefix:aks}. Every node needs a route, and a table holds {fact:azure.route-table.routes}.',
          'Support ends on {fact:kubenet.retirement}. It is shown here for those who still have it. Begin nothing new with it.',
        ],
        facts: [
          'pod-cidr.node-addresses',
          'aks.load-balancer.internal-frontend',
          'aks.route-table.origin',
          'azure.route-table.routes',
          'kubenet.retirement',
        ],
        look: {
          highlights: ['nodepool1', 'webpool', 'aks/internalLoadBalancer', 'aks/routeTable'],
          tab: 'addresses',
          camera: ['snet-aks'],
        },
        question: {
          sort: 'figure',
          asks: 'How many nodes can the second pool have in this subnet, if the first stays as it is?',
          figure: 'mostNodes',
          of: 'webpool',
        },
        after: [
          'As it stands, {held:snet-aks} addresses are taken, and {mostNodes:webpool} nodes would fit. Remember both figures for the next step.',
        ],
        notes: ['Have both figures written down where everybody sees them.'],
      },
      {
        id: 'node-subnet',
        title: 'Azure CNI: every pod in the subnet',
        says: [
          'Now each node takes {addressesPerNode:webpool} addresses at once, and the same subnet has {held:snet-aks} of {usable:snet-aks} taken.',
          'In return, everybody who knows the way to the subnet can reach a pod, as {name:vm-jump} does.',
        ],
        facts: ['node-subnet.reservation', 'pods.addressable'],
        edits: [{ do: 'flip', id: 'aks', mode: 'node-subnet' }],
        look: {
          highlights: ['nodepool1', 'webpool', 'vm-jump'],
          tab: 'trace',
          trace: { from: 'vm-jump', to: 'web/pod/0', port: 8080 },
          camera: ['nodepool1', 'webpool', 'vm-jump'],
        },
        question: {
          sort: 'figure',
          asks: 'The same question: how many nodes can the second pool have, if the first stays as it is?',
          figure: 'mostNodes',
          of: 'webpool',
        },
        after: [
          'No more than {mostNodes:webpool}, and then there is no room for an upgrade. With this mode the subnet is planned before the cluster.',
        ],
        notes: ['Write the new figures beside those of the step before.'],
      },
      {
        id: 'pod-subnet',
        title: 'Azure CNI with a subnet for pods',
        says: [
          'Pods are still part of the network, and they have a subnet of their own. A node takes one address of {name:snet-aks}, and its pods take theirs from the other one, {fact:pod-subnet.batch} at a time.',
          'So you pay for pods that run, more or less, and not for all that might.',
        ],
        facts: ['pod-subnet.node-addresses', 'pod-subnet.batch', 'pods.source-seen.pod'],
        edits: [{ do: 'flip', id: 'aks', mode: 'pod-subnet' }],
        look: {
          highlights: ['webpool', 'snet-pods', 'vm-jump'],
          tab: 'trace',
          trace: { from: 'api/pod/0', to: 'vm-jump', port: 443 },
          camera: ['webpool', 'snet-pods', 'vm-jump'],
        },
        question: {
          sort: 'source',
          asks: 'A pod asks a machine in the peered network. Whose address does the machine see?',
          from: 'api/pod/0',
          to: 'vm-jump',
          port: 443,
          among: ['api/pod/0', 'webpool/node/0', 'aks/loadBalancer'],
        },
        after: [
          'The pod’s own, and of these modes only this one shows it everywhere. A firewall in another network can tell one application from the next.',
        ],
        notes: ['Show the bars of both subnets: only one of them grows with the pods.'],
      },
      {
        id: 'overlay',
        title: 'Azure CNI Overlay: out of the way',
        says: [
          'Overlay takes pods out of the network again, as kubenet did, and without its table: Azure itself carries packets between nodes.',
          'A node takes one address. Where the subnet has enough of them, the ceiling is that of any cluster: {fact:aks.nodes.per-cluster} nodes.',
        ],
        facts: ['overlay.domain', 'pod-cidr.node-addresses', 'aks.nodes.per-cluster', 'pods.not-addressable'],
        edits: [{ do: 'flip', id: 'aks', mode: 'overlay' }],
        look: {
          highlights: ['nodepool1', 'webpool', 'vm-jump'],
          tab: 'trace',
          trace: { from: 'vm-jump', to: 'web/pod/0', port: 8080 },
          camera: ['nodepool1', 'webpool', 'vm-jump'],
        },
        question: {
          sort: 'outcome',
          asks: 'The jump machine asks a pod at its own address. What happens?',
          from: 'vm-jump',
          to: 'web/pod/0',
          port: 8080,
          among: ['delivered', 'dropped', 'reply-lost'],
        },
        after: [
          'No network outside knows the way to that address. Services, load balancers and gateways are the way in.',
        ],
        notes: ['Ask who needs another way in than these three. That is what decides.'],
      },
      {
        id: 'decide',
        title: 'Two questions are left',
        says: [
          'Does somebody outside have to reach single pods, or to tell them apart? Then give pods a subnet of their own. Otherwise take Overlay, and stop counting addresses.',
          'The table compares modes for this very cluster. If you name none, you get {fact:aks.default-mode} today.',
          'Decide before you begin. A running cluster can move to Overlay, and never back.',
        ],
        facts: ['aks.default-mode', 'aks.migration.overlay', 'aks.migration.overlay.one-way'],
        look: { highlights: ['aks'], tab: 'compare', camera: ['aks'] },
        notes: ['Open the table with the answers that they wrote down in the first step.'],
      },
    ],
  },
};
