import type { BuiltInTour } from './tour';

/** Kinds of services and of traffic, each by a packet that is followed from end to end. */
export const servicesAndTraffic: BuiltInTour = {
  id: 'services-and-traffic',
  template: 'article',
  tour: {
    title: 'Part II, services and kinds of traffic',
    says: [
      'Pods come and go, and services stay. A walk along every kind of traffic in a cluster: from pod to pod, in from outside, and out again, each by one packet and its answer.',
    ],
    steps: [
      {
        id: 'on-one-node',
        title: 'Two pods on one node',
        says: [
          'Let us begin small. {name:web/pod/0} asks {name:api/pod/0}, and both run on {name:webpool/node/0}.',
          'Traffic from pod to pod is called east-west, since it stays at one height of the picture.',
        ],
        facts: ['datapath.inside-the-node'],
        look: {
          selection: 'webpool',
          highlights: ['webpool'],
          tab: 'trace',
          trace: { from: 'web/pod/0', to: 'api/pod/0', port: 8080 },
          camera: ['webpool'],
        },
        question: {
          sort: 'source',
          asks: 'Whose address does the pod that is asked see?',
          from: 'web/pod/0',
          to: 'api/pod/0',
          port: 8080,
          among: ['web/pod/0', 'webpool/node/0'],
        },
        after: [
          'The pod’s own. The packet never leaves the node, so it meets no security group and no route. No rule that you write in Azure can part these two.',
        ],
      },
      {
        id: 'between-nodes',
        title: 'Two pods on two nodes',
        says: [
          'Now {name:web/pod/1} asks, which runs on another node. The packet has to cross the network.',
          'With kubenet the network needs a route for that: {name:aks/routeTable} leads from the address of the pod to its node.',
        ],
        facts: ['aks.route-table.origin', 'azure.routes.longest-prefix', 'kubenet.non-masquerade'],
        look: {
          selection: 'aks/routeTable',
          highlights: ['nodepool1', 'webpool', 'aks/routeTable'],
          tab: 'trace',
          trace: { from: 'web/pod/1', to: 'api/pod/0', port: 8080 },
          camera: ['snet-aks'],
        },
        notes: ['Open the deciding route in the trace, and show the routes that lost beside it.'],
      },
      {
        id: 'cluster-ip',
        title: 'A service inside the cluster',
        says: [
          'Nobody asks pods by their addresses for long. {name:web/pod/0} asks the service {name:svc-api}, which has an address of the service range that no interface in the world has.',
          'Watch where the destination changes.',
        ],
        facts: ['kube-proxy.cluster-ip', 'kube-proxy.on-nodes'],
        look: {
          selection: 'svc-api',
          highlights: ['svc-api', 'webpool', 'nodepool1'],
          tab: 'trace',
          trace: { from: 'web/pod/0', to: 'svc-api' },
          camera: ['snet-aks'],
        },
        notes: ['There is one branch for each pod that may be picked. Choose another and follow it.'],
      },
      {
        id: 'node-port',
        title: 'A port on every node',
        says: [
          'For those outside, every node opens a port for the service: whoever asks any node there is led to a pod.',
          'It is the oldest way in, and you seldom use it by hand. Here {name:vm-jump} asks the first node.',
        ],
        facts: ['kubernetes.node-ports', 'kube-proxy.external-cluster'],
        edits: [{ do: 'set', id: 'svc-web', fields: { 'ports#0#nodePort': '30080' } }],
        look: {
          selection: 'svc-web',
          highlights: ['vm-jump', 'nodepool1', 'svc-web'],
          tab: 'trace',
          trace: { from: 'vm-jump', to: 'nodepool1/node/0', port: 30080 },
        },
      },
      {
        id: 'policy-cluster',
        title: 'From outside, with the policy Cluster',
        says: [
          'A load balancer in front spares customers the choice of a node. Traffic that crosses the edge of the cluster is called north-south.',
          'With the external traffic policy Cluster the node that is picked may hand the packet on to another. So that the answer comes back the same way, it puts its own address in the place of the customer’s.',
        ],
        facts: ['kube-proxy.external-cluster', 'lb.pass-through'],
        look: {
          selection: 'svc-web',
          highlights: ['clients', 'aks/loadBalancer', 'nodepool1', 'webpool'],
          tab: 'trace',
          trace: { from: 'clients', to: 'svc-web' },
        },
        notes: ['Somebody will ask where the customer’s address has gone. The next step answers.'],
      },
      {
        id: 'policy-local',
        title: 'From outside, with the policy Local',
        says: [
          'Now the policy is Local: a node hands on to its own pods and to no others. The load balancer asks each node whether it has any, and leaves out those without.',
        ],
        facts: ['kube-proxy.external-local', 'lb.only-healthy'],
        edits: [{ do: 'set', id: 'svc-web', fields: { externalTrafficPolicy: 'Local' } }],
        look: {
          selection: 'svc-web',
          highlights: ['clients', 'aks/loadBalancer', 'nodepool1', 'webpool'],
          tab: 'trace',
          trace: { from: 'clients', to: 'svc-web' },
        },
        question: {
          sort: 'source',
          asks: 'Whose address does the pod see now?',
          from: 'clients',
          to: 'svc-web',
          among: ['clients', 'aks/loadBalancer', 'webpool/node/0'],
        },
        after: [
          'The customer’s. The answer starts on the node that was picked, so nobody has to be replaced on the way. The load balancer changes no address in either policy.',
        ],
      },
      {
        id: 'local-without-pod',
        title: 'A node with nobody to ask',
        says: [
          'The same policy, and one single pod left of the service. {name:vm-jump} asks the first node directly again, which does not have it.',
        ],
        facts: ['kube-proxy.external-local'],
        edits: [{ do: 'set', id: 'web', fields: { replicas: '1' } }],
        look: {
          selection: 'web',
          highlights: ['vm-jump', 'nodepool1', 'webpool'],
          tab: 'trace',
          trace: { from: 'vm-jump', to: 'nodepool1/node/0', port: 30080 },
        },
        question: {
          sort: 'outcome',
          asks: 'What becomes of the packet?',
          from: 'vm-jump',
          to: 'nodepool1/node/0',
          port: 30080,
          among: ['delivered', 'dropped', 'rejected'],
        },
        after: [
          'It is dropped in silence. Whoever goes round the load balancer also goes round its health probe, and has to find out which nodes have nobody.',
        ],
      },
      {
        id: 'internal',
        title: 'A load balancer for the inside',
        says: [
          'A service need not be for everybody. {name:svc-api} has its frontend at {address:svc-api}, an address of the subnet, and {name:clients} will never get there.',
          'Peers and headquarters do: to them it is a machine in the network.',
        ],
        facts: ['aks.load-balancer.internal-frontend', 'azure.routes.peering'],
        edits: [
          { do: 'set', id: 'svc-web', fields: { externalTrafficPolicy: 'Cluster' } },
          { do: 'set', id: 'web', fields: { replicas: '24' } },
        ],
        look: {
          selection: 'svc-api',
          highlights: ['vm-jump', 'aks/internalLoadBalancer', 'svc-api'],
          tab: 'trace',
          trace: { from: 'vm-jump', to: 'svc-api' },
        },
        question: {
          sort: 'outcome',
          asks: 'A customer on the internet asks for this frontend. What happens?',
          from: 'clients',
          to: 'svc-api',
          among: ['delivered', 'dropped', 'rejected'],
        },
        after: ['A private address means nothing on the internet, so the packet does not even begin its way.'],
      },
      {
        id: 'own-balancer',
        title: 'Out of the door, and in by the window',
        says: [
          'A pod asks for {address:svc-web}, the public address of a service of its own cluster. Does the packet go out to the load balancer and come in again?',
        ],
        facts: ['kube-proxy.short-circuit'],
        look: {
          selection: 'svc-web',
          highlights: ['webpool', 'svc-web', 'aks/loadBalancer'],
          tab: 'trace',
          trace: { from: 'api/pod/0', to: '20.50.0.10', port: 80 },
          camera: ['snet-aks'],
        },
        question: {
          sort: 'outcome',
          asks: 'What becomes of the packet?',
          from: 'api/pod/0',
          to: '20.50.0.10',
          port: 80,
          among: ['delivered', 'dropped', 'rejected'],
        },
        after: [
          'It arrives, and it never went out. The node knows the address as that of a service and exchanges it on the spot, so no load balancer and no rule for that address has a say.',
        ],
      },
      {
        id: 'to-the-internet',
        title: 'Out to the internet',
        says: [
          'Now the other direction: {name:api/pod/0} asks somebody on the internet. Two hands are on its source before it gets there.',
        ],
        facts: ['ip-masq-agent.destination', 'outbound.order', 'outbound.ports-used-up'],
        look: {
          selection: 'aks/loadBalancer',
          highlights: ['webpool', 'aks/loadBalancer', 'clients'],
          tab: 'trace',
          trace: { from: 'api/pod/0', to: 'clients', port: 443 },
        },
        question: {
          sort: 'source',
          asks: 'Whose address does the far side see?',
          from: 'api/pod/0',
          to: 'clients',
          port: 443,
          among: ['api/pod/0', 'webpool/node/0', 'aks/loadBalancer', 'svc-web'],
        },
        after: [
          'The node puts its own address there first, and the load balancer then puts its outbound one. That is the address for the list of a partner, and every connection takes a port of it.',
        ],
      },
      {
        id: 'to-a-peer',
        title: 'To the network next door',
        says: ['The pod asks {name:vm-jump} in the peered network. No public address is needed on this way.'],
        facts: ['kubenet.non-masquerade', 'azure.routes.peering'],
        look: {
          selection: 'vm-jump',
          highlights: ['webpool', 'vnet-hub', 'vm-jump'],
          tab: 'trace',
          trace: { from: 'api/pod/0', to: 'vm-jump', port: 443 },
        },
        question: {
          sort: 'source',
          asks: 'Whose address does the machine see?',
          from: 'api/pod/0',
          to: 'vm-jump',
          port: 443,
          among: ['api/pod/0', 'webpool/node/0', 'aks/loadBalancer'],
        },
        after: [
          'The node’s. With kubenet a pod shows its face to other pods only. It is also why an answer finds back: out there everybody knows the way to a node.',
        ],
      },
      {
        id: 'to-headquarters',
        title: 'To headquarters',
        says: [
          'The same through the VPN gateway: {name:api/pod/0} asks {name:headquarters/dc1}. Their firewall sees {address:webpool/node/0}, whichever pod of that node it is.',
        ],
        facts: ['azure.gateway-path', 'kubenet.non-masquerade'],
        look: {
          selection: 'vpngw-prod',
          highlights: ['webpool', 'vpngw-prod', 'headquarters'],
          tab: 'trace',
          trace: { from: 'api/pod/0', to: 'headquarters/dc1', port: 389 },
        },
      },
      {
        id: 'by-the-gateway',
        title: 'In by an application gateway',
        says: [
          'The last way in. {name:agw-ingress} is no load balancer that lets packets through: it ends the customer’s connection and opens one of its own.',
          'So what the pod sees is the address of an instance of the gateway, and that of the customer is not on the packet any more.',
        ],
        facts: ['agw.proxy', 'agw.kubenet-route-table'],
        look: {
          selection: 'agw-ingress',
          highlights: ['clients', 'agw-ingress', 'webpool', 'nodepool1'],
          tab: 'trace',
          trace: { from: 'clients', to: 'agw-ingress' },
        },
      },
      {
        id: 'with-azure-cni',
        title: 'What the mode changes',
        says: [
          'All of this once more in a mode whose pods have addresses of the network. Most of it stays: services, policies and load balancers do not care.',
          'What changes is the face that a pod shows. Inside its own network it is now its own.',
        ],
        facts: ['node-subnet.non-masquerade', 'pods.source-seen.pod-in-vnet'],
        edits: [{ do: 'flip', id: 'aks', mode: 'node-subnet' }],
        look: {
          selection: 'aks',
          highlights: ['webpool', 'vm-dns', 'vm-jump'],
          tab: 'trace',
          trace: { from: 'api/pod/0', to: 'vm-jump', port: 443 },
        },
        question: {
          sort: 'source',
          asks: 'And in the peered network: whose address does the jump machine see now?',
          from: 'api/pod/0',
          to: 'vm-jump',
          port: 443,
          among: ['api/pod/0', 'webpool/node/0', 'aks/loadBalancer'],
        },
        after: [
          'The node’s, as before. Peers could find the pod well enough, and the agent on the node keeps the pod’s address for its own network only. That surprises nearly everybody once.',
        ],
        notes: ['The lab about the wrong face begins where this ends.'],
      },
    ],
  },
};
