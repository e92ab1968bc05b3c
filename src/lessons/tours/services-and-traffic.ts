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
          'Let us begin small. {name:web/pod/0} asks {name:api/pod/0}, and both run on the one node of {name:webpool}.',
          'Traffic from pod to pod is called east-west, since it stays at one height of the picture.',
        ],
        facts: ['datapath.inside-the-node', 'kubenet.non-masquerade'],
        look: {
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
          'The asking pod’s own. The packet never leaves the node, so it meets no security group and no route. No rule that you write in Azure can part these two.',
        ],
        notes: ['Ask which rule in Azure could stop this packet, before they see the answer.'],
      },
      {
        id: 'between-nodes',
        title: 'Two pods on two nodes',
        says: [
          'Now {name:web/pod/1} asks, which runs on another node. The packet has to cross the network.',
          'With kubenet the network needs a route for that, and the cluster’s route table has it: to the node that owns the address of the pod.',
        ],
        facts: ['aks.route-table.origin', 'azure.routes.longest-prefix', 'kubenet.non-masquerade'],
        look: {
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
          'Nobody asks pods by their addresses for long. {name:web/pod/0} asks the service {name:svc-api}. Every service has an address of the service range, and one of type ClusterIP has nothing else.',
          'No interface in the world has that address. The node of the asking pod puts the address of a pod in its place, before the packet leaves.',
        ],
        facts: ['kube-proxy.cluster-ip', 'kube-proxy.on-nodes'],
        look: {
          highlights: ['webpool', 'nodepool1'],
          tab: 'trace',
          trace: { from: 'web/pod/0', to: 'svc-api' },
          camera: ['aks'],
        },
        notes: ['There is one branch for each pod that may be picked. Choose another and follow it.'],
      },
      {
        id: 'node-port',
        title: 'A port on every node',
        says: [
          'The type NodePort is for those outside. Every node opens the same port for the service, and whoever asks any node there is led to a pod.',
          'You seldom use it by hand, and load balancers build on it. Here {name:vm-jump} asks the first node.',
        ],
        facts: ['kubernetes.node-ports', 'kube-proxy.external-cluster'],
        edits: [{ do: 'set', id: 'svc-web', fields: { 'ports#0#nodePort': '30080' } }],
        look: {
          highlights: ['vm-jump', 'nodepool1'],
          tab: 'trace',
          trace: { from: 'vm-jump', to: 'nodepool1/node/0', port: 30080 },
          camera: ['nodepool1', 'webpool', 'vm-jump'],
        },
        notes: ['Ask what becomes of whoever asks this node once it is taken away.'],
      },
      {
        id: 'policy-cluster',
        title: 'From outside, with the policy Cluster',
        says: [
          'The type LoadBalancer spares customers the choice of a node. Traffic that crosses the edge of the cluster like this is called north-south.',
          'With the external traffic policy Cluster the node that is picked may hand the packet on to another. It puts its own address in the place of the customer’s, so that the answer comes back the same way.',
        ],
        facts: ['kube-proxy.external-cluster', 'lb.pass-through'],
        look: {
          highlights: ['clients', 'aks/loadBalancer', 'nodepool1', 'webpool'],
          tab: 'trace',
          trace: { from: 'clients', to: 'svc-web' },
          camera: ['clients', 'aks/loadBalancer', 'nodepool1', 'webpool'],
        },
        notes: ['Somebody will ask where the customer’s address has gone. The next step answers.'],
      },
      {
        id: 'policy-local',
        title: 'From outside, with the policy Local',
        says: [
          'Now the policy is Local: a node hands packets to its own pods and to no others. The load balancer asks each node whether it has any, and leaves out those without.',
        ],
        facts: ['kube-proxy.external-local', 'lb.only-healthy'],
        edits: [{ do: 'set', id: 'svc-web', fields: { externalTrafficPolicy: 'Local' } }],
        look: {
          highlights: ['clients', 'aks/loadBalancer', 'nodepool1', 'webpool'],
          tab: 'trace',
          trace: { from: 'clients', to: 'svc-web' },
          camera: ['clients', 'aks/loadBalancer', 'nodepool1', 'webpool'],
        },
        question: {
          sort: 'source',
          asks: 'Whose address does the pod see now?',
          from: 'clients',
          to: 'svc-web',
          among: ['clients', 'aks/loadBalancer', 'webpool/node/0'],
        },
        after: [
          'The customer’s. The answer starts on the node that was picked, so no address has to be exchanged for it to find back. The load balancer leaves the source as it is with either policy.',
        ],
        notes: ['Go back one step and forth again, and compare the last hops.'],
      },
      {
        id: 'local-without-pod',
        title: 'A node with nobody to ask',
        says: [
          'The same policy, and a single pod is left of the service. {name:vm-jump} asks the first node again, and the pod is not there.',
        ],
        facts: ['kube-proxy.external-local'],
        edits: [{ do: 'set', id: 'web', fields: { replicas: '1' } }],
        look: {
          highlights: ['vm-jump', 'nodepool1', 'webpool'],
          tab: 'trace',
          trace: { from: 'vm-jump', to: 'nodepool1/node/0', port: 30080 },
          camera: ['nodepool1', 'webpool', 'vm-jump'],
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
          'It is dropped without a word. Whoever goes round the load balancer also goes round its health probe, and has to find out which nodes have nobody.',
        ],
        notes: ['Ask what the load balancer would have done in the place of the jump machine.'],
      },
      {
        id: 'internal',
        title: 'A load balancer for the inside',
        says: [
          'A service need not be for everybody. An annotation makes its load balancer an internal one: {name:svc-api} has its frontend at {address:svc-api}, an address of the subnet.',
          'For peers and headquarters that is as good as a machine in the network.',
        ],
        facts: ['aks.load-balancer.internal-frontend', 'azure.routes.peering'],
        edits: [
          { do: 'set', id: 'svc-web', fields: { externalTrafficPolicy: 'Cluster' } },
          { do: 'set', id: 'web', fields: { replicas: '24' } },
        ],
        look: {
          highlights: ['clients', 'aks/internalLoadBalancer'],
          tab: 'trace',
          trace: { from: 'clients', to: 'svc-api' },
          camera: ['clients', 'aks/internalLoadBalancer', 'nodepool1', 'webpool'],
        },
        question: {
          sort: 'outcome',
          asks: 'A customer on the internet asks for this frontend. What happens?',
          from: 'clients',
          to: 'svc-api',
          among: ['delivered', 'dropped', 'rejected'],
        },
        after: ['A private address leads nowhere on the internet, so the packet does not even begin its way.'],
        notes: ['Let them send a packet from the jump machine to the same service. It arrives.'],
      },
      {
        id: 'own-balancer',
        title: 'Out of the door, and in by the window',
        says: [
          'A pod asks for {address:svc-web}, the public address of a service of its own cluster. It would have to go out to the load balancer, and come in again by the same.',
        ],
        facts: ['kube-proxy.short-circuit'],
        look: {
          highlights: ['webpool', 'nodepool1', 'aks/loadBalancer'],
          tab: 'trace',
          trace: { from: 'api/pod/0', to: '20.50.0.10', port: 80 },
          camera: ['aks/loadBalancer', 'nodepool1', 'webpool'],
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
          'It arrives, and it never went out. The node knows that the address is a service’s and puts that of a pod there on the spot. Neither the load balancer nor any rule for that address has a say.',
        ],
        notes: ['Ask who has looked for such packets at the load balancer. They are not there to be found.'],
      },
      {
        id: 'to-the-internet',
        title: 'Out to the internet',
        says: [
          'Now the other direction: {name:api/pod/0} asks somebody on the internet. The source of its packet is exchanged twice before it gets there.',
        ],
        facts: ['kubenet.non-masquerade', 'outbound.order', 'outbound.ports-used-up'],
        look: {
          highlights: ['webpool', 'aks/loadBalancer', 'clients'],
          tab: 'trace',
          trace: { from: 'api/pod/0', to: 'clients', port: 443 },
          camera: ['clients', 'aks/loadBalancer', 'nodepool1', 'webpool'],
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
          'The load balancer’s. The node puts its own address there first, and the load balancer then puts its outbound one. That is the address to give to a partner who lists his callers, and every connection takes one of its ports.',
        ],
        notes: ['One of the labs is about what happens once those ports are used up.'],
      },
      {
        id: 'to-a-peer',
        title: 'To the network next door',
        says: ['The pod asks {name:vm-jump} in the peered network. No public address is needed on this way.'],
        facts: ['kubenet.non-masquerade', 'azure.routes.peering'],
        look: {
          highlights: ['webpool', 'vm-jump'],
          tab: 'trace',
          trace: { from: 'api/pod/0', to: 'vm-jump', port: 443 },
          camera: ['webpool', 'vnet-hub'],
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
          'The node’s. With kubenet a pod shows its own address to other pods only. That is also how the answer finds back: the way to a node is known out there.',
        ],
        notes: ['Compare with the packet between two nodes: there the pod’s own address was seen.'],
      },
      {
        id: 'to-headquarters',
        title: 'To headquarters',
        says: [
          'The same through the VPN gateway: {name:api/pod/0} asks {name:headquarters/dc1}. A firewall there sees {address:webpool/node/0}, the address of the node, whichever of its pods it is.',
        ],
        facts: ['azure.gateway-path', 'kubenet.non-masquerade'],
        look: {
          highlights: ['webpool', 'vpngw-prod', 'headquarters'],
          tab: 'trace',
          trace: { from: 'api/pod/0', to: 'headquarters/dc1', port: 389 },
          camera: ['webpool', 'vpngw-prod', 'headquarters'],
        },
        notes: ['Ask what the owner of that firewall would have to list, and what else that would let in.'],
      },
      {
        id: 'by-the-gateway',
        title: 'In by an application gateway',
        says: [
          'This is the last way in. A load balancer lets packets through. An application gateway, such as {name:agw-ingress}, ends the customer’s connection and opens one of its own.',
          'So the pod sees the address of an instance of the gateway. That of the customer is not on the packet any more.',
        ],
        facts: ['agw.proxy', 'agw.kubenet-route-table'],
        look: {
          highlights: ['clients', 'agw-ingress', 'webpool', 'nodepool1'],
          tab: 'trace',
          trace: { from: 'clients', to: 'agw-ingress' },
          camera: ['clients', 'agw-ingress', 'nodepool1', 'webpool'],
        },
        notes: ['Stop at the gateway, and count the connections with them: there are two.'],
      },
      {
        id: 'with-azure-cni',
        title: 'What the mode changes',
        says: [
          'All of this once more, in a mode whose pods have addresses of the network. Most of it stays: services, policies and load balancers work as before.',
          'What changes is the source of what a pod sends. Machines of the cluster’s own network, such as {name:vm-dns}, now see the address of the pod.',
        ],
        facts: ['node-subnet.non-masquerade', 'pods.source-seen.pod-in-vnet'],
        edits: [{ do: 'flip', id: 'aks', mode: 'node-subnet' }],
        look: {
          highlights: ['webpool', 'vm-dns', 'vm-jump'],
          tab: 'trace',
          trace: { from: 'api/pod/0', to: 'vm-jump', port: 443 },
          camera: ['webpool', 'vm-dns', 'vm-jump'],
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
          'The node’s, as before. A peer could find the pod well enough. But the agent on the node leaves the pod’s address on packets within its own network only. That surprises nearly everybody once.',
        ],
        notes: ['The lab about the wrong face begins where this ends.'],
      },
    ],
  },
};
