import type { BuiltInTour } from './tour';

/** What the article "AKS Networking, illustrated, Part I" tells of, on the live design, and what has changed since. */
export const thePieces: BuiltInTour = {
  id: 'the-pieces',
  template: 'article',
  tour: {
    title: 'Part I, the pieces',
    says: [
      'A walk round everything in an AKS cluster that has to do with its network: what each piece is, what it does to a packet, and what you pay for it in addresses.',
    ],
    steps: [
      {
        id: 'the-picture',
        title: 'Everything in one picture',
        says: [
          'This is one cluster and what stands around it. Customers come from the left, the cluster stands in the middle, and on the right are its neighbours: a second network and headquarters.',
          'Nothing here is a drawing. Every address and every line is worked out from the design, and you may change it at any time.',
        ],
        notes: [
          'Give them a moment to find the load balancer, the subnet of the nodes and the gateways by themselves.',
          'Ask who has seen which of these pieces in their own subscription.',
        ],
      },
      {
        id: 'inbound',
        title: 'In by the load balancer',
        says: [
          'A customer asks for the service {name:svc-web} by its public address. That is a frontend of the load balancer, and AKS made it for this service.',
          'The load balancer picks a node, any node, whether a pod of the service runs there or not.',
        ],
        after: [
          'The frontend’s: the load balancer changes nothing on the packet. It is the node that puts the address of a pod there instead, and the pod may well run on another node.',
        ],
        facts: ['lb.pass-through', 'lb.floating-on', 'kube-proxy.external-cluster'],
        look: {
          highlights: ['clients', 'aks/loadBalancer', 'nodepool1', 'webpool'],
          tab: 'trace',
          trace: { from: 'clients', to: 'svc-web' },
          camera: ['clients', 'aks/loadBalancer', 'nodepool1', 'webpool'],
        },
        question: {
          sort: 'address',
          asks: 'Which address does the customer’s packet carry as its destination when it reaches the node?',
          of: 'svc-web',
        },
        notes: ['Step through the hops. Stop at the node, and compare the packet before and after.'],
      },
      {
        id: 'subnet-rules',
        title: 'What the subnet brings',
        says: [
          'A node is a virtual machine like any other. What you put on its subnet holds for it: here the security group {name:nsg-aks}, and with this mode a route table as well.',
          'AKS puts a security group of its own on the interfaces of the nodes. That one it opens for your public services, and yours it never touches. A packet has to pass both.',
        ],
        facts: ['aks.nsg.place', 'aks.nsg.service-rules', 'azure.nsg.levels', 'aks.route-table.origin'],
        look: {
          selection: 'nsg-aks',
          highlights: ['snet-aks', 'nsg-aks', 'aks/networkSecurityGroup', 'aks/routeTable'],
          tab: 'security-rules',
          camera: ['snet-aks'],
        },
        notes: ['The most common trap of all: the service is fine, and the subnet’s own group is closed.'],
      },
      {
        id: 'rare-group',
        title: 'The rare group on single nodes',
        says: [
          'You can also give a pool a security group of its own, as {name:webpool} has with {name:nsg-webpool}. You will seldom meet it.',
          'An interface carries one group only. So yours takes the place of the one that AKS looks after. What AKS would have opened, you now have to open yourself.',
        ],
        facts: ['azure.nic.one-nsg'],
        look: {
          selection: 'nsg-webpool',
          highlights: ['webpool', 'nsg-webpool'],
          tab: 'security-rules',
          camera: ['webpool', 'nodepool1'],
        },
      },
      {
        id: 'gateway-ingress',
        title: 'A gateway that sends to pods',
        says: [
          'Instead of a load balancer an application gateway can be the way in. {name:agw-ingress} is driven by an ingress: it sends straight to pods.',
          'It always stands in a subnet of its own, here {name:snet-agw}, from which it has to find the pods.',
        ],
        after: [
          'It arrives, and for one reason: with kubenet this subnet carries the cluster’s route table too, so the gateway finds the pods. Take the table off, and customers read of a bad gateway.',
        ],
        facts: ['agw.subnet.own', 'agw.proxy', 'agw.kubenet-route-table'],
        look: {
          highlights: ['clients', 'agw-ingress', 'aks/routeTable'],
          tab: 'trace',
          trace: { from: 'clients', to: 'agw-ingress' },
          camera: ['clients', 'agw-ingress', 'nodepool1', 'webpool'],
        },
        question: {
          sort: 'outcome',
          asks: 'What becomes of a customer’s request through this gateway?',
          from: 'clients',
          to: 'agw-ingress',
          among: ['delivered', 'dropped', 'rejected'],
        },
      },
      {
        id: 'gateway-before-balancer',
        title: 'A gateway before a load balancer',
        says: [
          'The second use: {name:agw-api} knows nothing of pods. It sends to {address:svc-api}, the internal load balancer of the service {name:svc-api}, and that does the rest.',
          'You enter that address by hand. It is an address of the subnet in every mode, so no route table is needed. The price is one more stop on the way.',
        ],
        facts: ['agw.proxy', 'aks.load-balancer.internal-frontend'],
        look: {
          highlights: ['clients', 'agw-api', 'aks/internalLoadBalancer'],
          tab: 'trace',
          trace: { from: 'clients', to: 'agw-api' },
          camera: ['clients', 'agw-api', 'aks/internalLoadBalancer', 'nodepool1'],
        },
      },
      {
        id: 'peering',
        title: 'A network like any other',
        says: [
          'The network of the cluster is in no way special. You peer it, connect it and route it like the rest.',
          'From {name:vm-jump} in the peered network {name:vnet-hub} you reach the nodes and every other address of the network, such as that of the internal load balancer.',
        ],
        facts: ['azure.routes.peering'],
        look: {
          selection: 'peer-prod-hub',
          highlights: ['vnet-hub', 'aks/internalLoadBalancer'],
          tab: 'trace',
          trace: { from: 'vm-jump', to: 'svc-api' },
          camera: ['vnet-hub', 'aks/internalLoadBalancer', 'nodepool1'],
        },
      },
      {
        id: 'on-premises',
        title: 'And on to headquarters',
        says: [
          'A VPN gateway or ExpressRoute does for headquarters what the peering does for the next network. {name:vpngw-prod} tells {name:headquarters} the prefixes of the network.',
          'The range of the pods is not among them. Keep that in mind for a few steps.',
        ],
        facts: ['azure.routes.gateway', 'azure.gateway-tells'],
        look: {
          highlights: ['headquarters', 'vpngw-prod', 'aks/internalLoadBalancer'],
          tab: 'trace',
          trace: { from: 'headquarters/dc1', to: 'svc-api' },
          camera: ['headquarters', 'vpngw-prod', 'aks/internalLoadBalancer', 'nodepool1'],
        },
      },
      {
        id: 'custom-dns',
        title: 'DNS of your own',
        says: [
          'You may bring your own DNS servers as well. This network asks {name:vm-dns}, at {address:vm-dns}, and pods ask it by way of CoreDNS.',
        ],
        after: [
          'The node’s. Whatever a pod of this mode sends out of the cluster gets the address of its node on the way, so the server cannot tell one pod from the next.',
        ],
        facts: ['dns.virtual-network-servers', 'dns.coredns-forwards', 'pods.source-seen.node'],
        look: {
          highlights: ['vm-dns', 'webpool'],
          tab: 'trace',
          trace: { from: 'api/pod/0', to: 'vm-dns', protocol: 'UDP', port: 53 },
          camera: ['webpool', 'nodepool1', 'vm-dns'],
        },
        question: {
          sort: 'source',
          asks: 'A pod asks the DNS server. Whose address does the server see?',
          from: 'api/pod/0',
          to: 'vm-dns',
          protocol: 'UDP',
          port: 53,
          among: ['api/pod/0', 'webpool/node/0', 'aks/loadBalancer'],
        },
        notes: ['Ask them to remember this answer until the mode changes.'],
      },
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
      },
    ],
  },
};
