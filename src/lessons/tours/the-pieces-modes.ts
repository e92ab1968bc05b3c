import type { TourStep } from '../../model';

/** Steps about where pods get their addresses, what that costs, and how it is done today. */
export const podsAndModes: readonly TourStep[] = [
  {
    id: 'kubenet',
    title: 'Kubenet: one address a node',
    says: [
      'How pods get their addresses depends on the network mode. This cluster runs kubenet, the basic one: a node takes {fact:pod-cidr.node-addresses} address of {name:snet-aks}, however many pods it runs.',
      'Azure keeps {fact:azure.subnet.reserved-at-start} addresses at the beginning of every subnet and {fact:azure.subnet.reserved-at-end} at its end. So {usable:snet-aks} are left of this one, and the internal load balancer has one of them.',
    ],
    after: [
      '{mostNodes:nodepool1}: all but that of the load balancer and that of the other pool’s node. As it stands, {held:snet-aks} addresses are taken and {free:snet-aks} are free. This mode is thrifty.',
    ],
    facts: [
      'pod-cidr.node-addresses',
      'azure.subnet.reserved-at-start',
      'azure.subnet.reserved-at-end',
      'aks.load-balancer.internal-frontend',
    ],
    look: {
      highlights: ['nodepool1', 'webpool', 'aks/internalLoadBalancer'],
      tab: 'addresses',
      camera: ['snet-aks'],
    },
    question: {
      sort: 'figure',
      asks: 'How many nodes could the first pool have in this subnet, if the second stays as it is?',
      figure: 'mostNodes',
      of: 'nodepool1',
    },
    notes: ['Add nodes to the first pool, and watch the bar of the subnet: it grows by one for each.'],
  },
  {
    id: 'pod-range',
    title: 'Pods live in a range of their own',
    says: [
      'Pods take their addresses from {prefix:aks}, a range that no subnet has. Kubernetes cuts it into pieces and gives one to each node: {prefix:nodepool1/node/0} to the first, {prefix:nodepool1/node/1} to the second.',
      'The network knows nothing of that range. So AKS makes a route table, puts it on the subnet, and writes routes there: to each piece, by way of the node that owns it.',
    ],
    after: [
      'That of the second node. There is one such route for each node, {routes:aks/routeTable} in all. A table holds {fact:azure.route-table.routes}, so a kubenet cluster has {fact:kubenet.nodes.max} nodes at most.',
    ],
    facts: ['aks.pod-block', 'aks.route-table.origin', 'azure.route-table.routes', 'kubenet.nodes.max'],
    look: {
      highlights: ['aks/routeTable', 'nodepool1', 'webpool'],
      tab: 'routes',
      camera: ['snet-aks'],
    },
    question: {
      sort: 'address',
      asks: 'A packet is on its way to a pod on the second node. Which address does the route name as its next hop?',
      of: 'nodepool1/node/1',
    },
    notes: ['Add a node, and watch the route appear. Then take it away again.'],
  },
  {
    id: 'who-knows-pods',
    title: 'Who knows the way to a pod',
    says: [
      'That table is on the subnet of the nodes and on that of the application gateways, and nowhere else.',
      'Now {name:vm-jump}, in the peered network, asks {name:web/pod/0} at {address:web/pod/0}.',
    ],
    after: [
      'The peered network has no route to that address, and headquarters was never told of it. Whoever out there wants something of a pod asks a service or a gateway, and never the pod.',
    ],
    facts: ['pods.not-addressable', 'azure.gateway.announces'],
    look: {
      highlights: ['vm-jump', 'webpool', 'aks/routeTable'],
      tab: 'trace',
      trace: { from: 'vm-jump', to: 'web/pod/0', port: 8080 },
      camera: ['snet-aks', 'vnet-hub'],
    },
    question: {
      sort: 'outcome',
      asks: 'The jump machine asks a pod at the pod’s own address. What happens?',
      from: 'vm-jump',
      to: 'web/pod/0',
      port: 8080,
      among: ['delivered', 'dropped', 'reply-lost'],
    },
    notes: ['Let them point at the place where the packet will stop, before anybody answers.'],
  },
  {
    id: 'azure-cni',
    title: 'Azure CNI: pods are part of the network',
    says: [
      'Now the same cluster with Azure CNI, the advanced mode. Pods have addresses of {name:snet-aks} itself, and {name:web/pod/0} is now at {address:web/pod/0}.',
    ],
    after: [
      'Whoever knows the way to the subnet knows the way to the pod: the network, its peers, and headquarters. The route table is gone, since nobody needs it.',
    ],
    facts: ['pods.addressable'],
    edits: [{ do: 'flip', id: 'aks', mode: 'node-subnet' }],
    look: {
      highlights: ['vm-jump', 'snet-aks'],
      tab: 'trace',
      trace: { from: 'vm-jump', to: 'web/pod/0', port: 8080 },
      camera: ['snet-aks', 'vnet-hub'],
    },
    question: {
      sort: 'outcome',
      asks: 'The same question again. What happens now?',
      from: 'vm-jump',
      to: 'web/pod/0',
      port: 8080,
      among: ['delivered', 'dropped', 'reply-lost'],
    },
    notes: ['Open What changed, and read the list with them from the top.'],
  },
  {
    id: 'reserved',
    title: 'Paid for in addresses',
    says: [
      'There is a price. From the moment it exists, a node holds addresses for all the pods that it may ever run. That is {fact:node-subnet.max-pods.default} pods where nobody says otherwise.',
    ],
    after: [
      'All those for pods, and one for itself. With the internal load balancer the same {nodes:aks} nodes now hold {held:snet-aks} of {usable:snet-aks} addresses. So it is the subnet that says how many nodes you can have.',
    ],
    facts: ['node-subnet.reservation', 'node-subnet.max-pods.default'],
    look: {
      highlights: ['nodepool1', 'webpool'],
      tab: 'addresses',
      camera: ['snet-aks'],
    },
    question: {
      sort: 'figure',
      asks: 'How many addresses does one node take from the subnet?',
      figure: 'addressesPerNode',
      of: 'nodepool1',
    },
    notes: ['Lower the max pods of a pool, and read the bar of the subnet again.'],
  },
  {
    id: 'spare',
    title: 'Keep some for an upgrade',
    says: [
      'Let us grow to {nodes:aks} nodes. They all fit: {held:snet-aks} of {usable:snet-aks} addresses are taken, and everything runs.',
    ],
    after: [
      'An upgrade adds a node before it takes one away, in every pool, and that node wants its addresses too. Set them aside from the start.',
    ],
    facts: ['node-subnet.reservation', 'aks.upgrade.surge.rounding', 'aks.error.InsufficientSubnetSize'],
    edits: [
      { do: 'set', id: 'nodepool1', fields: { count: '4' } },
      { do: 'set', id: 'webpool', fields: { count: '4' } },
    ],
    look: {
      highlights: ['nodepool1', 'webpool'],
      tab: 'findings',
      camera: ['nodepool1', 'webpool'],
    },
    question: {
      sort: 'verdict',
      asks: 'Everything runs. Can this cluster be upgraded?',
      cluster: 'aks',
      verdict: 'upgrades',
    },
    notes: ['Show the two chips beside each other: Runs is green, and Upgrades is not.'],
  },
  {
    id: 'then-and-today',
    title: 'Then and today',
    says: [
      'The pieces are the same as when this story was first told. Some figures are not. If you named no mode you got {fact:aks.2020.default-mode}, and today you get {fact:aks.default-mode}. A kubenet node ran {fact:aks.2020.max-pods.kubenet} pods at most, and today {fact:aks.max-pods.limits#max}. A cluster had {fact:aks.2020.nodes.per-cluster} nodes at most, and today {fact:aks.nodes.per-cluster}.',
      'And kubenet is on its way out: it is supported until {fact:kubenet.retirement}. The cluster now runs {mode:aks}. Pods have a range of their own again, and no route table is needed.',
    ],
    after: [
      'The same {nodes:aks} nodes and their load balancer hold {held:snet-aks} addresses, and an upgrade has all the room that it wants.',
    ],
    facts: [
      'aks.2020.default-mode',
      'aks.default-mode',
      'aks.2020.max-pods.kubenet',
      'aks.max-pods.limits',
      'aks.2020.nodes.per-cluster',
      'aks.nodes.per-cluster',
      'kubenet.retirement',
      'overlay.domain',
    ],
    edits: [{ do: 'flip', id: 'aks', mode: 'overlay' }],
    look: { highlights: ['aks'], tab: 'changes', camera: ['aks'] },
    question: {
      sort: 'verdict',
      asks: 'With the same nodes in this mode, can the cluster be upgraded?',
      cluster: 'aks',
      verdict: 'upgrades',
    },
    notes: ['Open the sources, and show both figures with the year that each is of.'],
  },
];
