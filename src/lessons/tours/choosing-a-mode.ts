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
          'Before any mode there are questions to your own company. How many addresses can you spare? Does anybody outside the cluster open connections to single pods? And does anybody outside have to tell one pod from another?',
          'Keep your answers in mind. The cluster in the picture now goes through the modes, and nothing else about it changes.',
        ],
        look: { selection: 'aks', camera: ['snet-aks'] },
        notes: ['Let them write the three answers down for a cluster of their own.'],
      },
      {
        id: 'kubenet',
        title: 'Kubenet: thrifty, and at its end',
        says: [
          'A node takes one address, and pods live in {prefix:aks}. Every node needs a route, and a table holds {fact:azure.route-table.routes}.',
          'Support ends on {fact:kubenet.retirement}. It is shown here for those who still have it, and it is nothing to begin with.',
        ],
        facts: ['pod-cidr.node-addresses', 'azure.route-table.routes', 'kubenet.retirement'],
        look: {
          selection: 'aks/routeTable',
          highlights: ['snet-aks', 'aks/routeTable'],
          tab: 'addresses',
          camera: ['snet-aks'],
        },
        question: {
          sort: 'figure',
          asks: 'How many addresses of the subnet are taken, with all nodes and one frontend?',
          figure: 'held',
          of: 'snet-aks',
        },
        after: ['{held:snet-aks} of {usable:snet-aks}. Remember the figure for the next step.'],
      },
      {
        id: 'node-subnet',
        title: 'Azure CNI: every pod in the subnet',
        says: [
          'Now each node takes {addressesPerNode:webpool} addresses at once, and the same subnet has {held:snet-aks} of {usable:snet-aks} taken.',
          'In return a pod can be reached by everybody who knows the way to the subnet, as {name:vm-jump} shows.',
        ],
        facts: ['node-subnet.reservation', 'pods.addressable'],
        edits: [{ do: 'flip', id: 'aks', mode: 'node-subnet' }],
        look: {
          selection: 'snet-aks',
          highlights: ['snet-aks', 'nodepool1', 'webpool'],
          tab: 'trace',
          trace: { from: 'vm-jump', to: 'web/pod/0', port: 8080 },
        },
        question: {
          sort: 'figure',
          asks: 'How many nodes can the second pool have in this subnet, if the first stays as it is?',
          figure: 'mostNodes',
          of: 'webpool',
        },
        after: [
          'No more than {mostNodes:webpool}, and not one is left for an upgrade then. With this mode the subnet is planned before the cluster.',
        ],
      },
      {
        id: 'pod-subnet',
        title: 'Azure CNI with a subnet for pods',
        says: [
          'Pods are still part of the network, and they have a subnet of their own. A node takes one address of {name:snet-aks}, and its pods take theirs from the other one, {fact:pod-subnet.batch} at a time.',
          'So you pay for pods that run, more or less, and no more for those that might.',
        ],
        facts: ['pod-subnet.node-addresses', 'pod-subnet.batch', 'pods.source-seen.pod'],
        edits: [{ do: 'flip', id: 'aks', mode: 'pod-subnet' }],
        look: {
          selection: 'aks',
          highlights: ['snet-aks', 'snet-pods', 'vm-jump'],
          tab: 'trace',
          trace: { from: 'api/pod/0', to: 'vm-jump', port: 443 },
        },
        question: {
          sort: 'source',
          asks: 'A pod asks a machine in the peered network. Whose address does that see?',
          from: 'api/pod/0',
          to: 'vm-jump',
          port: 443,
          among: ['api/pod/0', 'webpool/node/0', 'aks/loadBalancer'],
        },
        after: [
          'The pod’s own, and only this mode does so everywhere. If a firewall elsewhere has rules for single applications, here they can hold.',
        ],
      },
      {
        id: 'overlay',
        title: 'Azure CNI Overlay: out of the way',
        says: [
          'Overlay takes pods out of the network again, as kubenet did, and without its table: Azure itself carries packets between nodes.',
          'A node takes one address, and the ceiling is that of the cluster: {fact:aks.nodes.per-cluster} nodes.',
        ],
        facts: ['overlay.domain', 'pod-cidr.node-addresses', 'aks.nodes.per-cluster', 'pods.not-addressable'],
        edits: [{ do: 'flip', id: 'aks', mode: 'overlay' }],
        look: {
          selection: 'aks',
          highlights: ['snet-aks', 'nodepool1', 'webpool', 'vm-jump'],
          tab: 'trace',
          trace: { from: 'vm-jump', to: 'web/pod/0', port: 8080 },
        },
        question: {
          sort: 'outcome',
          asks: 'The jump machine asks a pod at its own address. What happens?',
          from: 'vm-jump',
          to: 'web/pod/0',
          port: 8080,
          among: ['delivered', 'dropped', 'reply-lost'],
        },
        after: ['Nobody outside knows such an address. Services, load balancers and gateways are the way in.'],
      },
      {
        id: 'decide',
        title: 'Two questions are left',
        says: [
          'Does somebody outside have to reach single pods, or to tell them apart? Then give pods a subnet of their own. Otherwise take Overlay, and stop counting addresses.',
          'The table compares all modes for this very cluster. Whoever names none gets {fact:aks.default-mode} today.',
          'Think twice all the same. A running cluster can move to Overlay, and there is no way back.',
        ],
        facts: ['aks.default-mode', 'aks.migration.overlay', 'aks.migration.overlay.one-way'],
        look: { selection: 'aks', tab: 'compare' },
        notes: ['Open the table with the answers that they wrote down in the first step.'],
      },
    ],
  },
};
