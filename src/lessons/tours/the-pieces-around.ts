import type { TourStep } from '../../model';

/** Steps about what stands in front of a cluster and around it, whatever its mode. */
export const aroundTheCluster: readonly TourStep[] = [
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
    notes: ['Take the group off the pool, and show whose stands there then. Then take that back.'],
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
      camera: ['clients', 'snet-agw', 'snet-aks'],
    },
    question: {
      sort: 'outcome',
      asks: 'What becomes of a customer’s request through this gateway?',
      from: 'clients',
      to: 'agw-ingress',
      among: ['delivered', 'dropped', 'rejected'],
    },
    notes: ['Let them say why, and not only what. The route table in the picture is the hint.'],
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
    notes: ['Count the stops with them, and compare with the gateway of the step before.'],
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
    notes: ['Ask who connects the network of a cluster with others, and since when.'],
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
    notes: ['Open Routes for the first node, and find the prefix of headquarters there.'],
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
];
