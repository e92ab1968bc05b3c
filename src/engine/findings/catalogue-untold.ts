import type { UntoldRule } from './catalogue-entry';

const ONE_STATE = 'A design is one state, not a change. What a running cluster keeps stands with each mend.';
const NO_SUBSCRIPTION = 'A design knows no subscriptions.';
const PACKETS = 'It takes a walk of packets through the security rules, which findings do not make.';
const ADVICE = 'It is advice: AKS makes the pool, and it runs.';

/** Rules that no finding tells of, each with the reason. */
export const untoldRules: readonly UntoldRule[] = [
  {
    rule: 'A service CIDR never changes before Kubernetes 1.33, and can be extended from then on.',
    because: ONE_STATE,
    sources: ['ipPlanning', 'kubenet'],
  },
  {
    rule: 'A kubenet pod CIDR never changes; Overlay’s can only grow, into a range that holds the old one.',
    because: ONE_STATE,
    sources: ['kubenet', 'overlay'],
  },
  {
    rule: 'A cluster’s network, a pool’s subnet and max pods, the DNS service IP and the node resource group are fixed when they are made.',
    because: ONE_STATE,
    sources: ['ipPlanning', 'nodePools'],
  },
  {
    rule: 'A cluster cannot move to another network, resource group or subscription.',
    because: ONE_STATE,
    sources: ['faq'],
  },
  {
    rule: 'A running cluster moves between network modes in some directions only.',
    because: 'The comparison of modes tells of it, since it is about two designs.',
    sources: ['updateAzureCni'],
  },
  {
    rule: 'A route table is put on a kubenet subnet before the cluster is made, and cannot be swapped later.',
    because: ONE_STATE,
    sources: ['kubenet'],
  },
  {
    rule: 'Routes that AKS wrote may be neither edited nor removed, and go when the cluster is deleted.',
    because: 'In a design nobody can edit them: they are derived from its nodes.',
    sources: ['kubenet', 'changelog'],
  },
  {
    rule: 'The cluster’s identity may write the route table and join the subnets.',
    because: 'A design knows no identities.',
    sources: ['kubenet', 'cniOverview'],
  },
  {
    rule: 'Security groups let nodes reach nodes and pods, and pods reach pods; subnets of pools reach each other.',
    because: PACKETS,
    sources: ['overlay', 'uniqueSubnets'],
  },
  {
    rule: 'After a network has grown, the cluster is updated before subnets and pools are added there.',
    because: ONE_STATE,
    sources: ['uniqueSubnets'],
  },
  {
    rule: 'The Docker bridge CIDR stayed clear of all other ranges.',
    because: 'It is gone since containerd and the API version of April 2023, and a design has no field for it.',
    sources: ['changelog'],
  },
  {
    rule: 'AKS makes a network of its own where none is named, 10.224.0.0/12, with private subnets since September 2025.',
    because: 'In a design every cluster names its subnets.',
    sources: ['changelog'],
  },
  {
    rule: 'The load balancer is a standard one; 100 nodes are the limit of availability sets and basic load balancers.',
    because: 'A design knows scale sets and standard load balancers alone; the others are retired.',
    sources: ['quotas'],
  },
  {
    rule: 'Addresses of LocalDNS, 169.254.10.10 and 169.254.10.11, are nobody else’s.',
    because: 'The range that they lie in is refused as a whole: RANGE_REFUSED_BY_AKS, RANGE_REFUSED_BY_AZURE.',
    sources: ['localDns'],
  },
  { rule: 'A cluster and its network are in one subscription.', because: NO_SUBSCRIPTION, sources: ['cniOverview'] },
  {
    rule: 'A subscription has at most 5,000 clusters, and a quota in each region.',
    because: NO_SUBSCRIPTION,
    sources: ['quotas'],
  },
  {
    rule: 'A subscription has at most 200 route tables in a region.',
    because: NO_SUBSCRIPTION,
    sources: ['virtualNetworkLimits'],
  },
  {
    rule: 'For clusters of the Free tier at most 10 nodes are advised.',
    because: 'A design names no tier.',
    sources: ['quotas'],
  },
  {
    rule: 'A cluster of more than 100 nodes cannot be stopped and started.',
    because: ONE_STATE,
    sources: ['largeClusters'],
  },
  {
    rule: 'The API server takes at most 200 authorised ranges, with VNet integration 2,000.',
    because: 'A design has no field for them.',
    sources: ['authorizedRanges'],
  },
  {
    rule: 'An interface has at most 256 private addresses.',
    because: 'Max pods ends before that: OUT_OF_LIMITS.',
    sources: ['virtualNetworkLimits'],
  },
  {
    rule: 'A route table has at most 400 routes of its user’s own, a security group 1,000 rules.',
    because: 'A design that has more is not read; with the routes of nodes NODES_REFUSED tells of it.',
    sources: ['virtualNetworkLimits'],
  },
  {
    rule: 'With Overlay the name of the network’s resource group has at most 63 characters.',
    because: 'A design names the cluster’s resource group, not the network’s.',
    sources: ['overlay'],
  },
  {
    rule: 'Overlay runs neither in availability sets nor on machines of the DCsv2 series; static blocks do not run on Windows Server 2019.',
    because: 'A design names neither sizes of machines nor versions of Windows.',
    sources: ['overlay', 'staticAllocation'],
  },
  { rule: 'Windows pools run at most 110 pods a node by recommendation.', because: ADVICE, sources: ['quotas'] },
  {
    rule: 'A system pool has three nodes in production, by another document two at the least.',
    because: ADVICE,
    sources: ['systemPools'],
  },
  { rule: 'In production a surge of 33 % is advised.', because: ADVICE, sources: ['upgrade'] },
  {
    rule: 'IPv6 prefixes of dual-stack clusters have sizes of their own, and neither Azure NPM nor Calico goes with them.',
    because: 'This version plans IPv4 alone.',
    sources: ['overlay'],
  },
  {
    rule: 'Virtual nodes, node auto-provisioning and a network plugin of one’s own exclude some modes.',
    because: 'A design knows none of the three.',
    sources: ['cniOverview', 'kubenet'],
  },
  {
    rule: 'With Cilium an ipBlock never selects pods or nodes, and there are at most 65,535 identities.',
    because: 'A design knows no Kubernetes network policies yet.',
    sources: ['cilium'],
  },
  {
    rule: 'A NAT gateway on the nodes’ subnet does not go with the outbound type loadBalancer, and the outbound types with a NAT gateway want one.',
    because: 'A design knows no NAT gateways yet.',
    sources: ['outboundTypes', 'changelog'],
  },
  {
    rule: 'A running cluster changes between outbound types in some directions only.',
    because: ONE_STATE,
    sources: ['outboundTypes'],
  },
  {
    rule: 'With kubenet user-defined routing wants an identity that the user assigned.',
    because: 'A design knows no identities.',
    sources: ['outboundTypes'],
  },
  {
    rule: 'A load balancer has at most 1,500 rules and 600 outbound rules.',
    because: 'A node’s interface takes 300 rules, and AKS writes one outbound rule: TOO_MANY_LOAD_BALANCER_RULES.',
    sources: ['cloudProviderLimits'],
  },
  {
    rule: 'A subscription has at most 1,000 load balancers in a region.',
    because: NO_SUBSCRIPTION,
    sources: ['cloudProviderLimits'],
  },
  {
    rule: 'Internal load balancers are made before a cluster has about 750 nodes.',
    because: ONE_STATE,
    sources: ['largeClusters'],
  },
  {
    rule: 'A private link service does not go with backend pools by IP address.',
    because: 'A design has the pools that AKS makes by itself, by IP configuration.',
    sources: ['loadBalancer'],
  },
  {
    rule: 'An Azure Firewall before a production cluster has at least 20 public addresses.',
    because: 'A design names no public addresses of a firewall.',
    sources: ['limitEgress'],
  },
  {
    rule: 'An application gateway v2 has at most 125 instances.',
    because: 'A design that has more is not read, and no field takes more: OUT_OF_LIMITS.',
    sources: ['applicationGatewaySubnet'],
  },
  {
    rule: 'Ingress by an application gateway to Overlay pods wants AGIC 1.8.0, Application Gateway for Containers an ALB controller that knows Overlay.',
    because: 'A design names no versions of controllers.',
    sources: ['agicNetworking', 'agcNetworking'],
  },
];
